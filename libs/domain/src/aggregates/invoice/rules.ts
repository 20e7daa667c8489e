import { add, ore, oreText, subtract, sum, times, ZERO } from '@spillrom/kernel';
import type { LocalDate, Ore, OreText } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { InvoiceLine } from './events.js';
import { contractOf } from './state.js';
import type { KnownInvoice, ReceivedInvoice } from './state.js';

/** What an invoice line needs to know of the contract line that it names. */
export interface InvoicedLine {
  readonly line: number;
  readonly cohort: number;
  readonly specialty: string;
  readonly patients: number;
  readonly unitPriceOre: string;
  readonly invoiced: number;
}

/** The lines of an invoice as it is registered. */
interface Body {
  readonly lines: readonly { readonly line: number; readonly patients: number; readonly unitPriceOre: OreText }[];
}

/** One number of a supplier on one day is one invoice; only what was rejected may be registered anew. */
export const notStanding = (
  standing: KnownInvoice | ReceivedInvoice | undefined,
): readonly ViolationOf<'DUPLICATE'>[] => {
  if (standing === undefined) return [];
  const { invoice, number, status } = standing;
  const contract = contractOf(standing);
  const on = contract === undefined ? {} : { contract };
  return unless(status === 'rejected', { code: 'DUPLICATE', invoice, number, status, ...on, pointer: '/number' });
};

type Misfit = ViolationOf<'LINE_UNKNOWN' | 'OVER_PRICE' | 'OVER_QUANTITY'>;

/** Each line exists, costs no more than agreed, and all invoices together name no more patients than contracted. */
export const linesFit = (contractLines: readonly InvoicedLine[], { lines }: Body): readonly Misfit[] => {
  const named = new Map<number, number>();
  const misfits = lines.map(({ line, patients, unitPriceOre }, index) => {
    const found = contractLines.find((each) => each.line === line);
    const at = (field: string) => ({ line, pointer: `/lines/${index}/${field}` });
    if (found === undefined) return { unknown: unless(false, { code: 'LINE_UNKNOWN', ...at('line') }) };
    const before = named.get(line) ?? 0;
    named.set(line, before + patients);
    const remaining = Math.max(0, found.patients - found.invoiced - before);
    const prices = { unitPriceOre, contractPriceOre: found.unitPriceOre };
    return {
      price: unless(ore(unitPriceOre) <= ore(found.unitPriceOre), {
        code: 'OVER_PRICE',
        ...prices,
        ...at('unitPriceOre'),
      }),
      quantity: unless(patients <= remaining, { code: 'OVER_QUANTITY', patients, remaining, ...at('patients') }),
    };
  });
  return [
    ...misfits.flatMap(({ unknown = [] }) => unknown),
    ...misfits.flatMap(({ price = [] }) => price),
    ...misfits.flatMap(({ quantity = [] }) => quantity),
  ];
};

/** The lines as the invoice holds them, with what their contract lines say. */
export const linesFrom = (contractLines: readonly InvoicedLine[], { lines }: Body): readonly InvoiceLine[] =>
  lines.map(({ line, patients, unitPriceOre }) => {
    const found = contractLines.find((each) => each.line === line);
    if (found === undefined) throw new Error(`no contract line ${line}`);
    const { cohort, specialty } = found;
    const amountOre = oreText(times(ore(unitPriceOre), patients));
    return { line, cohort, specialty, patients, unitPriceOre, amountOre };
  });

/** What lines come to, as sent or as registered. */
export const amountOf = (lines: Body['lines']): Ore =>
  sum(lines.map(({ unitPriceOre, patients }) => times(ore(unitPriceOre), patients)));

/** What an amount for so many patients comes to at the price of the contract (`coveredOre`), and above it (`excessOre`). */
export const splitAt = (
  contractPriceOre: OreText,
  { patients, amountOre }: { readonly patients: number; readonly amountOre: Ore },
): { readonly coveredOre: Ore; readonly excessOre: Ore } => {
  const most = times(ore(contractPriceOre), patients);
  const coveredOre = amountOre < most ? amountOre : most;
  return { coveredOre, excessOre: subtract(amountOre, coveredOre) };
};

/** Patients and amount that the invoice names, by contract line. */
export const expensesOf = ({ lines }: Pick<KnownInvoice, 'lines'>) => {
  const byLine = new Map<number, { readonly line: number; readonly patients: number; readonly amountOre: Ore }>();
  for (const { line, patients, amountOre } of lines) {
    const before = byLine.get(line) ?? { patients: 0, amountOre: ZERO };
    byLine.set(line, {
      line,
      patients: before.patients + patients,
      amountOre: add(before.amountOre, ore(amountOre)),
    });
  }
  return [...byLine.values()];
};

/** What the invoice comes to on each cohort: the ledger's lines. */
export const amountsByCohort = ({ lines }: Pick<KnownInvoice, 'lines'>) => {
  const byCohort = new Map<number, { readonly cohort: number; readonly specialty: string; readonly amountOre: Ore }>();
  for (const { cohort, specialty, amountOre } of lines) {
    const before = byCohort.get(cohort)?.amountOre ?? ZERO;
    byCohort.set(cohort, { cohort, specialty, amountOre: add(before, ore(amountOre)) });
  }
  return [...byCohort.values()];
};

/** One payment, of the full amount. */
export const amountIsFull = ({ amountOre: invoiced }: KnownInvoice, amountOre: OreText) =>
  unless(ore(amountOre) === invoiced, {
    code: 'AMOUNT_DIFFERS',
    amountOre,
    invoicedOre: oreText(invoiced),
    pointer: '/amountOre',
  });

/** A payment is of what was approved by then, and one that was reversed is paid anew after that, so that no day counts it twice. */
export const paidInTime = (
  { approvedOn, unpaidOn = approvedOn }: { readonly approvedOn: LocalDate; readonly unpaidOn?: LocalDate },
  paidOn: LocalDate,
) => [
  ...unless(approvedOn <= paidOn, { code: 'PAID_BEFORE_APPROVAL', paidOn, approvedOn, pointer: '/paidOn' }),
  ...unless(paidOn < approvedOn || unpaidOn <= paidOn, {
    code: 'PAID_BEFORE_REVERSAL',
    paidOn,
    reversedOn: unpaidOn,
    pointer: '/paidOn',
  }),
];

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
  readonly unitPriceOre: OreText;
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

/** What an amount for so many patients comes to at the price of the contract (`coveredOre`), and above it (`excessOre`). */
export const splitAt = (
  contractPriceOre: OreText,
  { patients, amountOre }: { readonly patients: number; readonly amountOre: Ore },
): { readonly coveredOre: Ore; readonly excessOre: Ore } => {
  const most = times(ore(contractPriceOre), patients);
  const coveredOre = amountOre < most ? amountOre : most;
  return { coveredOre, excessOre: subtract(amountOre, coveredOre) };
};

/** What a tolerance leaves for prices above the contract's, all its invoices together; nothing where none is in force. */
export interface ToleranceLeft {
  readonly leftOre: Ore;
}

type Misfit = ViolationOf<'LINE_UNKNOWN' | 'OVER_PRICE' | 'OVER_QUANTITY'>;

const excessOf = (found: InvoicedLine, { patients, unitPriceOre }: Body['lines'][number]): Ore =>
  splitAt(found.unitPriceOre, { patients, amountOre: times(ore(unitPriceOre), patients) }).excessOre;

/**
 * Each line exists; none costs more than agreed, unless a tolerance has room for all that is above; and all invoices together name no more
 * patients than contracted.
 */
export const linesFit = (
  contractLines: readonly InvoicedLine[],
  { lines }: Body,
  tolerance?: ToleranceLeft,
): readonly Misfit[] => {
  const named = new Map<number, number>();
  const excess = lines.map((each) => {
    const found = contractLines.find(({ line }) => line === each.line);
    return found === undefined ? ZERO : excessOf(found, each);
  });
  const tolerated = tolerance !== undefined && sum(excess) <= tolerance.leftOre;
  const left = tolerance === undefined ? {} : { toleranceLeftOre: oreText(tolerance.leftOre) };
  const misfits = lines.map(({ line, patients, unitPriceOre }, index) => {
    const found = contractLines.find((each) => each.line === line);
    const at = (field: string) => ({ line, pointer: `/lines/${index}/${field}` });
    if (found === undefined) return { unknown: unless(false, { code: 'LINE_UNKNOWN', ...at('line') }) };
    const before = named.get(line) ?? 0;
    named.set(line, before + patients);
    const remaining = Math.max(0, found.patients - found.invoiced - before);
    const prices = { unitPriceOre, contractPriceOre: found.unitPriceOre };
    return {
      price: unless(tolerated || excess[index] === ZERO, {
        code: 'OVER_PRICE',
        ...prices,
        ...left,
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
    const excess = excessOf(found, { line, patients, unitPriceOre });
    const above = excess === ZERO ? {} : { excessOre: oreText(excess) };
    return { line, cohort, specialty, patients, unitPriceOre, amountOre, ...above };
  });

/** What lines come to, as sent or as registered. */
export const amountOf = (lines: Body['lines']): Ore =>
  sum(lines.map(({ unitPriceOre, patients }) => times(ore(unitPriceOre), patients)));

/** An amount, and what of it is above the contract's price. */
interface Amounts {
  readonly amountOre: Ore;
  readonly excessOre: Ore;
}

const added = (before: Amounts | undefined, { amountOre, excessOre = '0' }: InvoiceLine): Amounts => ({
  amountOre: add(before?.amountOre ?? ZERO, ore(amountOre)),
  excessOre: add(before?.excessOre ?? ZERO, ore(excessOre)),
});

/** Patients and amount that the invoice names, by contract line. */
export const expensesOf = ({ lines }: Pick<KnownInvoice, 'lines'>) => {
  const byLine = new Map<number, Amounts & { readonly line: number; readonly patients: number }>();
  for (const each of lines) {
    const { line, patients } = each;
    const before = byLine.get(line);
    byLine.set(line, { line, patients: (before?.patients ?? 0) + patients, ...added(before, each) });
  }
  return [...byLine.values()];
};

/** What the invoice comes to on each cohort: the ledger's lines. */
export const amountsByCohort = ({ lines }: Pick<KnownInvoice, 'lines'>) => {
  const byCohort = new Map<number, Amounts & { readonly cohort: number; readonly specialty: string }>();
  for (const each of lines) {
    const { cohort, specialty } = each;
    byCohort.set(cohort, { cohort, specialty, ...added(byCohort.get(cohort), each) });
  }
  return [...byCohort.values()];
};

/** What of the invoice is above the contract's prices. */
export const excessOn = ({ lines }: Pick<KnownInvoice, 'lines'>): Ore =>
  sum(lines.map(({ excessOre = '0' }) => ore(excessOre)));

/** Nothing is paid, or comes nearer to it, while it is disputed. */
export const undisputed = ({ invoice, disputedBy }: KnownInvoice): readonly ViolationOf<'DISPUTED'>[] =>
  unless(disputedBy === undefined, { code: 'DISPUTED', invoice });

/** One payment, of the full amount: what is invoiced, less what was credited before. */
export const amountIsFull = (invoiced: Ore, amountOre: OreText) =>
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

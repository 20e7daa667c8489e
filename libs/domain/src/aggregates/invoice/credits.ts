import { add, negate, ore, oreText, smaller, subtract, sum, ZERO } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { Dependant, ViolationOf } from '../../vocabulary/violations.js';
import type { CreditedLine, CreditLine, RefundedCohort } from './events.js';
import { amountsByCohort, splitAt } from './rules.js';
import { isSameMovement } from './state.js';
import type { CreditOnInvoice, InForce, InvoiceMovement, KnownInvoice } from './state.js';

/** Lines of the contract by their numbers and prices: what is above its price is told by them. */
export type Priced = readonly { readonly line: number; readonly unitPriceOre: string }[];

type Left = { readonly patients: number; readonly amountOre: Ore };

const priceOf = (contractLines: Priced, line: number): string => {
  const found = contractLines.find((each) => each.line === line);
  if (found === undefined) throw new Error(`no contract line ${line}`);
  return found.unitPriceOre;
};

/** What credits leave of the invoice's line at a place, from 1. */
const leftOf = ({ lines }: KnownInvoice, place: number, credits: readonly CreditOnInvoice[]): Left | undefined => {
  const line = lines[place - 1];
  if (line === undefined) return undefined;
  const own = credits.flatMap((credit) => credit.lines.filter((each) => each.line === place));
  return {
    patients: own.reduce((left, { patients }) => left - patients, line.patients),
    amountOre: subtract(ore(line.amountOre), sum(own.map(({ amountOre }) => ore(amountOre)))),
  };
};

const less = (left: Left, { patients, amountOre }: CreditLine): Left => ({
  patients: left.patients - patients,
  amountOre: subtract(left.amountOre, ore(amountOre)),
});

/** Whether what is left of a line covers its credit, and would then not have more above the contract's price than it has now. */
const lineFits = (
  invoice: KnownInvoice,
  contractLines: Priced,
  credits: readonly CreditOnInvoice[],
  credited: CreditLine,
  index: number | undefined,
): readonly ViolationOf<'CREDIT_EXCEEDS' | 'LINE_UNKNOWN'>[] => {
  const { line, patients, amountOre } = credited;
  const at = (field: string) => (index === undefined ? {} : { pointer: `/lines/${index}${field}` });
  const left = leftOf(invoice, line, credits);
  const named = invoice.lines[line - 1];
  if (left === undefined || named === undefined) return unless(false, { code: 'LINE_UNKNOWN', line, ...at('/line') });
  const numbers = {
    ...{ line, patients, remainingPatients: left.patients },
    ...{ amountOre, remainingOre: oreText(left.amountOre) },
  };
  const after = less(left, credited);
  if (after.patients < 0 || after.amountOre < 0n)
    return unless(false, { code: 'CREDIT_EXCEEDS', ...numbers, ...at('') });
  const price = priceOf(contractLines, named.line);
  const raised = subtract(splitAt(price, after).excessOre, splitAt(price, left).excessOre);
  return unless(raised <= 0n, { code: 'CREDIT_EXCEEDS', ...numbers, excessOre: oreText(raised), ...at('') });
};

/** Each line is named once, and leaves no less than nothing of the invoice's line beside the other credits. */
export const creditFits = (
  invoice: KnownInvoice,
  contractLines: Priced,
  others: readonly CreditOnInvoice[],
  lines: readonly CreditLine[],
  body?: 'sent',
): readonly ViolationOf<'CREDIT_EXCEEDS' | 'LINE_UNKNOWN' | 'LINE_REPEATED'>[] =>
  lines.flatMap((each, index): readonly ViolationOf<'CREDIT_EXCEEDS' | 'LINE_UNKNOWN' | 'LINE_REPEATED'>[] => {
    const { line } = each;
    const isRepeated = lines.findIndex((other) => other.line === line) < index;
    if (isRepeated) return unless(false, { code: 'LINE_REPEATED', line, pointer: `/lines/${index}/line` });
    return lineFits(invoice, contractLines, others, each, body === undefined ? undefined : index);
  });

export const approvedCredits = ({ credits }: KnownInvoice): readonly CreditOnInvoice[] =>
  credits.filter(({ status }) => status === 'approved');

export const unrejectedCredits = ({ credits }: KnownInvoice): readonly CreditOnInvoice[] =>
  credits.filter(({ status }) => status !== 'rejected');

export const creditAmount = (lines: readonly Pick<CreditLine, 'amountOre'>[]): Ore =>
  sum(lines.map(({ amountOre }) => ore(amountOre)));

/** What the credit takes by its approval, beside those approved before it, by line of the contract. */
export const creditedLines = (
  invoice: KnownInvoice,
  contractLines: Priced,
  lines: readonly CreditLine[],
): readonly CreditedLine[] => {
  const byLine = new Map<number, CreditedLine>();
  for (const credited of lines) {
    const [named, left] = [invoice.lines[credited.line - 1], leftOf(invoice, credited.line, approvedCredits(invoice))];
    if (named === undefined || left === undefined) throw new Error(`no line ${credited.line} on ${invoice.invoice}`);
    const { line, cohort, specialty } = named;
    const price = priceOf(contractLines, line);
    const [before, after] = [splitAt(price, left), splitAt(price, less(left, credited))];
    const sofar = byLine.get(line) ?? { patients: 0, coveredOre: '0', excessOre: '0' };
    byLine.set(line, {
      ...{ line, cohort, specialty, patients: sofar.patients + credited.patients },
      coveredOre: oreText(add(ore(sofar.coveredOre), subtract(before.coveredOre, after.coveredOre))),
      excessOre: oreText(add(ore(sofar.excessOre), subtract(before.excessOre, after.excessOre))),
    });
  }
  return [...byLine.values()];
};

/** What a credit in force took of the contract's lines, by what it was. */
export const takenBy = ({ lines }: Pick<InForce, 'lines'>) => ({
  coveredOre: sum(lines.map(({ coveredOre }) => ore(coveredOre))),
  excessOre: sum(lines.map(({ excessOre }) => ore(excessOre))),
});

/** What is to be paid: the invoice, less what was credited before. */
export const payableOre = (invoice: KnownInvoice): Ore =>
  subtract(invoice.amountOre, sum(approvedCredits(invoice).map(({ amountOre }) => amountOre)));

type OfCohort = { readonly cohort: number; readonly specialty: string; readonly amountOre: Ore };

const byCohort = (amounts: readonly OfCohort[]): readonly OfCohort[] => {
  const sums = new Map<number, OfCohort>();
  for (const each of amounts) {
    const before = sums.get(each.cohort)?.amountOre ?? ZERO;
    sums.set(each.cohort, { ...each, amountOre: add(before, each.amountOre) });
  }
  return [...sums.values()];
};

/** What a credit comes to, by cohort. */
export const creditedByCohort = (lines: readonly CreditedLine[]): readonly OfCohort[] =>
  byCohort(
    lines.map(({ cohort, specialty, coveredOre, excessOre }) => ({
      cohort,
      specialty,
      amountOre: add(ore(coveredOre), ore(excessOre)),
    })),
  );

const minus = (amounts: readonly OfCohort[]): readonly OfCohort[] =>
  amounts.map((each) => ({ ...each, amountOre: negate(each.amountOre) }));

/** What is to be paid, by cohort. */
export const payableByCohort = (invoice: KnownInvoice): readonly OfCohort[] =>
  byCohort([
    ...amountsByCohort(invoice),
    ...approvedCredits(invoice).flatMap(({ inForce }) => minus(creditedByCohort(inForce?.lines ?? []))),
  ]).filter(({ amountOre }) => amountOre !== 0n);

export const receivableOre = ({ receivable }: KnownInvoice): Ore => sum(receivable.map(({ amountOre }) => amountOre));

/** What is receivable, by cohort: credits approved after the payment, less refunds. */
const receivableByCohort = (invoice: KnownInvoice): readonly OfCohort[] =>
  byCohort([
    ...approvedCredits(invoice).flatMap(({ inForce }) =>
      inForce === undefined || inForce.receivableOre === 0n ? [] : creditedByCohort(inForce.lines),
    ),
    ...invoice.refunds
      .filter(({ status }) => status === 'recorded')
      .flatMap(({ cohorts }) => minus(cohorts.map((each) => ({ ...each, amountOre: ore(each.amountOre) })))),
  ]);

/** A refund by the cohorts that it is for, in their order. */
export const refundedCohorts = (invoice: KnownInvoice, amountOre: Ore): readonly RefundedCohort[] => {
  let left = amountOre;
  return receivableByCohort(invoice).flatMap(({ cohort, specialty, amountOre: most }) => {
    const taken = smaller(left, most);
    left = subtract(left, taken);
    return taken > 0n ? [{ cohort, specialty, amountOre: oreText(taken) }] : [];
  });
};

export const refundFits = (invoice: KnownInvoice, amountOre: string) =>
  unless(ore(amountOre) <= receivableOre(invoice), {
    code: 'REFUND_EXCEEDS',
    amountOre,
    receivableOre: oreText(receivableOre(invoice)),
    pointer: '/amountOre',
  });

/** The first day from the one on which it was received on, from which on so much is receivable. */
export const refundCountsFrom = ({ receivable }: KnownInvoice, amountOre: Ore, receivedOn: LocalDate): LocalDate => {
  const later = [...new Set(receivable.map(({ on }) => on))].filter((on) => on > receivedOn).sort();
  const days = [receivedOn, ...later];
  const heldOn = (day: LocalDate): boolean =>
    sum(receivable.filter(({ on }) => on <= day).map((each) => each.amountOre)) >= amountOre;
  return days[days.findLastIndex((day) => !heldOn(day)) + 1] ?? receivedOn;
};

const asDependant = (movement: InvoiceMovement): Dependant => {
  switch (movement.of) {
    case 'credit':
      return { kind: 'movement', of: movement.of, credit: movement.credit };
    case 'refund':
      return { kind: 'movement', of: movement.of, number: movement.refund };
    default:
      return { kind: 'movement', of: movement.of };
  }
};

/** What came after a movement of the invoice: the last is undone first. */
export const movementsAfter = ({ movements }: KnownInvoice, movement: InvoiceMovement): readonly Dependant[] =>
  movements.slice(movements.findIndex((each) => isSameMovement(each, movement)) + 1).map(asDependant);

/** An expenditure stands as long as a credit of it waits to be decided. */
export const creditsWaiting = ({ credits, invoice }: KnownInvoice): readonly Dependant[] =>
  credits
    .filter(({ status }) => status === 'registered')
    .map(({ credit }) => ({ kind: 'credit', credit, invoice }) as const);

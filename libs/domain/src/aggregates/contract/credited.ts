import { add, negate, ore } from '@spillrom/kernel';
import type { CreditId } from '@spillrom/kernel';
import type { CreditedOnLine, CreditedTo } from '../../vocabulary/credited.js';
import type { LineUseChange } from './use.js';

type Uses = readonly { readonly line: number; readonly delivery: number; readonly patients: number }[];

interface Credited {
  readonly lines: readonly CreditedOnLine[];
  readonly to: CreditedTo;
}

/** What a credit comes to on a line. */
const creditedOre = ({ coveredOre, excessOre }: CreditedOnLine) => add(ore(coveredOre), ore(excessOre));

/**
 * What a credit changes on the contract's lines; `sign` −1 takes it back. While the contract can still be used, its patients may be
 * invoiced again and what their price covered is committed again.
 */
export const creditChanges = ({ lines, to }: Credited, sign: 1 | -1): readonly LineUseChange[] =>
  lines.map((credited) => {
    const { line, patients } = credited;
    const [spent, covered] = [creditedOre(credited), ore(credited.coveredOre)];
    const expendedOre = sign === 1 ? negate(spent) : spent;
    if (to !== 'committed') return { line, expendedOre };
    return { line, expendedOre, committedOre: sign === 1 ? covered : negate(covered), invoiced: 0 - sign * patients };
  });

/** The same by the days of the contract: what is not committed again is no longer committed on that day either. */
export const creditedDays = ({ lines, to }: Credited, sign: 1 | -1) =>
  lines.map(({ line, patients, coveredOre }) => {
    const covered = sign === 1 ? negate(ore(coveredOre)) : ore(coveredOre);
    return to === 'committed'
      ? { line, expendedOre: covered, expendedPatients: 0 - sign * patients }
      : { line, expendedOre: covered, committedOre: covered };
  });

const isSame = (a: Uses[number], b: Uses[number]): boolean => a.line === b.line && a.delivery === b.delivery;

/** What an invoice uses of deliveries after a credit has given some of it back. */
export const usesWithout = (uses: Uses, given: Uses): Uses =>
  uses
    .map((use) => ({ ...use, patients: use.patients - (given.find((each) => isSame(each, use))?.patients ?? 0) }))
    .filter(({ patients }) => patients > 0);

/** What it uses once the credit is reversed. */
export const usesWith = (uses: Uses, given: Uses): Uses => [
  ...uses.map((use) => ({ ...use, patients: use.patients + (given.find((each) => isSame(each, use))?.patients ?? 0) })),
  ...given.filter((each) => !uses.some((use) => isSame(each, use))),
];

/** @throws Error when the invoice has no such credit in force */
export const creditOn = <Credit extends { readonly credit: CreditId }>(
  { credits }: { readonly credits: readonly Credit[] },
  credit: CreditId,
): Credit => {
  const found = credits.find((each) => each.credit === credit);
  if (found === undefined) throw new Error(`credit ${credit} is not in force`);
  return found;
};

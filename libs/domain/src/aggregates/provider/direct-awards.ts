import { localDate, sum } from '@spillrom/kernel';
import type { ContractId, LocalDate, Ore } from '@spillrom/kernel';
import type { KnownProvider } from './state.js';

/** The same date of the year before; of a leap day the last day of February. */
export const yearBefore = (date: LocalDate): LocalDate => {
  const [year, rest] = [Number(date.slice(0, 4)) - 1, date.slice(4)];
  return localDate(`${year}${rest === '-02-29' ? '-02-28' : rest}`);
};

/** What other contracts come to that the provider was awarded without competition after the same date of the year before. */
export const awardedDirectly = ({ directAwards }: KnownProvider, contract: ContractId, today: LocalDate): Ore => {
  const since = yearBefore(today);
  return sum(
    [...directAwards].flatMap(([each, { totalOre, confirmedOn }]) =>
      each !== contract && confirmedOn > since ? [totalOre] : [],
    ),
  );
};

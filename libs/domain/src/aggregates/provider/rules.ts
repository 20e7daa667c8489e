import { isoWeek, weeksOf } from '@spillrom/kernel';
import type { ContractId, LocalDate } from '@spillrom/kernel';
import type { KnownProvider } from './state.js';

const declaredInWeek = ({ capacities }: KnownProvider, specialty: string, week: string): number =>
  capacities.findLast((each) => each.specialty === specialty && each.fromWeek <= week && week <= each.toWeek)
    ?.weeklyPatients ?? 0;

/** Patients of the specialty that the provider can take in the weeks that the period touches, by its latest word on each week. */
export const declaredPatients = (state: KnownProvider, specialty: string, from: LocalDate, to: LocalDate): number =>
  weeksOf(from, to).reduce((patients, week) => patients + declaredInWeek(state, specialty, week), 0);

/** Patients of the specialty in unsettled contracts that share an ISO week with the period; `except` leaves one contract out. */
export const engagedPatients = (
  { engagements }: KnownProvider,
  specialty: string,
  from: LocalDate,
  to: LocalDate,
  except?: ContractId,
): number => {
  const [first, last] = [isoWeek(from), isoWeek(to)];
  return [...engagements]
    .filter(([contract, each]) => contract !== except && isoWeek(each.from) <= last && first <= isoWeek(each.to))
    .flatMap(([, engagement]) => engagement.specialties.filter((each) => each.specialty === specialty))
    .reduce((total, { patients }) => total + patients, 0);
};

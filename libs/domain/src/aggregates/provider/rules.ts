import { isoWeek, weeksOf } from '@spillrom/kernel';
import type { ContractId, LocalDate } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { KnownProvider } from './state.js';

/** Whether it may be bought of, and patients be referred to it. */
export const notSuspended = ({ status, provider }: KnownProvider) =>
  unless(status === 'active', { code: 'PROVIDER_SUSPENDED', provider, status });

/** Whether anything may be prepared with it: a suspension may be over by then, an end never is. */
export const notEnded = ({ status, provider }: KnownProvider) =>
  unless(status !== 'ended', { code: 'PROVIDER_SUSPENDED', provider, status, pointer: '/provider' });

/** What it has declared, and what is asked of it. */
export type Engaged = Pick<KnownProvider, 'capacities' | 'engagements'>;

const declaredInWeek = ({ capacities }: Engaged, specialty: string, week: string): number =>
  capacities.findLast((each) => each.specialty === specialty && each.fromWeek <= week && week <= each.toWeek)
    ?.weeklyPatients ?? 0;

/** Patients of the specialty that the provider can take in the weeks that the period touches, by its latest word on each week. */
export const declaredPatients = (state: Engaged, specialty: string, from: LocalDate, to: LocalDate): number =>
  weeksOf(from, to).reduce((patients, week) => patients + declaredInWeek(state, specialty, week), 0);

/** Patients of the specialty in unsettled contracts that share an ISO week with the period; `except` leaves one contract out. */
export const engagedPatients = (
  { engagements }: Engaged,
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

interface Wanted {
  readonly specialty: string;
  readonly patients: number;
}

/**
 * Specialties in which the provider's unsettled patients, these included, exceed what it declared for the weeks of the period; said of
 * whatever is bought, and refuses nothing.
 */
export const overCapacity = (
  provider: Engaged,
  wanted: readonly Wanted[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  except?: ContractId,
) =>
  wanted.flatMap(({ specialty, patients }) => {
    const engaged = engagedPatients(provider, specialty, from, to, except) + patients;
    const declared = declaredPatients(provider, specialty, from, to);
    return engaged > declared
      ? [{ flag: 'overCapacity' as const, specialty, engagedPatients: engaged, declaredPatients: declared }]
      : [];
  });

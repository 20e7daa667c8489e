import { FIRST_DATE, LAST_DATE, weeksOf } from '@spillrom/kernel';
import type { ProviderRow } from './registers/index.js';

/** What a provider can take in a specialty in an ISO week, and what is asked of it. Weeks of which nothing is said are left out. */
export interface WeekOfCapacity {
  readonly week: string;
  readonly specialty: string;
  /** By the latest declaration of the week */
  readonly declared: number;
  /** Patients of unsettled contracts, each contract's spread evenly over the weeks of its period */
  readonly engaged: number;
  /** Declared and not engaged */
  readonly free: number;
  /** Engaged beyond what is declared */
  readonly overload: number;
}

type Engagement = ProviderRow['engagements'][number];

/** Whole patients of each week, earlier weeks rounded down, together all of them. */
const spread = (patients: number, weeks: number): readonly number[] =>
  Array.from({ length: weeks }, (_, index) => {
    const until = (part: number): number => Math.floor((patients * part) / weeks);
    return until(index + 1) - until(index);
  });

const asked = ({ from, to, specialties }: Engagement) => {
  const weeks = weeksOf(from, to);
  return specialties.flatMap(({ specialty, patients }) =>
    spread(patients, weeks.length).map((engaged, index) => ({ week: weeks[index]!, specialty, engaged })),
  );
};

const keyOf = (week: string, specialty: string): string => `${week} ${specialty}`;

export interface CapacityAsked {
  readonly specialty?: string;
  /** ISO weeks, both included. */
  readonly fromWeek?: string;
  readonly toWeek?: string;
}

const WEEKS = weeksOf(FIRST_DATE, LAST_DATE);

/** By week, then by specialty. */
export const capacityOf = (
  { capacities, engagements }: ProviderRow,
  { specialty: only, fromWeek = '', toWeek = '9999' }: CapacityAsked = {},
): readonly WeekOfCapacity[] => {
  const engagedIn = new Map<string, number>();
  for (const { week, specialty, engaged } of engagements.flatMap(asked)) {
    const key = keyOf(week, specialty);
    engagedIn.set(key, (engagedIn.get(key) ?? 0) + engaged);
  }
  const said = [...capacities, ...engagements.flatMap(({ specialties }) => specialties)];
  const specialties = [...new Set(said.map(({ specialty }) => specialty))]
    .filter((each) => (only ?? each) === each)
    .sort();
  const weeks = WEEKS.filter((week) => fromWeek <= week && week <= toWeek);
  return weeks.flatMap((week) =>
    specialties.flatMap((specialty) => {
      const declaration = capacities.findLast(
        (each) => each.specialty === specialty && each.fromWeek <= week && week <= each.toWeek,
      );
      const declared = declaration?.weeklyPatients ?? 0;
      const engaged = engagedIn.get(keyOf(week, specialty)) ?? 0;
      if (declaration === undefined && engaged === 0) return [];
      const free = Math.max(0, declared - engaged);
      return [{ week, specialty, declared, engaged, free, overload: Math.max(0, engaged - declared) }];
    }),
  );
};

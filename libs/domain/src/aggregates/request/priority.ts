import { daysBetween } from '@spillrom/kernel';
import type { Instant, LocalDate, RequestId } from '@spillrom/kernel';
import type { EntryOf, Urgency } from '../../vocabulary/reference.js';

/** The code of the entry of the list `priorityRule` by which cohorts are ranked. */
export const PRIORITY_RULE = 'priority';

type Rule = Pick<EntryOf<'priorityRule'>, 'deadline' | 'breachedPoints' | 'urgency' | 'longestWait'>;

/** What of a cohort says how much it needs its place. */
export type Need = {
  readonly patients: number;
  readonly latestTreatmentOn: LocalDate;
  readonly urgency: Urgency;
  /** Patients whose deadline has passed already. */
  readonly breachedPatients: number;
  readonly longestWaitWeeks: number;
};

/** What the points of a cohort are the sum of, on one day by one rule. */
export type PriorityTerms = {
  /**
   * Whole weeks from the day to the latest treatment date, rounded down: below 0 from one day late
   * @minimum -6000
   */
  readonly weeksLeft: number;
  readonly deadline: number;
  readonly breached: number;
  readonly urgency: number;
  readonly longestWait: number;
  readonly points: number;
};

export const weeksLeft = (latestTreatmentOn: LocalDate, on: LocalDate): number =>
  Math.floor(daysBetween(on, latestTreatmentOn) / 7);

/** The terms of a cohort on a day, and their sum. */
export const priorityOf = (need: Need, on: LocalDate, rule: Rule): PriorityTerms => {
  const weeks = weeksLeft(need.latestTreatmentOn, on);
  const deadline = rule.deadline.find(({ weeksMax }) => weeks <= weeksMax)?.points ?? 0;
  const breached = Math.floor((rule.breachedPoints * need.breachedPatients) / need.patients);
  const urgency = rule.urgency[need.urgency];
  const longestWait = rule.longestWait.find(({ weeksMin }) => need.longestWaitWeeks >= weeksMin)?.points ?? 0;
  const points = deadline + breached + urgency + longestWait;
  return { weeksLeft: weeks, deadline, breached, urgency, longestWait, points };
};

export const OVERRIDES = ['first', 'last', 'none'] as const;
/** Where a decision has put a cohort among those of its phase, whatever its points. */
export type Override = (typeof OVERRIDES)[number];

/** All that says where a cohort stands in the queue; no two cohorts have the same. */
export type Standing = {
  readonly phaseRank: number;
  readonly override: Override;
  readonly points: number;
  readonly latestTreatmentOn: LocalDate;
  /** Its request's place in the trust's own order, from 1; without one it comes after those that have one. */
  readonly trustPlace?: number;
  readonly submittedAt: Instant;
  readonly request: RequestId;
  readonly cohort: number;
};

const OVERRIDE_ORDER: { readonly [O in Override]: number } = { first: 0, none: 1, last: 2 };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of the queue: below 0 when `a` is served before `b`. Only a cohort and itself are equal. */
export const byPriority = (a: Standing, b: Standing): number =>
  a.phaseRank - b.phaseRank ||
  OVERRIDE_ORDER[a.override] - OVERRIDE_ORDER[b.override] ||
  b.points - a.points ||
  byText(a.latestTreatmentOn, b.latestTreatmentOn) ||
  (a.trustPlace ?? Number.MAX_SAFE_INTEGER) - (b.trustPlace ?? Number.MAX_SAFE_INTEGER) ||
  byText(a.submittedAt, b.submittedAt) ||
  byText(a.request, b.request) ||
  a.cohort - b.cohort;

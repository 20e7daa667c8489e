import { localDate } from '@spillrom/kernel';
import type { Supply } from '@spillrom/domain';

/** What tests say of a cohort whose place in the queue is no matter to them. */
export const unhurried = { urgency: 'C', breachedPatients: 0, longestWaitWeeks: 0 } as const;

export const waitingData = { source: 'Waiting lists', asOf: localDate('2022-10-01'), quality: 'verified' } as const;

/** The own trusts were asked, and have no room. */
export const noOwnRoom = (...cohorts: readonly number[]): readonly Supply[] =>
  cohorts.map((cohort) => ({ cohort, kind: 'ownTrust', patients: 0, note: 'No theatre is free' }));

import type { Reading } from '@spillrom/event-sourcing';
import type { LocalDate } from '@spillrom/kernel';
import type { CodeNames, InquiredCohort } from '../../aggregates/inquiry/index.js';
import { entryOn, readCodes } from '../../aggregates/reference/index.js';

/** What the procedures and specialties of cohorts are called today, each once; one that is in no list any more has no name. */
export function* namesOf(cohorts: readonly InquiredCohort[], today: LocalDate): Reading<readonly CodeNames[]> {
  const procedures = yield* readCodes('procedure');
  const specialties = yield* readCodes('specialty');
  const entries = [
    ...[...new Set(cohorts.map(({ procedure }) => procedure))].map((code) => entryOn(procedures, code, today)),
    ...[...new Set(cohorts.map(({ specialty }) => specialty))].map((code) => entryOn(specialties, code, today)),
  ];
  return entries.flatMap((entry) => {
    if (entry === undefined) return [];
    const { code, names } = entry;
    return [{ code, nb: names.nb, nn: names.nn }];
  });
}

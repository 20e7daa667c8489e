import type { CodeNames, InquiredCohort } from '../../aggregates/inquiry/index.js';
import { PROCEDURES, rowOfCode, SPECIALTIES } from '../../reference/index.js';

/** What the procedures and specialties of cohorts are called, each once, in the order in which they come. */
export const namesOf = (cohorts: readonly InquiredCohort[]): readonly CodeNames[] => {
  const procedures = new Set(cohorts.map(({ procedure }) => procedure));
  const specialties = new Set(cohorts.map(({ specialty }) => specialty));
  return [
    ...[...procedures].flatMap((code) => rowOfCode(PROCEDURES, code) ?? []),
    ...[...specialties].flatMap((code) => rowOfCode(SPECIALTIES, code) ?? []),
  ].map(({ code, en }) => ({ code, nb: en, nn: en }));
};

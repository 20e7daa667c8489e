import type { Context, Reading } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import {
  codeInUse,
  codeKnown,
  entryOn,
  procedureOfSpecialty,
  quoteOf,
  readCodes,
} from '../../aggregates/reference/index.js';
import type { CodeList } from '../../aggregates/reference/index.js';
import type { Quote } from '../../vocabulary/reference.js';

type Coded = { readonly specialty: string; readonly procedure: string };

/** What the codes of cohorts are judged by: the entries that are valid today. */
export interface CohortCodes {
  readonly today: LocalDate;
  readonly specialties: CodeList<'specialty'>;
  readonly procedures: CodeList<'procedure'>;
}

export function* readCohortCodes({ decidedAt }: Context): Reading<CohortCodes> {
  const specialties = yield* readCodes('specialty');
  const procedures = yield* readCodes('procedure');
  return { today: osloDate(decidedAt), specialties, procedures };
}

/** Codes are known and in use, and procedures belong to their specialties. */
export const codeRules = ({ today, specialties, procedures }: CohortCodes, cohorts: readonly Coded[]) => [
  ...cohorts.flatMap(({ specialty, procedure }, index) => [
    ...codeKnown(specialties, specialty, today, `/cohorts/${index}/specialty`),
    ...codeKnown(procedures, procedure, today, `/cohorts/${index}/procedure`),
  ]),
  ...cohorts.flatMap(({ specialty, procedure }, index) => [
    ...codeInUse(specialties, specialty, today, `/cohorts/${index}/specialty`),
    ...codeInUse(procedures, procedure, today, `/cohorts/${index}/procedure`),
  ]),
  ...cohorts.flatMap(({ specialty, procedure }, index) =>
    procedureOfSpecialty(
      entryOn(procedures, procedure, today),
      entryOn(specialties, specialty, today),
      `/cohorts/${index}/procedure`,
    ),
  ),
];

/** The procedures by whose specialties the cohorts were judged, each once. */
export const quotesOf = ({ today, procedures }: CohortCodes, cohorts: readonly Coded[]): readonly Quote[] =>
  [...new Set(cohorts.map(({ procedure }) => procedure))].flatMap((code) => {
    const entry = entryOn(procedures, code, today);
    return entry === undefined ? [] : [quoteOf('procedure', entry)];
  });

import type { Schemas } from '../../api/client.js';

type Body = Schemas['DraftRequestBody'];
type Urgency = Body['cohorts'][number]['urgency'];
type Quality = Body['waitingData']['quality'];

/** What is filled in, as text; the names of the fields are those of the body, so that a pointer finds its field. */
export interface DraftForm {
  phase: string;
  justification: string;
  waitingData: { source: string; asOf: string; quality: Quality };
  cohorts: {
    procedure: string;
    patients: string;
    latestTreatmentOn: string;
    urgency: Urgency;
    breachedPatients: string;
    longestWaitWeeks: string;
  }[];
}

/** The specialty of each procedure. */
export type Procedures = Readonly<Record<string, string>>;

export const EMPTY_COHORT: DraftForm['cohorts'][number] = {
  ...{ procedure: '', patients: '', latestTreatmentOn: '', urgency: 'B', breachedPatients: '0', longestWaitWeeks: '0' },
};

export const EMPTY_FORM: DraftForm = {
  phase: '',
  justification: '',
  waitingData: { source: '', asOf: '', quality: 'estimated' },
  cohorts: [EMPTY_COHORT],
};

/** `07.05.2024` as the api writes it; what is no date is left as it is, and the api says so. */
const isoOf = (written: string): string => {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(written) ?? [];
  return year === undefined ? written.trim() : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

/** A whole number; what is none becomes what no field takes, and the api says so at the field. */
const numberOf = (written: string): number => (/^\s*\d+\s*$/.test(written) ? Number(written) : -1);

export const bodyOf = ({ phase, justification, waitingData, cohorts }: DraftForm, procedures: Procedures): Body => ({
  phase: numberOf(phase),
  justification,
  waitingData: { ...waitingData, asOf: isoOf(waitingData.asOf) },
  cohorts: cohorts.map((cohort) => ({
    specialty: procedures[cohort.procedure] ?? '',
    procedure: cohort.procedure,
    patients: numberOf(cohort.patients),
    latestTreatmentOn: isoOf(cohort.latestTreatmentOn),
    urgency: cohort.urgency,
    breachedPatients: numberOf(cohort.breachedPatients),
    longestWaitWeeks: numberOf(cohort.longestWaitWeeks),
  })),
});

/** `/cohorts/0/procedure` as the form names it; the specialty is chosen with the procedure. */
export const pathOf = (pointer: string): string | undefined =>
  pointer === ''
    ? undefined
    : pointer
        .slice(1)
        .replaceAll('/', '.')
        .replace(/\.specialty$/, '.procedure');

import type { LocalDate } from '@spillrom/kernel';
import { patientsBySpecialty } from '../../aggregates/contract/rules.js';
import type { AwardFlag, KnownInquiry, Offer } from '../../aggregates/inquiry/index.js';
import { overCapacity } from '../../aggregates/provider/rules.js';
import type { Awarding } from './award-rules.js';

/** The first and the last day of what the offer is awarded. */
const periodOf = (all: readonly Awarding[]): { readonly from: LocalDate; readonly to: LocalDate } | undefined => {
  const lines = all.flatMap(({ line }) => (line === undefined ? [] : [line]));
  const from = lines.map(({ firstStartOn }) => firstStartOn).sort()[0];
  const to = lines
    .map(({ lastCompletionOn }) => lastCompletionOn)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** Patients of a specialty that the awards of one offer come to. */
const awardedPatients = ({ cohorts }: KnownInquiry, all: readonly Awarding[]) =>
  patientsBySpecialty(
    all.flatMap(({ award }) => {
      const specialty = cohorts.find(({ cohort }) => cohort === award.cohort)?.specialty;
      return specialty === undefined ? [] : [{ specialty, patients: award.patients }];
    }),
  );

const beyondCapacity = (inquiry: KnownInquiry, all: readonly Awarding[]): readonly AwardFlag[] => {
  const period = periodOf(all);
  const provider = all[0]?.provider;
  return period === undefined || provider === undefined
    ? []
    : overCapacity(provider, awardedPatients(inquiry, all), period);
};

const afterLatestDate = ({ cohorts }: KnownInquiry, all: readonly Awarding[]): readonly AwardFlag[] =>
  all.flatMap(({ award: { cohort }, line }): AwardFlag[] => {
    const latestTreatmentOn = cohorts.find((each) => each.cohort === cohort)?.latestTreatmentOn;
    if (line === undefined || latestTreatmentOn === undefined || line.lastCompletionOn <= latestTreatmentOn) return [];
    return [{ flag: 'afterLatestDate', cohort, latestTreatmentOn, lastCompletionOn: line.lastCompletionOn }];
  });

/** Percent of the staff that the trusts employ as well, from which on it is said. */
const DRAIN_PERCENT = 20;

const drainsOwnTrusts = ({ terms }: Offer): readonly AwardFlag[] => {
  const percent = terms?.staffing.alsoEmployedByTrusts ?? 0;
  return percent > DRAIN_PERCENT ? [{ flag: 'drainsOwnTrusts', percent }] : [];
};

/** What is said of the awards of one offer. */
export const flagsOf = (inquiry: KnownInquiry, all: readonly Awarding[]): readonly AwardFlag[] => [
  ...beyondCapacity(inquiry, all),
  ...afterLatestDate(inquiry, all),
  ...(all[0] === undefined ? [] : drainsOwnTrusts(all[0].offer)),
];

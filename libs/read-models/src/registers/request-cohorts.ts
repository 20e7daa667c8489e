import type { ActorId, Instant, OreText, RequestId } from '@spillrom/kernel';
import type { AssessedPriority, Cohort, Override, RequestEvent, Supply, WaitingData } from '@spillrom/domain';
import type { Done } from './row.js';

type Of<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;

/** A cohort as asked for and what came of it. What was treated stands with the contracts. */
export type CohortRow = Cohort & {
  readonly approvedPatients: number;
  readonly contractedPatients: number;
  /** What is still reserved. */
  readonly reservedOre: OreText;
  /** Where a decision has put it in the queue, whatever its points; missing where nothing was decided */
  readonly override?: Done<ActorId> & { readonly to: Override; readonly reason: string };
};

/** What a request says of its need, and what the region found of it. */
export interface Need {
  /** Where the numbers come from; of requests of earlier versions no source is known */
  readonly waitingData: WaitingData;
  /** The request that ends when this one is submitted */
  readonly replaces?: RequestId;
  /** The request that has taken its place */
  readonly supersededBy?: RequestId;
  /** When it was last submitted */
  readonly submittedAt?: Instant;
  /** How much each cohort needed its place on that day (missing of earlier versions), and what was examined */
  readonly assessment?: Done<ActorId> & {
    readonly text: string;
    readonly priority?: AssessedPriority;
    readonly supply: readonly Supply[];
  };
}

type WithCohorts = { readonly cohorts: readonly CohortRow[] };

export const asked = (cohort: Cohort): CohortRow => ({
  ...cohort,
  approvedPatients: 0,
  contractedPatients: 0,
  reservedOre: '0',
});

export const onCohort = (
  cohorts: readonly CohortRow[],
  cohort: number,
  change: (row: CohortRow) => Partial<CohortRow>,
): readonly CohortRow[] => cohorts.map((each) => (each.cohort === cohort ? { ...each, ...change(each) } : each));

export const unapproved = ({ cohorts }: WithCohorts): readonly CohortRow[] =>
  cohorts.map((cohort) => ({ ...cohort, approvedPatients: 0, reservedOre: '0' }));

export const assessed = ({ data }: Of<'RequestAssessed'>, at: Instant): NonNullable<Need['assessment']> => {
  const { by, assessment: text, priority, supply } = data;
  return { by, at, text, ...(priority === undefined ? {} : { priority }), supply };
};

export const overridden = (
  { cohorts }: WithCohorts,
  { data }: Of<'PriorityOverridden'>,
  at: Instant,
): readonly CohortRow[] => {
  const { by, cohort, to, reason } = data;
  return onCohort(cohorts, cohort, () => ({ override: { by, at, to, reason } }));
};

/** A returned request comes anew: nothing is decided of its place. */
export const notOverridden = ({ cohorts }: WithCohorts): readonly CohortRow[] =>
  cohorts.map(({ override: _override, ...cohort }) => cohort);

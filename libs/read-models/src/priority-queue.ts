import { APPROVED, byPriority, priorityOf, quoteOf } from '@spillrom/domain';
import type { EntryOf, PriorityTerms, Quote, Standing } from '@spillrom/domain';
import type { Instant, LocalDate, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import type { CohortRow } from './registers/request-cohorts.js';
import type { PhaseRow, ProgrammeRow, RankingRow, RequestRow } from './registers/index.js';

/** The statuses of requests whose cohorts are in the queue: from submission on, until they end. */
export const IN_QUEUE: readonly RequestRow['status'][] = ['submitted', 'assessed', ...APPROVED];

/** Where a cohort stands in the queue of its phase on a day, and every term that says why. */
export interface QueuePlace {
  /** In the queue of its phase, from 1 */
  readonly place: number;
  readonly request: RequestId;
  readonly cohort: number;
  readonly programme: ProgrammeId;
  readonly phase: number;
  /** The rank of the phase among those that are not over */
  readonly phaseRank: number;
  readonly trust: OrgNumber;
  readonly status: RequestRow['status'];
  readonly specialty: string;
  readonly procedure: string;
  readonly patients: number;
  readonly approvedPatients: number;
  readonly contractedPatients: number;
  /** Of the patients, those whose deadline has passed already */
  readonly breachedPatients: number;
  readonly longestWaitWeeks: number;
  readonly urgency: CohortRow['urgency'];
  readonly latestTreatmentOn: LocalDate;
  /** The points of each term on that day, and their sum */
  readonly terms: PriorityTerms;
  /** The rule by which the points are given */
  readonly rule: Quote;
  /** Where a decision has put it, whatever its points; missing where nothing was decided */
  readonly override?: NonNullable<CohortRow['override']>;
  /** The place of its request in the trust's own order; missing where the trust has not named it, and then it comes after those that are named */
  readonly trustPlace?: number;
  /** When the request was last submitted */
  readonly submittedAt: Instant;
  /** Where the numbers come from, of which day they are, and how far they can be trusted */
  readonly waitingData: RequestRow['waitingData'];
}

/** Rows that say what is in the queue and where; the same from whatever order they come in. */
export interface QueueRows {
  readonly requests: readonly RequestRow[];
  readonly rankings: readonly RankingRow[];
  readonly programmes: readonly ProgrammeRow[];
}

type Unplaced = Omit<QueuePlace, 'place'>;

const keyOf = (programme: ProgrammeId, other: string | number): string => `${programme} ${other}`;

/** In a phase that is closed or cancelled nobody is served any more. */
const phasesServed = (programmes: readonly ProgrammeRow[]): ReadonlyMap<string, PhaseRow> =>
  new Map(
    programmes.flatMap(({ programme, phases }) =>
      phases
        .filter(({ status }) => status !== 'closed' && status !== 'cancelled')
        .map((phase) => [keyOf(programme, phase.phase), phase] as const),
    ),
  );

/** The requests that are in the queue, each with its phase as planned. */
export const requestsInQueue = <Request extends Pick<RequestRow, 'programme' | 'phase' | 'status'>>(
  requests: readonly Request[],
  programmes: readonly ProgrammeRow[],
): readonly { readonly request: Request; readonly phase: PhaseRow }[] => {
  const served = phasesServed(programmes);
  return requests.flatMap((request) => {
    const phase = served.get(keyOf(request.programme, request.phase));
    return phase === undefined || !IN_QUEUE.includes(request.status) ? [] : [{ request, phase }];
  });
};

const standingOf = ({ override, terms, ...place }: Unplaced): Standing => ({
  ...place,
  override: override?.to ?? 'none',
  points: terms.points,
});

/** Every cohort in the queue on a day by a rule, first the one that is to be served first. */
export const priorityQueue = (
  { requests, rankings, programmes }: QueueRows,
  rule: EntryOf<'priorityRule'>,
  on: LocalDate,
): readonly QueuePlace[] => {
  const orders = new Map(rankings.map((order) => [keyOf(order.programme, order.trust), order.requests]));
  const quote = quoteOf('priorityRule', rule);
  const unplaced = requestsInQueue(requests, programmes).flatMap(({ request: row, phase }) => {
    const { request, programme, trust, status, submittedAt, waitingData, updatedAt } = row;
    const named = orders.get(keyOf(programme, trust))?.indexOf(request) ?? -1;
    return row.cohorts.map(({ override, reservedOre: _money, ...cohort }): Unplaced => ({
      ...{ request, programme, phase: row.phase, phaseRank: phase.rank, trust, status },
      ...cohort,
      terms: priorityOf(cohort, on, rule),
      rule: quote,
      ...(override === undefined ? {} : { override }),
      ...(named < 0 ? {} : { trustPlace: named + 1 }),
      submittedAt: submittedAt ?? updatedAt,
      waitingData,
    }));
  });
  const counts = new Map<string, number>();
  return unplaced
    .map((place) => ({ place, standing: standingOf(place) }))
    .sort((a, b) => byPriority(a.standing, b.standing))
    .map(({ place }) => {
      const key = keyOf(place.programme, place.phase);
      const number = (counts.get(key) ?? 0) + 1;
      counts.set(key, number);
      return { place: number, ...place };
    });
};

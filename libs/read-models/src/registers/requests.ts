import { ore, oreText, unreachable } from '@spillrom/kernel';
import type {
  ActorId,
  ContractId,
  Instant,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { KnownRequest, Quote, RequestEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { asked, assessed, notOverridden, onCohort, overridden, unapproved } from './request-cohorts.js';
import type { CohortRow, Need } from './request-cohorts.js';
import { isInquiryMark, withMark } from './request-inquiries.js';
import type { InquiryMark, OnRequest } from './request-inquiries.js';
import { changed, headOf, known } from './row.js';
import type { Done, RowHead } from './row.js';

export interface ReservationReversalRow {
  readonly reversal: number;
  readonly status: 'proposed' | 'withdrawn' | 'declined' | 'confirmed';
  readonly reason: string;
  readonly proposed: Done<ActorId>;
  /** Who would not confirm it, and why. */
  readonly declined?: Done<ActorId> & { readonly reason: string };
  readonly etag: number;
}

export type RequestRow = RowHead &
  OnRequest &
  Need & {
    readonly request: RequestId;
    readonly programme: ProgrammeId;
    readonly phase: number;
    readonly trust: OrgNumber;
    /** When something was last done that its trust sees; inquiries, awards and drafts of contracts do not move it */
    readonly changedAt: Instant;
    /** `partlyApproved` while some cohort has fewer patients approved than asked for. */
    readonly status: KnownRequest['status'];
    readonly justification: string;
    /** Where the case is kept in the trust's archive. */
    readonly archiveReference?: string;
    readonly cohorts: readonly CohortRow[];
    /** The entries of reference data by whose values the cohorts were judged; drafted before that was noted, none */
    readonly quotes: readonly Quote[];
    readonly approval?: Done<ActorId> & { readonly rationale: string };
    /** The last day for which the approval's money is reserved; what still is then, lapses. */
    readonly reservedUntil?: LocalDate;
    /** What changed in the approval in force after it was given: patients and reservations, signed. */
    readonly amendments: readonly (Done<ActorId> & {
      readonly reason: string;
      readonly cohorts: readonly {
        readonly cohort: number;
        /**
         * Patients more or fewer
         * @minimum -100000
         */
        readonly patients: number;
        readonly reservedOre: OreText;
      }[];
    })[];
    /** Why it was last returned, rejected or withdrawn. */
    readonly reason?: string;
    readonly releases: readonly {
      readonly cohort: number;
      readonly amountOre: OreText;
      /** Missing where it lapsed. */
      readonly reason?: string;
      readonly at: Instant;
    }[];
    /** Contracts on the request; `discarded` is a draft that was given up or a commitment that was reversed */
    readonly contracts: readonly {
      readonly contract: ContractId;
      readonly status: 'drafted' | 'confirmed' | 'lapsed' | 'terminated' | 'settled' | 'discarded';
      /** Whether it has ever been confirmed: from then on the trust sees it */
      readonly everConfirmed: boolean;
      /** The day of its drafting, while it is a draft */
      readonly draftedOn?: LocalDate;
    }[];
    /** Whether a contract on it has ever been confirmed: from then on its trust sees contracts and amounts */
    readonly everConfirmed: boolean;
    readonly reversals: readonly ReservationReversalRow[];
  };

type Of<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;
type OnContract = RequestRow['contracts'][number];

const plus = (a: OreText, b: OreText): OreText => oreText(ore(a) + ore(b));

/** Patients and reservations more or fewer, and the status that follows. */
const withApproved = (row: RequestRow, changes: Of<'RequestApproved'>['data']['cohorts']): RequestRow => {
  const cohorts = changes.reduce(
    (all, { cohort, patients, reservedOre }) =>
      onCohort(all, cohort, (before) => ({
        approvedPatients: before.approvedPatients + patients,
        reservedOre: plus(before.reservedOre, reservedOre),
      })),
    row.cohorts,
  );
  const isWhole = cohorts.every(({ approvedPatients, patients }) => approvedPatients === patients);
  return { ...row, status: isWhole ? 'approved' : 'partlyApproved', cohorts };
};

const ending = ({ reservedUntil }: { readonly reservedUntil?: LocalDate }) =>
  reservedUntil === undefined ? {} : { reservedUntil };

const approved = (row: RequestRow, { data }: Of<'RequestApproved'>, at: Instant): RequestRow => ({
  ...withApproved(row, data.cohorts),
  ...ending(data),
  approval: { by: data.by, at, rationale: data.rationale },
});

const approvalAmended = (row: RequestRow, { data }: Of<'ApprovalAmended'>, at: Instant): RequestRow => {
  const cohorts = data.cohorts.map(({ cohort, patients, reservedOre }) => ({ cohort, patients, reservedOre }));
  const amendment = { by: data.by, at, reason: data.reason, cohorts };
  return { ...withApproved(row, data.cohorts), ...ending(data), amendments: [...row.amendments, amendment] };
};

const withContract = ({ contracts }: RequestRow, now: OnContract): readonly OnContract[] => {
  const isIt = ({ contract }: OnContract): boolean => contract === now.contract;
  return contracts.some(isIt) ? changed(contracts, isIt, () => now) : [...contracts, now];
};

const noted = ({ contract, draftedOn }: Of<'ContractDraftNoted'>['data']): OnContract => {
  const day = draftedOn === undefined ? {} : { draftedOn };
  return { contract, status: 'drafted', everConfirmed: false, ...day };
};

type Cause = Of<'CoverageChanged'>['data']['cause'];
const AFTER: Readonly<Record<Cause, OnContract['status']>> = {
  confirmation: 'confirmed',
  amendment: 'confirmed',
  amendmentReversal: 'confirmed',
  lapse: 'lapsed',
  termination: 'terminated',
  settlement: 'settled',
  commitmentReversal: 'discarded',
  settlementReversal: 'confirmed',
};

const covered = (
  row: RequestRow,
  { contract, cause, cohorts, restored }: Of<'CoverageChanged'>['data'],
): RequestRow => ({
  ...row,
  cohorts: cohorts.reduce(
    (all, { cohort, patients, reservedOre }) =>
      onCohort(all, cohort, (before) => ({
        contractedPatients: before.contractedPatients + patients,
        reservedOre: plus(before.reservedOre, reservedOre),
      })),
    row.cohorts,
  ),
  contracts: withContract(row, { contract, status: restored ?? AFTER[cause], everConfirmed: true }),
  everConfirmed: true,
});

const released = (row: RequestRow, { data }: Of<'CohortReservationReleased'>, at: Instant): RequestRow => ({
  ...row,
  cohorts: onCohort(row.cohorts, data.cohort, ({ reservedOre }) => ({
    reservedOre: plus(reservedOre, `-${data.amountOre}`),
  })),
  releases: [...row.releases, { ...data, at }],
});

const lapsed = (row: RequestRow, { data }: Of<'ReservationLapsed'>, at: Instant): RequestRow => ({
  ...row,
  cohorts: row.cohorts.map((cohort) =>
    data.released.some((each) => each.cohort === cohort.cohort) ? { ...cohort, reservedOre: '0' } : cohort,
  ),
  releases: [...row.releases, ...data.released.map((each) => ({ ...each, at }))],
});

const onReversal = (
  { reversals }: RequestRow,
  reversal: number,
  change: Pick<ReservationReversalRow, 'status' | 'declined'>,
  { version: etag }: Place,
): RequestRow['reversals'] =>
  changed(
    reversals,
    (each) => each.reversal === reversal,
    (each) => ({ ...each, ...change, etag }),
  );

const drafted = ({ data }: Of<'RequestDrafted'>) => ({
  ...data,
  status: 'draft' as const,
  cohorts: data.cohorts.map(asked),
  amendments: [],
  releases: [],
  contracts: [],
  inquiries: [],
  awards: [],
  everConfirmed: false,
  reversals: [],
});

const next = (
  row: RequestRow,
  event: Exclude<RequestEvent, Of<'RequestDrafted'> | InquiryMark>,
  place: Place,
): RequestRow => {
  const at = place.recordedAt;
  switch (event.type) {
    case 'DraftAmended': {
      const { archiveReference: _restated, replaces: _replaces, ...kept } = row;
      return { ...kept, ...event.data, cohorts: event.data.cohorts.map(asked) };
    }
    case 'DraftDiscarded':
      return { ...row, status: 'discarded' };
    case 'RequestSubmitted':
      return { ...row, status: 'submitted', submittedAt: at };
    case 'RequestAssessed':
      return { ...row, status: 'assessed', assessment: assessed(event, at) };
    case 'PriorityOverridden':
      return { ...row, cohorts: overridden(row, event, at) };
    case 'RequestReturned': {
      const { assessment: _assessment, ...rest } = row;
      return { ...rest, status: 'returned', reason: event.data.reason, cohorts: notOverridden(row) };
    }
    case 'RequestApproved':
      return approved(row, event, at);
    case 'ApprovalAmended':
      return approvalAmended(row, event, at);
    case 'RequestRejected':
      return { ...row, status: 'rejected', reason: event.data.reason };
    case 'RequestWithdrawn':
      return { ...row, status: 'withdrawn', reason: event.data.reason, cohorts: unapproved(row) };
    case 'RequestSuperseded':
      return { ...row, status: 'superseded', supersededBy: event.data.by };
    case 'CohortReservationReleased':
      return released(row, event, at);
    case 'ReservationLapsed':
      return lapsed(row, event, at);
    case 'ContractDraftNoted':
      return { ...row, contracts: withContract(row, noted(event.data)) };
    case 'ContractDraftDropped':
      return { ...row, contracts: withContract(row, { ...event.data, status: 'discarded', everConfirmed: false }) };
    case 'CoverageChanged':
      return covered(row, event.data);
    case 'ReservationReversalProposed': {
      const { by, reversal, reason } = event.data;
      const proposal = { reversal, status: 'proposed', reason, proposed: { by, at }, etag: place.version } as const;
      return { ...row, reversals: [...row.reversals, proposal] };
    }
    case 'ReservationReversalWithdrawn':
      return { ...row, reversals: onReversal(row, event.data.reversal, { status: 'withdrawn' }, place) };
    case 'ReservationReversalDeclined': {
      const { by, reversal, reason } = event.data;
      const change = { status: 'declined', declined: { by, at, reason } } as const;
      return { ...row, reversals: onReversal(row, reversal, change, place) };
    }
    case 'ReservationReversed': {
      const { approval: _approval, reservedUntil: _reservedUntil, ...rest } = row;
      const reversals = onReversal(row, event.data.reversal, { status: 'confirmed' }, place);
      return { ...rest, status: 'assessed', cohorts: unapproved(row), amendments: [], reversals };
    }
    default:
      return unreachable(event);
  }
};

/** What the region does with providers, of which the trust learns nothing before a contract is confirmed. */
const isOfTheRegion = (event: RequestEvent): boolean =>
  isInquiryMark(event) || event.type === 'ContractDraftNoted' || event.type === 'ContractDraftDropped';

export const evolveRequestRow = (row: RequestRow | undefined, event: RequestEvent, place: Place): RequestRow => {
  const head = headOf(row, place);
  if (event.type === 'RequestDrafted') return { ...drafted(event), ...head, changedAt: place.recordedAt };
  const before = known(row, place);
  const changedAt = isOfTheRegion(event) ? before.changedAt : place.recordedAt;
  return isInquiryMark(event)
    ? { ...before, ...withMark(before, event), ...head, changedAt }
    : { ...next(before, event, place), ...head, changedAt };
};

import { add, ore, subtract, unreachable, ZERO } from '@spillrom/kernel';
import type { ContractId, InquiryId, LocalDate } from '@spillrom/kernel';
import type { Cohort, RequestEvent } from './events.js';
import type {
  AwardRoom,
  CohortState,
  ContractOnRequest,
  KnownRequest,
  RequestState,
  ReservationReversal,
} from './state.js';

type Of<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;

const asked = (cohort: Cohort): CohortState => ({
  ...cohort,
  approvedPatients: 0,
  contractedPatients: 0,
  ownTrustPatients: 0,
  reservedOre: ZERO,
});

const drafted = ({ data }: Of<'RequestDrafted'>): KnownRequest => ({
  status: 'draft',
  request: data.request,
  programme: data.programme,
  phase: data.phase,
  trust: data.trust,
  cohorts: data.cohorts.map(asked),
  ...(data.replaces === undefined ? {} : { replaces: data.replaces }),
  supply: [],
  contracts: new Map(),
  ownTrustContracts: new Set(),
  draftedOn: new Map(),
  inquiries: new Set(),
  awards: [],
  releases: 0,
  amendments: 0,
  reversals: [],
});

/** Change the cohorts that rows name, once for each row. */
const onCohorts = <Row extends { readonly cohort: number }>(
  request: KnownRequest,
  rows: readonly Row[],
  change: (cohort: CohortState, row: Row) => CohortState,
): KnownRequest => ({
  ...request,
  cohorts: request.cohorts.map((cohort) => rows.filter((row) => row.cohort === cohort.cohort).reduce(change, cohort)),
});

/** Patients and reservations more or fewer, and the status that follows; a request that is approved has none before. */
const approved = (request: KnownRequest, { data }: Of<'RequestApproved'> | Of<'ApprovalAmended'>): KnownRequest => {
  const after = onCohorts(request, data.cohorts, (cohort, { patients, reservedOre }) => ({
    ...cohort,
    approvedPatients: cohort.approvedPatients + patients,
    reservedOre: add(cohort.reservedOre, ore(reservedOre)),
  }));
  const isWhole = after.cohorts.every(({ approvedPatients, patients }) => approvedPatients === patients);
  const { reservedUntil } = data;
  const until = reservedUntil === undefined ? {} : { reservedUntil };
  return { ...after, ...until, status: isWhole ? 'approved' : 'partlyApproved' };
};

const movesMoney = ({ data }: Of<'ApprovalAmended'>): boolean =>
  data.cohorts.some(({ reservedOre }) => reservedOre !== '0');

const released = (request: KnownRequest, { data }: Of<'CohortReservationReleased'>): KnownRequest => ({
  ...onCohorts(request, [data], (cohort, { amountOre }) => ({
    ...cohort,
    reservedOre: subtract(cohort.reservedOre, ore(amountOre)),
  })),
  releases: request.releases + 1,
});

const lapsed = (request: KnownRequest, { data }: Of<'ReservationLapsed'>): KnownRequest => ({
  ...onCohorts(request, data.released, (cohort, { amountOre }) => ({
    ...cohort,
    reservedOre: subtract(cohort.reservedOre, ore(amountOre)),
  })),
  releases: request.releases + 1,
});

/** Nothing is approved or reserved any more. */
const unapproved = (request: KnownRequest): readonly CohortState[] =>
  request.cohorts.map((cohort) => ({ ...cohort, approvedPatients: 0, reservedOre: ZERO }));

const withoutEnd = ({ reservedUntil: _reservedUntil, ...request }: KnownRequest): KnownRequest => request;

const draftAmended = (request: KnownRequest, { data }: Of<'DraftAmended'>): KnownRequest => {
  const { replaces: _replaces, ...kept } = request;
  const replaces = data.replaces === undefined ? {} : { replaces: data.replaces };
  return { ...kept, ...replaces, phase: data.phase, cohorts: data.cohorts.map(asked) };
};

/** What was assessed and where it was put is gone: it comes anew. */
const returned = ({ assessedBy: _assessedBy, ...request }: KnownRequest): KnownRequest => ({
  ...request,
  status: 'returned',
  supply: [],
  cohorts: request.cohorts.map(({ override: _override, ...cohort }) => cohort),
});

const overridden = (request: KnownRequest, { data }: Of<'PriorityOverridden'>): KnownRequest =>
  onCohorts(request, [data], ({ override: _override, ...cohort }, { to }) =>
    to === 'none' ? cohort : { ...cohort, override: to },
  );

const withContract = (
  request: KnownRequest,
  contract: ContractId,
  status: ContractOnRequest | undefined,
  on?: LocalDate,
): KnownRequest => {
  const [contracts, draftedOn] = [new Map(request.contracts), new Map(request.draftedOn)];
  contracts.delete(contract);
  draftedOn.delete(contract);
  if (status !== undefined) contracts.set(contract, status);
  if (on !== undefined) draftedOn.set(contract, on);
  return { ...request, contracts, draftedOn };
};

const statusAfter = (
  { contracts }: KnownRequest,
  { data: { contract, cause, treated = 0, restored } }: Of<'CoverageChanged'>,
): ContractOnRequest | undefined => {
  switch (cause) {
    case 'confirmation':
      return 'confirmed';
    case 'termination':
      return 'terminated';
    case 'settlement':
      return treated > 0 ? 'settledTreated' : 'settledUntreated';
    case 'settlementReversal':
      return restored;
    case 'lapse':
    case 'commitmentReversal':
      return undefined;
    case 'amendment':
    case 'amendmentReversal':
      return contracts.get(contract);
    default:
      return unreachable(cause);
  }
};

/** A contract of which nobody said the kind of provider when it was confirmed is none with an own trust later either. */
const ownTrustContracts = (
  { ownTrustContracts: before }: KnownRequest,
  { data: { contract, cause, providerKind } }: Of<'CoverageChanged'>,
): KnownRequest['ownTrustContracts'] =>
  cause === 'confirmation' && providerKind === 'ownTrust' ? new Set([...before, contract]) : before;

const covered = (request: KnownRequest, event: Of<'CoverageChanged'>): KnownRequest => {
  const { contract, cause, cohorts } = event.data;
  const own = ownTrustContracts(request, event);
  const after = onCohorts(request, cohorts, (cohort, { patients, reservedOre }) => ({
    ...cohort,
    contractedPatients: cohort.contractedPatients + patients,
    ownTrustPatients: cohort.ownTrustPatients + (own.has(contract) ? patients : 0),
    reservedOre: add(cohort.reservedOre, ore(reservedOre)),
  }));
  return {
    ...withContract(after, contract, statusAfter(request, event)),
    ownTrustContracts: own,
    // What it took from reservations went to available, and does not come back.
    releases: request.releases + (cause === 'lapse' ? 1 : 0),
  };
};

const withoutInquiry = ({ inquiries }: KnownRequest, inquiry: InquiryId): KnownRequest['inquiries'] =>
  new Set([...inquiries].filter((each) => each !== inquiry));

const isOf = (inquiry: InquiryId, offer: number) => (award: AwardRoom) =>
  award.inquiry === inquiry && award.offer === offer;

const roomChanged = (request: KnownRequest, { data }: Of<'AwardRoomChanged'>): KnownRequest => {
  const changes = isOf(data.inquiry, data.offer);
  const changed = (award: AwardRoom): AwardRoom => ({
    ...award,
    cohorts: award.cohorts.map(({ cohort, patients }) => ({
      cohort,
      patients: data.cohorts
        .filter((each) => each.cohort === cohort)
        .reduce((sum, each) => sum + each.patients, patients),
    })),
  });
  return { ...request, awards: request.awards.map((award) => (changes(award) ? changed(award) : award)) };
};

const onReversal = (
  request: KnownRequest,
  reversal: number,
  change: Pick<ReservationReversal, 'status' | 'version'>,
): KnownRequest => ({
  ...request,
  reversals: request.reversals.map((each) => (each.reversal === reversal ? { ...each, ...change } : each)),
});

const next = (
  request: KnownRequest,
  event: Exclude<RequestEvent, Of<'RequestDrafted'>>,
  version: number,
): KnownRequest => {
  switch (event.type) {
    case 'DraftAmended':
      return draftAmended(request, event);
    case 'DraftDiscarded':
      return { ...request, status: 'discarded' };
    case 'RequestSubmitted':
      return { ...request, status: 'submitted' };
    case 'RequestAssessed':
      return { ...request, status: 'assessed', assessedBy: event.data.by, supply: event.data.supply };
    case 'PriorityOverridden':
      return overridden(request, event);
    case 'RequestReturned':
      return returned(request);
    case 'RequestApproved':
      return approved(request, event);
    case 'ApprovalAmended':
      return { ...approved(request, event), amendments: request.amendments + (movesMoney(event) ? 1 : 0) };
    case 'RequestRejected':
      return { ...request, status: 'rejected' };
    case 'RequestWithdrawn':
      return { ...request, status: 'withdrawn', cohorts: unapproved(request) };
    case 'RequestSuperseded':
      return { ...request, status: 'superseded' };
    case 'CohortReservationReleased':
      return released(request, event);
    case 'ReservationLapsed':
      return lapsed(request, event);
    case 'ContractDraftNoted':
      return withContract(request, event.data.contract, 'drafted', event.data.draftedOn);
    case 'ContractDraftDropped':
      return withContract(request, event.data.contract, undefined);
    case 'CoverageChanged':
      return covered(request, event);
    case 'InquiryNoted':
      return { ...request, inquiries: new Set([...request.inquiries, event.data.inquiry]) };
    case 'InquiryDropped':
      return { ...request, inquiries: withoutInquiry(request, event.data.inquiry) };
    case 'AwardNoted':
      return { ...request, awards: [...request.awards, event.data] };
    case 'AwardRoomChanged':
      return roomChanged(request, event);
    case 'AwardDropped': {
      const isDropped = isOf(event.data.inquiry, event.data.offer);
      return { ...request, awards: request.awards.filter((award) => !isDropped(award)) };
    }
    case 'ReservationReversalProposed': {
      const { reversal, by } = event.data;
      return { ...request, reversals: [...request.reversals, { reversal, by, status: 'proposed', version }] };
    }
    case 'ReservationReversalWithdrawn':
      return onReversal(request, event.data.reversal, { status: 'withdrawn', version });
    case 'ReservationReversalDeclined':
      return onReversal(request, event.data.reversal, { status: 'declined', version });
    case 'ReservationReversed':
      return {
        ...onReversal(withoutEnd(request), event.data.reversal, { status: 'confirmed', version }),
        status: 'assessed',
        cohorts: unapproved(request),
      };
    default:
      return unreachable(event);
  }
};

export const evolveRequest = (state: RequestState, event: RequestEvent, version: number): RequestState => {
  if (event.type === 'RequestDrafted') return drafted(event);
  if (state.status === 'absent') return unreachable(event as never);
  return next(state, event, version);
};

import { streamName } from '@spillrom/event-sourcing';
import type { Position, StoredEvent, StreamName } from '@spillrom/event-sourcing';
import type { SpillromEvent } from '@spillrom/domain';
import type { ActorId, ContractId, Instant, OrgNumber, ProgrammeId, RequestId, Uuid } from '@spillrom/kernel';
import { authoritiesOf, type Authority } from './procurement-authority.js';
import { gapsIn, type Missing } from './procurement-gaps.js';
import type {
  AmendmentRow,
  ContractRow,
  DecisionRow,
  DelegationRow,
  FrameworkRow,
  GrantRow,
  InquiryRow,
  InviteeRow,
  OfferRow,
  QuestionRow,
  RecusalRow,
  RecusalsRow,
  RequestRow,
} from './registers/index.js';

/** What is known of the procurement of a contract. */
export interface CaseRows {
  readonly contract: ContractRow;
  readonly request?: RequestRow | undefined;
  readonly inquiry?: InquiryRow | undefined;
  /** As it was when the contract was confirmed. */
  readonly framework?: FrameworkRow | undefined;
  /** Of whoever confirmed it, or an amendment. */
  readonly delegations: readonly DelegationRow[];
  /** By which was granted what those relied on. */
  readonly decisions: readonly DecisionRow[];
  /** Of everybody. */
  readonly recusals: readonly RecusalsRow[];
}

/** An event that the part comes from. */
interface Source {
  readonly stream: string;
  readonly type: string;
  readonly eventId: Uuid;
  readonly position: Position;
  readonly at: Instant;
  readonly by?: ActorId;
  readonly role?: string;
}

/** A part of the record, and the events that say it, in their order. */
type Part<Said> = Said & { readonly events: readonly Source[] };

type Of<Item> = { readonly items: readonly Item[] };

const NEED = ['trust', 'justification', 'archiveReference', 'waitingData', 'cohorts', 'submittedAt'] as const;
const APPROVAL = ['reservedUntil', 'amendments'] as const;
const INQUIRY = [
  ...(['inquiry', 'kind', 'status', 'cohorts', 'text', 'criteria', 'reason', 'questionsUntil', 'offersUntil'] as const),
  ...(['drafted', 'redrafted', 'sent', 'closed', 'editions', 'extensions'] as const),
] as const;
const CHOICE = [
  ...(['provider', 'basis', 'framework', 'inquiry', 'offer', 'from', 'to', 'totalOre', 'includes'] as const),
  ...(['rationale', 'archiveReference', 'legalBasis', 'cause', 'reason', 'entries', 'drafted', 'redrafted'] as const),
] as const;
const DECISION = ['decision', 'status', 'body', 'decidedOn', 'caseNumber', 'recorded', 'closed'] as const;

interface Authorised {
  /** The authority that the confirmation relied on */
  readonly delegation?: Part<GrantRow & { readonly holder: ActorId }>;
  /** The decision by which that authority was granted */
  readonly decision?: Part<Pick<DecisionRow, (typeof DECISION)[number]>>;
}

/** Why a contract is with whom it is with: everything between the need and the signatures, each part from its events. */
export interface ProcurementRecord extends Authorised {
  readonly contract: ContractId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly request: RequestId;
  readonly provider: OrgNumber;
  readonly status: ContractRow['status'];
  /** Who needed it, how much, and what came of each cohort */
  readonly need?: Part<Pick<RequestRow, (typeof NEED)[number]>>;
  readonly assessment?: Part<NonNullable<RequestRow['assessment']>>;
  readonly approval?: Part<NonNullable<RequestRow['approval']> & Pick<RequestRow, (typeof APPROVAL)[number]>>;
  /** What was asked, with which text */
  readonly inquiry?: Part<Pick<InquiryRow, (typeof INQUIRY)[number]>>;
  /** Who was asked, and what was sent to each */
  readonly invitees?: Part<Of<InviteeRow>>;
  readonly questions?: Part<Of<QuestionRow>>;
  /** Who offered what, with scores and what became of each */
  readonly offers?: Part<Of<Omit<OfferRow, 'etag'>>>;
  /** Who decided between the offers, when and why */
  readonly award?: Part<NonNullable<InquiryRow['award']>>;
  /** Why this provider */
  readonly choice: Part<Pick<ContractRow, (typeof CHOICE)[number]> & Partial<Pick<FrameworkRow, 'callOffRule'>>>;
  /** Who confirmed it, when and relying on which authority */
  readonly confirmation?: Part<NonNullable<ContractRow['confirmed']>>;
  readonly acceptance?: Part<NonNullable<ContractRow['acceptance']>>;
  readonly amendments: Part<Of<Omit<AmendmentRow, 'etag'>>>;
  /** What the confirmation of each amendment in force relied on that raised the contract */
  readonly raises: readonly (Authorised & { readonly amendment: number })[];
  /** Who was or is recused from the request, or from a provider who was asked or chosen */
  readonly recusals: readonly Part<Omit<RecusalRow, 'etag'> & { readonly person: ActorId }>[];
  /** What a whole record would have and this one lacks, in the order in which things are done */
  readonly missing: readonly Missing[];
}

const only = <Row, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> =>
  Object.fromEntries(keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]])) as Pick<Row, Key>;

const withoutEtag = <Row extends { readonly etag: number }>({ etag: _etag, ...row }: Row): Omit<Row, 'etag'> => row;

const sourceOf = ({ stream, type, id: eventId, position, recordedAt: at, meta }: StoredEvent): Source => {
  const { actor, role } = meta;
  return {
    ...{ stream, type, eventId, position, at },
    ...(actor === undefined ? {} : { by: actor as ActorId }),
    ...(role === undefined ? {} : { role }),
  };
};

/** The events of some types in a stream; `about` narrows them. */
type Sources = (
  stream: StreamName,
  types: readonly SpillromEvent['type'][],
  about?: (event: StoredEvent) => boolean,
) => readonly Source[];

const sourcesIn =
  (events: readonly StoredEvent[]): Sources =>
  (stream, types, about = () => true) =>
    events
      .filter((event) => event.stream === stream && types.some((type) => type === event.type) && about(event))
      .map(sourceOf);

type Told<Key extends keyof ProcurementRecord> = Pick<ProcurementRecord, Key>;

const streamOf = (category: string, id: string): StreamName => streamName(`${category}-${id}`);

/** Each number of a cohort comes from one of these: asked for, approved, reserved or contracted. */
const NEEDED = [
  ...(['RequestDrafted', 'DraftAmended', 'RequestSubmitted', 'PriorityOverridden', 'RequestReturned'] as const),
  ...(['RequestApproved', 'ApprovalAmended', 'ReservationReversed', 'RequestWithdrawn'] as const),
  ...(['CohortReservationReleased', 'ReservationLapsed', 'CoverageChanged'] as const),
] as const;

const ofRequest = (row: RequestRow, from: Sources): Told<'need' | 'assessment' | 'approval'> => {
  const stream = streamOf('request', row.request);
  const { assessment, approval } = row;
  return {
    need: { ...only(row, NEED), events: from(stream, NEEDED) },
    ...(assessment && { assessment: { ...assessment, events: from(stream, ['RequestAssessed']) } }),
    ...(approval && {
      approval: {
        ...approval,
        ...only(row, APPROVAL),
        events: from(stream, ['RequestApproved', 'ApprovalAmended', 'ReservationReversed']),
      },
    }),
  };
};

const INQUIRED = [
  ...(['InquiryDrafted', 'InquiryDraftAmended', 'InquiryTextWritten', 'InquirySent'] as const),
  ...(['AnswerPublished', 'OffersDeadlineExtended', 'InquiryClosed', 'InquiryCancelled', 'InquiryAwarded'] as const),
] as const;
const OFFERED = [
  ...(['OfferReceived', 'OfferOpened', 'OfferCountered', 'OfferRevised', 'OfferWithdrawn', 'OfferExpired'] as const),
  ...(['OfferEvaluated', 'OfferAwarded', 'OfferDeclined', 'AwardAnnulled', 'OfferAwardUsed'] as const),
] as const;

const ofInquiry = (row: InquiryRow, from: Sources): Told<'inquiry' | 'invitees' | 'questions' | 'offers' | 'award'> => {
  const stream = streamOf('inquiry', row.inquiry);
  const { invitees, questions, offers, award } = row;
  return {
    inquiry: {
      ...only(row, INQUIRY),
      events: from(stream, INQUIRED),
    },
    invitees: { items: invitees, events: from(stream, ['DispatchRecorded', 'NoOfferRecorded']) },
    questions: { items: questions, events: from(stream, ['QuestionRecorded', 'AnswerPublished']) },
    offers: { items: offers.map(withoutEtag), events: from(stream, OFFERED) },
    ...(award && { award: { ...award, events: from(stream, ['InquiryAwarded']) } }),
  };
};

const AMENDED = ['AmendmentProposed', 'AmendmentWithdrawn', 'AmendmentDeclined', 'AmendmentConfirmed'] as const;

const ofContract = (
  { contract: row, framework }: CaseRows,
  from: Sources,
): Told<'choice' | 'confirmation' | 'acceptance' | 'amendments'> => {
  const stream = streamOf('contract', row.contract);
  const { confirmed, acceptance, amendments } = row;
  return {
    choice: {
      ...only(row, CHOICE),
      ...(framework && { callOffRule: framework.callOffRule }),
      events: from(stream, ['ContractDrafted', 'ContractDraftAmended']),
    },
    ...(confirmed && { confirmation: { ...confirmed, events: from(stream, ['ContractConfirmed']) } }),
    ...(acceptance && { acceptance: { ...acceptance, events: from(stream, ['ContractAccepted']) } }),
    amendments: {
      items: amendments.map(withoutEtag),
      events: from(stream, [...AMENDED, 'AmendmentReversed']),
    },
  };
};

const authorised = ({ relied: { holder }, grant, decision }: Authority, from: Sources): Authorised => {
  const isIt = ({ type, version, recordedAt }: StoredEvent): boolean =>
    type === 'DelegationGranted' ? version === grant?.version : recordedAt === grant?.revoked?.at;
  return {
    ...(grant && {
      delegation: {
        ...{ holder, ...grant },
        events: from(streamOf('delegation', holder), ['DelegationGranted', 'DelegationRevoked'], isIt),
      },
    }),
    ...(decision && {
      decision: {
        ...only(decision, DECISION),
        events: from(streamOf('decision', decision.decision), ['DecisionRecorded', 'DecisionCountersigned']),
      },
    }),
  };
};

const ofAuthority = (rows: CaseRows, from: Sources): Authorised & Told<'raises'> => {
  const told = authoritiesOf(rows).map((each) => ({ amendment: each.amendment, ...authorised(each, from) }));
  const { amendment: _none, ...own } = told.find(({ amendment }) => amendment === undefined) ?? {};
  return {
    ...own,
    raises: told.flatMap(({ amendment, ...each }) => (amendment === undefined ? [] : [{ amendment, ...each }])),
  };
};

/** From the request, from whom it was bought of, and from whoever was asked. */
const recusalsFrom = ({ contract, inquiry, recusals }: CaseRows) => {
  const providers = [contract.provider, ...(inquiry?.invitees.map(({ provider }) => provider) ?? [])];
  return recusals.flatMap(({ person, recusals: all }) =>
    all
      .filter(({ request, provider }) => request === contract.request || providers.some((each) => each === provider))
      .map((recusal) => ({ person, ...withoutEtag(recusal) })),
  );
};

const ofRecusals = (rows: CaseRows, from: Sources): ProcurementRecord['recusals'] =>
  recusalsFrom(rows).map((recusal) => ({
    ...recusal,
    events: from(
      streamOf('recusal', recusal.person),
      ['RecusalDeclared', 'PersonRecused', 'RecusalLifted'],
      ({ data }) => data['recusal'] === recusal.recusal,
    ),
  }));

/** Whose events the record comes from. */
export const recordedIn = (rows: CaseRows): readonly StreamName[] => {
  const { contract, request, inquiry } = rows;
  const authorities = authoritiesOf(rows);
  return [
    streamOf('contract', contract.contract),
    ...(request ? [streamOf('request', request.request)] : []),
    ...(inquiry ? [streamOf('inquiry', inquiry.inquiry)] : []),
    ...new Set(authorities.map(({ relied }) => streamOf('delegation', relied.holder))),
    ...new Set(authorities.flatMap(({ decision }) => (decision ? [streamOf('decision', decision.decision)] : []))),
    ...new Set(recusalsFrom(rows).map(({ person }) => streamOf('recusal', person))),
  ];
};

/** `events`: at least all of the streams in which it is recorded, in their order. */
export const procurementRecord = (rows: CaseRows, events: readonly StoredEvent[]): ProcurementRecord => {
  const from = sourcesIn(events);
  const { contract, request, inquiry } = rows;
  return {
    ...only(contract, ['contract', 'programme', 'phase', 'request', 'provider', 'status']),
    ...(request && ofRequest(request, from)),
    ...(inquiry && ofInquiry(inquiry, from)),
    ...ofContract(rows, from),
    ...ofAuthority(rows, from),
    recusals: ofRecusals(rows, from),
    missing: gapsIn(rows),
  };
};

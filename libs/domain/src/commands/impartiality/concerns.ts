import { read } from '@spillrom/event-sourcing';
import type { Reading } from '@spillrom/event-sourcing';
import type { ContractId, CreditId, FrameworkId, InquiryId, InvoiceId, OrgNumber, RequestId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { creditRef } from '../../aggregates/credit/index.js';
import { decisionRef } from '../../aggregates/decision/index.js';
import type { Effect } from '../../aggregates/decision/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry } from '../../aggregates/inquiry/index.js';
import { contractOf, invoiceRef } from '../../aggregates/invoice/index.js';
import type { Concerned } from '../../aggregates/recusal/rules.js';
import type { Command, CommandType } from '../index.js';

/** The requests and providers that a command concerns: what it names, and what that serves. */
export type Concerns<Of> = (command: Of) => Reading<Concerned>;

/** Whoever is recused may send it all the same, and why. */
export interface Free {
  readonly free: string;
}

const free = (why: string): Free => ({ free: why });

const NOTHING: Concerned = { requests: [], providers: [] };

const together = (...all: readonly Concerned[]): Concerned => ({
  requests: all.flatMap(({ requests }) => requests),
  providers: all.flatMap(({ providers }) => providers),
});

export const aRequest = (request: RequestId): Concerned => ({ requests: [request], providers: [] });
const aProvider = (provider: string): Concerned => ({ requests: [], providers: [provider] });

/** A contract serves its request and is with its provider; so does and is all that is done on it. */
export const ofContract = ({
  request,
  provider,
}: {
  readonly request: RequestId;
  readonly provider: OrgNumber;
}): Concerned => ({ requests: [request], providers: [provider] });

function* aContract(contract: ContractId): Reading<Concerned> {
  const known = yield* read(contractRef(contract));
  return known.status === 'absent' ? NOTHING : ofContract(known);
}

function* anInvoice(invoice: InvoiceId): Reading<Concerned> {
  const known = yield* read(invoiceRef(invoice));
  if (known.status === 'absent') return NOTHING;
  const contract = contractOf(known);
  return contract === undefined ? NOTHING : yield* aContract(contract);
}

/** An inquiry serves its request, and is with all whom it invites. */
export const ofInquiry = ({ request, invitees }: KnownInquiry): Concerned => ({
  requests: [request],
  providers: invitees.map(({ provider }) => provider),
});

function* anInquiry(inquiry: InquiryId): Reading<Concerned> {
  const known = yield* read(inquiryRef(inquiry));
  return known.status === 'absent' ? NOTHING : ofInquiry(known);
}

function* aFramework(framework: FrameworkId): Reading<Concerned> {
  const known = yield* read(frameworkRef(framework));
  return known.status === 'absent' ? NOTHING : aProvider(known.provider);
}

type OnInquiry = { readonly target: { readonly inquiry: InquiryId } };
type OnRequest = { readonly target: { readonly request: RequestId } };
type OnContract = { readonly target: { readonly contract: ContractId } };
type OnInvoice = { readonly target: { readonly invoice: InvoiceId } };
type OnCredit = { readonly target: { readonly credit: CreditId } };
type OnProvider = { readonly target: { readonly provider: OrgNumber } };

function* onRequest({ target }: OnRequest): Reading<Concerned> {
  return aRequest(target.request);
}
function* onInquiry({ target }: OnInquiry): Reading<Concerned> {
  const known = yield* read(inquiryRef(target.inquiry));
  return known.status === 'absent' ? NOTHING : ofInquiry(known);
}
function* onContract({ target }: OnContract): Reading<Concerned> {
  return yield* aContract(target.contract);
}
function* onInvoice({ target }: OnInvoice): Reading<Concerned> {
  return yield* anInvoice(target.invoice);
}
function* onCredit({ target }: OnCredit): Reading<Concerned> {
  const known = yield* read(creditRef(target.credit));
  return known.status === 'absent' ? NOTHING : yield* anInvoice(known.invoice);
}
function* onProvider({ target }: OnProvider): Reading<Concerned> {
  return aProvider(target.provider);
}

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

const PLAN = free('It is about the plan or the money of a programme, and names neither a request nor a provider');
const LIST = free('It is about codes for everybody, and names no request and no provider');
const AUTHORITY = free("It is about a person's authority over any request and provider");

/** Decisions by their effect: a kind that names a request or a provider concerns them. */
export const CONCERNED_BY_EFFECT: {
  readonly [Kind in Effect['kind']]: Concerns<EffectOf<Kind>> | Free;
} = {
  appropriation: PLAN,
  allocation: PLAN,
  plan: PLAN,
  phaseOpening: PLAN,
  phaseClosing: PLAN,
  phaseReopening: PLAN,
  phaseClosed: PLAN,
  phaseCancelled: PLAN,
  virement: PLAN,
  exception: PLAN,
  exceptionEnd: PLAN,
  delegation: AUTHORITY,
  *framework({ framework }) {
    return yield* aFramework(framework);
  },
  *specialistQuota({ provider }) {
    return aProvider(provider);
  },
  referenceData: LIST,
  tolerance: PLAN,
  yearFrame: PLAN,
  programmeClosed: PLAN,
  programmeReopened: PLAN,
  carryOver: PLAN,
};

function* byEffect(effect: Effect): Reading<Concerned> {
  const concerns = CONCERNED_BY_EFFECT[effect.kind] as Concerns<Effect> | Free;
  return 'free' in concerns ? NOTHING : yield* concerns(effect);
}

type OnDecision = { readonly target: Extract<Command, { type: 'CountersignDecision' }>['target'] };

function* onDecision({ target }: OnDecision): Reading<Concerned> {
  const decision = yield* read(decisionRef(target.decision));
  return decision.status === 'absent' ? NOTHING : yield* byEffect(decision.effect);
}

const CLOCK = free('The clock does what falls due; it is nobody');
const TRUST = free('It is for roles of a trust alone; a recusal binds those of the region');

/** What every command concerns, or why it is free. A command that is not here does not compile. */
export const CONCERNS: {
  readonly [Type in CommandType]: Concerns<Extract<Command, { type: Type }>> | Free;
} = {
  EstablishProgramme: PLAN,
  *RecordDecision({ body }) {
    return yield* byEffect(body.effect);
  },
  CountersignDecision: onDecision,
  DeclineDecision: onDecision,
  WithdrawDecision: onDecision,
  RevokeDelegation: AUTHORITY,
  RegisterProvider: onProvider,
  DeclareCapacity: onProvider,
  SuspendProvider: onProvider,
  ReinstateProvider: onProvider,
  EndProvider: onProvider,
  CorrectProvider: onProvider,
  *RegisterFramework({ body }) {
    return aProvider(body.provider);
  },
  DraftRequest: TRUST,
  AmendDraft: TRUST,
  DiscardDraft: TRUST,
  SubmitRequest: TRUST,
  WithdrawRequest: TRUST,
  AssessRequest: onRequest,
  OverridePriority: onRequest,
  RankRequests: TRUST,
  ReturnRequest: onRequest,
  ApproveRequest: onRequest,
  AmendApproval: onRequest,
  RejectRequest: onRequest,
  ReleaseReservation: onRequest,
  LapseReservation: CLOCK,
  ProposeReservationReversal: onRequest,
  WithdrawReservationReversal: onRequest,
  DeclineReservationReversal: onRequest,
  ConfirmReservationReversal: onRequest,
  *DraftInquiry({ body }) {
    return together(aRequest(body.request), ...body.invitees.map(({ provider }) => aProvider(provider)));
  },
  *AmendInquiryDraft({ target, body }) {
    return together(yield* onInquiry({ target }), ...body.invitees.map(({ provider }) => aProvider(provider)));
  },
  DiscardInquiry: onInquiry,
  SendInquiry: onInquiry,
  RecordDispatch: onInquiry,
  RecordQuestion: onInquiry,
  PublishAnswer: onInquiry,
  ExtendDeadline: onInquiry,
  RecordNoOffer: onInquiry,
  CloseInquiry: onInquiry,
  CancelInquiry: onInquiry,
  ReceiveOffer: onInquiry,
  OpenOffer: onInquiry,
  CounterOffer: onInquiry,
  ReviseOffer: onInquiry,
  WithdrawOffer: onInquiry,
  ExpireOffer: CLOCK,
  EvaluateOffer: onInquiry,
  AwardInquiry: onInquiry,
  AnnulAward: onInquiry,
  *DraftContract({ body }) {
    return together(aRequest(body.request), aProvider(body.provider));
  },
  *AmendContractDraft({ target, body }) {
    return together(yield* aContract(target.contract), aProvider(body.provider));
  },
  DiscardContract: onContract,
  DeclineContract: onContract,
  ConfirmContract: onContract,
  RecordAcceptance: onContract,
  LapseContract: CLOCK,
  ProposeAmendment: onContract,
  WithdrawAmendment: onContract,
  DeclineAmendment: onContract,
  ConfirmAmendment: onContract,
  TerminateContract: onContract,
  SettleContract: onContract,
  DrawReferrals: TRUST,
  CorrectDraw: TRUST,
  ReportReturned: TRUST,
  CorrectReturn: TRUST,
  ReportDelivery: onContract,
  WithdrawDelivery: onContract,
  VerifyDelivery: onContract,
  UnverifyDelivery: onContract,
  ProposeContractReversal: onContract,
  WithdrawContractReversal: onContract,
  DeclineContractReversal: onContract,
  ConfirmContractReversal: onContract,
  *RegisterInvoice({ body }) {
    return yield* aContract(body.contract);
  },
  *ReceiveInvoice({ body }) {
    return together(aProvider(body.supplier), body.contract === undefined ? NOTHING : yield* aContract(body.contract));
  },
  *MatchInvoice({ target, body }) {
    return together(yield* onInvoice({ target }), yield* aContract(body.contract));
  },
  AttestInvoice: onInvoice,
  RejectInvoice: onInvoice,
  DisputeInvoice: onInvoice,
  ResolveDispute: onInvoice,
  ApproveInvoice: onInvoice,
  RecordPayment: onInvoice,
  RegisterCredit: onInvoice,
  ApproveCredit: onCredit,
  RejectCredit: onCredit,
  RecordRefund: onInvoice,
  ProposeInvoiceReversal: onInvoice,
  WithdrawInvoiceReversal: onInvoice,
  DeclineInvoiceReversal: onInvoice,
  ConfirmInvoiceReversal: onInvoice,
  *RecordContact({ target, body: { about } }) {
    return together(
      aProvider(target.provider),
      about?.request === undefined ? NOTHING : aRequest(about.request),
      about?.contract === undefined ? NOTHING : yield* aContract(about.contract),
      about?.inquiry === undefined ? NOTHING : yield* anInquiry(about.inquiry),
    );
  },
  DeclareRecusal: free('Everybody may say at any time that they are not impartial'),
  LiftRecusal: free('It gives back a part to another person, and is refused to the person alone'),
  *RecusePerson({ body: { request, provider } }) {
    return together(
      request === undefined ? NOTHING : aRequest(request),
      provider === undefined ? NOTHING : aProvider(provider),
    );
  },
};

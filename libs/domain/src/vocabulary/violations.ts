import type {
  ActorId,
  ContractId,
  CreditId,
  FrameworkId,
  InquiryId,
  Instant,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  RequestId,
  Role,
} from '@spillrom/kernel';
import type { ExpenseViolation } from './expense-violations.js';
import type { Prepared, RecusedFrom } from './recused.js';
import type { Rule } from './violation-rule.js';

/** Something that an earlier act stands on: a later movement, a draw, an invoice, a contract. */
export type Dependant =
  | { readonly kind: 'movement'; readonly of: string; readonly number?: number; readonly credit?: CreditId }
  | { readonly kind: 'draw'; readonly number: number }
  | { readonly kind: 'return'; readonly number: number }
  | { readonly kind: 'invoice'; readonly invoice: InvoiceId }
  /** Of an invoice: one that is registered or approved. */
  | { readonly kind: 'credit'; readonly credit: CreditId; readonly invoice: InvoiceId }
  /** One that is no longer verified. */
  | { readonly kind: 'delivery'; readonly number: number }
  | { readonly kind: 'contract'; readonly contract: ContractId; readonly status: string }
  | { readonly kind: 'inquiry'; readonly inquiry: InquiryId }
  | { readonly kind: 'acceptance' }
  | { readonly kind: 'settlement' };

/** What a command may leave as it is, though it is there to change it. */
type Changed =
  | 'appropriation'
  | 'allocation'
  | 'referenceData'
  | 'framework'
  | 'specialistQuota'
  | 'provider'
  | 'amendment'
  | 'approval'
  | 'draw'
  | 'return'
  | 'priority'
  | 'ranking'
  | 'credit'
  | 'yearFrame'
  | 'carryOver';

/** Judged first and alone. */
export type FirstViolation =
  | Rule<'PERSON_NUMBER'>
  | Rule<'NOT_FOUND', { what: string }>
  /** `what` is in the wrong state: the addressed resource, or what the body names at the pointer. No status is allowed where it is to be made. */
  | Rule<'WRONG_STATE', { what: string; status: string; allowed: readonly string[] }>;

/** All that a command can break at once, each with the numbers that a person needs to mend it. */
export type Violation =
  | FirstViolation
  | Rule<'AMOUNT_TOO_LARGE', { amountOre: OreText; maxOre: OreText }>
  | Rule<'ALREADY_ESTABLISHED', { programme: string }>
  | Rule<'ALREADY_REGISTERED', { what: string }>
  | Rule<'ALREADY_REVERSED', { reversal: number }>
  | Rule<'NOT_REVERSIBLE', { amendment: number }>
  | Rule<'ALREADY_PENDING', { what: 'amendment' | 'reversal'; number: number }>
  | Rule<'SAME_PERSON', { actor: ActorId; part: string; earlierPart: string }>
  /** `recusal`: its number among those of the person. */
  | Rule<'RECUSED', { actor: ActorId; recusal: number } & RecusedFrom>
  | Rule<'PREPARED_BY_RECUSED', { prepared: Prepared; actor: ActorId; recusal: number } & RecusedFrom>
  | Rule<'NO_DELEGATION', { holder: ActorId; neededOre: OreText }>
  | Rule<'OVER_DELEGATION', { holder: ActorId; neededOre: OreText; limitOre: OreText }>
  | Rule<'APPROPRIATION_EXCEEDED', { requestedOre: OreText; unallocatedOre: OreText }>
  | Rule<'ALLOCATION_EXCEEDED', { phase: number; requestedOre: OreText; availableOre: OreText }>
  | Rule<'BELOW_USE', { requested: string; inUse: string; phase?: number; line?: number; cohort?: number }>
  | Rule<'BODY_NOT_COMPETENT', { kind: string; body: string; allowed: readonly string[] }>
  /** The first phases that would share it, and how many would. */
  | Rule<'RANK_NOT_UNIQUE', { rank: number; phases: readonly number[]; count: number }>
  | Rule<'PHASE_REPEATED', { phase: number }>
  | Rule<'PLAN_CHANGED', { replaces: number; planVersion: number }>
  | Rule<
      'PHASE_NOT_EMPTY',
      {
        phase: number;
        reservedOre: OreText;
        committedOre: OreText;
        expendedOre: OreText;
        /** Inquiries in it that are sent or closed. */
        inquiries: readonly InquiryId[];
        count: number;
      }
    >
  | Rule<'PHASE_NOT_OPEN', { phase: number; status: string; allowed?: readonly string[]; raises?: true }>
  /** `withinYear`: it must lie within one calendar year, since patients count by the year. */
  | Rule<'PERIOD_INVALID', { from: string; to: string; withinYear?: true }>
  | Rule<'WEEK_UNKNOWN', { week: string }>
  | Rule<'PERIOD_OVER', { to: LocalDate; today: LocalDate }>
  | Rule<'DATE_IN_FUTURE', { date: LocalDate; today: LocalDate }>
  | Rule<'TIME_IN_FUTURE', { at: Instant; now: Instant }>
  | Rule<'DATE_IN_PAST', { date: LocalDate; today: LocalDate }>
  /** When it falls due, if it does as things stand; and whose answers would make it due before. */
  | Rule<'NOT_DUE', { dueAt?: Instant; waitsFor?: readonly OrgNumber[]; count?: number }>
  | Rule<'OUTSIDE_CONTRACT_PERIOD', { date: LocalDate; from: LocalDate; to: LocalDate }>
  | Rule<'BEFORE_CONFIRMATION', { date: LocalDate; confirmedOn: LocalDate }>
  | Rule<'BEFORE_REFERRAL', { line: number; deliveredOn: LocalDate; patients: number; remaining: number }>
  | Rule<'CHANGES_NOTHING', { what: Changed }>
  | Rule<'ORG_NUMBER_INVALID'>
  | Rule<'CODE_UNKNOWN', { value: string }>
  | Rule<'CODE_RETIRED', { value: string }>
  | Rule<'CODE_REPEATED', { value: string }>
  /** From and to are of the entry that stands in the way; without `to` it is valid until further notice. */
  | Rule<'CODE_OVERLAPS', { value: string; from: LocalDate; to?: LocalDate }>
  | Rule<'BACKDATED', { date: LocalDate; today: LocalDate }>
  | Rule<'TRUST_UNKNOWN', { trust: string }>
  | Rule<'PROCEDURE_SPECIALTY', { procedure: string; specialty: string; belongsTo: string }>
  | Rule<'NOT_PRIORITISED', { phase: number; trust: OrgNumber; prioritised: OrgNumber }>
  | Rule<'OUTSIDE_WINDOW', { cohort: number; latestTreatmentOn: LocalDate; from: LocalDate; to: LocalDate }>
  | Rule<'HAS_CONTRACT', { contracts: readonly ContractId[]; count: number }>
  | Rule<'HAS_INQUIRY', { inquiries: readonly InquiryId[]; count: number }>
  | Rule<'COHORT_UNKNOWN', { cohort: number }>
  | Rule<'COHORT_REPEATED', { cohort: number }>
  | Rule<'COHORT_MISSING', { cohorts: readonly number[] }>
  /** The contract has no such line; or, where one is named, the invoice has no line that it calls so. */
  | Rule<'LINE_UNKNOWN', { line: number; invoiceLine?: string }>
  | Rule<'LINE_REPEATED', { line: number }>
  | Rule<'OVER_REQUESTED', { cohort: number; patients: number; requested: number }>
  | Rule<'TOO_MANY_BREACHED', { cohort: number; breachedPatients: number; patients: number }>
  | Rule<'OWN_CAPACITY_NOT_EXAMINED', { cohorts: readonly number[] }>
  | Rule<'REQUEST_REPEATED', { request: RequestId }>
  | Rule<'RESERVATION_WITHOUT_PATIENTS', { cohort: number; reservedOre: OreText }>
  | Rule<'RELEASE_EXCEEDS', { cohort: number; requestedOre: OreText; reservedOre: OreText }>
  | Rule<
      'FUNDING_BASIS',
      { line?: number; providerKind: string; basis: string; fundingBasis?: string; allowed: readonly string[] }
    >
  /** A call-off or a direct award does not say what its price includes. */
  | Rule<'SCOPE_MISSING', { basis: string }>
  /** What the provider is awarded without competition within a year, this contract included; whether anybody has compared the threshold with its source. */
  | Rule<'OVER_THRESHOLD', { valueOre: OreText; thresholdOre: OreText; verified: boolean }>
  /** The legal basis is for what could not be foreseen, and the cause was planned. */
  | Rule<'FORESEEABLE_CAUSE', { legalBasis: string; cause: string }>
  | Rule<'REQUEST_NOT_APPROVED', { status: string }>
  /** `awarded`: what awards still have for contracts, where an award asks. */
  | Rule<'COHORT_COVERED', { cohort: number; contracted: number; awarded?: number; patients: number; approved: number }>
  /** Nothing is reserved for the cohort. */
  | Rule<'NO_COVER', { cohort: number }>
  /** What the weights add up to in percent, and how many criteria are the price. */
  | Rule<'CRITERIA_WEIGHTS', { sum: number; prices: number }>
  | Rule<'CRITERION_REPEATED', { criterion: string }>
  | Rule<'INVITEE_REPEATED', { provider: OrgNumber }>
  /** Beside the reason, what it is about: the provider's status or kind, or its framework and the procedure that this lacks. */
  | Rule<
      'NOT_INVITABLE',
      {
        provider: OrgNumber;
        because: 'status' | 'kind' | 'noFramework' | 'frameworkOfAnother' | 'frameworkPeriod' | 'frameworkScope';
        status?: string;
        kind?: string;
        framework?: FrameworkId;
        procedure?: string;
      }
    >
  | Rule<'TOO_FEW_INVITEES', { invitees: number; inviteesMin: number }>
  /** A deadline must come after `after`. */
  | Rule<'DEADLINE_INVALID', { deadline: Instant; after: Instant }>
  /** What came before `from`, where that is said, came too early. */
  | Rule<'DEADLINE_PASSED', { deadline: Instant; at: Instant; from?: Instant }>
  | Rule<'NOT_INVITED', { provider: OrgNumber }>
  | Rule<'ALREADY_RECEIVED', { provider: OrgNumber; offer: number }>
  | Rule<'SEALED', { offersUntil: Instant }>
  | Rule<'NEGOTIATION_NOT_ALLOWED', { kind: string }>
  | Rule<'STAFFING_SUM', { sum: number }>
  | Rule<'OVER_INQUIRED', { cohort: number; patients: number; inquired: number }>
  /** The criteria that are judged by hand: `price` is not. */
  | Rule<'CRITERION_NOT_ANNOUNCED', { announced: readonly string[] }>
  | Rule<'CRITERION_MISSING', { criteria: readonly string[] }>
  | Rule<
      'NOT_DISPATCHED',
      { dispatches: readonly { readonly invitee: OrgNumber; readonly edition: number }[]; count: number }
    >
  | Rule<'OFFER_UNDECIDED', { offers: readonly number[]; count: number }>
  | Rule<'OFFER_NOT_LIVE', { offer: number; status: string }>
  | Rule<'OFFER_EXPIRED', { offer: number; validUntil: LocalDate; today: LocalDate }>
  | Rule<'NOT_EVALUATED', { offer: number }>
  | Rule<'OVER_OFFERED', { offer: number; cohort: number; patients: number; offered: number }>
  | Rule<'TOO_LATE', { offer: number; cohort: number; lastCompletionOn: LocalDate; latestTreatmentOn: LocalDate }>
  | Rule<'RATIONALE_MISSING', { offer: number; cohort: number; score: number; declined: number; declinedScore: number }>
  /** A contract is not what the award says that it names: beside what differs, the numbers of both. */
  | Rule<
      'AWARD_DIFFERS',
      {
        inquiry: InquiryId;
        offer: number;
        because: 'request' | 'provider' | 'framework' | 'cohort' | 'patients' | 'price' | 'includes';
        provider?: OrgNumber;
        awardedTo?: OrgNumber;
        framework?: FrameworkId;
        awardedUnder?: FrameworkId;
        line?: number;
        cohort?: number;
        patients?: number;
        room?: number;
        unitPriceOre?: OreText;
        offeredOre?: OreText;
      }
    >
  | Rule<'AWARD_REQUIRED', { framework: FrameworkId }>
  /** An amendment leads above the award: in the patients of a cohort (0 where nothing of it was awarded), or in the price of a line. */
  | Rule<
      'LEGAL_BASIS_REQUIRED',
      {
        inquiry: InquiryId;
        offer: number;
        cohort: number;
        patients?: number;
        awarded?: number;
        line?: number;
        unitPriceOre?: OreText;
        offeredOre?: OreText;
      }
    >
  | Rule<'EDITION_UNKNOWN', { edition: number; editions: number }>
  /** What was sent is not the document of the edition, in either language. */
  | Rule<'TEXT_DIFFERS', { edition: number; nb: string; nn: string }>
  | Rule<'QUESTION_UNKNOWN', { question: number }>
  | Rule<'ALREADY_ANSWERED', { question: number }>
  | Rule<'TOO_MANY_QUESTIONS', { questionsMax: number }>
  | Rule<'ALREADY_DECLINED', { provider: OrgNumber }>
  | Rule<'HAS_OFFER', { provider: OrgNumber; offer: number }>
  | Rule<'PROVIDER_SUSPENDED', { provider: OrgNumber; status: string }>
  | Rule<'OUT_OF_SCOPE', { line: number; procedure: string; framework: FrameworkId }>
  | Rule<'OUT_OF_PERIOD', { from: LocalDate; to: LocalDate; frameworkFrom: LocalDate; frameworkTo: LocalDate }>
  /** Of a contract's line, or of what an offer asks for a cohort. */
  | Rule<
      'OVER_LIST_PRICE',
      { line?: number; offer?: number; cohort?: number; unitPriceOre: OreText; listPriceOre: OreText | null }
    >
  /** Of all contracts of the year, what they have, what is asked for beside, and how many there may be. */
  | Rule<
      'QUOTA_OF_YEAR',
      { procedure: string; year: number; contracted: number; requested: number; perYear: number; verified: boolean }
    >
  | Rule<'CEILING_EXCEEDED', { requestedOre: OreText; remainingOre: OreText }>
  /** Of a list that can be long, the first 20 are named and all are counted. */
  | Rule<'OPEN_DELIVERIES', { lines: readonly { readonly line: number; readonly patients: number }[]; count: number }>
  | Rule<'OPEN_INVOICES', { invoices: readonly InvoiceId[]; count: number }>
  | Rule<
      'UNINVOICED_DELIVERIES',
      { lines: readonly { readonly line: number; readonly patients: number }[]; count: number }
    >
  /** The contract, or what is proposed to change in it, lacks the provider's acceptance. */
  | Rule<'NOT_ACCEPTED', { contract: ContractId }>
  | Rule<'DELIVERY_USED', { delivery: number; used: number }>
  | Rule<'TOO_MANY_LINES', { lines: number; linesMax: number }>
  | Rule<'QUOTA_EXCEEDED', { line: number; patients: number; remaining: number }>
  | Rule<'OVER_DRAWN', { line: number; patients: number; remaining: number }>
  | Rule<'MINUTES_REQUIRED', { line: number }>
  | ExpenseViolation
  | Rule<'DEPENDED_ON', { on: readonly Dependant[]; count: number }>;

/** Why somebody may not even try: answered 403, and kept in the record. */
export type ScopeViolation = Rule<'ROLE_REQUIRED', { roles: readonly Role[] }>;

export type ViolationCode = Violation['code'];

/** The violation with this code, and the numbers that belong to it: the type by which a rule says what it can find. */
export type ViolationOf<Code extends ViolationCode> = Extract<Violation, { readonly code: Code }>;

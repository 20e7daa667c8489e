// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type {
  ContractId,
  CreditId,
  DecisionId,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  RequestId,
} from '@spillrom/kernel';

/** `appropriation` is the contra of all the others: what has been appropriated stands there with a minus. */
export type Account = 'appropriation' | 'unallocated' | 'available' | 'reserved' | 'committed' | 'expended';

/** One line of a movement. What does not apply is absent. `amountOre` is signed. */
export type Entry = Dimensions & { readonly account: Account; readonly amountOre: OreText };

/** What has been paid, a memorandum beside the accounts. */
export type PaidEntry = Dimensions & { readonly account: 'paid'; readonly amountOre: OreText };

/** What suppliers are to pay back of what has been paid to them: a memorandum too. */
export type ReceivableEntry = Dimensions & { readonly account: 'receivable'; readonly amountOre: OreText };

/** Memoranda beside the accounts, which a movement may move with its entries. */
export type Memorandum = PaidEntry | ReceivableEntry;

export type Dimensions = {
  readonly phase?: number;
  readonly trust?: OrgNumber;
  readonly specialty?: string;
  readonly request?: RequestId;
  readonly cohort?: number;
  readonly contract?: ContractId;
};

/** A movement of money: entries that sum to zero, the business date it counts on, and that date's year. */
export type Movement = {
  readonly effectiveOn: LocalDate;
  readonly fiscalYear: number;
  readonly entries: readonly Entry[];
};

export type PlannedPhase = {
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly rank: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

type Moves<Type extends string, Data> = { readonly type: Type; readonly data: Data & Movement };
type Tells<Type extends string, Data> = { readonly type: Type; readonly data: Data };

/** What a reversal negates, and whose it was. */
export type Reversed =
  | { readonly of: 'reservation'; readonly request: RequestId }
  | { readonly of: 'commitment'; readonly contract: ContractId }
  | { readonly of: 'settlement'; readonly contract: ContractId }
  | { readonly of: 'amendment'; readonly contract: ContractId; readonly amendment: number }
  | { readonly of: 'expenditure'; readonly contract: ContractId; readonly invoice: InvoiceId }
  | { readonly of: 'payment'; readonly contract: ContractId; readonly invoice: InvoiceId }
  | { readonly of: 'credit'; readonly contract: ContractId; readonly invoice: InvoiceId; readonly credit: CreditId }
  | { readonly of: 'refund'; readonly contract: ContractId; readonly invoice: InvoiceId; readonly refund: number };

type OfCredit = { readonly contract: ContractId; readonly invoice: InvoiceId; readonly credit: CreditId };

/** The ledger and the plan of one programme, in one stream: one pot of money, one order of movements. */
export type ProgrammeEvent =
  | Tells<'ProgrammeEstablished', { readonly name: string; readonly caseNumber: string }>
  | Moves<'MoneyAppropriated', { readonly decision: DecisionId }>
  | Moves<'MoneyAllocated', { readonly decision: DecisionId }>
  | Moves<'VirementMade', { readonly decision: DecisionId }>
  | Tells<
      'PlanChanged',
      {
        readonly decision: DecisionId;
        /** The version that this plan makes; the first plan is 1. */
        readonly planVersion: number;
        /** The phases that are new or moved; the others stay as they are. */
        readonly phases: readonly PlannedPhase[];
      }
    >
  | Tells<'PhaseOpened', { readonly decision: DecisionId; readonly phase: number }>
  | Tells<'PhaseClosing', { readonly decision: DecisionId; readonly phase: number }>
  | Tells<'PhaseReopened', { readonly decision: DecisionId; readonly phase: number }>
  | Moves<'PhaseClosed', { readonly decision: DecisionId; readonly phase: number }>
  | Moves<'PhaseCancelled', { readonly decision: DecisionId; readonly phase: number }>
  | Tells<
      'ExceptionGranted',
      {
        readonly decision: DecisionId;
        readonly trust: OrgNumber;
        readonly phase: number;
        readonly from: LocalDate;
        readonly to: LocalDate;
      }
    >
  /** `exception`: the decision that granted it. */
  | Tells<'ExceptionEnded', { readonly decision: DecisionId; readonly exception: DecisionId }>
  /** How far prices of invoices may be above the contract's: so much of its total, and never more than so much. */
  | Tells<'ToleranceDecided', { readonly decision: DecisionId; readonly basisPoints: number; readonly maxOre: OreText }>
  /** All is done: what is unallocated is given back. */
  | Moves<'ProgrammeClosed', { readonly decision: DecisionId }>
  /** For what comes late; what was given back stays so. */
  | Tells<'ProgrammeReopened', { readonly decision: DecisionId; readonly reason: string }>
  /** A ceiling on what may be expended in a year; `amountOre` is a signed change of it. */
  | Tells<
      'YearFrameChanged',
      { readonly decision: DecisionId; readonly fiscalYear: number; readonly amountOre: OreText }
    >
  /** What a year that is over did not use, moved to another; the first is shut by it. */
  | Tells<
      'YearCarriedOver',
      {
        readonly decision: DecisionId;
        readonly fromYear: number;
        readonly toYear: number;
        readonly amountOre: OreText;
      }
    >
  | Moves<'MoneyReserved', { readonly request: RequestId }>
  | Moves<'ReservationReleased', { readonly request: RequestId; readonly cause: 'release' | 'withdrawal' | 'lapse' }>
  /** An approval restated: reservations up, from available, and down, back to it. */
  | Moves<'ReservationAmended', { readonly request: RequestId }>
  | Moves<'MoneyCommitted', { readonly request: RequestId; readonly contract: ContractId }>
  | Moves<
      'CommitmentAmended',
      { readonly request: RequestId; readonly contract: ContractId; readonly amendment: number }
    >
  | Moves<
      'CommitmentReleased',
      {
        readonly request: RequestId;
        readonly contract: ContractId;
        readonly cause: 'termination' | 'settlement' | 'lapse';
      }
    >
  | Moves<'MoneyExpended', { readonly contract: ContractId; readonly invoice: InvoiceId }>
  | Moves<
      'MoneyPaid',
      { readonly contract: ContractId; readonly invoice: InvoiceId; readonly paid: readonly PaidEntry[] }
    >
  /** Expended money goes back to the commitment, to what is available, or to what is unallocated, by where contract and phase stand. */
  | Moves<'MoneyCredited', OfCredit & { readonly receivable: readonly ReceivableEntry[] }>
  | Moves<
      'MoneyRefunded',
      {
        readonly contract: ContractId;
        readonly invoice: InvoiceId;
        readonly refund: number;
        readonly paid: readonly PaidEntry[];
        readonly receivable: readonly ReceivableEntry[];
      }
    >
  | Moves<
      'MovementReversed',
      {
        readonly reversed: Reversed;
        readonly paid: readonly PaidEntry[];
        readonly receivable: readonly ReceivableEntry[];
      }
    >;

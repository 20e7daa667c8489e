import { ore, sum, times } from '@spillrom/kernel';
import type {
  ActorId,
  ContractId,
  CreditId,
  FrameworkId,
  InquiryId,
  InvoiceId,
  LocalDate,
  Ore,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { Includes } from '../../vocabulary/includes.js';
import type { Quote } from '../../vocabulary/reference.js';
import type { CreditedOnLine, CreditedTo } from '../../vocabulary/credited.js';
import type { AmendedTerms, Basis, Cause, Cut, Line, LineMovement, LineTerms, ReversedOf } from './events.js';

/** What somebody does on an expense, by which he takes a part in it. Declining is no part. */
export type Part =
  | 'draft'
  | 'propose'
  | 'accept'
  | 'register'
  | 'match'
  | 'report'
  | 'confirm'
  | 'approve'
  | 'rejectCredit'
  | 'award'
  | 'terminate'
  | 'settle'
  | 'verify'
  | 'unverify'
  | 'attest'
  | 'reject'
  | 'pay'
  | 'refund'
  | 'reversePayment';

/** Parts that one person may take together; of the four groups of one expense he takes one. */
export const GROUP_OF: Readonly<Record<Part, 'prepare' | 'decide' | 'control' | 'pay'>> = {
  draft: 'prepare',
  propose: 'prepare',
  accept: 'prepare',
  register: 'prepare',
  match: 'prepare',
  report: 'prepare',
  confirm: 'decide',
  approve: 'decide',
  rejectCredit: 'decide',
  award: 'decide',
  terminate: 'decide',
  settle: 'decide',
  verify: 'control',
  unverify: 'control',
  attest: 'control',
  reject: 'control',
  pay: 'pay',
  refund: 'pay',
  reversePayment: 'pay',
};

/** A line and all that has happened on it; counts in patients. `reported` leaves out what was withdrawn, `invoiced` what was rejected. */
export type LineState = Line & {
  readonly referred: number;
  readonly returned: number;
  readonly reported: number;
  readonly verified: number;
  readonly invoiced: number;
  readonly attested: number;
  /** The commitment still open. */
  readonly committedOre: Ore;
  readonly expendedOre: Ore;
};

export type DeliveryState = {
  readonly delivery: number;
  readonly line: number;
  readonly patients: number;
  readonly deliveredOn: LocalDate;
  readonly status: 'reported' | 'verified' | 'withdrawn';
  /** Whoever verified it, while it is verified. */
  readonly verifiedBy?: ActorId;
  /** Patients that attested invoices have used up. */
  readonly used: number;
  /** An expenditure that used it was reversed: what uses it again counts anew. */
  readonly expendedBefore?: true;
  /** Version of the latest event that changed it, use by invoices left out: its ETag. */
  readonly version: number;
};

/** Patients that were referred on one day; 0 once the draw is wholly corrected. */
export type DrawState = {
  readonly draw: number;
  readonly line: number;
  readonly patients: number;
  readonly drawnOn: LocalDate;
  /** Version at which it last came to use more of the quota. */
  readonly version: number;
};

export type ReturnState = {
  readonly return: number;
  readonly line: number;
  readonly patients: number;
  /** Version at which a correction of it last used the quota again. */
  readonly version?: number;
};

export type AmendmentState = AmendedTerms & {
  readonly amendment: number;
  readonly legalBasis?: Quote;
  readonly by: ActorId;
  readonly status: 'proposed' | 'confirmed' | 'withdrawn' | 'dropped' | 'reversed';
  /** Version of the latest event that changed it: its ETag. */
  readonly version: number;
};

export type ReversalState = {
  readonly reversal: number;
  readonly of: ReversedOf;
  readonly amendment?: number;
  readonly by: ActorId;
  readonly status: 'proposed' | 'confirmed' | 'withdrawn' | 'dropped';
  readonly version: number;
};

/** What an amendment took the place of: all that its exact opposite needs. */
export type Replaced = {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly lines: readonly LineTerms[];
  readonly removedLines: readonly number[];
};

/** A movement that the contract owns. */
export type OwnMovement = { readonly version: number; readonly reversed: boolean } & (
  | { readonly of: 'commitment'; readonly changes: readonly LineMovement[] }
  | {
      readonly of: 'amendment';
      readonly amendment: number;
      readonly changes: readonly LineMovement[];
      readonly before: Replaced;
    }
  | { readonly of: 'settlement'; readonly cuts: readonly Cut[]; readonly before: 'confirmed' | 'terminated' }
);

type DeliveryUse = { readonly line: number; readonly delivery: number; readonly patients: number };

/** An approved credit of an invoice, in force until it is reversed. */
export type CreditOnContract = {
  readonly credit: CreditId;
  readonly lines: readonly CreditedOnLine[];
  readonly to: CreditedTo;
  /** The deliveries that it gave back. */
  readonly uses: readonly DeliveryUse[];
  /** Version at which it was approved. */
  readonly version: number;
};

export type InvoiceOnContract = {
  /** Unmatched: it names the contract, and is not registered on it. */
  readonly status: 'unmatched' | 'registered' | 'attested' | 'approved' | 'paid' | 'credited' | 'rejected';
  readonly lines: readonly { readonly line: number; readonly patients: number; readonly excessOre: Ore }[];
  readonly uses: readonly DeliveryUse[];
  /** Version at which it last came to use them. */
  readonly usedAt?: number;
  readonly expended: readonly { readonly line: number; readonly amountOre: Ore; readonly excessOre: Ore }[];
  readonly credits: readonly CreditOnContract[];
  /** Version at which it was registered, or noted while unmatched. */
  readonly version: number;
};

/** What counts on a line from one day on: commitment made (+) or released (−), and what invoices expended of it (+) or reversals gave back (−). */
export type LineDay = {
  readonly line: number;
  readonly on: LocalDate;
  readonly committedOre: Ore;
  readonly expendedOre: Ore;
  readonly expendedPatients: number;
};

export type KnownContract = {
  readonly status: 'drafted' | 'confirmed' | 'lapsed' | 'terminated' | 'settled' | 'discarded';
  readonly contract: ContractId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly request: RequestId;
  readonly provider: OrgNumber;
  readonly framework?: FrameworkId;
  readonly basis: Basis;
  /** The award that it is made on. */
  readonly award?: { readonly inquiry: InquiryId; readonly offer: number };
  readonly includes?: Includes;
  /** Of a direct award: the code of its legal basis, and its cause. */
  readonly direct?: { readonly legalBasis: string; readonly cause: Cause };
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The day of its confirmation in Oslo. */
  readonly confirmedOn?: LocalDate;
  readonly needsAcceptance: boolean;
  /** The provider's, once it is recorded, and the version at which it was. */
  readonly accepted?: { readonly version: number };
  /** Σ patients × price as last confirmed, amended or reversed; of the draft while drafted. */
  readonly totalOre: Ore;
  readonly lines: readonly LineState[];
  /** The highest number that a line ever had: the number of a line that was reversed away is not given again. */
  readonly lastLine: number;
  /** Whoever wrote the draft as it stands. */
  readonly draftedBy: ActorId;
  /** The first part that each person took. */
  readonly parts: ReadonlyMap<ActorId, Part>;
  readonly amendments: readonly AmendmentState[];
  readonly reversals: readonly ReversalState[];
  readonly movements: readonly OwnMovement[];
  readonly deliveries: readonly DeliveryState[];
  readonly draws: readonly DrawState[];
  readonly returns: readonly ReturnState[];
  readonly invoices: ReadonlyMap<InvoiceId, InvoiceOnContract>;
  /** Money by the day from which it counts, in no order. */
  readonly days: readonly LineDay[];
};

export type ContractState = { readonly status: 'absent' } | KnownContract;

export const lineOf = (contract: KnownContract, line: number): LineState | undefined =>
  contract.lines.find((each) => each.line === line);

export const pendingAmendment = (contract: KnownContract): AmendmentState | undefined =>
  contract.amendments.find(({ status }) => status === 'proposed');

export const pendingReversal = (contract: KnownContract): ReversalState | undefined =>
  contract.reversals.find(({ status }) => status === 'proposed');

/** Patients referred and neither reported as delivered nor returned. */
export const openPatients = ({ referred, reported, returned }: LineState): number => referred - reported - returned;

/** Patients drawn and not returned: what uses up the quota. */
export const quotaUsed = ({ referred, returned }: LineState): number => referred - returned;

/** What a line says, without what has happened on it; a member that is not named here does not compile. */
export const termsOfLine = (line: Line): Line => {
  const terms: { readonly [Key in keyof Required<Line>]: Line[Key] } = {
    line: line.line,
    cohort: line.cohort,
    specialty: line.specialty,
    procedure: line.procedure,
    patients: line.patients,
    unitPriceOre: line.unitPriceOre,
    fundingBasis: line.fundingBasis,
  };
  return terms;
};

/** Lines with the new terms of those that have some. */
export const withTerms = <Each extends Line>(lines: readonly Each[], terms: readonly LineTerms[]): readonly Each[] =>
  lines.map((line) => {
    const changed = terms.find((each) => each.line === line.line);
    return changed === undefined ? line : { ...line, ...changed };
  });

/** Σ patients × price of lines. */
export const totalOf = (lines: readonly Line[]): Ore =>
  sum(lines.map(({ unitPriceOre, patients }) => times(ore(unitPriceOre), patients)));

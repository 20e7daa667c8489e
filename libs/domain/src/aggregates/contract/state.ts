import type {
  ActorId,
  ContractId,
  FrameworkId,
  InvoiceId,
  LocalDate,
  Ore,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { Basis, Line, LineMovement } from './events.js';

/** The parts of the same expense, of which one person takes at most one. */
export type Part = 'propose' | 'confirm' | 'attest' | 'pay';

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
  /** Patients that attested invoices have used up. */
  readonly used: number;
  /** Version of the latest event that changed it, use by invoices left out: its ETag. */
  readonly version: number;
};

export type AmendmentState = {
  readonly amendment: number;
  readonly by: ActorId;
  readonly reason: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lines: readonly Line[];
  readonly status: 'proposed' | 'confirmed' | 'withdrawn' | 'dropped' | 'reversed';
  /** Version of the latest event that changed it: its ETag. */
  readonly version: number;
};

export type ReversalState = {
  readonly reversal: number;
  readonly of: 'commitment' | 'amendment';
  readonly amendment?: number;
  readonly by: ActorId;
  readonly status: 'proposed' | 'confirmed' | 'withdrawn';
  readonly version: number;
};

/** A movement that the contract owns, with what the contract was before it: all that its exact opposite needs. */
export type OwnMovement = {
  readonly of: 'commitment' | 'amendment';
  readonly amendment?: number;
  readonly version: number;
  readonly changes: readonly LineMovement[];
  readonly before: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly totalOre: Ore;
    readonly lines: readonly Line[];
  };
  readonly reversed: boolean;
};

export type InvoiceOnContract = {
  readonly status: 'registered' | 'attested' | 'approved' | 'paid' | 'rejected';
  readonly lines: readonly { readonly line: number; readonly patients: number }[];
  readonly uses: readonly { readonly line: number; readonly delivery: number; readonly patients: number }[];
  readonly expended: readonly { readonly line: number; readonly amountOre: Ore }[];
  /** Version at which it was registered. */
  readonly version: number;
};

export type KnownContract = {
  readonly status: 'drafted' | 'confirmed' | 'terminated' | 'settled' | 'discarded';
  readonly contract: ContractId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly request: RequestId;
  readonly provider: OrgNumber;
  readonly framework?: FrameworkId;
  readonly basis: Basis;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Σ patients × price as last confirmed, amended or reversed; of the draft while drafted. */
  readonly totalOre: Ore;
  readonly lines: readonly LineState[];
  readonly parts: ReadonlyMap<ActorId, Part>;
  readonly amendments: readonly AmendmentState[];
  readonly reversals: readonly ReversalState[];
  readonly movements: readonly OwnMovement[];
  readonly deliveries: readonly DeliveryState[];
  readonly draws: readonly { readonly draw: number; readonly version: number }[];
  readonly returns: number;
  readonly invoices: ReadonlyMap<InvoiceId, InvoiceOnContract>;
};

export type ContractState = { readonly status: 'absent' } | KnownContract;

export const lineOf = (contract: KnownContract, line: number): LineState | undefined =>
  contract.lines.find((each) => each.line === line);

export const pendingAmendment = (contract: KnownContract): AmendmentState | undefined =>
  contract.amendments.find(({ status }) => status === 'proposed');

export const pendingReversal = (contract: KnownContract): ReversalState | undefined =>
  contract.reversals.find(({ status }) => status === 'proposed');

/** Patients drawn and not returned: what uses up the quota. */
export const quotaUsed = ({ referred, returned }: LineState): number => referred - returned;

/** What a line says, without what has happened on it. */
export const termsOfLine = ({
  line,
  cohort,
  specialty,
  procedure,
  patients,
  unitPriceOre,
  fundingBasis,
}: Line): Line => ({
  line,
  cohort,
  specialty,
  procedure,
  patients,
  unitPriceOre,
  fundingBasis,
});

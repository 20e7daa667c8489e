import type {
  ActorId,
  ContractId,
  InvoiceId,
  LocalDate,
  Ore,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { InvoiceLine } from './events.js';

export type InvoiceReversal = {
  readonly reversal: number;
  readonly of: 'expenditure' | 'payment';
  readonly by: ActorId;
  readonly status: 'proposed' | 'confirmed' | 'withdrawn';
  /** Version of the latest event that changed it: its ETag. */
  readonly version: number;
};

type Common = {
  readonly invoice: InvoiceId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly request: RequestId;
  readonly contract: ContractId;
  readonly lines: readonly InvoiceLine[];
  readonly amountOre: Ore;
  readonly reversals: readonly InvoiceReversal[];
};

export type KnownInvoice =
  | (Common & { readonly status: 'registered' | 'rejected' })
  | (Common & { readonly status: 'attested' | 'approved' | 'paid'; readonly effectiveOn: LocalDate });

/** An invoice whose expenditure has its date. */
export type AttestedInvoice = Extract<KnownInvoice, { readonly effectiveOn: LocalDate }>;

export type InvoiceState = { readonly status: 'absent' } | KnownInvoice;

export const pendingInvoiceReversal = ({ reversals }: KnownInvoice): InvoiceReversal | undefined =>
  reversals.find(({ status }) => status === 'proposed');

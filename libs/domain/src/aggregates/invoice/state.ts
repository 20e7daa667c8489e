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
  /** As it was written. */
  readonly number: string;
  readonly lines: readonly InvoiceLine[];
  readonly amountOre: Ore;
  /** Whoever disputed it, until that is resolved or the invoice rejected. */
  readonly disputedBy?: ActorId;
  /** Those of a life that ended in rejection included, so that no number is given twice. */
  readonly reversals: readonly InvoiceReversal[];
};

/** The latest delivery that it uses, and whoever attested it last. */
type Attested = Common & { readonly attestedOn: LocalDate; readonly attestedBy: ActorId };
/** The Oslo day of the approval, and of the latest reversal of its payment since. */
type Approved = Attested & { readonly approvedOn: LocalDate; readonly unpaidOn?: LocalDate };

export type KnownInvoice =
  | (Common & { readonly status: 'registered' | 'rejected' })
  | (Attested & { readonly status: 'attested' })
  | (Approved & { readonly status: 'approved' | 'paid' });

export type InvoiceState = { readonly status: 'absent' } | KnownInvoice;

export const pendingInvoiceReversal = ({ reversals }: KnownInvoice): InvoiceReversal | undefined =>
  reversals.find(({ status }) => status === 'proposed');

import type {
  ActorId,
  ContractId,
  CreditId,
  InvoiceId,
  Ore,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';

export type KnownCredit = {
  readonly status: 'registered' | 'approved' | 'rejected';
  readonly credit: CreditId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly request: RequestId;
  readonly contract: ContractId;
  readonly invoice: InvoiceId;
  readonly supplier: OrgNumber;
  /** As it was written. */
  readonly number: string;
  readonly amountOre: Ore;
  /** While it is approved: what of it the supplier is to pay back. */
  readonly receivableOre: Ore;
  readonly registeredBy: ActorId;
};

export type CreditState = { readonly status: 'absent' } | KnownCredit;

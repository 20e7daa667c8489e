// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type {
  ActorId,
  ContractId,
  CreditId,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';

type CreditLine = {
  /** The invoice's line by its place on the invoice, from 1. */
  readonly line: number;
  /** 0 where the price alone is corrected. */
  readonly patients: number;
  readonly amountOre: OreText;
};

/** A credit that was rejected may be registered anew, of whichever invoice: then its life begins again in the same stream. */
export type CreditEvent =
  | {
      readonly type: 'CreditRegistered';
      readonly data: {
        readonly by: ActorId;
        readonly credit: CreditId;
        readonly programme: ProgrammeId;
        readonly phase: number;
        readonly trust: OrgNumber;
        readonly request: RequestId;
        readonly contract: ContractId;
        readonly invoice: InvoiceId;
        readonly supplier: OrgNumber;
        /** As it was written; spelt otherwise it is the same credit. */
        readonly number: string;
        readonly creditDate: LocalDate;
        readonly lines: readonly CreditLine[];
        readonly amountOre: OreText;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'CreditApproved';
      /** `receivableOre`: what of it the supplier is to pay back, since the invoice has been paid. */
      readonly data: { readonly by: ActorId; readonly approvedOn: LocalDate; readonly receivableOre: OreText };
    }
  | { readonly type: 'CreditRejected'; readonly data: { readonly by: ActorId; readonly reason: string } }
  | {
      /** `reversal` is its number on the invoice; the credit is registered again, to be approved anew or rejected. */
      readonly type: 'CreditReversed';
      readonly data: { readonly by: ActorId; readonly reversal: number; readonly reversedOn: LocalDate };
    };

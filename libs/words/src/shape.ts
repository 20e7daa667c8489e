import type {
  CommandType,
  ContractState,
  DecisionState,
  InquiryState,
  InvoiceState,
  Mismatch,
  MismatchCode,
  OfferStatus,
  Part,
  PhaseStatus,
  ProviderState,
  RequestState,
  AmendmentState,
  DeliveryState,
  ReversalState,
  SpillromEvent,
  ViolationCode,
  ViolationOf,
} from '@spillrom/domain';

/** A sentence for every rule that can be broken: what is the case, with its numbers. */
export type Refusals = { readonly [Code in ViolationCode]: (wrong: Omit<ViolationOf<Code>, 'code'>) => string };

/** The same for what an invoice that came does not have as it must, as its supplier is told. */
export type Mismatches = {
  readonly [Code in MismatchCode]: (wrong: Extract<Mismatch, { readonly code: Code }>) => string;
};

interface InvoiceNamed {
  readonly number: string;
  readonly invoiceDate: string;
  readonly amountOre: string;
}

/** They, and what stands around them in the letter to the supplier. */
export interface Supplier {
  readonly mismatches: Mismatches;
  readonly rejected: (invoice: InvoiceNamed) => string;
  readonly unmatched: (invoice: InvoiceNamed) => string;
  readonly reason: string;
  readonly wrong: string;
  readonly next: string;
}

export type { CommandType };

export type EventType = SpillromEvent['type'];

type StatusOf<State extends { readonly status: string }> = Exclude<State['status'], 'absent' | 'known'>;

/** Every status that anything can have; one word serves all kinds of things. */
export type Status =
  | PhaseStatus
  | OfferStatus
  | StatusOf<ContractState>
  | StatusOf<DecisionState>
  | StatusOf<InquiryState>
  | StatusOf<InvoiceState>
  | StatusOf<ProviderState>
  | StatusOf<RequestState>
  | StatusOf<AmendmentState>
  | StatusOf<DeliveryState>
  | StatusOf<ReversalState>
  | ('partlyApproved' | 'standing' | 'lifted' | 'missing');

/** What a person may have done before, so that another must do this. */
export type PartName =
  | Part
  | (
      | 'assess'
      | 'award'
      | 'countersign'
      | 'decline'
      | 'dispute'
      | 'evaluate'
      | 'open'
      | 'overridePriority'
      | 'receive'
      | 'record'
    )
  | ('recuse' | 'resolve' | 'send');

/** The name that a table has for something, or that something itself where the table is older than the server. */
export const nameIn = (names: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(names, name) ? names[name]! : name;

import type { Catalogue } from '@spillrom/event-sourcing';
import type { ContractEvent } from './events.js';

/** Draws, returns, deliveries and what invoices leave behind are marks of use: the contract as shown is the same after them. */
export const contractCatalogue: Catalogue<ContractEvent> = {
  ContractDrafted: {},
  ContractDraftAmended: {},
  ContractDiscarded: {},
  ContractConfirmed: {},
  AmendmentProposed: {},
  AmendmentWithdrawn: {},
  AmendmentConfirmed: {},
  ContractTerminated: {},
  ContractSettled: {},
  ReferralsDrawn: { mark: true },
  ReferralsReturned: { mark: true },
  DeliveryReported: { mark: true },
  DeliveryWithdrawn: { mark: true },
  DeliveryVerified: { mark: true },
  LinesInvoiced: { mark: true },
  LinesAttested: { mark: true },
  LinesRejected: { mark: true },
  LinesExpended: { mark: true },
  LinesPaid: { mark: true },
  InvoiceReversalNoted: { mark: true },
  LinesExpenditureReversed: { mark: true },
  LinesPaymentReversed: { mark: true },
  ContractReversalProposed: {},
  ContractReversalWithdrawn: {},
  CommitmentReversed: {},
  AmendmentReversed: {},
};

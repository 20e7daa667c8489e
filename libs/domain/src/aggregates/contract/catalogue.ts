import type { Catalogue } from '@spillrom/event-sourcing';
import type { ContractEvent } from './events.js';

/** Draws, returns, deliveries and what invoices leave behind are marks of use: the contract as shown is the same after them. */
export const contractCatalogue: Catalogue<ContractEvent> = {
  // A draft may name the award that it is made on, what the price includes, and the grounds of a direct award.
  ContractDrafted: { upcasts: [(data) => data] },
  ContractDraftAmended: { upcasts: [(data) => data] },
  ContractDiscarded: {},
  ContractDeclined: {},
  // Contracts confirmed before acceptance was asked for need none.
  ContractConfirmed: { upcasts: [(data) => ({ ...data, needsAcceptance: false })] },
  ContractAccepted: {},
  // A legal basis and an acceptance may stand beside the terms.
  AmendmentProposed: { upcasts: [(data) => data] },
  AmendmentWithdrawn: {},
  AmendmentDeclined: {},
  // It may quote reference data.
  AmendmentConfirmed: { upcasts: [(data) => data] },
  ContractLapsed: {},
  ContractTerminated: {},
  ContractSettled: {},
  ReferralsDrawn: { mark: true },
  DrawCorrected: { mark: true },
  ReferralsReturned: { mark: true },
  ReturnCorrected: { mark: true },
  DeliveryReported: { mark: true },
  DeliveryWithdrawn: { mark: true },
  DeliveryVerified: { mark: true },
  DeliveryUnverified: { mark: true },
  UnmatchedInvoiceNoted: { mark: true },
  UnmatchedInvoiceDropped: { mark: true },
  // The second came with prices above the contract's, within a tolerance, and with what comes by itself: by nobody, or matched.
  LinesInvoiced: { mark: true, upcasts: [(data) => data] },
  LinesAttested: { mark: true },
  DeliveriesUsed: { mark: true },
  LinesRejected: { mark: true },
  LinesExpended: { mark: true, upcasts: [(data) => data] },
  LinesPaid: { mark: true },
  // The second may be of a credit or a refund.
  InvoiceReversalNoted: { mark: true, upcasts: [(data) => data] },
  CreditNoted: { mark: true },
  CreditRejectionNoted: { mark: true },
  LinesCredited: { mark: true },
  DeliveriesGivenBack: { mark: true },
  LinesCreditReversed: { mark: true },
  RefundNoted: { mark: true },
  LinesRefundReversed: { mark: true },
  LinesExpenditureReversed: { mark: true },
  LinesPaymentReversed: { mark: true },
  ContractReversalProposed: {},
  ContractReversalWithdrawn: {},
  ContractReversalDeclined: {},
  CommitmentReversed: {},
  AmendmentReversed: {},
  SettlementReversed: {},
};

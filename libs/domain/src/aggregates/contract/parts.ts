import type { ActorId } from '@spillrom/kernel';
import type { ContractEvent } from './events.js';
import type { Part } from './state.js';

/** Which part of the expense somebody takes by an event. */
const PARTS: { readonly [Type in ContractEvent['type']]?: Part } = {
  ContractDrafted: 'draft',
  ContractDraftAmended: 'draft',
  ContractAccepted: 'accept',
  AmendmentProposed: 'propose',
  ContractReversalProposed: 'propose',
  DeliveryReported: 'report',
  LinesInvoiced: 'register',
  ContractConfirmed: 'confirm',
  AmendmentConfirmed: 'confirm',
  CommitmentReversed: 'confirm',
  AmendmentReversed: 'confirm',
  SettlementReversed: 'confirm',
  ContractTerminated: 'terminate',
  ContractSettled: 'settle',
  LinesExpended: 'approve',
  LinesExpenditureReversed: 'confirm',
  LinesPaymentReversed: 'confirm',
  DeliveryVerified: 'verify',
  DeliveryUnverified: 'unverify',
  LinesAttested: 'attest',
  LinesRejected: 'reject',
  LinesPaid: 'pay',
  CreditNoted: 'register',
  CreditRejectionNoted: 'rejectCredit',
  LinesCredited: 'approve',
  LinesCreditReversed: 'confirm',
  RefundNoted: 'refund',
  LinesRefundReversed: 'confirm',
};

export const partOf = (event: ContractEvent): Part | undefined => {
  if (event.type === 'InvoiceReversalNoted') {
    return event.data.of === 'payment' || event.data.of === 'refund' ? 'reversePayment' : 'propose';
  }
  if (event.type === 'LinesInvoiced' && event.data.matched) return 'match';
  return PARTS[event.type];
};

type Parts = ReadonlyMap<ActorId, Part>;

/** Whoever awarded what a draft is made on has decided on its expense; a draft that now reads otherwise is another's award, or nobody's. */
export const withAwarder = (parts: Parts, awardedBy: ActorId | undefined): Parts => {
  const others = new Map([...parts].filter(([, part]) => part !== 'award'));
  return awardedBy === undefined || others.has(awardedBy) ? others : others.set(awardedBy, 'award');
};

/** The first part that each person takes is remembered. */
export const partsAfter = (parts: Parts, event: ContractEvent): Parts => {
  const part = partOf(event);
  const by = 'by' in event.data ? event.data.by : undefined;
  const after = part === undefined || by === undefined || parts.has(by) ? parts : new Map(parts).set(by, part);
  return event.type === 'ContractDrafted' || event.type === 'ContractDraftAmended'
    ? withAwarder(after, event.data.awardedBy)
    : after;
};

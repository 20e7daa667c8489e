import type { ActorId } from '@spillrom/kernel';
import type { ContractEvent } from './events.js';
import type { KnownContract, Part } from './state.js';

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
};

export const partOf = (event: ContractEvent): Part | undefined =>
  event.type === 'InvoiceReversalNoted'
    ? event.data.of === 'payment'
      ? 'reversePayment'
      : 'propose'
    : PARTS[event.type];

/** The first part that somebody takes is remembered. */
export const withPart = (contract: KnownContract, event: ContractEvent): KnownContract => {
  const part = partOf(event);
  const by: ActorId | undefined = 'by' in event.data ? event.data.by : undefined;
  if (part === undefined || by === undefined || contract.parts.has(by)) return contract;
  return { ...contract, parts: new Map(contract.parts).set(by, part) };
};

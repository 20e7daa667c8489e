import { unreachable } from '@spillrom/kernel';
import type { LocalDate, OrgNumber, ProgrammeId } from '@spillrom/kernel';
import type { ContractEvent, RequestEvent } from '@spillrom/domain';
import { figureKey } from './figure-key.js';
import type { FigureKey, PatientFigure } from './figure-key.js';
import type { Posting } from './postings.js';
import { decidedOn } from './recorded-event.js';
import type { Place } from './recorded-event.js';

type Where = { readonly programme: ProgrammeId; readonly phase: number; readonly trust: OrgNumber };
type Patients = { readonly specialty: string; readonly patients: number };

/** Cohorts and lines of one specialty count together. */
const counted = (
  figure: PatientFigure,
  { programme, phase, trust }: Where,
  rows: readonly Patients[],
  effectiveOn: LocalDate,
  source: string,
): readonly Posting[] => {
  const deltas = new Map<FigureKey, bigint>();
  for (const { specialty, patients } of rows) {
    const key = figureKey({ book: 'patients', programme, phase, trust, specialty, figure });
    deltas.set(key, (deltas.get(key) ?? 0n) + BigInt(patients));
  }
  return [...deltas].filter(([, delta]) => delta !== 0n).map(([key, delta]) => ({ key, delta, effectiveOn, source }));
};

export const requestPatients = (place: Place, event: RequestEvent): readonly Posting[] => {
  const count = (figure: PatientFigure, where: Where, rows: readonly Patients[]): readonly Posting[] =>
    counted(figure, where, rows, decidedOn(place), `requests/${place.subject}`);
  const { type, data } = event;
  switch (type) {
    case 'RequestSubmitted':
    case 'RequestReturned':
      return count('requested', data, data.cohorts);
    case 'RequestApproved':
    case 'ApprovalAmended':
    case 'ReservationReversed':
      return count('approved', data, data.cohorts);
    case 'RequestWithdrawn':
      return [...count('requested', data, data.requested), ...count('approved', data, data.approved)];
    case 'RequestSuperseded':
      return count('requested', data, data.requested);
    case 'RequestDrafted':
    case 'DraftAmended':
    case 'DraftDiscarded':
    case 'RequestAssessed':
    case 'PriorityOverridden':
    case 'RequestRejected':
    case 'CohortReservationReleased':
    case 'ReservationLapsed':
    case 'ContractDraftNoted':
    case 'ContractDraftDropped':
    case 'CoverageChanged':
    case 'InquiryNoted':
    case 'InquiryDropped':
    case 'AwardNoted':
    case 'AwardRoomChanged':
    case 'AwardDropped':
    case 'ReservationReversalProposed':
    case 'ReservationReversalWithdrawn':
    case 'ReservationReversalDeclined':
      return [];
    default:
      return unreachable(type);
  }
};

export const contractPatients = (place: Place, event: ContractEvent): readonly Posting[] => {
  const source = `contracts/${place.subject}`;
  const count = (figure: PatientFigure, where: Where, rows: readonly Patients[]): readonly Posting[] =>
    counted(figure, where, rows, decidedOn(place), source);
  const { type, data } = event;
  switch (type) {
    case 'ContractConfirmed':
    case 'CommitmentReversed':
    case 'SettlementReversed':
      return count('contracted', data, data.lines);
    case 'AmendmentConfirmed':
    case 'AmendmentReversed':
      return count('contracted', data, data.changes);
    case 'ContractLapsed':
    case 'ContractTerminated':
    case 'ContractSettled':
      return count('contracted', data, data.cuts);
    case 'ReferralsDrawn':
    case 'DrawCorrected':
      return counted('referred', data, [data], data.drawnOn, source);
    case 'ReferralsReturned':
    case 'ReturnCorrected':
      return count('returned', data, [data]);
    case 'DeliveryVerified':
    case 'DeliveryUnverified':
      return counted('treated', data, [data], data.deliveredOn, source);
    case 'ContractDrafted':
    case 'ContractDraftAmended':
    case 'ContractDiscarded':
    case 'ContractDeclined':
    case 'ContractAccepted':
    case 'AmendmentProposed':
    case 'AmendmentWithdrawn':
    case 'AmendmentDeclined':
    case 'DeliveryReported':
    case 'DeliveryWithdrawn':
    case 'UnmatchedInvoiceNoted':
    case 'UnmatchedInvoiceDropped':
    case 'LinesInvoiced':
    case 'LinesAttested':
    case 'DeliveriesUsed':
    case 'LinesRejected':
    case 'LinesExpended':
    case 'LinesPaid':
    case 'InvoiceReversalNoted':
    case 'LinesExpenditureReversed':
    case 'LinesPaymentReversed':
    case 'CreditNoted':
    case 'CreditRejectionNoted':
    case 'LinesCredited':
    case 'DeliveriesGivenBack':
    case 'LinesCreditReversed':
    case 'RefundNoted':
    case 'LinesRefundReversed':
    case 'ContractReversalProposed':
    case 'ContractReversalWithdrawn':
    case 'ContractReversalDeclined':
      return [];
    default:
      return unreachable(type);
  }
};

import type { Category } from '@spillrom/domain';

/** Orders in which the golden events of one stream can follow one another; together they tell every one of them. */
export const histories: { readonly [C in Category]: readonly string[] } = {
  programme: [
    `ProgrammeEstablished MoneyAppropriated PlanChanged MoneyAllocated VirementMade PhaseOpened ExceptionGranted ExceptionEnded ToleranceDecided YearFrameChanged
     YearCarriedOver MoneyReserved
     MoneyCommitted CommitmentAmended MoneyExpended MoneyPaid MoneyCredited MoneyRefunded MovementReversed CommitmentReleased ReservationAmended
      ReservationReleased PhaseClosing
     PhaseReopened PhaseClosing PhaseClosed`,
    'ProgrammeEstablished MoneyAppropriated PlanChanged MoneyAllocated PhaseCancelled ProgrammeClosed ProgrammeReopened',
  ],
  phase: ['RequestEntered InquiryEntered InquiryLeft ContractEntered ContractLeft RequestLeft'],
  decision: [
    'DecisionRecorded OutsideForeseen DecisionCountersigned OutsideListed',
    'DecisionRecorded DecisionWithdrawn',
    'DecisionRecorded DecisionDeclined',
  ],
  delegation: ['DelegationGranted DelegationRevoked'],
  request: [
    'RequestDrafted DraftAmended DraftDiscarded',
    'RequestDrafted RequestSubmitted RequestReturned',
    'RequestDrafted RequestSubmitted RequestAssessed PriorityOverridden RequestRejected',
    'RequestDrafted RequestSubmitted RequestSuperseded',
    `RequestDrafted RequestSubmitted RequestAssessed RequestApproved ApprovalAmended CohortReservationReleased ReservationLapsed ContractDraftNoted
     ContractDraftDropped ContractDraftNoted CoverageChanged RequestWithdrawn`,
    `RequestDrafted RequestSubmitted RequestAssessed RequestApproved ReservationReversalProposed
     ReservationReversalWithdrawn`,
    `RequestDrafted RequestSubmitted RequestAssessed RequestApproved ReservationReversalProposed
     ReservationReversalDeclined`,
    'RequestDrafted RequestSubmitted RequestAssessed RequestApproved ReservationReversalProposed ReservationReversed',
    `RequestDrafted RequestSubmitted RequestAssessed RequestApproved InquiryNoted AwardNoted InquiryDropped AwardRoomChanged
     AwardDropped`,
  ],
  ranking: ['RequestsRanked RankInherited'],
  dialogue: ['ContactRecorded'],
  recusal: ['RecusalDeclared PersonRecused RecusalLifted'],
  provider: [
    `ProviderRegistered CapacityDeclared ProviderEngaged QuotaUsed QuotaDecided ProviderDisengaged ProviderSuspended ProviderReinstated ProviderCorrected
     ProviderEnded`,
  ],
  reference: ['ReferenceDataChanged'],
  framework: ['FrameworkRegistered FrameworkDrawn FrameworkChanged FrameworkRestored'],
  contract: [
    'ContractDrafted ContractDraftAmended ContractDiscarded',
    'ContractDrafted ContractDeclined',
    'ContractDrafted ContractConfirmed AmendmentProposed ContractReversalProposed ContractLapsed',
    `ContractDrafted ContractConfirmed ContractAccepted ReferralsDrawn DrawCorrected ReferralsReturned ReturnCorrected DeliveryReported
     DeliveryVerified DeliveryUnverified DeliveryVerified AmendmentProposed
     AmendmentConfirmed ContractReversalProposed AmendmentReversed LinesInvoiced LinesAttested DeliveriesUsed LinesExpended LinesPaid
     CreditNoted CreditRejectionNoted CreditNoted LinesCredited DeliveriesGivenBack RefundNoted InvoiceReversalNoted LinesRefundReversed
     LinesCreditReversed LinesPaymentReversed LinesExpenditureReversed LinesRejected ContractTerminated ContractSettled
     ContractReversalProposed SettlementReversed`,
    'ContractDrafted ContractConfirmed ReferralsDrawn DeliveryReported DeliveryWithdrawn AmendmentProposed AmendmentWithdrawn',
    'ContractDrafted ContractConfirmed AmendmentProposed AmendmentDeclined',
    'ContractDrafted ContractConfirmed ContractReversalProposed ContractReversalWithdrawn',
    'ContractDrafted ContractConfirmed ContractReversalProposed ContractReversalDeclined',
    'ContractDrafted ContractConfirmed ContractReversalProposed CommitmentReversed',
    'ContractDrafted ContractConfirmed UnmatchedInvoiceNoted UnmatchedInvoiceDropped UnmatchedInvoiceNoted LinesInvoiced',
  ],
  inquiry: [
    'InquiryDrafted InquiryTextWritten InquiryDraftAmended InquiryTextWritten InquiryDiscarded',
    `InquiryDrafted InquiryTextWritten InquiryCodesNamed InquirySent DispatchRecorded QuestionRecorded AnswerPublished OffersDeadlineExtended OfferReceived
     OfferWithdrawn OfferReceived NoOfferRecorded InquiryClosed OfferOpened OfferEvaluated InquiryAwarded OfferAwarded OfferDeclined
     OfferAwardUsed AwardAnnulled`,
    'InquiryDrafted InquiryTextWritten InquiryCodesNamed InquirySent OfferReceived OfferOpened OfferCountered OfferRevised OfferExpired InquiryClosed',
    'InquiryDrafted InquiryTextWritten InquiryCodesNamed InquirySent InquiryCancelled',
  ],
  credit: ['CreditRegistered CreditRejected CreditRegistered CreditApproved CreditReversed'],
  invoice: [
    `InvoiceRegistered InvoiceDisputed DisputeResolved InvoiceAttested InvoiceApproved InvoicePaid InvoiceReversalProposed
     InvoiceReversalWithdrawn`,
    'InvoiceRegistered InvoiceAttested InvoiceApproved InvoicePaid InvoiceReversalProposed InvoiceReversalDeclined',
    'InvoiceRegistered InvoiceAttested InvoiceApproved InvoicePaid InvoiceReversalProposed PaymentReversed',
    'InvoiceReceived InvoiceLinesReceived InvoiceMatched InvoiceRegistered InvoiceAttested',
    'InvoiceReceived InvoiceLinesReceived InvoiceRejected InvoiceReceived',
    `InvoiceRegistered InvoiceAttested InvoiceApproved InvoicePaid InvoiceCreditRegistered InvoiceCreditRejected InvoiceCreditRegistered
     InvoiceCredited RefundRecorded InvoiceReversalProposed RefundReversed InvoiceCreditReversed`,
    `InvoiceRegistered InvoiceAttested InvoiceApproved InvoiceReversalProposed ExpenditureReversed InvoiceRejected
     InvoiceRegistered`,
  ],
};

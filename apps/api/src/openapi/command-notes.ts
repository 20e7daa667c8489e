import type { CommandType } from '@spillrom/domain';

const PLANNED_OPEN_CLOSING = 'The phase must be planned, open or closing.';
const OPEN_CLOSING = 'The phase must be open or closing.';
const SAME_EXPENSE =
  'One person takes one part in the same expense (a contract with its amendments, deliveries and invoices): propose, confirm, attest or pay.';

/** What an integrator must know of each command beside its form: in which status it is possible, what it checks, what it brings about. */
export const COMMAND_NOTES: { readonly [Type in CommandType]: string } = {
  EstablishProgramme:
    "Once for each case number. The programme's `id` follows from it: lower case, with a hyphen for every sign that is no letter, digit or dot (`2022/417` is `2022-417`). It is empty: next, record an appropriation, a plan and an allocation.",
  RecordDecision:
    'States the whole effect of a decision; nothing comes into force before another person countersigns it. Amounts of an appropriation or an allocation are signed changes. A plan names the `planVersion` that it replaces (0 before the first; see the programme) and every phase that is new or moves; only a plan makes phases. Phases open from planned, close from open or closing, and are closed from closing when nothing is reserved or committed. A delegation names its holder by actor id, which `GET /api/v1/people` shows beside the name; it is not checked that anybody has the id, and one that nobody has gives authority to nobody. `decidedOn` is the day of the decision or any before, by the calendar of Oslo, not a day to come. An appropriation or allocation that changes nothing is refused. A virement is recorded by the regional medical director, everything else by the secretary. The effect is judged now and again when it is countersigned.',
  CountersignDecision:
    'From status `recorded`, by another person than recorded it. The effect is judged on the state of this moment and comes into force in the same commit. A virement is countersigned by a budget holder whose delegation covers it (`virementLimitOre`), everything else by the regional medical director.',
  WithdrawDecision: 'From status `recorded`, by the person who recorded it.',
  RevokeDelegation:
    'Ends every grant of the holder at once. Refused when none is in force or to come (`WRONG_STATE` with `expired` or `revoked`).',
  RegisterProvider:
    "Once for each organisation number, which must have a right check digit. A provider's kind decides on which basis it may be contracted: `ownTrust` on `ownTrust`, `privateProvider` on `callOff`, `contractedSpecialist` on `specialistAgreement`.",
  DeclareCapacity:
    'So many patients of a specialty a week, from and to ISO weeks, both included. The latest word on a week counts. More than declared is flagged when a contract is confirmed, not refused.',
  SuspendProvider: 'From status `active`. Stops confirmations and draws at once; what is delivered stays payable.',
  ReinstateProvider: 'From status `suspended`.',
  RegisterFramework:
    'Once for each provider and agreement number, from which its `id` follows. The provider must be registered. Call-offs must lie inside its procedures, period and ceiling, at or under the list price of the day on which they are confirmed.',
  DraftRequest: `For the trust that the person acts for, in one phase of the programme. Cohorts get numbers from 1, in the order of the list; approvals and contract lines name them by these. The latest treatment date must lie in the phase's window and the trust be the phase's prioritised one, unless an exception says otherwise. ${PLANNED_OPEN_CLOSING}`,
  AmendDraft: `From status \`draft\` or \`returned\`. Replaces justification and all cohorts, which are numbered anew. The same rules as for a new draft. ${PLANNED_OPEN_CLOSING}`,
  DiscardDraft: 'From status `draft`.',
  SubmitRequest: `From status \`draft\` or \`returned\`. Window and priority are judged again. ${PLANNED_OPEN_CLOSING}`,
  WithdrawRequest:
    'From `returned`, `submitted`, `assessed` or `approved`; gives back what is reserved. Refused while a contract on it is confirmed, terminated, or settled with patients treated.',
  AssessRequest: `From status \`submitted\`. ${PLANNED_OPEN_CLOSING}`,
  ReturnRequest: 'From `submitted` or `assessed`, with a reason. The trust may amend it and submit it again.',
  ApproveRequest:
    "From status `assessed`, by another person than assessed it, in an open phase. Names every cohort of the request once, with patients (0 allowed, never above those asked for) and the amount reserved for it, which must be available in the phase. The answer's ETag is what the next command on the request must name.",
  RejectRequest: 'From status `assessed`, with a reason.',
  ReleaseReservation: `From status \`approved\`. Gives a part of a cohort's open reservation back to the phase. Releases are final. ${PLANNED_OPEN_CLOSING}`,
  ProposeReservationReversal: `From status \`approved\`; one proposal at a time. Refused when releases or contracts stand on the approval. ${OPEN_CLOSING} The answer's \`number\` and ETag are those of the proposal.`,
  WithdrawReservationReversal:
    "While it is `proposed`. If-Match names the ETag of the proposal; the request's own ETag changes as well.",
  ConfirmReservationReversal: `While it is \`proposed\`, by another person than proposed it. Steps the request back to \`assessed\` and gives its reservation back. If-Match names the ETag of the proposal; the request's own ETag changes as well. ${OPEN_CLOSING}`,
  DraftContract: `On a request that is submitted, assessed or approved; only on an approved one can it be confirmed. \`request\` is its id. Lines get numbers from 1, in the order of the list; each serves one cohort of the request. \`framework\` is given for a call-off and for nothing else. Funding: own trusts by \`internalSettlement\`, private providers by \`packagePrice\`, specialists by \`tariffRefund\` or \`packagePrice\`. Drafting checks no money. ${PLANNED_OPEN_CLOSING}`,
  AmendContractDraft: `From status \`drafted\`. Replaces everything but the request; \`framework\` is given for a call-off and for nothing else. ${PLANNED_OPEN_CLOSING}`,
  DiscardContract: 'From status `drafted`.',
  ConfirmContract: `From status \`drafted\`, in an open phase, on an approved request. This is the commitment, of patients × unit price: each line takes its own cohort's reservation first, the excess from what is available in the phase. Needs a delegation in force whose \`contractLimitOre\` covers the total. ${SAME_EXPENSE}`,
  TerminateContract: `From status \`confirmed\`, with a reason. Stops draws and releases the price of patients never drawn. Needs no delegation. ${OPEN_CLOSING}`,
  SettleContract: `From \`confirmed\` or \`terminated\`, once every drawn patient is verified or returned and every invoice rejected, approved or paid. Releases what is left. ${OPEN_CLOSING} With nothing left to release it may be closed or cancelled too.`,
  ProposeAmendment: `From status \`confirmed\`; one at a time. \`lines\` restate the patients of lines by their numbers, \`newLines\` add lines; a unit price changes only while no unrejected invoice names the line. \`lines\` may be empty when lines are added or the period changes; a proposal that changes nothing is refused. The answer's \`number\` and ETag are those of the amendment. ${OPEN_CLOSING} ${SAME_EXPENSE}`,
  WithdrawAmendment:
    "While it is `proposed`. If-Match names the ETag of the amendment; the contract's own ETag changes as well.",
  ConfirmAmendment: `While it is \`proposed\`. One that raises the amount of any line is checked like a confirmation, on the new total; one that raises nothing needs the role only. If-Match names the ETag of the amendment; the contract's own ETag changes as well. ${SAME_EXPENSE}`,
  DrawReferrals:
    "By a coordinator of the trust that the contract serves, on a confirmed contract. Refers patients on a line, up to what is left of its quota: the line's patients, less those referred and not returned. The provider must not be suspended.",
  ReportReturned:
    'By a coordinator of the trust that the contract serves, on a confirmed or terminated contract. Gives back referred patients who are neither reported as treated nor returned, with the code of why they no longer wait.',
  ReportDelivery: `On a confirmed or terminated contract: referred patients were treated on a date, which lies in the contract's period and not after today in Oslo; a contract that lasts longer than agreed is amended first. For an own trust \`hoursOutsideOrdinary\` is required. The answer's \`number\` and ETag are those of the delivery; If-Match, if you give it, names the contract's. ${SAME_EXPENSE}`,
  WithdrawDelivery: 'While it is `reported`. If-Match, if you give it, names the ETag of the delivery.',
  VerifyDelivery: `While it is \`reported\`. If-Match, if you give it, names the ETag of the delivery. Invoices are attested against verified deliveries. ${SAME_EXPENSE}`,
  ProposeContractReversal: `From status \`confirmed\`; one proposal at a time. \`of\` says what is reversed: the commitment, or the amendment that \`amendment\` names. Refused when something later stands on it, and for an amendment that lowered a line. The answer's \`number\` and ETag are those of the proposal. ${OPEN_CLOSING} ${SAME_EXPENSE}`,
  WithdrawContractReversal:
    "While it is `proposed`. If-Match names the ETag of the proposal; the contract's own ETag changes as well.",
  ConfirmContractReversal: `While it is \`proposed\`. Steps the contract back: to \`discarded\`, or to before the amendment. If-Match names the ETag of the proposal; the contract's own ETag changes as well. ${OPEN_CLOSING} ${SAME_EXPENSE}`,
  RegisterInvoice: `On a confirmed or terminated contract; \`contract\` is its id, \`supplier\` its provider. Lines name contract lines by their numbers, at or under their price, and all invoices together no more patients than are contracted. The same supplier, number and date are the same invoice: its \`id\` follows from them, and its number stays taken when it is rejected. ${SAME_EXPENSE}`,
  AttestInvoice: `From status \`registered\`. Attested invoices name no more patients than are verified as treated. Fixes the date on which the expenditure counts. ${SAME_EXPENSE}`,
  RejectInvoice: 'From `registered` or `attested`, with a reason. It then counts nowhere.',
  ApproveInvoice: `From status \`attested\`. What was committed becomes expended. Needs a delegation whose \`contractLimitOre\` covers the contract's total, however small the invoice. ${SAME_EXPENSE}`,
  RecordPayment: `From status \`approved\`; one payment, of the full amount, \`paidOn\` today in Oslo or before. Also in a phase that is closed. ${SAME_EXPENSE}`,
  ProposeInvoiceReversal: `Of the expenditure (proposed by a regional officer) once approved, or of the payment (proposed by a payer) once paid; one at a time. An expenditure that is paid, or whose contract is settled, cannot be reversed. The answer's \`number\` and ETag are those of the proposal. ${SAME_EXPENSE}`,
  WithdrawInvoiceReversal:
    "While it is `proposed`, in the role that may propose it. If-Match names the ETag of the proposal; the invoice's own ETag changes as well.",
  ConfirmInvoiceReversal: `While it is \`proposed\`. Steps the invoice back: from paid to approved, from approved to attested. If-Match names the ETag of the proposal; the invoice's own ETag changes as well. ${SAME_EXPENSE}`,
};

import type { CommandRows } from '../commands/row.js';
import { PLANNED_OPEN_CLOSING } from '../commands/phrases.js';

const eyes = {
  ...{ specialty: '300', procedure: 'CJE20', patients: 40, latestTreatmentOn: '2022-12-16' },
  ...{ urgency: 'B', breachedPatients: 6, longestWaitWeeks: 31 },
} as const;
const waitingData = { source: 'Waiting list of the eye department', asOf: '2022-10-28', quality: 'verified' } as const;

/** Capacity requests, from draft to approval. */
export const requestCommands = {
  DraftRequest: {
    route: 'POST /programmes/:programme/requests',
    summary: 'Draft a capacity request for your own trust',
    makes: '/requests',
    note: `For the trust that you act for, in one phase of the programme. Cohorts get numbers from 1, in the order of the list; approvals and contract lines name them by number. The latest treatment date must be in the phase's window and the trust must be the phase's prioritised one, unless an exception says otherwise. \`waitingData\` says where the numbers come from and how far they can be trusted. \`replaces\` names a submitted, returned or assessed request of your trust in the programme, which ends as \`superseded\` when this one is submitted. ${PLANNED_OPEN_CLOSING}`,
    example: {
      phase: 1,
      justification: 'Cataract lists stand still in the weeks of the roll-out',
      cohorts: [eyes],
      waitingData,
    },
  },
  AmendDraft: {
    route: 'PUT /requests/:request',
    summary: 'Amend a draft or returned request',
    ifMatch: true,
    note: `From status \`draft\` or \`returned\`. Replaces all that the draft says: cohorts are numbered again, and an archive reference or a replaced request that is left out is gone. \`phase\` moves the request to another phase of the programme, whose window and priority then apply; without it the request stays in its phase. The rules are those of a new draft. ${PLANNED_OPEN_CLOSING}`,
    example: {
      justification: 'Ten patients fewer than first thought',
      cohorts: [{ ...eyes, patients: 30 }],
      waitingData,
    },
  },
  DiscardDraft: {
    route: 'POST /requests/:request/discard',
    summary: 'Discard a draft request',
    ifMatch: true,
    note: 'From status `draft`.',
    example: {},
  },
  SubmitRequest: {
    route: 'POST /requests/:request/submission',
    summary: 'Submit a request to the region',
    ifMatch: true,
    note: `From status \`draft\` or \`returned\`. Window and priority are checked again. What it \`replaces\` ends as \`superseded\`, and must still be submitted, returned or assessed. ${PLANNED_OPEN_CLOSING}`,
    example: {},
  },
  WithdrawRequest: {
    route: 'POST /requests/:request/withdrawal',
    summary: 'Withdraw a request',
    ifMatch: true,
    note: 'From `returned` and from every status from `submitted` on, except `rejected`; releases what is reserved. Refused while a contract on it is confirmed, terminated, or settled with patients treated.',
    example: { reason: 'Our own theatre can take them after all' },
  },
  AssessRequest: {
    route: 'POST /requests/:request/assessment',
    summary: 'Assess a submitted request',
    ifMatch: true,
    note: `From status \`submitted\`; one that is assessed may be assessed again by somebody else. \`supply\` says what capacity was examined for its cohorts; for every cohort there must be an entry of kind \`ownTrust\`, with 0 patients if the own trusts have no room. The terms of each cohort's priority on that day are kept with the assessment. ${PLANNED_OPEN_CLOSING}`,
    example: {
      assessment: 'In line with the plan; two providers have room',
      supply: [
        { cohort: 1, kind: 'ownTrust', patients: 5, note: 'One evening list a week' },
        { cohort: 1, kind: 'privateProvider', patients: 60, note: 'Two providers have room' },
      ],
    },
  },
  OverridePriority: {
    route: 'POST /requests/:request/priority-overrides',
    summary: 'Put a cohort first or last in the queue of its phase, or back',
    ifMatch: true,
    note: `From submitted to approved, by another person than the one who assessed it. \`first\` and \`last\` put the cohort before or behind all others of its phase; \`none\` puts it back where its points do. It lasts until it is overridden again or the request is returned. ${PLANNED_OPEN_CLOSING}`,
    example: { cohort: 1, to: 'first', reason: 'Sight at risk within weeks' },
  },
  ReturnRequest: {
    route: 'POST /requests/:request/return',
    summary: 'Return a request to its trust',
    ifMatch: true,
    note: 'From `submitted` or `assessed`, with a reason. The trust may amend it and submit it again.',
    example: { reason: 'Say which of the patients are overdue' },
  },
  ApproveRequest: {
    route: 'POST /requests/:request/approval',
    summary: 'Approve a request and reserve money for its cohorts',
    ifMatch: true,
    note: "From status `assessed`, by another person than the one who assessed it, in an open phase. Names every cohort of the request once, with patients (0 allowed, never above those asked for) and the amount reserved for it, which must be available in the phase; reserve 0 for a cohort without patients. If any cohort gets fewer patients than it asked for, the status becomes `partlyApproved`. `reservedUntil`, today or later, is the last day for which the money is reserved: what still is reserved after it goes back to the phase, though not within 30 days of the drafting of a contract that is still a draft. The next command on the request must name the answer's ETag.",
    example: {
      rationale: 'Needed before go-live',
      cohorts: [{ cohort: 1, patients: 40, reservedOre: '50000000' }],
      reservedUntil: '2022-12-15',
    },
  },
  AmendApproval: {
    route: 'POST /requests/:request/approval-amendments',
    summary: 'Raise or lower what is approved and reserved',
    ifMatch: true,
    note: "Of an approved or partly approved request, by another person than the one who assessed it, in an open phase. Names the cohorts that change, with their patients and reservation from now on: `reservedOre` is what shall be reserved and not yet committed, not a change. Patients must be between those contracted and those asked for; money comes from what is available in the phase, or goes back to it. `reservedUntil` restates the last day for which the money is reserved; `cohorts` may be empty if nothing else changes. One that is past must be restated by what raises patients or reservation. The answer's ETag is that of the request, whose status becomes `approved` or `partlyApproved` according to its patients.",
    example: {
      reason: 'Two more theatres have opened',
      cohorts: [{ cohort: 1, patients: 36, reservedOre: '45000000' }],
    },
  },
  RejectRequest: {
    route: 'POST /requests/:request/rejection',
    summary: 'Reject a request',
    ifMatch: true,
    note: 'From status `assessed`, with a reason.',
    example: { reason: 'Outside what the programme is for' },
  },
  ReleaseReservation: {
    route: 'POST /requests/:request/releases',
    summary: "Release a part of a cohort's reservation",
    ifMatch: true,
    note: `Of an approved or partly approved request. Gives a part of a cohort's open reservation back to the phase. Releases are final. ${PLANNED_OPEN_CLOSING}`,
    example: { cohort: 1, amountOre: '5000000', reason: 'The price came out lower' },
  },
  ProposeReservationReversal: {
    route: 'POST /requests/:request/reversals',
    summary: 'Propose to reverse an approval',
    makesPart: true,
    note: `Of an approved or partly approved request; one proposal at a time. Refused if releases, contracts or amendments that moved money depend on the approval. ${PLANNED_OPEN_CLOSING} The answer's \`number\` and ETag are those of the proposal.`,
    example: { reason: 'Approved for the wrong phase' },
  },
  WithdrawReservationReversal: {
    route: 'POST /requests/:request/reversals/:reversal/withdrawal',
    summary: 'Withdraw a proposed reversal of an approval',
    ifMatch: true,
    note: "While it is `proposed`. If-Match is the ETag of the proposal; the request's own ETag changes as well.",
    example: {},
  },
  DeclineReservationReversal: {
    route: 'POST /requests/:request/reversals/:reversal/decline',
    summary: 'Decline a proposed reversal of an approval',
    ifMatch: true,
    note: "While it is `proposed`, by anyone who could confirm it, with a reason. If-Match is the ETag of the proposal; the request's own ETag changes as well.",
    example: { reason: 'The approval stands' },
  },
  ConfirmReservationReversal: {
    route: 'POST /requests/:request/reversals/:reversal/confirmation',
    summary: 'Reverse an approval and its reservation',
    ifMatch: true,
    note: `While it is \`proposed\`, by another person than the one who proposed it. Steps the request back to \`assessed\` and gives its reservation back. If-Match is the ETag of the proposal; the request's own ETag changes as well. ${PLANNED_OPEN_CLOSING}`,
    example: {},
  },
} as const satisfies CommandRows;

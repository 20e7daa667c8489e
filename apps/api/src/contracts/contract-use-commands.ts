import type { CommandRows } from '../commands/row.js';
import { SAME_EXPENSE } from '../commands/phrases.js';

const delivery = { line: 1, patients: 8, deliveredOn: '2022-11-24' } as const;

/** How a confirmed contract is used: referrals and deliveries. */
export const contractUseCommands = {
  DrawReferrals: {
    route: 'POST /contracts/:contract/draws',
    summary: 'Refer patients on a contract line',
    note: "By a coordinator of the trust that the contract serves, on a confirmed contract. Refers patients on a line, up to what is left of its quota: the line's patients, less those referred and not returned. The provider must not be suspended. `drawnOn` must not be after today in Oslo, before the confirmation or after the contract's period.",
    example: { line: 1, patients: 10, drawnOn: '2022-11-14' },
  },
  CorrectDraw: {
    route: 'POST /contracts/:contract/draws/:draw/correction',
    summary: 'Correct the count of a draw',
    ofOwner: true,
    note: "By a coordinator of the trust that the contract serves, on a confirmed or terminated contract. `patients` is the correct count: not fewer than were since returned or reported as treated, in all and by each date. A higher count is checked like any other draw. A draw corrected to 0 no longer prevents a reversal. If-Match, if you send it, is the contract's ETag.",
    example: { patients: 8, reason: 'Two patients were counted twice' },
  },
  ReportReturned: {
    route: 'POST /contracts/:contract/returns',
    summary: 'Report referred patients as returned',
    note: 'By a coordinator of the trust that the contract serves, on a confirmed or terminated contract. Returns referred patients who are neither reported as treated nor returned yet, with the code for why they are no longer waiting.',
    example: { line: 1, patients: 2, endOfWaitCode: '2' },
  },
  CorrectReturn: {
    route: 'POST /contracts/:contract/returns/:return/correction',
    summary: 'Correct the count of a return',
    ofOwner: true,
    note: "By a coordinator of the trust that the contract serves, on a confirmed or terminated contract. `patients` is the correct count: not more than are referred and not reported as treated. A lower count uses the quota again. If-Match, if you send it, is the contract's ETag.",
    example: { patients: 1, reason: 'One of the two was treated after all' },
  },
  ReportDelivery: {
    route: 'POST /contracts/:contract/deliveries',
    summary: 'Report patients as treated',
    makesPart: true,
    note: `On a confirmed or terminated contract: referred patients were treated on a date, which must be in the contract's period, not before its confirmation and not after today in Oslo. By each date no more may be treated than were referred by then. If a contract lasts longer than agreed, amend it first. For an own trust \`minutesOutsideOrdinary\` is required. The answer's \`number\` and ETag are those of the delivery; If-Match, if you send it, is that of the contract. ${SAME_EXPENSE}`,
    example: delivery,
    examples: { elsewhere: delivery, ownTrust: { ...delivery, minutesOutsideOrdinary: 720 } },
  },
  WithdrawDelivery: {
    route: 'POST /contracts/:contract/deliveries/:delivery/withdrawal',
    summary: 'Withdraw an unverified delivery',
    note: 'While it is `reported`. If-Match, if you send it, is the ETag of the delivery.',
    example: {},
  },
  VerifyDelivery: {
    route: 'POST /contracts/:contract/deliveries/:delivery/verification',
    summary: 'Verify a delivery',
    note: `While it is \`reported\`. If-Match, if you send it, is the ETag of the delivery. Invoices are attested against verified deliveries. ${SAME_EXPENSE}`,
    example: {},
  },
  UnverifyDelivery: {
    route: 'POST /contracts/:contract/deliveries/:delivery/unverification',
    summary: 'Take back the verification of a delivery',
    note: `While it is \`verified\`, on a confirmed or terminated contract, with a reason, by another attestant than the one who verified it: it is then \`reported\` again. Refused while an attested invoice uses any of its patients. If-Match, if you send it, is the ETag of the delivery. ${SAME_EXPENSE}`,
    example: { reason: 'Another patient was treated' },
  },
} as const satisfies CommandRows;

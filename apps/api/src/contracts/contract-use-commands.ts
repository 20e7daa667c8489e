import type { CommandRows } from '../commands/row.js';
import { SAME_EXPENSE } from '../commands/phrases.js';

const delivery = { line: 1, patients: 8, deliveredOn: '2022-11-24' } as const;

/** How a confirmed contract is used: referrals and deliveries. */
export const contractUseCommands = {
  DrawReferrals: {
    route: 'POST /contracts/:contract/draws',
    summary: 'Refer patients on a contract line',
    note: "By a coordinator of the trust that the contract serves, on a confirmed contract. Refers patients on a line, up to what is left of its quota: the line's patients, less those referred and not returned. The provider must not be suspended.",
    example: { line: 1, patients: 10 },
  },
  ReportReturned: {
    route: 'POST /contracts/:contract/returns',
    summary: 'Report referred patients as returned',
    note: 'By a coordinator of the trust that the contract serves, on a confirmed or terminated contract. Gives back referred patients who are neither reported as treated nor returned, with the code of why they no longer wait.',
    example: { line: 1, patients: 2, endOfWaitCode: '2' },
  },
  ReportDelivery: {
    route: 'POST /contracts/:contract/deliveries',
    summary: 'Report patients as treated',
    makesPart: true,
    note: `On a confirmed or terminated contract: referred patients were treated on a date, which lies in the contract's period and not after today in Oslo; a contract that lasts longer than agreed is amended first. For an own trust \`hoursOutsideOrdinary\` is required. The answer's \`number\` and ETag are those of the delivery; If-Match, if you give it, names the contract's. ${SAME_EXPENSE}`,
    example: delivery,
    examples: { elsewhere: delivery, ownTrust: { ...delivery, hoursOutsideOrdinary: 12 } },
  },
  WithdrawDelivery: {
    route: 'POST /contracts/:contract/deliveries/:delivery/withdrawal',
    summary: 'Withdraw an unverified delivery',
    note: 'While it is `reported`. If-Match, if you give it, names the ETag of the delivery.',
    example: {},
  },
  VerifyDelivery: {
    route: 'POST /contracts/:contract/deliveries/:delivery/verification',
    summary: 'Verify a delivery',
    note: `While it is \`reported\`. If-Match, if you give it, names the ETag of the delivery. Invoices are attested against verified deliveries. ${SAME_EXPENSE}`,
    example: {},
  },
} as const satisfies CommandRows;

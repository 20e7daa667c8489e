import type { CommandRows } from '../commands/row.js';

const terms = {
  lines: [
    {
      cohort: 1,
      patients: 40,
      unitPriceOre: '1200000',
      firstStartOn: '2022-12-01',
      weeklyPatients: 10,
      lastCompletionOn: '2022-12-30',
    },
  ],
  validUntil: '2022-12-31',
  includes: {
    followUps: 'included',
    complications: 'excluded',
    returnToPublic: 'By referral, with a summary within two weeks',
  },
  staffing: { ownEmployees: 80, alsoEmployedByTrusts: 10, agency: 10 },
} as const;
const documentSha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** Offers in answer to an inquiry, from their receipt to the award. */
export const offerCommands = {
  ReceiveOffer: {
    route: 'POST /inquiries/:inquiry/offers',
    summary: 'Record that an offer was received',
    makesPart: true,
    note: 'On an inquiry that is `sent` or `closed`. Says who sent the offer, when it was received (after the sending, before `offersUntil`, not in the future) and the SHA-256 of what was sent; nothing of what it says. A provider has one live offer at a time. After closing it is taken only as long as no offer is opened (mini-competition) or evaluated (other kinds).',
    example: { provider: '974504863', receivedAt: '2022-11-20T08:00:00Z', documentSha256 },
  },
  OpenOffer: {
    route: 'POST /inquiries/:inquiry/offers/:offer/opening',
    summary: 'Open an offer',
    ifMatch: true,
    note: 'From status `received`, by another person than the one who received it. In a mini-competition once the inquiry is closed, in the others at once. States the terms: at most the patients inquired, for each cohort price and dates, what the price includes, and staffing in percent that adds up to 100.',
    example: { terms },
  },
  CounterOffer: {
    route: 'POST /inquiries/:inquiry/offers/:offer/counter-offers',
    summary: 'Make a counter-offer',
    ifMatch: true,
    note: 'On an opened offer, not in a mini-competition. Of each cohort, state what is wished to be different.',
    example: { lines: [{ cohort: 1, unitPriceOre: '1100000' }], text: 'The other offers are below this price' },
  },
  ReviseOffer: {
    route: 'POST /inquiries/:inquiry/offers/:offer/revisions',
    summary: 'Record a revised offer',
    ifMatch: true,
    note: 'The next version of an opened offer: before `offersUntil`, or in answer to a counter-offer. Not in a mini-competition. Earlier versions stay readable; the newest one is live, and what was evaluated of an older one falls away.',
    example: { terms, documentSha256 },
  },
  WithdrawOffer: {
    route: 'POST /inquiries/:inquiry/offers/:offer/withdrawal',
    summary: 'Record that an offer was withdrawn',
    ifMatch: true,
    note: 'Of a live offer, with a reason.',
    example: { reason: 'The provider has no capacity any more' },
  },
  EvaluateOffer: {
    route: 'POST /inquiries/:inquiry/offers/:offer/evaluations',
    summary: 'Evaluate an offer',
    ifMatch: true,
    note: 'Of an opened offer of a closed inquiry: 0 to 10 points and a reason for every announced criterion but `price`, whose score is computed when the award is judged. Evaluating again replaces what was given.',
    example: {
      scores: [{ criterion: 'Waiting time', points: 8, reason: 'All patients are treated within four weeks' }],
    },
  },
  AwardInquiry: {
    route: 'POST /inquiries/:inquiry/award',
    summary: 'Award an inquiry',
    ifMatch: true,
    note: 'From status `closed`, by somebody who had no part in it, in an open phase. Every live offer is awarded something or declined with a code of the list `declineReason` and a reason; all may be declined. `reason` is needed where a declined offer has a higher score and could take patients of the cohort, and where patients would be treated after their latest treatment date. What is awarded is room for contracts on the request.',
    example: {
      awards: [{ offer: 1, cohort: 1, patients: 40 }],
      declines: [{ offer: 2, declineReason: 'betterOffer', reason: 'Higher price and later start' }],
      rationale: 'Lowest price, and the patients are treated before the roll-out',
    },
  },
  AnnulAward: {
    route: 'POST /inquiries/:inquiry/offers/:offer/annulment',
    summary: 'Annul the award of an offer',
    ifMatch: true,
    note: 'From status `awarded`. Its room for contracts ends; what was declined stays declined, and what is missing is inquired anew.',
    example: { reason: 'The provider cannot deliver' },
  },
} as const satisfies CommandRows;

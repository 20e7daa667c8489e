import type { RuleName } from '@spillrom/audit-rules';

/** The rules of the auditor: their names, and how it should be, or what a red flag points at. */
export const rules: { readonly [Rule in RuleName]: { readonly name: string; readonly means: string } } = {
  equalInformation: {
    name: 'Equal information',
    means: 'Every invitee got the same text, criteria and answers, in every edition, before the award.',
  },
  announcedCriteria: {
    name: 'Announced criteria only',
    means: 'Offers are judged by all criteria that were announced, and by no other.',
  },
  writtenReasons: {
    name: 'Reasons in writing',
    means: 'Each award and each decline has a reason in writing, and the contract was confirmed after the award.',
  },
  separatePersons: {
    name: 'Several persons on one expense',
    means: 'Nobody took parts of more than one kind in an expense: preparing, deciding, controlling, paying.',
  },
  validDelegation: {
    name: 'Valid delegation',
    means: 'Each amount was covered by a delegation in force when it was decided.',
  },
  priceAfterAward: {
    name: 'Price after the award',
    means: 'No price was raised after the award without an amendment, new authority and a legal basis.',
  },
  capacityFlagged: {
    name: 'Capacity flagged',
    means: 'Contracts above the capacity that the provider had declared are flagged.',
  },
  traceablePayments: {
    name: 'Traceable payments',
    means: 'Each payment can be followed from invoice to contract, award, request, phase and appropriation.',
  },
  ownTrustHours: {
    name: 'Extra work in own trusts',
    means: 'Extra activity in own trusts is stated in minutes outside ordinary hours.',
  },
  suspensionStopsDraws: {
    name: 'Suspension takes effect',
    means: 'Nobody was referred to a provider that was suspended.',
  },
  commandsKept: {
    name: 'Attempts are kept',
    means: 'Each attempt has one record in the log, and what was denied or refused wrote nothing else.',
  },
  twoTimes: {
    name: 'Two times',
    means:
      'Each movement says the day and the year in which it counts, and none counts from a day that was still to come.',
  },
  unbrokenLog: {
    name: 'Unbroken log',
    means: 'No event was changed, dropped, inserted or moved so that the order is broken.',
  },
  splitPurchase: {
    name: 'Split purchase',
    means:
      'Several contracts with one provider in one specialty within 30 days, each within the limit and together above it.',
  },
  samePersonTwice: {
    name: 'Same person at several steps',
    means: 'A person took several steps in one case, where that is allowed.',
  },
  withinTolerance: {
    name: 'Above the agreed price',
    means: 'The invoice is above the prices of its contract, within the tolerance in force.',
  },
  lateAmendment: {
    name: 'Late amendment',
    means: 'The contract was amended fewer than 15 days before its end, or after it.',
  },
  largeAmendment: {
    name: 'Large amendment',
    means: 'The amendments together raised the contract by more than 20 percent.',
  },
  approvedAndRaised: {
    name: 'Raised on the same day',
    means: 'It was raised on the day on which it was approved.',
  },
  roundInvoice: {
    name: 'Round invoice',
    means: 'The invoice is for whole 100,000 kroner.',
  },
  oneOffer: {
    name: 'One offer only',
    means: 'The award was made with one offer to choose from.',
  },
  frameworkNotInvited: {
    name: 'Not invited',
    means: 'A provider with a framework agreement that fits was not invited to the mini-competition.',
  },
  notBestAward: {
    name: 'Not the best offer',
    means: 'An offer with more points, which could have taken the patients, was declined.',
  },
  drainsOwnTrusts: {
    name: 'Drains own trusts',
    means: 'More than 20 percent of those who do the work are also employed by the trusts.',
  },
  contactGap: {
    name: 'No contact before the award',
    means: 'No contact with the provider was recorded in the 30 days before the award.',
  },
  outOfTurn: {
    name: 'Out of turn',
    means: 'A request was approved while an assessed one stood before it in its phase.',
  },
  overCapacity: {
    name: 'Above declared capacity',
    means: 'The provider is engaged above what it declared.',
  },
  ownCapacityLeft: {
    name: 'Own capacity left',
    means: 'It was bought of others while the assessment had found room in own trusts.',
  },
};

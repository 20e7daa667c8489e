import type { Written } from '@spillrom/event-sourcing';
import { localDate } from '@spillrom/kernel';
import type { InquiryKind, OfferLine, Terms } from '../aggregates/inquiry/index.js';
import type { AwardInquiry } from '../commands/inquiry/commands.js';
import * as story from './inquiries.js';

const { at, closed, evaluated, happened, hospital, lineFor, openedOffer, received, rival, sent, target, termsWith } =
  story;

export const director = at(story.director, '2022-11-24T08:00:00Z');
export const today = localDate('2022-11-24');
export const { includes } = termsWith(lineFor(1, '1'));

export const decline = (offer: number) => ({ offer, declineReason: 'betterOffer', reason: 'Dyrere' });
export const award = (change: Partial<AwardInquiry['body']> = {}): AwardInquiry => ({
  type: 'AwardInquiry',
  target,
  body: {
    awards: [{ offer: 1, cohort: 1, patients: 40 }],
    declines: [decline(2)],
    rationale: 'Best og billigst',
    ...change,
  },
});

/** Two offers at 20 and 25 for each patient; the points are 8 and 5. */
export const compared = (
  {
    first = {},
    second = {},
    points = [8, 5],
    kind = 'negotiation',
  }: {
    readonly first?: Partial<OfferLine>;
    readonly second?: Partial<OfferLine>;
    readonly points?: readonly [number, number];
    readonly kind?: InquiryKind;
  } = {},
  change: Partial<Terms> = {},
): readonly Written[] => [
  ...sent(kind),
  ...happened(
    received(1, hospital),
    received(2, rival),
    closed,
    openedOffer(1, termsWith(lineFor(40, '20', first), change)),
    openedOffer(2, termsWith(lineFor(40, '25', second))),
    evaluated(1, points[0]),
    evaluated(2, points[1]),
  ),
];

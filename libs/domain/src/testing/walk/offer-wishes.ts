import { osloDate } from '@spillrom/kernel';
import type { Instant, LocalDate } from '@spillrom/kernel';
import { isLive, OPENED } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry, Offer, Terms } from '../../aggregates/inquiry/index.js';
import { hasExpired, isEvaluated, undispatched } from '../../aggregates/inquiry/offer-rules.js';
import { PRICE } from '../../aggregates/inquiry/rules.js';
import { drawn, later, when, wish } from './wish.js';
import type { Wish } from './wish.js';

const reason = 'It was so decided';
const documentSha256 = 'c'.repeat(64);

const dayAfter = (now: Instant, days: number): LocalDate => osloDate(later(now, days));

const termsFor = ({ cohorts }: KnownInquiry, size: number, now: Instant): Terms => ({
  lines: cohorts.map(({ cohort, patients }) => ({
    cohort,
    patients: Math.max(1, patients + 1 - drawn(size, 70 + cohort, 9)),
    unitPriceOre: String(5 + drawn(size, 73 + cohort, 25)),
    firstStartOn: dayAfter(now, 1),
    weeklyPatients: 1,
    lastCompletionOn: dayAfter(now, 2 + drawn(size, 76, 300)),
  })),
  validUntil: dayAfter(now, 1 + drawn(size, 77, 60)),
  includes: { followUps: 'included', complications: 'excluded', returnToPublic: reason },
  staffing: { ownEmployees: 100 - drawn(size, 78, 50), alsoEmployedByTrusts: drawn(size, 78, 50), agency: 0 },
});

/** An envelope from whoever is asked and has none here. */
const newOffer = (inquiry: KnownInquiry, size: number, now: Instant): readonly Wish[] => {
  const { status, invitees, offers } = inquiry;
  const silent = invitees.filter(({ provider }) => !offers.some((each) => each.provider === provider && isLive(each)));
  const { provider } = silent[0] ?? invitees[0]!;
  const isTaken = silent.length > 0 && (status === 'sent' || status === 'closed');
  return [
    wish(when(isTaken, 5), {
      type: 'ReceiveOffer',
      target: { inquiry: inquiry.inquiry },
      body: { provider, receivedAt: later(now, drawn(size, 79, 5) === 0 ? 1 : 0), documentSha256 },
    }),
  ];
};

const onOffer = (inquiry: KnownInquiry, offer: Offer, size: number, now: Instant): readonly Wish[] => {
  const { status, evaluation } = offer;
  const target = { inquiry: inquiry.inquiry, offer: offer.offer };
  const isRunning = inquiry.status === 'sent' || inquiry.status === 'closed';
  const isOpened = isRunning && OPENED.some((each) => each === status);
  const terms = termsFor(inquiry, size, now);
  const scores = inquiry.criteria
    .filter(({ criterion }) => criterion !== PRICE)
    .map(({ criterion }) => ({ criterion, points: drawn(size, 80, 11), reason }));
  return [
    wish(when(isRunning && status === 'received', 6), { type: 'OpenOffer', target, body: { terms } }),
    wish(when(isOpened, 0.5), { type: 'CounterOffer', target, body: { lines: [{ cohort: 1 }], text: reason } }),
    wish(when(isOpened, status === 'countered' ? 6 : 0.3), {
      type: 'ReviseOffer',
      target,
      body: { terms, documentSha256 },
    }),
    wish(when(isRunning && isLive(offer), 0.2), { type: 'WithdrawOffer', target, body: { reason } }),
    wish(
      when(
        OPENED.some((each) => each === status),
        hasExpired(offer, osloDate(now)) ? 12 : 0.1,
      ),
      { type: 'ExpireOffer', target, body: {} },
    ),
    wish(when(isOpened && inquiry.status === 'closed', evaluation === undefined ? 12 : 0.2), {
      type: 'EvaluateOffer',
      target,
      body: { scores },
    }),
    wish(when(status === 'awarded', 0.4), { type: 'AnnulAward', target, body: { reason } }),
  ];
};

/** Something of each live offer is taken; now and then nothing. */
const award = (inquiry: KnownInquiry, size: number, now: Instant): Wish => {
  const live = inquiry.offers.filter((offer) => isLive(offer) && offer.terms !== undefined);
  const isDeclined = drawn(size, 81, 8) === 0;
  const body = {
    awards: isDeclined
      ? []
      : live.flatMap(({ offer, terms }) =>
          (terms?.lines ?? []).map(({ cohort, patients }) => ({ offer, cohort, patients })),
        ),
    declines: isDeclined ? live.map(({ offer }) => ({ offer, declineReason: 'betterOffer', reason })) : [],
    rationale: reason,
    reason,
  };
  const isReady = inquiry.status === 'closed' && live.length > 0;
  const isLate = live.some((offer) => hasExpired(offer, osloDate(now)) || !isEvaluated(inquiry, offer));
  return wish(when(isReady, isLate || undispatched(inquiry).length > 0 ? 0.3 : 20), {
    type: 'AwardInquiry',
    target: { inquiry: inquiry.inquiry },
    body,
  });
};

/** All that may be wished for about the offers of an inquiry. */
export const onOffers = (inquiry: KnownInquiry, size: number, now: Instant): readonly Wish[] => [
  ...newOffer(inquiry, size, now),
  ...inquiry.offers.flatMap((offer) => onOffer(inquiry, offer, size, now)),
  award(inquiry, size, now),
];

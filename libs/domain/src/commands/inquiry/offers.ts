import { accept, judge, write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { instant, startOfDay } from '@spillrom/kernel';
import type { Instant } from '@spillrom/kernel';
import { inquiryRef, LIVE, OPENED } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry, Offer } from '../../aggregates/inquiry/index.js';
import {
  cohortsInquired,
  expiresOn,
  negotiable,
  noneLive,
  openedByAnother,
  scoresRules,
  termsRules,
  unsealed,
} from '../../aggregates/inquiry/offer-rules.js';
import { beforeDeadline, invited } from '../../aggregates/inquiry/rules.js';
import { by } from '../contract/surroundings.js';
import { unless } from '../../vocabulary/rule.js';
import { isDue, notLater } from '../dates.js';
import { onInquiry, onOffer } from '../guards.js';
import type {
  CounterOffer,
  EvaluateOffer,
  ExpireOffer,
  OpenOffer,
  ReceiveOffer,
  ReviseOffer,
  WithdrawOffer,
} from './offer-commands.js';

const inState = (status: string, allowed: readonly string[]) =>
  ({ code: 'WRONG_STATE', what: 'inquiry', status, allowed }) as const;

/**
 * Of an inquiry that is closed: an envelope that lay unregistered may still be entered as long as nobody can know what the others say;
 * where nothing is sealed, as long as nothing is compared.
 */
function* stillTaken({ kind, status: of, offers }: KnownInquiry) {
  const isTooLate = kind === 'miniCompetition' ? ({ openedBy }: Offer) => openedBy !== undefined : isCompared;
  const status = kind === 'miniCompetition' ? 'opened' : 'evaluated';
  return unless(of === 'sent' || !offers.some(isTooLate), inState(status, ['sent', 'closed']));
}

const isCompared = ({ evaluation }: Offer): boolean => evaluation !== undefined;

/** It came between the sending and the deadline. */
const inTime = ({ sentAt, offersUntil }: KnownInquiry, at: Instant) =>
  sentAt !== undefined && at < sentAt
    ? [{ code: 'DEADLINE_PASSED', deadline: offersUntil, from: sentAt, at, pointer: '/receivedAt' } as const]
    : beforeDeadline(at, offersUntil, '/receivedAt');

export const receiveOffer = onInquiry(
  ['sent', 'closed'],
  function* (inquiry, { target, body }: ReceiveOffer, context) {
    const { provider, documentSha256 } = body;
    const receivedAt = instant(body.receivedAt);
    const violations = [
      ...notLater(receivedAt, context, '/receivedAt'),
      ...inTime(inquiry, receivedAt),
      ...invited(inquiry, provider, '/provider'),
      ...noneLive(inquiry, provider),
    ];
    const offer = inquiry.offers.length + 1;
    return judge(violations, () => {
      const data = { ...by(context), offer, provider, receivedAt, documentSha256 };
      return accept([write(inquiryRef(target.inquiry), { type: 'OfferReceived', data })], String(offer));
    });
  },
  stillTaken,
);

/** Offers are opened while the inquiry runs, and not once it has come to an end. */
const running = ({ status }: KnownInquiry) =>
  unless(status === 'sent' || status === 'closed', inState(status, ['sent', 'closed']));

function* mayOpen(inquiry: KnownInquiry, offer: Offer, { actor }: Context) {
  return [...running(inquiry), ...openedByAnother(offer, actor), ...unsealed(inquiry)];
}

function* mayNegotiate(inquiry: KnownInquiry) {
  return [...running(inquiry), ...negotiable(inquiry)];
}

export const openOffer = onOffer(
  ['received'],
  function* (inquiry, offer, { target, body }: OpenOffer, context) {
    const data = { ...by(context), offer: offer.offer, terms: body.terms };
    return judge(termsRules(inquiry, body.terms), () =>
      accept([write(inquiryRef(target.inquiry), { type: 'OfferOpened', data })]),
    );
  },
  mayOpen,
);

export const counterOffer = onOffer(
  OPENED,
  function* (inquiry, offer, { target, body }: CounterOffer, context) {
    const { lines, validUntil, text } = body;
    const until = validUntil === undefined ? {} : { validUntil };
    const data = { ...by(context), offer: offer.offer, lines, ...until, text };
    return judge(cohortsInquired(inquiry, lines, '/lines'), () =>
      accept([write(inquiryRef(target.inquiry), { type: 'OfferCountered', data })]),
    );
  },
  mayNegotiate,
);

/** In answer to a counter-offer at any time; of one's own accord before the deadline. */
function* mayRevise(inquiry: KnownInquiry, { status }: Offer, { decidedAt }: Context) {
  const inTime = status === 'countered' ? [] : beforeDeadline(decidedAt, inquiry.offersUntil);
  return [...running(inquiry), ...negotiable(inquiry), ...inTime];
}

export const reviseOffer = onOffer(
  OPENED,
  function* (inquiry, offer, { target, body }: ReviseOffer, context) {
    const { terms, documentSha256 } = body;
    const version = offer.termsVersion + 1;
    const data = { ...by(context), offer: offer.offer, version, documentSha256, terms };
    return judge(termsRules(inquiry, terms), () =>
      accept([write(inquiryRef(target.inquiry), { type: 'OfferRevised', data })]),
    );
  },
  mayRevise,
);

/** Whatever the inquiry has come to: what is live was not decided. */
export const withdrawOffer = onOffer(LIVE, function* (_inquiry, { offer }, { target, body }: WithdrawOffer, context) {
  const data = { ...by(context), offer, reason: body.reason };
  return accept([write(inquiryRef(target.inquiry), { type: 'OfferWithdrawn', data })]);
});

/** The day after the last on which it holds, if nobody has decided on it. */
export const expireOffer = onOffer(OPENED, function* (_inquiry, offer, { target }: ExpireOffer, context) {
  const day = expiresOn(offer);
  return judge(isDue(day && startOfDay(day), context), () => {
    if (offer.terms === undefined) throw new Error(`offer ${offer.offer} was never opened`);
    const data = { offer: offer.offer, validUntil: offer.terms.validUntil };
    return accept([write(inquiryRef(target.inquiry), { type: 'OfferExpired', data })]);
  });
});

function* onceClosed({ status }: KnownInquiry) {
  return unless(status === 'closed', inState(status, ['closed']));
}

export const evaluateOffer = onOffer(
  OPENED,
  function* (inquiry, offer, { target, body }: EvaluateOffer, context) {
    const data = { ...by(context), offer: offer.offer, version: offer.termsVersion, scores: body.scores };
    return judge(scoresRules(inquiry, body.scores), () =>
      accept([write(inquiryRef(target.inquiry), { type: 'OfferEvaluated', data })]),
    );
  },
  onceClosed,
);

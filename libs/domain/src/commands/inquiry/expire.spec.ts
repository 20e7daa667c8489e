import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate } from '@spillrom/kernel';
import * as story from '../../testing/inquiries.js';
import { expireOffer } from './offers.js';

const { at, closed, happened, hospital, lineFor, officer, openedOffer, received, sent, target, termsWith } = story;
const offer = { ...target, offer: 1 };

describe('the expiry of an offer', () => {
  const expire = { type: 'ExpireOffer', target: offer, body: {} } as const;
  const history = [...sent(), ...happened(received(1, hospital), closed, openedOffer(1, termsWith(lineFor(40, '20'))))];
  const clock = story.at(officer, '2022-12-31T23:00:00Z');

  it('comes with the beginning of the day after the last on which it holds', () => {
    given(history)
      .when(expireOffer(expire, at(clock, '2022-12-31T22:59:59.999999Z')))
      .thenRefused({ code: 'NOT_DUE', dueAt: instant('2022-12-31T23:00:00Z') });
    given(history)
      .when(expireOffer(expire, clock))
      .thenAccepted(happened({ type: 'OfferExpired', data: { offer: 1, validUntil: localDate('2022-12-31') } }))
      .when(expireOffer(expire, clock))
      .thenRefused({
        code: 'WRONG_STATE',
        what: 'offer',
        status: 'expired',
        allowed: ['opened', 'countered', 'revised'],
      });
  });

  it('does not touch an envelope that nobody has opened', () => {
    given([...sent(), ...happened(received(1, hospital))])
      .when(expireOffer(expire, clock))
      .thenRefused({
        code: 'WRONG_STATE',
        what: 'offer',
        status: 'received',
        allowed: ['opened', 'countered', 'revised'],
      });
  });
});

import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate } from '@spillrom/kernel';
import type { OrgNumber } from '@spillrom/kernel';
import type { Terms } from '../../aggregates/inquiry/index.js';
import * as story from '../../testing/inquiries.js';
import type { CounterOffer, EvaluateOffer, OpenOffer, ReceiveOffer, ReviseOffer, WithdrawOffer } from './commands.js';
import { counterOffer, evaluateOffer, openOffer, receiveOffer, reviseOffer, withdrawOffer } from './offers.js';

const { at, closed, documentSha256, happened, hospital, lineFor, officer, opener, openedOffer, received, rival } =
  story;
const { sent, target, termsWith } = story;
const offer = { ...target, offer: 1 };
const terms = termsWith(lineFor(40, '20'));
const afterClosing = at(opener, '2022-11-23T08:00:00Z');
const before = at(officer, '2022-11-21T08:00:00Z');

describe('receiving an offer', () => {
  const receive = (receivedAt: string, provider: OrgNumber = hospital): ReceiveOffer => ({
    type: 'ReceiveOffer',
    target,
    body: { provider, receivedAt, documentSha256 },
  });

  it('keeps the envelope and nothing of what it says', () => {
    given(sent())
      .when(receiveOffer(receive('2022-11-20T08:00:00Z'), before))
      .thenAccepted(happened(received(1, hospital)), '1');
  });

  it('is in time up to the moment before the deadline, and from the sending on', () => {
    const late = at(officer, '2022-11-23T08:00:00Z');
    given(sent())
      .when(receiveOffer(receive('2022-11-22T11:00:00Z'), late))
      .thenRefused({
        code: 'DEADLINE_PASSED',
        deadline: story.DEADLINE,
        at: instant('2022-11-22T11:00:00Z'),
        pointer: '/receivedAt',
      });
    given(sent())
      .when(receiveOffer(receive('2022-11-12T07:59:59Z'), late))
      .thenRefused({
        code: 'DEADLINE_PASSED',
        deadline: story.DEADLINE,
        from: story.SENT,
        at: instant('2022-11-12T07:59:59Z'),
        pointer: '/receivedAt',
      });
    expect(given(sent()).result(receiveOffer(receive('2022-11-22T10:59:59.999999Z'), late)).kind).toBe('accepted');
    expect(given(sent()).result(receiveOffer(receive('2022-11-12T08:00:00Z'), late)).kind).toBe('accepted');
  });

  it('is refused for a moment that is still to come', () => {
    given(sent())
      .when(receiveOffer(receive('2022-11-21T08:00:00.000001Z'), before))
      .thenRefused({
        code: 'TIME_IN_FUTURE',
        at: instant('2022-11-21T08:00:00.000001Z'),
        now: before.decidedAt,
        pointer: '/receivedAt',
      });
  });

  it('is refused from whoever was not asked, and twice from one who was', () => {
    const nobody = '974504863' as OrgNumber;
    given(sent())
      .when(receiveOffer(receive('2022-11-20T08:00:00Z', nobody), before))
      .thenRefused({ code: 'NOT_INVITED', provider: nobody, pointer: '/provider' });
    given([...sent(), ...happened(received(1, hospital))])
      .when(receiveOffer(receive('2022-11-20T08:00:00Z'), before))
      .thenRefused({ code: 'ALREADY_RECEIVED', provider: hospital, offer: 1, pointer: '/provider' });
  });

  it('is taken anew once the first is withdrawn, with the next number', () => {
    const withdrawn = { type: 'OfferWithdrawn', data: { by: officer.actor, offer: 1, reason: 'Ny pris' } } as const;
    given([...sent(), ...happened(received(1, hospital), withdrawn)])
      .when(receiveOffer(receive('2022-11-20T08:00:00Z'), before))
      .thenAccepted(happened(received(2, hospital)), '2');
  });

  it('goes on after closing until something is opened', () => {
    const history = [...sent(), ...happened(received(1, hospital), closed)];
    const registers = receiveOffer(receive('2022-11-20T08:00:00Z', rival), afterClosing);
    expect(given(history).result(registers).kind).toBe('accepted');
    given([...history, ...happened(openedOffer(1, terms))])
      .when(receiveOffer(receive('2022-11-20T08:00:00Z', rival), afterClosing))
      .thenRefused({ code: 'WRONG_STATE', what: 'inquiry', status: 'opened', allowed: ['sent', 'closed'] });
  });

  it('goes on after closing until something is evaluated, where nothing is sealed', () => {
    const history = [...sent('negotiation'), ...happened(received(1, hospital), openedOffer(1, terms), closed)];
    const registers = receiveOffer(receive('2022-11-20T08:00:00Z', rival), afterClosing);
    expect(given(history).result(registers).kind).toBe('accepted');
    given([...history, ...happened(story.evaluated(1, 5))])
      .when(receiveOffer(receive('2022-11-20T08:00:00Z', rival), afterClosing))
      .thenRefused({ code: 'WRONG_STATE', what: 'inquiry', status: 'evaluated', allowed: ['sent', 'closed'] });
  });
});

describe('opening an offer', () => {
  const open = (change: Partial<Terms> = {}): OpenOffer => ({
    type: 'OpenOffer',
    target: offer,
    body: { terms: { ...terms, ...change } },
  });
  const sealed = [...sent(), ...happened(received(1, hospital))];

  it('waits for the end of a mini-competition', () => {
    given(sealed)
      .when(openOffer(open(), at(opener, '2022-11-23T08:00:00Z')))
      .thenRefused({ code: 'SEALED', offersUntil: story.DEADLINE });
    given([...sealed, ...happened(closed)])
      .when(openOffer(open(), afterClosing))
      .thenAccepted(happened(openedOffer(1, terms)));
  });

  it('waits for nothing where prices are negotiated', () => {
    given([...sent('negotiation'), ...happened(received(1, hospital))])
      .when(openOffer(open(), at(opener, '2022-11-20T09:00:00Z')))
      .thenAccepted(happened(openedOffer(1, terms)));
  });

  it('is for another person than the one who received it', () => {
    given([...sealed, ...happened(closed)])
      .when(openOffer(open(), at(officer, '2022-11-23T08:00:00Z')))
      .thenRefused({ code: 'SAME_PERSON', actor: officer.actor, part: 'open', earlierPart: 'receive' });
  });

  it('is refused with everything that is wrong in the terms, each with its numbers', () => {
    const body = {
      lines: [
        lineFor(51, '20'),
        lineFor(1, '20', { lastCompletionOn: localDate('2022-11-30') }),
        lineFor(1, '20', { cohort: 7 }),
      ],
      staffing: { ownEmployees: 80, alsoEmployedByTrusts: 10, agency: 9 },
    };
    given([...sealed, ...happened(closed)])
      .when(openOffer(open(body), afterClosing))
      .thenRefused(
        { code: 'COHORT_REPEATED', cohort: 1, pointer: '/terms/lines/1/cohort' },
        { code: 'COHORT_UNKNOWN', cohort: 7, pointer: '/terms/lines/2/cohort' },
        { code: 'OVER_INQUIRED', cohort: 1, patients: 51, inquired: 50, pointer: '/terms/lines/0/patients' },
        {
          code: 'PERIOD_INVALID',
          from: localDate('2022-12-01'),
          to: localDate('2022-11-30'),
          pointer: '/terms/lines/1/lastCompletionOn',
        },
        { code: 'STAFFING_SUM', sum: 99, pointer: '/terms/staffing' },
      );
  });

  it('is refused once the inquiry has come to an end', () => {
    const cancelled = { type: 'InquiryCancelled', data: { by: story.director.actor, reason: 'Bort' } } as const;
    given([...sealed, ...happened(cancelled)])
      .when(openOffer(open(), afterClosing))
      .thenRefused({ code: 'WRONG_STATE', what: 'offer', status: 'withdrawn', allowed: ['received'] });
  });
});

describe('negotiating an offer', () => {
  const counter: CounterOffer = {
    type: 'CounterOffer',
    target: offer,
    body: { lines: [{ cohort: 1, unitPriceOre: '15' }], text: 'Lavere pris' },
  };
  const better = termsWith(lineFor(40, '16'));
  const revise: ReviseOffer = { type: 'ReviseOffer', target: offer, body: { terms: better, documentSha256 } };
  const talks = [...sent('negotiation'), ...happened(received(1, hospital), openedOffer(1, terms))];
  const countered = happened({ type: 'OfferCountered', data: { by: officer.actor, offer: 1, ...counter.body } });
  const revised = happened({
    type: 'OfferRevised',
    data: { by: officer.actor, offer: 1, version: 2, documentSha256, terms: better },
  });

  it('goes from the counter-offer to the next version, after the deadline too', () => {
    given(talks)
      .when(counterOffer(counter, before))
      .thenAccepted(countered)
      .when(reviseOffer(revise, at(officer, '2022-11-25T08:00:00Z')))
      .thenAccepted(revised);
  });

  it("is the provider's own before the deadline alone", () => {
    given(talks).when(reviseOffer(revise, before)).thenAccepted(revised);
    given(talks)
      .when(reviseOffer(revise, at(officer, story.DEADLINE)))
      .thenRefused({ code: 'DEADLINE_PASSED', deadline: story.DEADLINE, at: story.DEADLINE });
  });

  it('is no part of a mini-competition', () => {
    const history = [...sent(), ...happened(received(1, hospital), closed, openedOffer(1, terms))];
    const wrong = { code: 'NEGOTIATION_NOT_ALLOWED', kind: 'miniCompetition' } as const;
    given(history).when(counterOffer(counter, afterClosing)).thenRefused(wrong);
    given(history).when(reviseOffer(revise, before)).thenRefused(wrong);
  });
});

describe('withdrawing an offer', () => {
  const withdraw: WithdrawOffer = { type: 'WithdrawOffer', target: offer, body: { reason: 'Fullt' } };

  it('fits what is live', () => {
    given([...sent(), ...happened(received(1, hospital))])
      .when(withdrawOffer(withdraw, before))
      .thenAccepted(happened({ type: 'OfferWithdrawn', data: { by: officer.actor, offer: 1, reason: 'Fullt' } }))
      .when(withdrawOffer(withdraw, before))
      .thenRefused({
        code: 'WRONG_STATE',
        what: 'offer',
        status: 'withdrawn',
        allowed: ['received', 'opened', 'countered', 'revised'],
      });
  });

  it('knows no offer that was never received', () => {
    given(sent()).when(withdrawOffer(withdraw, before)).thenAbsent();
  });
});

describe('evaluating an offer', () => {
  const evaluate = (...scores: EvaluateOffer['body']['scores']): EvaluateOffer => ({
    type: 'EvaluateOffer',
    target: offer,
    body: { scores },
  });
  const score = { criterion: 'Ventetid', points: 8, reason: 'Tre uker' };
  const history = [...sent(), ...happened(received(1, hospital), closed, openedOffer(1, terms))];

  it('gives points for what was announced, of the version that is live', () => {
    given(history)
      .when(evaluateOffer(evaluate(score), afterClosing))
      .thenAccepted(
        happened({ type: 'OfferEvaluated', data: { by: opener.actor, offer: 1, version: 1, scores: [score] } }),
      );
  });

  it('gives none for anything else, the price included, and forgets nothing', () => {
    const announced = ['Ventetid'];
    given(history)
      .when(
        evaluateOffer(evaluate({ ...score, criterion: 'price' }, { ...score, criterion: 'Utseende' }), afterClosing),
      )
      .thenRefused(
        { code: 'CRITERION_NOT_ANNOUNCED', announced, pointer: '/scores/0/criterion' },
        { code: 'CRITERION_NOT_ANNOUNCED', announced, pointer: '/scores/1/criterion' },
        { code: 'CRITERION_MISSING', criteria: ['Ventetid'], pointer: '/scores' },
      );
    given(history)
      .when(evaluateOffer(evaluate(score, score), afterClosing))
      .thenRefused({ code: 'CRITERION_REPEATED', criterion: 'Ventetid', pointer: '/scores/1/criterion' });
  });

  it('waits until the inquiry is closed', () => {
    given([...sent('negotiation'), ...happened(received(1, hospital), openedOffer(1, terms))])
      .when(evaluateOffer(evaluate(score), before))
      .thenRefused({ code: 'WRONG_STATE', what: 'inquiry', status: 'sent', allowed: ['closed'] });
  });

  it('fits no envelope that is still sealed', () => {
    given([...sent(), ...happened(received(1, hospital), closed)])
      .when(evaluateOffer(evaluate(score), afterClosing))
      .thenRefused({
        code: 'WRONG_STATE',
        what: 'offer',
        status: 'received',
        allowed: ['opened', 'countered', 'revised'],
      });
  });
});

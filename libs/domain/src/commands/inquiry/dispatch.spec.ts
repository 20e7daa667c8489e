import { read } from '@spillrom/event-sourcing';
import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant } from '@spillrom/kernel';
import { documentedBy, documentOf } from '../../aggregates/inquiry/index.js';
import * as story from '../../testing/asking.js';
import * as contracts from '../../testing/contracts.js';
import type { Violation } from '../../vocabulary/violations.js';
import { withdrawRequest } from '../request/submit.js';
import { proposeReservationReversal } from '../request/reverse.js';
import type { RecordDispatch } from './commands.js';
import { recordDispatch, recordNoOffer } from './dispatch.js';
import { cancelInquiry, closeInquiry } from './end.js';
import { extendDeadline, publishAnswer, recordQuestion } from './questions.js';

const { at, inquiry, target } = story;
const { hospital, officer, specialist, stOlavs } = contracts;
const reason = 'Because';
type Decision = Reading<Outcome<Violation>>;

/** What the inquiry has come to, once this has been accepted. */
const after = (history: readonly Written[], decision: Decision) => story.inquiryIn(contracts.told(history, decision));

describe('recording a dispatch', () => {
  const [edition] = story.inquiryIn(story.sent).editions;
  const { nb, nn } = edition!.sha256;
  const dispatch = (over: Partial<RecordDispatch['body']> = {}, who = at('2022-11-30T08:00:00Z')) => {
    const body = {
      invitee: hospital,
      edition: 1,
      channel: 'mail',
      sentAt: '2022-11-13T08:00:00Z',
      sha256: nb,
    } as const;
    return recordDispatch({ type: 'RecordDispatch', target, body: { ...body, ...over } }, who) as Decision;
  };

  it.each([nb, nn])('names the hash of the edition in either language', (sha256) => {
    expect(after(story.closed, dispatch({ sha256 }))).toMatchObject({
      dispatches: [{ invitee: hospital, edition: 1 }],
    });
  });

  it('is refused for another text, another edition, and whoever is not invited', () => {
    given(story.closed)
      .when(dispatch({ sha256: '0'.repeat(64) }))
      .thenRefused({
        ...{ code: 'TEXT_DIFFERS', edition: 1, nb, nn, pointer: '/sha256' },
      });
    given(story.closed)
      .when(dispatch({ edition: 2 }))
      .thenRefused({ code: 'EDITION_UNKNOWN', edition: 2, editions: 1, pointer: '/edition' });
    given(story.closed)
      .when(dispatch({ invitee: specialist }))
      .thenRefused({ code: 'NOT_INVITED', provider: specialist, pointer: '/invitee' });
  });

  it('is of something that was sent before the deadline for offers, and not in the future', () => {
    const deadline = instant('2022-11-22T11:00:00Z');
    given(story.closed)
      .when(dispatch({ sentAt: deadline }))
      .thenRefused({ code: 'DEADLINE_PASSED', deadline, at: deadline, pointer: '/sentAt' });
    const justBefore = '2022-11-22T10:59:59.999999Z';
    expect(after(story.closed, dispatch({ sentAt: justBefore }))).toMatchObject({ dispatches: [{ edition: 1 }] });
    const now = instant('2022-11-13T07:59:59Z');
    given(story.closed)
      .when(dispatch({}, at(now)))
      .thenRefused({
        ...{ code: 'TIME_IN_FUTURE', at: instant('2022-11-13T08:00:00Z'), now, pointer: '/sentAt' },
      });
  });
});

describe('questions and answers', () => {
  const answer = (question: number) =>
    publishAnswer({ type: 'PublishAnswer', target, body: { question, answer: 'Yes' } }, officer);

  it('are numbered; an answer makes the next edition, which does not say who asked', () => {
    const answered = story.inquiryIn(contracts.told(story.asked, answer(1)));
    expect(answered.editions.map(({ edition }) => edition)).toEqual([1, 2]);
    expect(answered.editions[1]!.sha256.nb).not.toBe(answered.editions[0]!.sha256.nb);
    const text = documentOf(documentedBy({ ...answered, buyer: officer.org }, 2), 'nn');
    expect(text).toContain('Are follow-ups part of the price?');
    expect(text.replaceAll(' ', '')).not.toContain(hospital);
  });

  it('are refused for a question that nobody asked, or that is answered', () => {
    given(story.asked).when(answer(2)).thenRefused({ code: 'QUESTION_UNKNOWN', question: 2, pointer: '/question' });
    given(contracts.told(story.asked, answer(1)))
      .when(answer(1))
      .thenRefused({ code: 'ALREADY_ANSWERED', question: 1, pointer: '/question' });
  });

  it('come from invitees, before the deadline for questions', () => {
    const deadline = instant(story.body.questionsUntil);
    given(story.sent)
      .when(recordQuestion(story.asking, at(deadline)))
      .thenRefused({ code: 'DEADLINE_PASSED', deadline, at: deadline });
    const stranger = { ...story.asking, body: { ...story.asking.body, from: specialist } };
    given(story.sent)
      .when(recordQuestion(stranger, officer))
      .thenRefused({ code: 'NOT_INVITED', provider: specialist, pointer: '/from' });
  });

  it('are answered before the deadline for offers', () => {
    const deadline = instant(story.body.offersUntil);
    const late = publishAnswer({ type: 'PublishAnswer', target, body: { question: 1, answer: 'Yes' } }, at(deadline));
    given(story.asked).when(late).thenRefused({ code: 'DEADLINE_PASSED', deadline, at: deadline });
  });
});

describe('a new deadline', () => {
  const extend = (offersUntil: string, who = officer) =>
    extendDeadline({ type: 'ExtendDeadline', target, body: { offersUntil, reason } }, who);
  const deadline = instant(story.body.offersUntil);

  it('makes the next edition', () => {
    const extended = story.inquiryIn(contracts.told(story.sent, extend('2022-11-22T11:00:00.000001Z')));
    expect(extended).toMatchObject({ offersUntil: '2022-11-22T11:00:00.000001Z', extensions: [reason] });
    expect(extended.editions).toHaveLength(2);
  });

  it('is later than the old one, which has not passed', () => {
    given(story.sent)
      .when(extend(deadline))
      .thenRefused({ code: 'DEADLINE_INVALID', deadline, after: deadline, pointer: '/offersUntil' });
    given(story.sent)
      .when(extend('2022-12-01T11:00:00Z', at(deadline)))
      .thenRefused({ code: 'DEADLINE_PASSED', deadline, at: deadline });
  });
});

describe('the end of an inquiry', () => {
  const early = at('2022-11-22T10:59:59.999999Z');
  const declining = (): Decision =>
    recordNoOffer({ type: 'RecordNoOffer', target, body: { invitee: hospital, reason } }, officer);

  it('comes with the deadline, or once every invitee has answered', () => {
    const dueAt = instant(story.body.offersUntil);
    given(story.sent)
      .when(closeInquiry(story.closing, early))
      .thenRefused({ code: 'NOT_DUE', dueAt, waitsFor: [hospital], count: 1 });
    expect(story.inquiryIn(story.closed).status).toBe('closed');
    const declined = contracts.told(story.sent, declining());
    expect(after(declined, closeInquiry(story.closing, early)).status).toBe('closed');
  });

  it('is not told twice by one who declines', () => {
    given(contracts.told(story.sent, declining()))
      .when(declining())
      .thenRefused({ code: 'ALREADY_DECLINED', provider: hospital, pointer: '/invitee' });
  });

  const cancel = (): Decision =>
    cancelInquiry(
      { type: 'CancelInquiry', target, body: { reason } },
      contracts.by('director', 'regional-medical-director'),
    );

  it('lets request and phase go', () => {
    const cancelled = contracts.told(story.closed, cancel());
    expect(given(cancelled).result(read(contracts.toRequest))).toMatchObject({ inquiries: new Set() });
    expect(given(cancelled).result(read(contracts.toPhase)).inquiries).toEqual(new Set());
    given(cancelled)
      .when(cancel())
      .thenRefused({ code: 'WRONG_STATE', what: 'inquiry', status: 'cancelled', allowed: ['sent', 'closed'] });
  });

  it('is what the withdrawal of its request, and the reversal of its reservation, wait for', () => {
    const request = { request: contracts.request };
    const withdraw = (): Decision =>
      withdrawRequest(
        { type: 'WithdrawRequest', target: request, body: { reason } },
        contracts.by('trust director', 'trust-medical-director', stOlavs),
      );
    const reverse = (): Decision =>
      proposeReservationReversal({ type: 'ProposeReservationReversal', target: request, body: { reason } }, officer);
    for (const history of [story.sent, story.closed]) {
      given(history)
        .when(withdraw())
        .thenRefused({ code: 'HAS_INQUIRY', inquiries: [inquiry], count: 1 });
      given(history)
        .when(reverse())
        .thenRefused({ code: 'DEPENDED_ON', on: [{ kind: 'inquiry', inquiry }], count: 1 });
    }
    for (const history of [story.drafted, contracts.told(story.sent, cancel())]) {
      expect(given(contracts.told(history, withdraw())).result(read(contracts.toRequest)).status).toBe('withdrawn');
    }
  });
});

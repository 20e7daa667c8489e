import { accept, judge, write } from '@spillrom/event-sourcing';
import { instant } from '@spillrom/kernel';
import { editionOf, inquiryRef } from '../../aggregates/inquiry/index.js';
import type { Edited, KnownInquiry } from '../../aggregates/inquiry/index.js';
import { answerable, beforeDeadline, deadlineAfter, invited, questionFits } from '../../aggregates/inquiry/rules.js';
import { by } from '../contract/surroundings.js';
import { onInquiry } from '../guards.js';
import type { ExtendDeadline, PublishAnswer, RecordQuestion } from './commands.js';

/**
 * The edition that follows, of the inquiry with what is new in it.
 * @throws Error when the log holds a sent inquiry that nobody has sent
 */
const nextEdition = (inquiry: KnownInquiry, change: Partial<Edited>) => {
  const { buyer, editions } = inquiry;
  if (buyer === undefined) throw new Error(`inquiry ${inquiry.inquiry} was never sent`);
  return editionOf({ ...inquiry, buyer, ...change }, editions.length + 1);
};

/** Who asked stands in the log, and in no document. */
export const recordQuestion = onInquiry(
  ['sent'],
  function* (inquiry, { target, body: { from, question: text } }: RecordQuestion, context) {
    const violations = [
      ...invited(inquiry, from, '/from'),
      ...beforeDeadline(context.decidedAt, inquiry.questionsUntil),
      ...questionFits(inquiry),
    ];
    const question = inquiry.questions.length + 1;
    const data = { ...by(context), question, from, text };
    return judge(violations, () =>
      accept([write(inquiryRef(target.inquiry), { type: 'QuestionRecorded', data })], String(question)),
    );
  },
);

/** One asks, all are answered: in the next edition. */
export const publishAnswer = onInquiry(
  ['sent'],
  function* (inquiry, { target, body: { question, answer } }: PublishAnswer, context) {
    const violations = [...answerable(inquiry, question), ...beforeDeadline(context.decidedAt, inquiry.offersUntil)];
    return judge(violations, () => {
      const questions = inquiry.questions.map((each) => (each.question === question ? { ...each, answer } : each));
      const data = { ...by(context), question, answer, ...nextEdition(inquiry, { questions }) };
      return accept([write(inquiryRef(target.inquiry), { type: 'AnswerPublished', data })]);
    });
  },
);

/** For all alike, in the next edition, as long as the old deadline has not passed. */
export const extendDeadline = onInquiry(['sent'], function* (inquiry, { target, body }: ExtendDeadline, context) {
  const { reason } = body;
  const offersUntil = instant(body.offersUntil);
  const violations = [
    ...deadlineAfter(offersUntil, inquiry.offersUntil, '/offersUntil'),
    ...beforeDeadline(context.decidedAt, inquiry.offersUntil),
  ];
  return judge(violations, () => {
    const edition = nextEdition(inquiry, { offersUntil, extensions: [...inquiry.extensions, reason] });
    const data = { ...by(context), offersUntil, reason, ...edition };
    return accept([write(inquiryRef(target.inquiry), { type: 'OffersDeadlineExtended', data })]);
  });
});

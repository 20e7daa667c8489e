import type { Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { Command, CommandType } from '../commands/index.js';
import { awardInquiry } from '../commands/inquiry/award.js';
import type { RecusedFrom } from '../vocabulary/recused.js';
import { award, compared, director } from './awards.js';
import * as story from './inquiries.js';
import { fromProvider, fromRequest } from './recusals.js';

type Case = readonly [history: readonly Written[], command: Command, ...from: readonly RecusedFrom[]];

const reason = 'Because';
const { hospital, inquiry, lineFor, request, sent, termsWith } = story;
const target = { inquiry };
const onOffer = { inquiry, offer: 1 };
const both = [fromRequest, fromProvider] as const;
const sha256 = 'a'.repeat(64);
const terms = termsWith(lineFor(40, '20'));

const body = {
  kind: 'negotiation' as const,
  cohorts: [{ cohort: 1, patients: 10 }],
  text: 'Room for cataracts',
  criteria: [{ criterion: 'price', weight: 100, description: 'What it costs' }],
  questionsUntil: '2022-11-15T11:00:00Z',
  offersUntil: '2022-11-22T11:00:00Z',
  invitees: [{ provider: hospital }],
};

const envelope = [...sent('negotiation'), ...story.happened(story.received(1, hospital))];
const openedOffer = [...envelope, ...story.happened(story.openedOffer(1, terms))];
const awarded = (): readonly Written[] => {
  const outcome = given(compared()).result(awardInquiry(award(), director));
  if (outcome.kind !== 'accepted') throw new Error('the award was refused');
  return [...compared(), ...outcome.events];
};

/** What the cases of recusals say of inquiries and offers. */
export const INQUIRY_CASES: { readonly [Type in CommandType]?: Case } = {
  DraftInquiry: [story.ground, { type: 'DraftInquiry', target, body: { ...body, request } }, ...both],
  AmendInquiryDraft: [story.inDraft(), { type: 'AmendInquiryDraft', target, body }, ...both],
  DiscardInquiry: [story.inDraft(), { type: 'DiscardInquiry', target, body: {} }, ...both],
  SendInquiry: [story.inDraft(), { type: 'SendInquiry', target, body: {} }, ...both],
  RecordDispatch: [
    sent(),
    {
      type: 'RecordDispatch',
      target,
      body: { invitee: hospital, edition: 1, channel: 'mail', sentAt: story.SENT, sha256 },
    },
    ...both,
  ],
  RecordQuestion: [sent(), { type: 'RecordQuestion', target, body: { from: hospital, question: 'Who?' } }, ...both],
  PublishAnswer: [sent(), { type: 'PublishAnswer', target, body: { question: 1, answer: 'All' } }, ...both],
  ExtendDeadline: [
    sent(),
    { type: 'ExtendDeadline', target, body: { offersUntil: '2022-11-25T11:00:00Z', reason } },
    ...both,
  ],
  RecordNoOffer: [sent(), { type: 'RecordNoOffer', target, body: { invitee: hospital, reason } }, ...both],
  CloseInquiry: [sent(), { type: 'CloseInquiry', target, body: {} }, ...both],
  CancelInquiry: [sent(), { type: 'CancelInquiry', target, body: { reason } }, ...both],
  ReceiveOffer: [
    sent(),
    {
      type: 'ReceiveOffer',
      target,
      body: { provider: hospital, receivedAt: '2022-11-13T08:00:00Z', documentSha256: sha256 },
    },
    ...both,
  ],
  OpenOffer: [envelope, { type: 'OpenOffer', target: onOffer, body: { terms } }, ...both],
  CounterOffer: [openedOffer, { type: 'CounterOffer', target: onOffer, body: { lines: [], text: 'Less' } }, ...both],
  ReviseOffer: [
    openedOffer,
    { type: 'ReviseOffer', target: onOffer, body: { terms, documentSha256: sha256 } },
    ...both,
  ],
  WithdrawOffer: [openedOffer, { type: 'WithdrawOffer', target: onOffer, body: { reason } }, ...both],
  EvaluateOffer: [
    [...openedOffer, ...story.happened(story.closed)],
    { type: 'EvaluateOffer', target: onOffer, body: { scores: [] } },
    ...both,
  ],
  AwardInquiry: [compared(), award(), ...both],
  AnnulAward: [awarded(), { type: 'AnnulAward', target: onOffer, body: { reason } }, ...both],
};

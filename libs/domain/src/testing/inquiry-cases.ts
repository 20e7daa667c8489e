import type { Written } from '@spillrom/event-sourcing';
import type { InquiryCommand } from '../commands/inquiry/commands.js';
import type { RecusedFrom } from '../vocabulary/recused.js';
import * as story from './inquiries.js';
import { fromProvider, fromRequest } from './recusals.js';
import { hospital, opened } from './contracts.js';

type Of<Type extends InquiryCommand['type']> = Extract<InquiryCommand, { type: Type }>;

const reason = 'Because';
const { body, target } = story;
const both = [fromRequest, fromProvider] as const;
const sha256 = story.inquiryIn(story.sent).editions[0]!.sha256.nb;

/** Commands on an inquiry, each with a world in which it fits; all of them concern its request and whom it invites. */
export const INQUIRY_CASES: {
  readonly [Type in InquiryCommand['type']]: readonly [readonly Written[], Of<Type>, ...(readonly RecusedFrom[])];
} = {
  DraftInquiry: [opened(), story.drafting(), ...both],
  AmendInquiryDraft: [story.drafted, { type: 'AmendInquiryDraft', target, body }, ...both],
  DiscardInquiry: [story.drafted, { type: 'DiscardInquiry', target, body: {} }, ...both],
  SendInquiry: [story.drafted, story.sending, ...both],
  RecordDispatch: [
    story.sent,
    {
      type: 'RecordDispatch',
      target,
      body: { invitee: hospital, edition: 1, channel: 'mail', sentAt: '2022-11-12T08:00:00Z', sha256 },
    },
    ...both,
  ],
  RecordQuestion: [story.sent, story.asking, ...both],
  PublishAnswer: [story.asked, { type: 'PublishAnswer', target, body: { question: 1, answer: 'One is.' } }, ...both],
  ExtendDeadline: [
    story.sent,
    { type: 'ExtendDeadline', target, body: { offersUntil: '2022-11-29T11:00:00Z', reason } },
    ...both,
  ],
  RecordNoOffer: [story.sent, { type: 'RecordNoOffer', target, body: { invitee: hospital, reason } }, ...both],
  CloseInquiry: [story.sent, story.closing, ...both],
  CancelInquiry: [story.sent, { type: 'CancelInquiry', target, body: { reason } }, ...both],
};

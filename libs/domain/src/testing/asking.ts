import { read } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant } from '@spillrom/kernel';
import type { InquiryId } from '@spillrom/kernel';
import { inquiryRef } from '../aggregates/inquiry/index.js';
import type { KnownInquiry } from '../aggregates/inquiry/index.js';
import type { InquiryBody, InquiryCommand } from '../commands/inquiry/commands.js';
import { draftInquiry } from '../commands/inquiry/draft.js';
import { closeInquiry } from '../commands/inquiry/end.js';
import { recordQuestion } from '../commands/inquiry/questions.js';
import { sendInquiry } from '../commands/inquiry/send.js';
import * as story from './contracts.js';

export const inquiry = '018490aa-0000-7000-8000-00000000000f' as InquiryId;
export const target = { inquiry };
const toInquiry = inquiryRef(inquiry);

/** 40 of the 60 cataracts, to be negotiated with the hospital. */
export const body: InquiryBody = {
  kind: 'negotiation',
  cohorts: [{ cohort: 1, patients: 40 }],
  text: 'Cataract operations in the weeks of the roll-out',
  criteria: [
    { criterion: 'price', weight: 60, description: 'Price of each patient' },
    { criterion: 'Waiting time', weight: 40, description: 'How soon all are treated' },
  ],
  questionsUntil: '2022-11-15T12:00:00+01:00',
  offersUntil: '2022-11-22T12:00:00+01:00',
  invitees: [{ provider: story.hospital }],
};

type Of<Type extends InquiryCommand['type']> = Extract<InquiryCommand, { type: Type }>;

export const drafting = (over: Partial<InquiryBody> = {}): Of<'DraftInquiry'> => ({
  type: 'DraftInquiry',
  target,
  body: { ...body, ...over, request: story.request },
});
export const sending: Of<'SendInquiry'> = { type: 'SendInquiry', target, body: {} };
export const asking: Of<'RecordQuestion'> = {
  type: 'RecordQuestion',
  target,
  body: { from: story.hospital, question: 'Are follow-ups part of the price?' },
};
export const closing: Of<'CloseInquiry'> = { type: 'CloseInquiry', target, body: {} };

export const at = (moment: string, who: Context = story.officer): Context => ({ ...who, decidedAt: instant(moment) });

export const drafted: readonly Written[] = story.told(story.opened(), draftInquiry(drafting(), story.officer));
export const sent = story.told(drafted, sendInquiry(sending, story.officer));
export const asked = story.told(sent, recordQuestion(asking, story.officer));
export const closed = story.told(sent, closeInquiry(closing, at('2022-11-22T11:00:00Z')));

/** What an inquiry has come to. */
export const inquiryIn = (history: readonly Written[]): KnownInquiry => {
  const state = given(history).result(read(toInquiry));
  if (state.status === 'absent') throw new Error('no inquiry');
  return state;
};

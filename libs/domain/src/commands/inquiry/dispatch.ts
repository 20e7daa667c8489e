import { accept, judge, write } from '@spillrom/event-sourcing';
import { instant } from '@spillrom/kernel';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import { beforeDeadline, dispatched, invited, mayDecline } from '../../aggregates/inquiry/rules.js';
import { by } from '../contract/surroundings.js';
import { notLater } from '../dates.js';
import { onInquiry } from '../guards.js';
import type { RecordDispatch, RecordNoOffer } from './commands.js';

/** Who was sent which edition; its hash proves that it was the same text for all. May be recorded late, and once more. */
export const recordDispatch = onInquiry(
  ['sent', 'closed'],
  function* (inquiry, { target, body }: RecordDispatch, context) {
    const { invitee, edition, channel, sha256 } = body;
    const sentAt = instant(body.sentAt);
    const violations = [
      ...dispatched(inquiry, edition, sha256),
      ...invited(inquiry, invitee, '/invitee'),
      ...notLater(sentAt, context, '/sentAt'),
      ...beforeDeadline(sentAt, inquiry.offersUntil, '/sentAt'),
    ];
    const data = { ...by(context), invitee, edition, channel, sentAt, sha256 };
    return judge(violations, () => accept([write(inquiryRef(target.inquiry), { type: 'DispatchRecorded', data })]));
  },
);

/** An invitee declines in writing: nobody waits for him, and no dispatch to him is missed. */
export const recordNoOffer = onInquiry(
  ['sent', 'closed'],
  function* (inquiry, { target, body: { invitee, reason } }: RecordNoOffer, context) {
    const violations = [...invited(inquiry, invitee, '/invitee'), ...mayDecline(inquiry, invitee, '/invitee')];
    const data = { ...by(context), invitee, reason };
    return judge(violations, () => accept([write(inquiryRef(target.inquiry), { type: 'NoOfferRecorded', data })]));
  },
);

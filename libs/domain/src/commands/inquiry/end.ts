import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Reading, Written } from '@spillrom/event-sourcing';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry } from '../../aggregates/inquiry/index.js';
import { mayClose } from '../../aggregates/inquiry/rules.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import { by } from '../contract/surroundings.js';
import { onInquiry } from '../guards.js';
import type { CancelInquiry, CloseInquiry } from './commands.js';

/** What lets go of request and phase: an inquiry that is cancelled or awarded holds them no longer. */
export function* released({ inquiry, request, programme, phase }: KnownInquiry): Reading<readonly Written[]> {
  const [toRequest, toPhase] = [requestRef(request), phaseRef(programme, phase)];
  yield* read(toRequest);
  yield* read(toPhase);
  return [
    write(toRequest, { type: 'InquiryDropped', data: { inquiry } }),
    write(toPhase, { type: 'InquiryLeft', data: { inquiry } }),
  ];
}

/** No offer is received for it any more that comes late, and sealed ones may be opened. */
export const closeInquiry = onInquiry(['sent'], function* (inquiry, { target }: CloseInquiry, context) {
  const closedAt = context.decidedAt;
  const data = { ...by(context), closedAt };
  return judge(mayClose(inquiry, closedAt), () =>
    accept([write(inquiryRef(target.inquiry), { type: 'InquiryClosed', data })]),
  );
});

export const cancelInquiry = onInquiry(
  ['sent', 'closed'],
  function* (inquiry, { target, body: { reason } }: CancelInquiry, context) {
    const data = { ...by(context), reason };
    const others = yield* released(inquiry);
    return accept([write(inquiryRef(target.inquiry), { type: 'InquiryCancelled', data }), ...others]);
  },
);

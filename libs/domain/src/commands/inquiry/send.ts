import { accept, judge, read, write } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import { editionOf, inquiryRef } from '../../aggregates/inquiry/index.js';
import { criteriaRules, deadlineAfter, enoughInvitees, inviteesOnce } from '../../aggregates/inquiry/rules.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { requestRef } from '../../aggregates/request/index.js';
import { chunksOf } from '../../vocabulary/chunks.js';
import { withoutPointer } from '../../vocabulary/rule.js';
import { by, known } from '../contract/surroundings.js';
import { onInquiry } from '../guards.js';
import type { SendInquiry } from './commands.js';
import { namesOf } from './names.js';
import {
  cohortRules,
  cohortsUnchanged,
  invitable,
  invitedOf,
  phaseOfRequest,
  requestApproved,
} from './surroundings.js';

/** Everything that was judged when it was drafted is judged again; then the first edition goes to all, and request and phase hold it. */
export const sendInquiry = onInquiry(['draft'], function* (inquiry, { target }: SendInquiry, context) {
  const request = known(yield* read(requestRef(inquiry.request)), inquiry.request);
  const phase = yield* phaseOfRequest(request);
  const invited = yield* invitedOf(inquiry);
  const toPhase = phaseRef(inquiry.programme, inquiry.phase);
  yield* read(toPhase);
  const names = yield* namesOf(inquiry.cohorts, osloDate(context.decidedAt));
  const { questionsUntil, offersUntil } = inquiry;
  const violations = [
    ...requestApproved(request),
    ...phaseOpenFor(phase, 'sendInquiry'),
    ...cohortsUnchanged(inquiry.cohorts, request),
    ...cohortRules(inquiry.cohorts, request),
    ...criteriaRules(inquiry.criteria),
    ...inviteesOnce(inquiry.invitees),
    ...invitable(inquiry, invited, context),
    ...deadlineAfter(questionsUntil, context.decidedAt, '/questionsUntil'),
    ...deadlineAfter(offersUntil, context.decidedAt, '/offersUntil'),
    ...enoughInvitees(inquiry),
  ].map(withoutPointer);
  return judge(violations, () => {
    const ref = inquiryRef(target.inquiry);
    const buyer = context.org;
    const edition = editionOf({ ...inquiry, names, buyer }, 1);
    return accept([
      ...chunksOf(names).map((some) => write(ref, { type: 'InquiryCodesNamed', data: { names: some } })),
      write(ref, { type: 'InquirySent', data: { ...by(context), sentAt: context.decidedAt, buyer, ...edition } }),
      write(requestRef(inquiry.request), { type: 'InquiryNoted', data: target }),
      write(toPhase, { type: 'InquiryEntered', data: target }),
    ]);
  });
});

import { read } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Reading, StreamName } from '@spillrom/event-sourcing';
import type { InquiryId } from '@spillrom/kernel';
import { inquiryRef } from '../../aggregates/inquiry/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';

type Addressing = { readonly target: { readonly inquiry: InquiryId } };

export const addressedInquiry = ({ target }: Addressing): AnyStreamRef => inquiryRef(target.inquiry);

export function* byInquiry(command: Addressing): Reading<StreamName> {
  return addressedInquiry(command).stream;
}

/** For decisions that read the plan, or write request and phase. */
export function* byProgrammeOfInquiry(command: Addressing): Reading<StreamName> {
  const inquiry = yield* read(inquiryRef(command.target.inquiry));
  return inquiry.status === 'absent' ? addressedInquiry(command).stream : programmeRef(inquiry.programme).stream;
}

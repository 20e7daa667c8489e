import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import type { InquiryId } from '@spillrom/kernel';
import { inquiryCatalogue } from './catalogue.js';
import type { InquiryEvent } from './events.js';
import { evolveInquiry } from './evolve.js';
import type { InquiryState } from './state.js';

export { contradictions, type Contradiction } from './contradictions.js';
export * from './document.js';
export * from './edition.js';
export * from './events.js';
export * from './made-editions.js';
export * from './offer-events.js';
export { expiresOn, isEvaluated, needsPoints, undispatched } from './offer-rules.js';
export * from './state.js';

export const inquiryAggregate: Aggregate<InquiryState, InquiryEvent> = {
  initial: { status: 'absent' },
  evolve: evolveInquiry,
  catalogue: inquiryCatalogue,
};

export const inquiryRef = (inquiry: InquiryId): StreamRef<InquiryState, InquiryEvent> => ({
  stream: streamName(`inquiry-${inquiry}`),
  aggregate: inquiryAggregate,
});

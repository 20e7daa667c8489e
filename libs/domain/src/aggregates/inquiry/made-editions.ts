import { documentedBy } from './edition.js';
import type { Documented } from './document.js';
import type { Edition, InquiryEvent } from './events.js';
import { evolveInquiry } from './evolve.js';
import type { InquiryState } from './state.js';

/** An edition, and what its document was made from. */
export type MadeEdition = Edition & { readonly of: Documented };

const newestOf = (state: InquiryState): MadeEdition | undefined => {
  if (state.status === 'absent') return undefined;
  const { buyer, editions } = state;
  const edition = editions.at(-1);
  return edition === undefined || buyer === undefined
    ? undefined
    : { ...edition, of: documentedBy({ ...state, buyer }, edition.edition) };
};

/** Every edition, made from all that the inquiry said when the edition came about and nothing that came later. */
export const madeEditions = (events: readonly InquiryEvent[]): readonly MadeEdition[] => {
  const made: MadeEdition[] = [];
  let state: InquiryState = { status: 'absent' };
  for (const [version, event] of events.entries()) {
    state = evolveInquiry(state, event, version);
    const newest = newestOf(state);
    if (newest !== undefined && newest.edition !== made.at(-1)?.edition) made.push(newest);
  }
  return made;
};

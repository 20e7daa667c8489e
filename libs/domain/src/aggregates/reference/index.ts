import { read, streamName } from '@spillrom/event-sourcing';
import type { Aggregate, Reading, StreamRef } from '@spillrom/event-sourcing';
import type { ReferenceList } from '../../vocabulary/reference.js';
import { referenceCatalogue } from './catalogue.js';
import type { ReferenceEvent } from './events.js';
import { evolveReference } from './evolve.js';
import { codesOf } from './state.js';
import type { CodeList, ReferenceState } from './state.js';

export * from './events.js';
export { FIRST_EDITION } from './first-edition/index.js';
export * from './rules.js';
export * from './state.js';

export const referenceAggregate: Aggregate<ReferenceState, ReferenceEvent> = {
  initial: { status: 'firstEdition' },
  evolve: evolveReference,
  catalogue: referenceCatalogue,
};

/** One stream for each list, for all programmes: `reference-end-of-wait`, since the names of streams have no capital letters. */
export const referenceRef = (list: ReferenceList): StreamRef<ReferenceState, ReferenceEvent> => ({
  stream: streamName(`reference-${list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
  aggregate: referenceAggregate,
});

/** The list as it stands: `const codes = yield* readCodes('procedure');`, then `entryOn(codes, code, today)`. */
export function* readCodes<List extends ReferenceList>(list: List): Reading<CodeList<List>> {
  return codesOf(list, yield* read(referenceRef(list)));
}

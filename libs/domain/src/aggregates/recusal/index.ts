import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import { recusalCatalogue } from './catalogue.js';
import type { RecusalEvent } from './events.js';
import { evolveRecusal } from './evolve.js';
import type { RecusalState } from './state.js';

export * from './events.js';
export { standingOn } from './rules.js';
export type { Concerned } from './rules.js';
export * from './state.js';

export const recusalAggregate: Aggregate<RecusalState, RecusalEvent> = {
  initial: { status: 'absent' },
  evolve: evolveRecusal,
  catalogue: recusalCatalogue,
};

export const recusalRef = (person: ActorId): StreamRef<RecusalState, RecusalEvent> => ({
  stream: streamName(`recusal-${person}`),
  aggregate: recusalAggregate,
});

import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import { PersistentMap } from '@spillrom/kernel';
import type { ProgrammeId } from '@spillrom/kernel';
import { phaseCatalogue } from './catalogue.js';
import type { PhaseEvent } from './events.js';
import type { PhaseState } from './state.js';

import { evolvePhase } from './evolve.js';

export * from './events.js';
export { phaseOpenFor } from './policy.js';
export type { Act } from './policy.js';
export * from './state.js';

export const phaseAggregate: Aggregate<PhaseState, PhaseEvent> = {
  initial: { entered: 0, requests: PersistentMap.empty(), contracts: PersistentMap.empty(), inquiries: new Set() },
  evolve: evolvePhase,
  catalogue: phaseCatalogue,
};

export const phaseRef = (programme: ProgrammeId, phase: number): StreamRef<PhaseState, PhaseEvent> => ({
  stream: streamName(`phase-${programme}.${phase}`),
  aggregate: phaseAggregate,
});

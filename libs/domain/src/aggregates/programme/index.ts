import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import type { ProgrammeId } from '@spillrom/kernel';
import { programmeCatalogue } from './catalogue.js';
import type { ProgrammeEvent } from './events.js';
import { evolveProgramme } from './evolve.js';
import type { ProgrammeState } from './state.js';

export * from './events.js';
export * from './state.js';

export const programmeAggregate: Aggregate<ProgrammeState, ProgrammeEvent> = {
  initial: { status: 'absent' },
  evolve: evolveProgramme,
  catalogue: programmeCatalogue,
};

export const programmeRef = (programme: ProgrammeId): StreamRef<ProgrammeState, ProgrammeEvent> => ({
  stream: streamName(`programme-${programme}`),
  aggregate: programmeAggregate,
});

/** A programme is known by its case number: lower case, with a hyphen for every other sign, so that it can name a stream and a path. */
export const programmeIdOf = (caseNumber: string): ProgrammeId =>
  caseNumber.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-') as ProgrammeId;

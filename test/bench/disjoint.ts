import { streamName, type Commit, type EventStore } from '@spillrom/event-sourcing';
import { uuidv7 } from '@spillrom/kernel';
import { rate } from './bench.js';

export const DATA = {
  amountOre: '12500000',
  contract: '0184698f-4c00-7000-8000-000000000001',
  effectiveOn: '2022-11-12',
  phase: 'st-olavs',
  specialty: 'orthopaedics',
  supply: 'private-provider',
};
export const META = { actor: '0184698f-4c00-7000-8000-0000000000aa', role: 'officer', command: 'ReserveBudget' };

export const newId = () => uuidv7(Date.now());

/** One event in each of the worker's own streams. */
export const commitOf = (run: string, worker: number, turn: number, streams: number): Commit => {
  const names = Array.from({ length: streams }, (_, number) => streamName(`bench-${run}-${worker}-${number}`));
  const meta = { ...META };
  return {
    id: newId(),
    reads: names.map((stream) => ({ stream, version: turn - 1 })),
    events: names.map((stream) => {
      return { id: newId(), stream, type: 'BudgetReserved', schemaVersion: 1, data: { ...DATA }, meta };
    }),
  };
};

/** Commits a second of writers who never meet, through the port. */
export const disjointWriters = (store: EventStore, writers: number, streams: number): Promise<number> => {
  const run = newId();
  return rate(writers, async (worker, turn) => {
    const outcome = await store.append([commitOf(run, worker, turn, streams)]);
    if ('conflicts' in outcome) throw new Error('a disjoint writer met a conflict');
  });
};

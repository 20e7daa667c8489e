import { InMemoryEventStore, type Commit, type EventStore } from '@spillrom/event-sourcing';
import { FIRST_INSTANT } from '@spillrom/kernel';
import { agreesWithModel } from './k-model.js';

const RUNS = 300;

/** A store that is right but for the one thing that is planted. */
const storeBut = (plant: (memory: EventStore) => Partial<EventStore>): EventStore => {
  const memory = new InMemoryEventStore({ clock: () => FIRST_INSTANT });
  return {
    append: (chain) => memory.append(chain),
    read: (from) => memory.read(from),
    readAll: (after, limit) => memory.readAll(after, limit),
    head: () => memory.head(),
    onAppend: (ring) => memory.onAppend(ring),
    ...plant(memory),
  };
};

/** The commit without the expectations of streams that it does not write. */
const unchecked = (commit: Commit): Commit => ({
  ...commit,
  reads: commit.reads.filter(({ stream }) => commit.events.some((event) => event.stream === stream)),
});

describe('random commands against the model', () => {
  it('find nothing in a store that is right', () =>
    agreesWithModel(
      storeBut(() => ({})),
      RUNS,
    ));

  const faults: readonly [string, (memory: EventStore) => Partial<EventStore>][] = [
    [
      'a store that does not guard streams that are only checked',
      (memory) => ({ append: ([first, ...others]) => memory.append([unchecked(first), ...others.map(unchecked)]) }),
    ],
    [
      'a store that tells of one failing expectation only',
      (memory) => ({
        append: async (chain) => {
          const outcome = await memory.append(chain);
          return 'conflicts' in outcome ? { conflicts: [outcome.conflicts[0]] } : outcome;
        },
      }),
    ],
    [
      'a store that writes the commits of a chain one by one',
      (memory) => ({
        append: async ([first, ...others]) => {
          let outcome = await memory.append([first]);
          for (const commit of others) if ('position' in outcome) outcome = await memory.append([commit]);
          return outcome;
        },
      }),
    ],
    [
      'a store whose pages end inside a commit',
      (memory) => ({
        readAll: async (after, limit) => {
          const page = await memory.readAll(after, limit);
          const events = page.events.slice(0, limit);
          return { events, next: events.at(-1)?.position ?? after, end: page.end && events.length < limit };
        },
      }),
    ],
    [
      'a store that reads from the version itself instead of after it',
      (memory) => ({
        read: (from) => memory.read(from.map(({ stream, after }) => ({ stream, after: Math.max(after - 1, -1) }))),
      }),
    ],
  ];

  it.each(faults)('find %s', async (_, plant) => {
    await expect(agreesWithModel(storeBut(plant), RUNS)).rejects.toThrow('Property failed after');
  });
});

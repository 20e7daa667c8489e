import * as fc from 'fast-check';
import {
  ChainRefused,
  comparePositions,
  InMemoryEventStore,
  START,
  streamName,
  type Appended,
  type Chain,
  type Commit,
  type EventStore,
  type Position,
  type StoredEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import { FIRST_INSTANT } from '@spillrom/kernel';
import { checkHistory } from './history-checker.js';
import { History } from './history.js';
import { commit, contracts, event, insist, programme, readLog, readWhile, upTo } from './fixtures.js';
import type { Cases } from './gated.js';

/** A commit to be made when the streams are known: each stream by number, with how far off its expectation is. */
interface Draft {
  readonly writes: readonly number[];
  readonly checks: readonly number[];
  readonly off: number;
}

type Step =
  | { readonly do: 'append'; readonly drafts: readonly Draft[] }
  | { readonly do: 'again'; readonly which: number; readonly twist: 'none' | 'longer' | 'later' | 'refreshed' }
  | { readonly do: 'read'; readonly stream: number; readonly after: number }
  | { readonly do: 'page'; readonly boundary: number; readonly limit: number };

const STREAMS = 4;
const streamNumber = fc.nat(STREAMS - 1);
const draft = fc.record<Draft>({
  writes: fc.array(streamNumber, { minLength: 1, maxLength: 4 }),
  checks: fc.array(streamNumber, { maxLength: 2 }),
  off: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      drafts: fc.array(draft, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('again' as const),
      which: fc.nat(20),
      twist: fc.constantFrom('none', 'longer', 'later', 'refreshed'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      stream: streamNumber,
      after: fc.integer({ min: -1, max: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('page' as const),
      boundary: fc.nat(20),
      limit: fc.integer({ min: 1, max: 9 }),
    }),
  },
);

type Outcome = Appended | { readonly fault: string };

const outcomeOf = (appending: Promise<Appended>): Promise<Outcome> =>
  appending.catch((error: unknown) => {
    if (error instanceof ChainRefused) return { fault: error.fault };
    throw error;
  });

/** What is the same on every store: the place in this run's log instead of the position, and no time. */
const comparable = (log: readonly StoredEvent[]) => log.map(({ position: _, recordedAt: __, ...event }) => event);

/** The same steps taken on a store and on the model, each from an empty run of streams. */
class Twins {
  readonly #chains: Chain[] = [];
  readonly #streams: readonly StreamName[];
  readonly #model = new InMemoryEventStore({ clock: () => FIRST_INSTANT });

  constructor(
    private readonly store: EventStore,
    private readonly start: Position,
    run: number,
  ) {
    this.#streams = upTo(STREAMS).map((number) => streamName(`run-${run}-${number}`));
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'append':
        return this.#append(await this.#chainOf(step.drafts));
      case 'again': {
        const earlier = this.#chains[step.which % Math.max(this.#chains.length, 1)];
        return earlier && this.#append(twisted(earlier, step.twist, this.#streams[0]!));
      }
      case 'read': {
        const from = [{ stream: this.#streams[step.stream]!, after: step.after }];
        return expect(comparable(await this.store.read(from))).toEqual(comparable(await this.#model.read(from)));
      }
      case 'page':
        return this.#page(step.boundary, step.limit);
    }
  }

  async compareLogs(): Promise<void> {
    expect(comparable(await readLog(this.store, this.start))).toEqual(comparable(await readLog(this.#model)));
  }

  async #append(chain: Chain): Promise<void> {
    const told = await this.#placed(this.store, this.start, await outcomeOf(this.store.append(chain)));
    expect(told).toEqual(await this.#placed(this.#model, START, await outcomeOf(this.#model.append(chain))));
    this.#chains.push(chain);
  }

  /** An outcome with the number of this run's events up to it instead of the position. */
  async #placed(store: EventStore, start: Position, outcome: Outcome): Promise<unknown> {
    if (!('position' in outcome)) return outcome;
    const log = await readLog(store, start);
    return { events: log.filter(({ position }) => comparePositions(position, outcome.position) <= 0).length };
  }

  async #page(boundary: number, limit: number): Promise<void> {
    const pages = await Promise.all(
      [
        { store: this.store, start: this.start },
        { store: this.#model, start: START },
      ].map(async ({ store, start }) => {
        const ends = (await readLog(store, start)).filter(({ commit }) => commit.index === commit.count - 1);
        const after = ends[boundary % Math.max(ends.length, 1)]?.position ?? start;
        const { events, end } = await store.readAll(after, limit);
        return { events: comparable(events), end };
      }),
    );
    expect(pages[0]).toEqual(pages[1]);
  }

  async #chainOf(drafts: readonly Draft[]): Promise<Chain> {
    const heads = await Promise.all(
      this.#streams.map(async (stream) => (await this.#model.read([{ stream, after: -1 }])).length - 1),
    );
    const commits = drafts.map(({ writes, checks, off }): Commit => {
      const touched = [...new Set([...writes, ...checks])];
      const at = touched.map((number, place) => {
        const version = Math.max(heads[number]! + (place === 0 ? off : 0), -1);
        return [this.#streams[number]!, version] as const;
      });
      const events = writes.map((number) => event(this.#streams[number]!, { number: (heads[number]! += 1) }));
      return commit(at, events);
    });
    return [commits[0]!, ...commits.slice(1)];
  }
}

const twisted = ([first, ...others]: Chain, twist: (Step & { do: 'again' })['twist'], stream: StreamName): Chain => {
  switch (twist) {
    case 'none':
      return [first, ...others];
    case 'longer':
      return [{ ...first, events: [...first.events, event(first.events[0]!.stream)] }, ...others];
    case 'later':
      return [commit([[stream, -1]], [event(stream)]), first, ...others];
    case 'refreshed':
      return [{ ...first, events: first.events.map(({ stream, data }) => event(stream, data)) }, ...others];
  }
};

/** Takes random steps on the store and on the model; rejects with the shortest steps found that tell them apart. */
export const agreesWithModel = async (store: EventStore, runs: number): Promise<void> => {
  let run = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
    const head = await store.head();
    const twins = new Twins(store, head === 'empty' ? START : head.position, (run += 1));
    for (const step of steps) await twins.take(step);
    await twins.compareLogs();
  });
  await fc.assert(property, { numRuns: runs });
};

/** K. Against the model: not in the list of cases, and shown by every store. */
export const model = (cases: Cases): void => {
  cases.show('random_commands_give_what_the_model_gives', ({ store }) => agreesWithModel(store, 60));

  cases.show('history_of_concurrent_clients_holds', async (log) => {
    const history = new History();
    const stores = [history.of(log.store), history.of(await log.second())] as const;
    const writing = contracts(8).map(async (stream, writer) => {
      const store = stores[writer % 2]!;
      for (const round of upTo(12)) {
        await insist(store, round % 3 === 0 ? [stream, programme] : [stream]);
        const latest = history.operations.findLast(({ chain }) => chain[0].events[0]!.stream === stream)!;
        if (round % 4 === 0) await store.append(latest.chain);
      }
    });
    await readWhile(log.store, 5, Promise.all(writing));
    const found = await readLog(log.store);
    expect(found).toHaveLength(8 * 12 + 8 * 4);
    expect(checkHistory(history.operations, found, cases.are('densePositions'))).toEqual([]);
  });
};

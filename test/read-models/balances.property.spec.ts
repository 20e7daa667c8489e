import fc from 'fast-check';
import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import { streamName } from '@spillrom/event-sourcing';
import { instantOf, localDate, uuidv7 } from '@spillrom/kernel';
import { askClient, explainFigure, readFigures } from '@spillrom/postgres/figures';
import { readModel } from '@spillrom/read-models';
import { FiguresProjection } from '../../libs/postgres/src/read-models/figures-projection.js';
import { Tables } from '../../libs/postgres/src/read-models/tables.js';
import { Ground } from './ground.js';

const START_MS = Date.parse('2022-11-12T08:00:00Z');
const ACCOUNTS = ['available', 'reserved', 'committed', 'expended'] as const;

interface Move {
  readonly phase: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  /** Days after the first of January. */
  readonly day: number;
  /** Seconds, which may go back, as in an imported log. */
  readonly second: number;
  /** Whether its commit ends here. */
  readonly ends: boolean;
}

const move: fc.Arbitrary<Move> = fc.record({
  phase: fc.integer({ min: 1, max: 3 }),
  from: fc.integer({ min: 0, max: 3 }),
  to: fc.integer({ min: 0, max: 3 }),
  amount: fc.integer({ min: -1_000, max: 1_000 }),
  day: fc.integer({ min: 1, max: 28 }),
  second: fc.integer({ min: 0, max: 50 }),
  ends: fc.boolean(),
});

const eventsOf = (moves: readonly Move[]): readonly StoredEvent[] => {
  const ends = moves.map(({ ends: end }, index) => end || index === moves.length - 1);
  let start = 0;
  return moves.map(({ phase, from, to, amount, day, second }, version) => {
    const end = ends.indexOf(true, version);
    if (version > 0 && ends[version - 1]!) start = version;
    const entries = [
      { account: ACCOUNTS[from]!, phase, amountOre: `${-amount}`.replace('-0', '0') },
      { account: ACCOUNTS[to]!, phase, amountOre: `${amount}` },
    ];
    const effectiveOn = localDate(`2022-01-${String(day).padStart(2, '0')}`);
    const at = START_MS + version;
    return {
      id: uuidv7(at, new Uint8Array(10)),
      stream: streamName('programme-one'),
      type: 'MoneyReserved',
      schemaVersion: 1,
      data: { request: 'r', effectiveOn, fiscalYear: 2022, entries },
      meta: {},
      version,
      position: String(version + 1) as Position,
      recordedAt: instantOf(START_MS + second * 1_000),
      commit: { id: uuidv7(START_MS + start, new Uint8Array(10)), index: version - start, count: end - start + 1 },
    };
  });
};

type Kept = (event: StoredEvent, effectiveOn: string) => boolean;

const sums = (events: readonly StoredEvent[], kept: Kept = () => true): ReadonlyMap<string, bigint> => {
  const all = new Map<string, bigint>();
  for (const event of events) {
    for (const { key, delta, effectiveOn } of readModel.post(event)) {
      if (kept(event, effectiveOn)) all.set(key, (all.get(key) ?? 0n) + delta);
    }
  }
  return all;
};

/** The longest prefix of whole commits in which nothing was recorded later. */
const knownAt = (events: readonly StoredEvent[], time: string): readonly StoredEvent[] => {
  const late = events.find(({ recordedAt }) => recordedAt > time);
  const commit = late === undefined ? undefined : late.commit.id;
  return commit === undefined
    ? events
    : events.slice(
        0,
        events.findIndex((each) => each.commit.id === commit),
      );
};

describe('balances', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await Ground.open();
  });
  afterAll(() => ground.close());

  /** Written page by page, each page of whole commits. */
  const project = async (events: readonly StoredEvent[], pageEvents: number): Promise<void> => {
    await ground.client.query(
      'TRUNCATE read.posting, read.figure, read.boundary; UPDATE read.checkpoint SET position = 0, known_at = NULL',
    );
    const tables = new Tables('read', new FiguresProjection('read', readModel), 'PostgreSQL');
    await tables.look(ground.client);
    for (let from = 0; from < events.length;) {
      let to = Math.min(from + pageEvents, events.length);
      while (events[to - 1]!.commit.index + 1 < events[to - 1]!.commit.count) to += 1;
      const next = events[to - 1]!.position;
      await tables.move(ground.client, { events: events.slice(from, to), next, end: to === events.length });
      from = to;
    }
  };

  const read = async (asOf: Parameters<typeof readFigures>[2]): Promise<ReadonlyMap<string, bigint>> => {
    const { figures } = await readFigures(askClient(ground.client), 'budget/one/', asOf);
    return new Map(figures.map(({ key, value }) => [key, value]));
  };

  const sorted = (all: ReadonlyMap<string, bigint>) => [...all].sort(([a], [b]) => (a < b ? -1 : 1));

  it('are the sums of the postings: now, after any position, as known at any time, and for any date', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(move, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 25 }),
        fc.integer({ min: 1, max: 28 }),
        async (moves, pageEvents, place, day) => {
          const events = eventsOf(moves);
          await project(events, pageEvents);
          expect(sorted(await read({}))).toEqual(sorted(sums(events)));

          const end = events.findLast(
            (each) => Number(each.position) <= place && each.commit.index + 1 === each.commit.count,
          );
          const before = events.slice(0, Number(end?.position ?? 0));
          expect(sorted(await read({ position: String(place) as Position }))).toEqual(sorted(sums(before)));

          const recordedAt = instantOf(START_MS + place * 2_000);
          expect(sorted(await read({ recordedAt }))).toEqual(sorted(sums(knownAt(events, recordedAt))));

          const effectiveOn = localDate(`2022-01-${String(day).padStart(2, '0')}`);
          const counted = sums(events, (_, on) => on <= effectiveOn);
          expect(sorted(await read({ effectiveOn }))).toEqual(sorted(counted));

          for (const [key, sum] of sums(events)) {
            const { postings } = await explainFigure(askClient(ground.client), { key, limit: 100 });
            let total = 0n;
            for (const posting of postings) expect(posting.total).toBe((total += posting.delta));
            expect(total).toBe(sum);
          }
        },
      ),
      { numRuns: 25, seed: 20221112 },
    );
  });
});

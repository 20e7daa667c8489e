import { InMemoryEventStore, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { FIRST_INSTANT } from '@spillrom/kernel';
import { checkHistory } from './history-checker.js';
import { History, type Operation } from './history.js';
import {
  commit,
  contract,
  contracts,
  event,
  events,
  insist,
  oneTo,
  programme,
  provider,
  readLog,
  upTo,
} from './fixtures.js';

type Log = readonly StoredEvent[];

/** What eight clients did to one log, with conflicts among them, and a chain at the end. */
const recorded = async () => {
  const memory = new InMemoryEventStore({ clock: () => FIRST_INSTANT });
  const history = new History();
  const store = history.of(memory);
  await Promise.all(
    contracts(8).map(async (stream) => {
      for (const _ of upTo(5)) await insist(store, [stream, programme]);
    }),
  );
  await store.append([oneTo(provider, -1)]);
  const checking = commit(
    [
      [contract, -1],
      [provider, 0],
    ],
    events(contract, 3),
  );
  await store.append([checking, oneTo(contract, 2)]);
  await store.append([commit([[provider, 7]], [event(provider)])]);
  return { operations: history.operations, log: await readLog(memory) };
};

const renumbered = (log: Log): Log => log.map((each, place) => ({ ...each, position: String(place + 1) as Position }));

const kindsOf = (operations: readonly Operation[], log: Log): readonly string[] => [
  ...new Set(checkHistory(operations, log, true).map((finding) => finding.split(':')[0]!)),
];

describe('the history checker', () => {
  it('finds nothing where nothing is wrong', async () => {
    const { operations, log } = await recorded();
    expect(operations.some(({ outcome }) => typeof outcome === 'object' && 'conflicts' in outcome)).toBe(true);
    expect(checkHistory(operations, log, true)).toEqual([]);
  });

  // Each fault is planted alone; the first kind named is the one that it is made for.
  const faults: readonly [string, string, (log: Log) => Log][] = [
    ['an acknowledged commit that is gone', 'LOST', (log) => renumbered(log.slice(0, -1))],
    ['an acknowledged event that is gone from its commit', 'TORN', (log) => renumbered(log.toSpliced(-2, 1))],
    ['an event that stands there twice', 'DUPLICATE', (log) => renumbered([...log, log.at(-1)!])],
    ['a commit that nobody made', 'INVENTED', (log) => [...log, foreign(log)]],
    ['a hole in the positions', 'HOLE', (log) => log.map((each, place) => (place < 20 ? each : moved(each, 1)))],
    ['a position that falls', 'POSITION', (log) => log.with(9, { ...log[9]!, position: log[3]!.position })],
    ['two winners of one version', 'VERSION', (log) => log.with(9, { ...log[9]!, version: log[9]!.version - 1 })],
    [
      'a commit in the middle of another',
      'TORN',
      (log) => renumbered([...log.slice(0, 1), ...log.slice(2, 4), log[1]!, ...log.slice(4)]),
    ],
    [
      'two commits that changed places',
      'EXPECTATION',
      (log) => renumbered([...log.slice(2, 4), ...log.slice(0, 2), ...log.slice(4)]),
    ],
  ];

  it.each(faults)('finds %s', async (_, kind, plant) => {
    const { operations, log } = await recorded();
    expect(kindsOf(operations, plant(log))).toContain(kind);
  });

  it('finds what stands in the log though its caller was told of a conflict', async () => {
    const { operations, log } = await recorded();
    const { chain } = operations.at(-1)!;
    const position = String(log.length + 1) as Position;
    const written = {
      ...log[0]!,
      ...chain[0].events[0]!,
      position,
      version: 1,
      commit: { id: chain[0].id, index: 0, count: 1 },
    };
    expect(kindsOf(operations, [...log, written])).toEqual(['EXPECTATION', 'INVENTED']);
  });

  it('finds a checked stream that had moved on', async () => {
    const { operations, log } = await recorded();
    const { chain } = operations.at(-2)!;
    const stale = { ...chain[0], reads: [chain[0].reads[0]!, { stream: provider, version: -1 }] };
    expect(kindsOf(operations.with(-2, { ...operations.at(-2)!, chain: [stale, chain[1]!] }), log)).toEqual([
      'EXPECTATION',
    ]);
  });

  it('finds an acknowledgement of a position before the chain', async () => {
    const { operations, log } = await recorded();
    const early = { ...operations.at(-2)!, outcome: { position: '3' as Position } };
    expect(kindsOf(operations.with(-2, early), log)).toEqual(['LOST']);
  });

  it('finds what stands before a chain that was acknowledged before it began', async () => {
    const { operations, log } = await recorded();
    const [first, ...others] = operations;
    const late = { ...first!, invokedAt: 1_000_000, completedAt: 1_000_001 };
    expect(kindsOf([late, ...others], log)).toEqual(['ORDER']);
  });

  it('lets a chain of unknown outcome stand or not, but only wholly', async () => {
    const { operations, log } = await recorded();
    const unknown = operations.with(-2, { ...operations.at(-2)!, outcome: 'unknown' });
    expect(checkHistory(unknown, log, true)).toEqual([]);
    expect(checkHistory(unknown, log.slice(0, -4), true)).toEqual([]);
    expect(kindsOf(unknown, log.slice(0, -1))).toEqual(['TORN']);
  });
});

const moved = (event: StoredEvent, by: number): StoredEvent => ({
  ...event,
  position: String(Number(event.position) + by) as Position,
});

const foreign = (log: Log): StoredEvent => ({
  ...moved(log.at(-1)!, 1),
  ...event(contract),
  version: 4,
  commit: { id: event(contract).id, index: 0, count: 1 },
});

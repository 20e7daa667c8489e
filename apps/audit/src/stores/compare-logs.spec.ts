import { createHash } from 'node:crypto';
import { canonical, InMemoryEventStore, leaf, START, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { commitOf } from '@spillrom/event-sourcing/testing';
import { instant, type Instant, type Uuid } from '@spillrom/kernel';
import type { ReadableLog } from '../logs.js';
import { compareLogs } from './compare-logs.js';
import { asText, comparisonOf } from './comparison.js';

const at = (place: number): Instant => instant(`2022-11-12T08:00:00.${String(place).padStart(6, '0')}Z`);

/** Ten commits of one to three events over two streams. */
const history = async (): Promise<readonly StoredEvent[]> => {
  const store = new InMemoryEventStore({ clock: () => at(0) });
  const heads = { a: -1, b: -1 };
  for (let number = 0; number < 10; number += 1) {
    const writes = ['a', 'b', 'a'].slice(0, 1 + (number % 3)) as ('a' | 'b')[];
    const commit = commitOf(`c${number}`, heads, writes, { number, note: 'æøå' });
    await store.append([{ ...commit, recordedAt: at(number) }]);
    for (const stream of writes) heads[stream] += 1;
  }
  return (await store.readAll(START, 100)).events;
};

/** A log of these events, read some at a time, every event at a position that the step makes this log's own. */
const logOf = (events: readonly StoredEvent[], pageEvents = 100, step = 1): ReadableLog => {
  const placed = events.map((event, index) => ({ ...event, position: String((index + 1) * step) as Position }));
  const last = placed.at(-1);
  return {
    head: async () => last ?? 'empty',
    readAll: async (after) => {
      const start = Number(after) / step;
      const page = placed.slice(start, start + pageEvents);
      return { events: page, next: page.at(-1)?.position ?? after, end: start + pageEvents >= placed.length };
    },
  };
};

describe('two logs side by side', () => {
  let events: readonly StoredEvent[];
  const compared = (to: readonly StoredEvent[], from = events) => compareLogs(logOf(from), logOf(to), () => {});
  const changed = (number: number, change: Partial<StoredEvent>): readonly StoredEvent[] =>
    events.map((event, index) => (index === number - 1 ? { ...event, ...change } : event));

  beforeAll(async () => {
    events = await history();
  });

  it('are equal wherever their events stand and however they come, and have a digest that others can compute', async () => {
    const alike = await compareLogs(logOf(events, 3, 1), logOf(events, 7, 97), () => {});
    const digest = createHash('sha256');
    for (const event of events) digest.update(createHash('sha256').update('\0').update(leaf(event)).digest());
    expect(alike).toMatchObject({ events: 19, commits: 10, digest: digest.digest('hex'), unlike: undefined });
    expect(asText(comparisonOf(alike))).toBe(
      `both logs have the same 19 events in 10 commits\nSHA-256 of the leaf hashes of these events: ${alike.digest}`,
    );
  });

  it('are equal where both are empty', async () => {
    expect(await compared([], [])).toMatchObject({ events: 0, commits: 0, unlike: undefined, position: START });
  });

  const elsewhere: StoredEvent['commit'] = { id: '018490aa-0000-7000-8000-000000000000' as Uuid, index: 1, count: 2 };
  const differences: readonly (readonly [string, Partial<StoredEvent>])[] = [
    ['id', { id: elsewhere.id }],
    ['stream', { stream: 'c' as never }],
    ['version', { version: 40 }],
    ['type', { type: 'ContractSigned' }],
    ['schemaVersion', { schemaVersion: 2 }],
    ['recordedAt', { recordedAt: at(999_999) }],
    ['commit', { commit: elsewhere }],
    ['data', { data: { number: 4, note: 'æøå ' } }],
    ['meta', { meta: { actor: 'somebody' } }],
  ];

  it.each(differences)('are told apart by %s alone, in either order', async (aspect, change) => {
    const unlike = { kind: 'event', event: 9, aspects: [aspect] };
    expect(await compared(changed(9, change))).toMatchObject({ events: 8, unlike });
    expect(await compared(events, changed(9, change))).toMatchObject({ events: 8, unlike });
  });

  it('are not told apart by the order of keys, which no store keeps', async () => {
    const turned = events.map((event) => ({ ...event, data: { note: 'æøå', number: event.data['number']! } }));
    expect(canonical(turned[5]!.data)).toBe(canonical(events[5]!.data));
    expect(await compared(turned)).toMatchObject({ events: 19, unlike: undefined });
  });

  it('differ where an event is missing, where one is too many, and where two have changed places', async () => {
    const [missing, tooMany] = [events.toSpliced(8, 1), events.toSpliced(8, 0, events[2]!)];
    const turned = events.toSpliced(8, 2, events[9]!, events[8]!);
    for (const [to, id] of [
      [missing, events[9]!.id],
      [tooMany, events[2]!.id],
      [turned, events[9]!.id],
    ] as const) {
      const { unlike } = await compared(to);
      expect(unlike).toMatchObject({ kind: 'event', event: 9, from: { id: events[8]!.id }, to: { id } });
      expect(unlike).toHaveProperty('aspects', expect.arrayContaining(['id']));
    }
  });

  it('differ where one ends before the other, and it is told which', async () => {
    const short = events.slice(0, 12);
    const other = { id: events[12]!.id, stream: events[12]!.stream, version: events[12]!.version };
    expect(await compared(short)).toMatchObject({ events: 12, unlike: { kind: 'end', event: 13, ended: 'to', other } });
    expect(await compared(events, short)).toMatchObject({ events: 12, unlike: { kind: 'end', ended: 'from', other } });
    const told = asText(comparisonOf(await compared([])));
    expect(told).toContain('both logs begin with the same 0 events in 0 commits\n');
    expect(told).toContain(
      `\n--to ends after event 0, but --from does not\nevent 1  ${events[0]!.id}, ContractNoted at`,
    );
  });

  it('are told about by the first difference only, with what both have there, but not what an event says', async () => {
    const to = changed(9, { recordedAt: at(7), data: { secret: 1 }, commit: elsewhere });
    const told = asText(comparisonOf(await compared(changed(12, { version: 40 }).with(8, to[8]!))));
    const { commit, recordedAt } = events[8]!;
    expect(told.split('\n').slice(2)).toEqual([
      `event 9 differs in recordedAt (${recordedAt} and ${at(7)}), ` +
        `commit (${commit.id} ${commit.index} ${commit.count} and ${elsewhere.id} 1 2), data`,
      expect.stringMatching(/^--from {2}\S{36}, ContractNoted at version \d of [ab], leaf hash [0-9a-f]{64}$/),
      expect.stringMatching(/^--to {4}\S{36}, ContractNoted at version \d of [ab], leaf hash [0-9a-f]{64}$/),
    ]);
    expect(JSON.stringify(comparisonOf(await compared(to)))).not.toMatch(/secret|position/);
  });

  it('are not compared where one cannot be read', async () => {
    const broken = { ...logOf(events, 3), readAll: () => Promise.reject(new Error('gone')) };
    await expect(compareLogs(logOf(events), broken, () => {})).rejects.toThrow('gone');
  });
});

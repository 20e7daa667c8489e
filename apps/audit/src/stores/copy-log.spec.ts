import {
  InMemoryEventStore,
  START,
  StoreUnavailable,
  type Appended,
  type Chain,
  type Commit,
  type StoredEvent,
} from '@spillrom/event-sourcing';
import { commitOf, oneTo } from '@spillrom/event-sourcing/testing';
import { instant, type Instant } from '@spillrom/kernel';
import type { ReadableLog, WritableLog } from '../logs.js';
import { copyLog } from './copy-log.js';

const at = (place: number): Instant => instant(`2022-11-12T08:00:00.${String(place).padStart(6, '0')}Z`);

const store = (): InMemoryEventStore => new InMemoryEventStore({ clock: () => at(999_999) });

/** So many commits of one event to `a`, every third of two more to a stream of its own. */
const commits = (count: number): readonly Commit[] => {
  let thirds = 0;
  return Array.from({ length: count }, (_, number) => {
    const isThird = number % 3 === 2;
    const own = `own-${(thirds += isThird ? 1 : 0)}`;
    const commit = commitOf(`c${number}`, { a: number - 1, ...(isThird ? { [own]: -1 } : {}) }, [
      'a',
      ...(isThird ? [own, own] : []),
    ]);
    return { ...commit, recordedAt: at(number) };
  });
};

const filled = async (all: readonly Commit[]): Promise<InMemoryEventStore> => {
  const log = store();
  for (const commit of all) await log.append([commit]);
  return log;
};

const everything = async (log: ReadableLog): Promise<readonly StoredEvent[]> =>
  (await log.readAll(START, 10_000)).events;

type Append = WritableLog['append'];

/** A target whose appends are numbered from 1 and go by way of `way`, which may let them through. */
const byWayOf = (
  log: InMemoryEventStore,
  way: (sending: number, chain: Chain, append: Append) => Promise<Appended>,
) => {
  const sent: Chain[] = [];
  const append: Append = (chain) => {
    sent.push(chain);
    return way(sent.length, chain, (one) => log.append(one));
  };
  return { readAll: log.readAll.bind(log), head: log.head.bind(log), append, sent };
};

const through = (log: InMemoryEventStore) => byWayOf(log, (_, chain, append) => append(chain));

const waits: number[] = [];
const copy = (from: ReadableLog, to: WritableLog) =>
  copyLog(
    from,
    to,
    () => {},
    async (ms) => void waits.push(ms),
  );

describe('copying a log', () => {
  const COMMITS = commits(300);
  const EVENTS = 500;
  const WHOLE = { events: EVENTS, commits: 300 };
  let source: InMemoryEventStore;
  let target: InMemoryEventStore;

  beforeAll(async () => {
    source = await filled(COMMITS);
  });
  beforeEach(() => {
    target = store();
    waits.splice(0);
  });

  it('writes the same events in the same commits, order and times, in chains of at most 64 commits', async () => {
    const to = through(target);
    const { held, copied, stopped, compared } = await copy(source, to);
    expect({ held, copied, stopped }).toEqual({ held: 0, copied: WHOLE, stopped: undefined });
    expect(compared).toMatchObject({ ...WHOLE, unlike: undefined });
    expect(await everything(target)).toEqual(await everything(source));
    expect(to.sent.map((chain) => chain.length)).toEqual([64, 64, 64, 64, 44]);
  });

  it('expects each stream that a commit writes where it stood before', async () => {
    const to = through(target);
    await copy(source, to);
    expect(to.sent.flat().map(({ reads }) => reads)).toEqual(COMMITS.map(({ reads }) => reads));
  });

  it('puts no more than 512 events in a chain, however many commits', async () => {
    const sizes = [300, 212, 1, 512, 100];
    let version = -1;
    const large = sizes.map((size, number) => {
      const commit = commitOf(`large-${number}`, { a: version }, new Array<string>(size).fill('a'));
      version += size;
      return { ...commit, recordedAt: at(number) };
    });
    const to = through(target);
    expect(await copy(await filled(large), to)).toMatchObject({ copied: { events: 1125 }, compared: { commits: 5 } });
    expect(to.sent.map((chain) => chain.map(({ events }) => events.length))).toEqual([[300, 212], [1], [512], [100]]);
  });

  it('writes nothing the second time', async () => {
    await copy(source, target);
    const to = through(target);
    expect(await copy(source, to)).toMatchObject({ held: EVENTS, copied: { events: 0 }, compared: { ...WHOLE } });
    expect(to.sent).toEqual([]);
  });

  it('copies nothing of nothing', async () => {
    expect(await copy(store(), target)).toMatchObject({ copied: { events: 0 }, compared: { unlike: undefined } });
  });

  it('goes on where it broke off, whatever stood by then', async () => {
    const broken = byWayOf(target, (sending, chain, append) =>
      sending > 2 ? Promise.reject(new Error('killed')) : append(chain),
    );
    await expect(copy(source, broken)).rejects.toThrow('killed');
    const stood = (await everything(target)).length;
    expect(stood).toBeGreaterThan(128);
    expect(await copy(source, target)).toMatchObject({
      held: stood,
      copied: { events: EVENTS - stood },
      compared: { ...WHOLE, unlike: undefined },
    });
    expect(await everything(target)).toEqual(await everything(source));
  });

  it('sends the same chain again while it is unknown whether it stands, a little later each time', async () => {
    const unknown = new StoreUnavailable('unknown', 'no answer');
    const to = byWayOf(target, async (sending, chain, append) => {
      // The second is lost before it is written, the fourth after.
      if (sending !== 2) await append(chain);
      if (sending === 2 || sending === 4) throw unknown;
      return append(chain);
    });
    expect(await copy(source, to)).toMatchObject({ copied: WHOLE, compared: { unlike: undefined } });
    expect(to.sent).toHaveLength(7);
    expect([to.sent[2], to.sent[4]]).toEqual([to.sent[1], to.sent[3]]);
    expect(waits).toEqual([100, 100]);
  });

  it.each([
    ['nothing written', [100, 200, 400, 800, 1600]],
    ['unknown', [100, 200, 400, 800, 1600, 3200, ...new Array<number>(8).fill(5000)]],
  ] as const)('gives up when for long the outcome is: %s', async (outcome, waited) => {
    const away = byWayOf(target, () => Promise.reject(new StoreUnavailable(outcome, 'away')));
    await expect(copy(source, away)).rejects.toMatchObject({ outcome });
    expect(waits).toEqual(waited);
  });

  it.each([
    ['another event', async () => filled([...COMMITS.slice(0, 10), commitOf('else', { a: 9 })]), 'event', undefined],
    ['the same and more', async () => filled([...COMMITS, commitOf('more', { a: 299 })]), 'end', 'from'],
    ['another log', async () => filled([commitOf('other', { b: -1 })]), 'event', undefined],
  ])('writes nothing where the target holds %s', async (_, held, kind, ended) => {
    const to = through(await held());
    const { stopped, compared } = await copy(source, to);
    expect(stopped).toMatch(/^the target is not a beginning of the source/);
    expect(compared.unlike).toMatchObject({ kind, ...(ended === undefined ? {} : { ended }) });
    expect(to.sent).toEqual([]);
  });

  it('writes nothing where the target ends inside a commit', async () => {
    const half = (await everything(source)).slice(0, 4);
    const page = { events: half, next: half[3]!.position, end: true };
    const to = { ...through(target), head: async () => half[3]!, readAll: async () => page };
    expect(await copy(source, to)).toMatchObject({
      held: 4,
      stopped: expect.stringContaining('nothing was written'),
      compared: { unlike: { kind: 'end', ended: 'to' } },
    });
    expect(to.sent).toEqual([]);
  });

  it('stops when somebody else writes to the target, and names what both then do not share', async () => {
    const to = byWayOf(target, async (sending, chain, append) => {
      if (sending === 3) await append(oneTo('a', 127));
      return append(chain);
    });
    const { copied, stopped, compared } = await copy(source, to);
    expect(copied.commits).toBe(128);
    expect(stopped).toBe(
      'a is at version 128 in the target and at 127 in the source: something else writes to the target, or the source contradicts itself',
    );
    expect(compared.unlike).toMatchObject({ kind: 'event', event: copied.events + 1 });
  });

  it('stops at a commit that no store would give back as it stands', async () => {
    const events = (await everything(source)).map((event, index) => (index === 4 ? { ...event, version: 9 } : event));
    const page = { events, next: events.at(-1)!.position, end: true };
    const { stopped, compared } = await copy({ head: async () => 'empty', readAll: async () => page }, target);
    const { id, commit } = events[4]!;
    expect(stopped).toBe(`the rest of the source cannot be copied: commit ${commit.id} of the log, at its event ${id}`);
    expect(compared.unlike).toMatchObject({ kind: 'end', event: 1, ended: 'to' });
  });
});

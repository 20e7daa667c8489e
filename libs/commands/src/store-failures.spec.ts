import { COMMIT_EVENTS_MAX, StoreUnavailable, type EventStore } from '@spillrom/event-sourcing';
import type { Answer, Observer } from './index.js';
import { faultyStore, type Fault } from './testing/faulty-store.js';
import {
  breakPot,
  confirmClaim,
  draftClaim,
  fillPot,
  memoryStore,
  openPot,
  runnerOn,
  wholeLog,
} from './testing/fixture.js';

const kinds = (answers: readonly Answer[]): readonly string[] => answers.map(({ kind }) => kind);

/** A log with an open pot, and a second store on it whose appends meet these faults, one after another. */
const withFaults = async (...faults: readonly Fault[]) => {
  const store = memoryStore();
  await runnerOn(store).run(openPot('a', 100));
  const faulty = faultyStore(store, (append) => faults[append] ?? 'none');
  return { store, faulty, runner: runnerOn(faulty, { limits: { resendsMax: 4 } }) };
};

const countOf = async (store: EventStore, type: string): Promise<number> =>
  (await wholeLog(store)).filter((event) => event.type === type).length;

describe('an append with an unknown outcome', () => {
  it('that stands is sent again, and each command takes effect once', async () => {
    const { store, faulty, runner } = await withFaults('lost');
    const answers = await Promise.all([runner.run(fillPot('a', 1)), runner.run(fillPot('a', 2))]);
    expect(answers).toMatchObject([
      { kind: 'accepted', replayed: false },
      { kind: 'accepted', replayed: false },
    ]);
    expect(faulty.sent[1]).toBe(faulty.sent[0]);
    expect(await countOf(store, 'PotFilled')).toBe(2);
  });

  it('that never arrived is sent again, with the same ids', async () => {
    const { store, faulty, runner } = await withFaults('dropped', 'dropped');
    expect(await runner.run(fillPot('a', 1))).toMatchObject({ kind: 'accepted' });
    expect(new Set(faulty.sent).size).toBe(1);
    expect(await countOf(store, 'PotFilled')).toBe(1);
  });

  it('stays unknown when a later sending surely wrote nothing', async () => {
    const { store, faulty, runner } = await withFaults('lost', 'refused', 'refused');
    expect(await runner.run(fillPot('a', 1))).toMatchObject({ kind: 'accepted', replayed: false });
    expect(faulty.sent).toHaveLength(4);
    expect(await countOf(store, 'PotFilled')).toBe(1);
  });

  it('that stays unknown is answered so, and the same key tells', async () => {
    const { store, runner } = await withFaults(...Array<Fault>(20).fill('lost'));
    const submission = fillPot('a', 1);
    expect(await runner.run(submission)).toEqual({ kind: 'unavailable', outcome: 'unknown' });
    expect(await runnerOn(store).run(submission)).toMatchObject({ kind: 'accepted', replayed: true });
    expect(await countOf(store, 'PotFilled')).toBe(1);
  });

  it('leaves nobody answered who was judged with it, with 404 or 412 either', async () => {
    const { runner } = await withFaults(...Array<Fault>(20).fill('dropped'));
    const answers = await Promise.all([
      runner.run(fillPot('a', 1)),
      runner.run(fillPot('a', 1, { ifMatch: 0 })),
      runner.run(fillPot('nobody', 1)),
    ]);
    // The last has a key of its own, and nothing to append.
    expect(kinds(answers)).toEqual(['unavailable', 'unavailable', 'absent']);
  });

  it('does not make the next command judge what never became durable', async () => {
    const { runner } = await withFaults(...Array<Fault>(5).fill('dropped'));
    expect(await runner.run(fillPot('a', 1))).toEqual({ kind: 'unavailable', outcome: 'unknown' });
    expect(await runner.run(fillPot('a', 1, { ifMatch: 0 }))).toMatchObject({ kind: 'accepted', etag: 1 });
  });
});

describe('an append that surely wrote nothing', () => {
  it('is tried again one command at a time', async () => {
    const { store, faulty, runner } = await withFaults('refused');
    expect(kinds(await Promise.all([1, 2, 3].map((amount) => runner.run(fillPot('a', amount)))))).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect(faulty.sent.map(({ length }) => length)).toEqual([3, 1, 1, 1]);
    expect(await countOf(store, 'PotFilled')).toBe(3);
  });

  it('is told to all when the store is away, without asking for each', async () => {
    const { store, faulty, runner } = await withFaults(...Array<Fault>(99).fill('refused'));
    const answers = await Promise.all(Array.from({ length: 30 }, () => runner.run(fillPot('a', 1))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ kind: 'unavailable', outcome: 'nothing written' })]),
    );
    expect(faulty.sent.length).toBeLessThan(5);
    expect(await countOf(store, 'PotFilled')).toBe(0);
  });

  it('fails a command whose decision throws, alone', async () => {
    const { store, runner } = await withFaults();
    const answers = await Promise.allSettled([
      runner.run(fillPot('a', 1)),
      runner.run(breakPot('a', 'throw')),
      runner.run(fillPot('a', 2)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await countOf(store, 'PotFilled')).toBe(2);
    expect(await countOf(store, 'CommandDecided')).toBe(3);
  });
});

describe('a command that would write more than the log takes', () => {
  it.each([
    ['bloat', 70_000, 'EVENT_TOO_LARGE'],
    ['flood', 512, 'COMMIT_TOO_LARGE'],
  ] as const)('(%s, %d) is told so before the append, alone, and leaves no record', async (how, size, fault) => {
    const { store, faulty, runner } = await withFaults();
    const answers = await Promise.all([
      runner.run(fillPot('a', 1)),
      runner.run(breakPot('a', how, size)),
      runner.run(fillPot('a', 2)),
    ]);
    expect(answers).toMatchObject([{ kind: 'accepted' }, { kind: 'tooLarge', fault }, { kind: 'accepted' }]);
    expect(faulty.sent.map(({ length }) => length)).toEqual([2]);
    expect(await countOf(store, 'CommandDecided')).toBe(3);
  });

  it('is one event beyond the largest that is accepted: 511 and the record make a full commit', async () => {
    const { store, runner } = await withFaults();
    expect(await runner.run(breakPot('a', 'flood', COMMIT_EVENTS_MAX - 1))).toMatchObject({ kind: 'accepted' });
    expect((await wholeLog(store)).at(-1)!.commit.count).toBe(512);
  });

  it('does not keep a full commit from sharing a chain: the next goes into the next chain', async () => {
    const { faulty, runner } = await withFaults();
    const answers = await Promise.all([
      runner.run(fillPot('a', 1)),
      runner.run(breakPot('a', 'flood', COMMIT_EVENTS_MAX - 1)),
      runner.run(fillPot('a', 2)),
    ]);
    expect(kinds(answers)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(faulty.sent.map((chain) => chain.reduce((sum, { events }) => sum + events.length, 0))).toEqual([2, 512, 2]);
  });
});

describe('a log that cannot be read', () => {
  const unreadable = (store: EventStore, failures: (read: number) => boolean): EventStore => {
    let reads = 0;
    const faulty = faultyStore(store, () => 'none');
    faulty.read = (from) =>
      failures(reads++) ? Promise.reject(new StoreUnavailable('nothing written', 'no connection')) : store.read(from);
    return faulty;
  };

  it('is tried again a few times', async () => {
    const { store } = await withFaults();
    await runnerOn(store).run(draftClaim('one', { pot: 'a', amount: 1 }));
    const runner = runnerOn(unreadable(store, (read) => read === 0 || read === 2));
    expect(await runner.run(fillPot('a', 1))).toMatchObject({ kind: 'accepted' });
  });

  it('is told so, with nothing written, before the append and as unknown after it', async () => {
    const { store } = await withFaults();
    const before = runnerOn(unreadable(store, () => true));
    expect(await before.run(confirmClaim('one'))).toEqual({ kind: 'unavailable', outcome: 'nothing written' });
    expect(await before.run(fillPot('a', 1))).toEqual({ kind: 'unavailable', outcome: 'nothing written' });
    const after = runnerOn(unreadable(store, (read) => read > 0));
    const submission = fillPot('a', 1);
    expect(await after.run(submission)).toEqual({ kind: 'unavailable', outcome: 'unknown' });
    expect(await runnerOn(store).run(submission)).toMatchObject({ kind: 'accepted', replayed: true });
  });

  it('fails only the commands that need a stream with an unknown event in it', async () => {
    const { store } = await withFaults();
    const faulty = faultyStore(store, () => 'none');
    await runnerOn(store).run(openPot('b', 1));
    await runnerOn(store).run(draftClaim('one', { pot: 'a', amount: 1 }));
    await runnerOn(store).run(draftClaim('two', { pot: 'a', amount: 1 }));
    faulty.read = async (from) =>
      (await store.read(from)).map((stored) =>
        stored.stream === 'pot-b' ? { ...stored, type: 'PotPainted' } : stored,
      );
    const runner = runnerOn(faulty);
    await expect(runner.run(fillPot('b', 1))).rejects.toThrow('unknown event PotPainted');
    expect(await runner.run(fillPot('a', 1))).toMatchObject({ kind: 'accepted' });
  });
});

describe('what is observed', () => {
  it('counts attempts, chains, conflicts, resends and the length of the queue', async () => {
    const { store, faulty } = await withFaults('lost');
    const seen: string[] = [];
    const observer: Observer = {
      queued: (length) => seen.push(`queued ${length}`),
      appended: ({ commits, events }) => seen.push(`appended ${commits} ${events}`),
      conflicted: ({ commits }) => seen.push(`conflicted ${commits}`),
      resent: () => seen.push('resent'),
      answered: ({ kind, attempts }) => seen.push(`${kind} ${attempts}`),
    };
    const runner = runnerOn(faulty, { observer });
    await runner.run(fillPot('a', 1));
    await runnerOn(store).run(fillPot('a', 1));
    await runner.run(fillPot('a', 1));
    const first = ['queued 1', 'resent', 'appended 1 2', 'accepted 1'];
    expect(seen).toEqual([...first, 'queued 1', 'conflicted 1', 'appended 1 2', 'accepted 2']);
  });
});

import { instant } from '@spillrom/kernel';
import type { EventStore } from '@spillrom/event-sourcing';
import { openLog, type Turn } from './index.js';
import { confirmClaim, draftClaim, fillPot, memoryStore, openPot, runnerOn, wholeLog } from './testing/fixture.js';

const NOVEMBER = instant('2022-11-01T09:00:00Z');
const DECEMBER = instant('2022-12-01T09:00:00Z');

/** Turns within one process. */
const oneAtATime = (): Turn => {
  let last: Promise<void> = Promise.resolve();
  return {
    take: async () => {
      const before = last;
      let giveBack = (): void => {};
      last = new Promise((done) => (giveBack = done));
      await before;
      return async () => giveBack();
    },
  };
};

/** A store that answers some turns of the event loop late, each time. */
const late = (store: EventStore, waits: number): EventStore => {
  const wait = async <Result>(ask: () => Promise<Result>): Promise<Result> => {
    for (let turn = 0; turn < waits; turn += 1) await Promise.resolve();
    return ask();
  };
  return {
    append: (chain) => wait(() => store.append(chain)),
    read: (from) => wait(() => store.read(from)),
    readAll: (after, limit) => wait(() => store.readAll(after, limit)),
    head: () => wait(() => store.head()),
    onAppend: (ring) => store.onAppend(ring),
  };
};

describe('the development clock', () => {
  it('takes a log whose first commit carried it, and marks that commit', async () => {
    const store = memoryStore();
    const runner = runnerOn(store, { developmentClock: true });
    const first = await runner.run(openPot('a', 10, { now: NOVEMBER }));
    expect(first).toMatchObject({ kind: 'accepted', decidedAt: NOVEMBER, recordedAt: NOVEMBER });
    const second = await runner.run(fillPot('a', 1, { now: DECEMBER }));
    expect(second).toMatchObject({ kind: 'accepted', decidedAt: DECEMBER, recordedAt: DECEMBER });
    const marks = (await wholeLog(store)).map(({ meta }) => meta['clock']);
    expect(marks).toEqual(['story', 'story', undefined, undefined]);
  });

  it('judges an earlier time as it stands beside what is later, and records it no earlier than the head', async () => {
    const runner = runnerOn(memoryStore(), { developmentClock: true });
    await runner.run(openPot('a', 10, { now: DECEMBER }));
    const answer = await runner.run(openPot('b', 1, { now: NOVEMBER }));
    expect(answer).toMatchObject({ kind: 'accepted', decidedAt: NOVEMBER, recordedAt: DECEMBER });
  });

  it('stands still for a command without it', async () => {
    const runner = runnerOn(memoryStore(), { developmentClock: true });
    await runner.run(openPot('a', 10, { now: NOVEMBER }));
    expect(await runner.run(fillPot('a', 1))).toMatchObject({ decidedAt: NOVEMBER, recordedAt: NOVEMBER });
  });

  it('moves on within a chain', async () => {
    const store = memoryStore();
    const runner = runnerOn(store, { developmentClock: true });
    const answers = await Promise.all([
      runner.run(openPot('a', 10, { now: NOVEMBER })),
      runner.run(fillPot('a', 1, { now: DECEMBER })),
      runner.run(fillPot('a', 1)),
    ]);
    expect(answers).toMatchObject([{ decidedAt: NOVEMBER }, { decidedAt: DECEMBER }, { decidedAt: DECEMBER }]);
  });

  it('is refused where the app does not allow it', async () => {
    const store = memoryStore();
    const runner = runnerOn(store);
    expect(await runner.run(openPot('a', 10, { now: NOVEMBER }))).toEqual({ kind: 'clockRefused' });
    expect(await wholeLog(store)).toEqual([]);
  });

  it('is refused by a log that began without it', async () => {
    const store = memoryStore();
    const runner = runnerOn(store, { developmentClock: true });
    expect(await runner.run(openPot('a', 10))).toMatchObject({
      kind: 'accepted',
      decidedAt: '2022-11-12T08:00:00.000000Z',
    });
    expect(await runner.run(fillPot('a', 1, { now: NOVEMBER }))).toEqual({ kind: 'clockRefused' });
    expect((await wholeLog(store)).filter(({ meta }) => 'clock' in meta)).toEqual([]);
  });

  it('is taken by one log or none when first commits with and without it meet', async () => {
    const store = memoryStore();
    const runner = runnerOn(store, { developmentClock: true });
    const answers = await Promise.all([
      runner.run(openPot('a', 10)),
      runner.run(openPot('b', 10, { now: NOVEMBER })),
      runner.run(openPot('c', 10, { now: DECEMBER })),
    ]);
    expect(answers.map(({ kind }) => kind)).toEqual(['accepted', 'clockRefused', 'clockRefused']);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is taken by one log or none when two processes begin it at once, one of them %i steps later',
    async (waits) => {
      const store = memoryStore();
      const options = { developmentClock: true, turn: oneAtATime() };
      const [one, other] = [runnerOn(store, options), runnerOn(late(store, waits), options)];
      const answers = await Promise.all([
        one.run(openPot('a', 10)),
        other.run(openPot('b', 10, { now: NOVEMBER })),
        other.run(openPot('c', 10)),
      ]);
      const [first, second] = answers.map(({ kind }) => kind);
      const isStory = (await wholeLog(store))[0]!.meta['clock'] === 'story';
      expect([first, second]).toEqual(['accepted', isStory ? 'accepted' : 'clockRefused']);
      const marks = (await wholeLog(store)).map(({ meta }) => meta['clock']);
      expect(marks.lastIndexOf('story')).toBeLessThan(2);
      const times = (await wholeLog(store)).map(({ recordedAt }) => recordedAt);
      expect(times.every((time) => time.startsWith('2022-11-01') === isStory)).toBe(true);
    },
  );

  it('is not settled by a command that leaves no commit', async () => {
    const store = memoryStore();
    const runner = runnerOn(store, { developmentClock: true });
    expect(await runner.run(confirmClaim('nobody'))).toEqual({ kind: 'absent' });
    expect(await runner.run(openPot('a', 10, { now: NOVEMBER }))).toMatchObject({ kind: 'accepted' });
  });

  it('goes on after a restart', async () => {
    const store = memoryStore();
    await runnerOn(store, { developmentClock: true }).run(openPot('a', 10, { now: NOVEMBER }));
    const restarted = runnerOn(store, { developmentClock: true });
    expect(await restarted.run(draftClaim('one', { pot: 'a', amount: 1 }))).toMatchObject({ decidedAt: NOVEMBER });
  });
});

describe('a clock that is behind', () => {
  const at = (...times: readonly string[]) => {
    const left = [...times];
    return { clock: { now: () => instant(left.shift() ?? '2022-12-24T00:00:00Z') } };
  };

  it.each([
    ['in one process', false],
    ['in another process', true],
  ])('decides nothing before what it is judged on, %s', async (_where, isOther) => {
    const store = memoryStore();
    const ahead = runnerOn(store, at('2022-12-01T09:00:00Z', '2022-11-01T09:00:00Z', '2022-11-01T09:00:00Z'));
    const behind = isOther ? runnerOn(store, at('2022-11-01T09:00:00Z', '2022-11-01T09:00:00Z')) : ahead;
    expect(await ahead.run(openPot('a', 10))).toMatchObject({ kind: 'accepted', decidedAt: DECEMBER });
    expect(await behind.run(fillPot('a', 1))).toMatchObject({ kind: 'accepted', decidedAt: DECEMBER });
    expect(await behind.run(openPot('b', 1))).toMatchObject({ kind: 'accepted', decidedAt: NOVEMBER });
    const decided = (await wholeLog(store)).map(({ meta }) => meta['decidedAt']);
    expect(decided).toEqual([DECEMBER, DECEMBER, DECEMBER, DECEMBER, NOVEMBER, NOVEMBER]);
  });

  it('refuses at the later time too', async () => {
    const store = memoryStore();
    await runnerOn(store, at('2022-12-01T09:00:00Z')).run(openPot('a', 10));
    const again = runnerOn(store, at('2022-11-01T09:00:00Z')).run(openPot('a', 10));
    expect(await again).toMatchObject({ kind: 'refused', decidedAt: DECEMBER });
  });
});

describe('opening a log', () => {
  it('is refused for a story log where the development clock is not allowed', async () => {
    const store = memoryStore();
    expect(await openLog(store, false)).toEqual({ kind: 'opened', clock: 'empty' });
    await runnerOn(store, { developmentClock: true }).run(openPot('a', 10, { now: NOVEMBER }));
    expect(await openLog(store, false)).toEqual({ kind: 'refused', code: 'STORY_LOG' });
    expect(await openLog(store, true)).toEqual({ kind: 'opened', clock: 'story' });
  });

  it('is fine for any other', async () => {
    const store = memoryStore();
    await runnerOn(store).run(openPot('a', 10));
    expect(await openLog(store, false)).toEqual({ kind: 'opened', clock: 'real' });
  });
});

import { openLog } from '@spillrom/commands';
import type { EventStore } from '@spillrom/event-sourcing';
import { instant, type Instant } from '@spillrom/kernel';
import {
  confirmClaim,
  draftClaim,
  fillPot,
  openPot,
  runnerOn,
  wholeLog,
} from '../../libs/commands/src/testing/fixture.js';

const NOVEMBER = instant('2022-11-01T09:00:00Z');
const DECEMBER = instant('2022-12-01T09:00:00Z');

/** What holds of the development clock on every store. `open` gives an empty log each time. */
export const logClockHolds = (open: () => Promise<EventStore>): void => {
  const development = { developmentClock: true };

  it('is taken by a log whose first commit carried it; that commit is marked, and no other', async () => {
    const store = await open();
    const runner = runnerOn(store, development);
    const first = await runner.run(openPot('a', 10, { now: NOVEMBER }));
    expect(first).toMatchObject({ kind: 'accepted', decidedAt: NOVEMBER, recordedAt: NOVEMBER });
    await runner.run(fillPot('a', 1, { now: DECEMBER }));
    const marks = (await wholeLog(store)).map(({ meta }) => meta['clock']);
    expect(marks).toEqual(['story', 'story', undefined, undefined]);
  });

  it('records no earlier time than the head’s, and decides by its own, but not before what it is judged on', async () => {
    const runner = runnerOn(await open(), development);
    await runner.run(openPot('a', 10, { now: DECEMBER }));
    const beside = await runner.run(openPot('b', 10, { now: NOVEMBER }));
    expect(beside).toMatchObject({ kind: 'accepted', decidedAt: NOVEMBER, recordedAt: DECEMBER });
    const onIt = await runner.run(fillPot('a', 1, { now: NOVEMBER }));
    expect(onIt).toMatchObject({ kind: 'accepted', decidedAt: DECEMBER, recordedAt: DECEMBER });
  });

  it('stands at the last recorded time for a command without it, whichever process takes that', async () => {
    const store = await open();
    const [one, other] = [runnerOn(store, development), runnerOn(store, development)];
    await one.run(openPot('a', 10, { now: NOVEMBER }));
    expect(await one.run(fillPot('a', 1))).toMatchObject({ decidedAt: NOVEMBER, recordedAt: NOVEMBER });
    await other.run(fillPot('a', 1, { now: DECEMBER }));
    expect(await one.run(fillPot('a', 1))).toMatchObject({ decidedAt: DECEMBER, recordedAt: DECEMBER });
  });

  it('is refused by a log that began without it, with nothing written', async () => {
    const store = await open();
    const runner = runnerOn(store, development);
    await runner.run(openPot('a', 10));
    const before = await wholeLog(store);
    expect(await runner.run(fillPot('a', 1, { now: NOVEMBER }))).toEqual({ kind: 'clockRefused' });
    expect(await wholeLog(store)).toEqual(before);
    expect(await openLog(store, false)).toEqual({ kind: 'opened', clock: 'real' });
  });

  it('never opens where it is not allowed', async () => {
    const store = await open();
    await runnerOn(store, development).run(openPot('a', 10, { now: NOVEMBER }));
    expect(await openLog(store, false)).toEqual({ kind: 'refused', code: 'STORY_LOG' });
    expect(await openLog(store, true)).toEqual({ kind: 'opened', clock: 'story' });
  });

  it('records no time that falls, with many keys at once and times in any order', async () => {
    const store = await open();
    const runner = runnerOn(store, development);
    const day = (index: number): Instant =>
      instant(`2022-11-${String(1 + ((index * 7) % 28)).padStart(2, '0')}T09:00:00Z`);
    await runner.run(openPot('a', 10, { now: NOVEMBER }));
    const drafts = Array.from({ length: 28 }, (_, index) =>
      draftClaim(`c${index}`, { pot: 'a', amount: 1 }, index % 3 === 0 ? {} : { now: day(index) }),
    );
    const answers = await Promise.all(drafts.map((draft) => runner.run(draft)));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
    await Promise.all(drafts.map((_, index) => runner.run(confirmClaim(`c${index}`))));
    const times = (await wholeLog(store)).map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
  });
};

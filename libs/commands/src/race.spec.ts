import { deepStrictEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import type { EventStore, StreamName } from '@spillrom/event-sourcing';
import { unobserved, type Answer, type CommandRunner, type Submission, type Turn } from './index.js';
import { recordStream } from './record.js';
import { forgetful, repeating, unchecked } from './testing/broken-stores.js';
import { inconsistencies, type Sent } from './testing/inconsistencies.js';
import { faultyStore, type Fault } from './testing/faulty-store.js';
import {
  confirmClaim,
  draftClaim,
  fillPot,
  memoryStore,
  openPot,
  principal,
  runnerOn,
  wholeLog,
} from './testing/fixture.js';

/** As a client does: the same key until the outcome is known. */
const insist = async (runner: CommandRunner, submission: Submission): Promise<Answer> => {
  for (;;) {
    const answer = await runner.run(submission);
    if (answer.kind !== 'unavailable' && answer.kind !== 'busy') return answer;
  }
};

/** Other work gets in between wherever a real store would wait. */
const slow = (store: EventStore, waits: () => number): EventStore => {
  const wait = async (): Promise<void> => {
    for (let left = waits(); left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    append: async (chain) => {
      await wait();
      const appended = await store.append(chain);
      await wait();
      return appended;
    },
    read: async (from) => {
      await wait();
      const events = await store.read(from);
      await wait();
      return events;
    },
    readAll: (after, limit) => store.readAll(after, limit),
    head: () => store.head(),
    onAppend: (ring) => store.onAppend(ring),
  };
};

describe('two processes on one pot', () => {
  it('let exactly those through that the money is enough for', async () => {
    const store = memoryStore();
    const runners = [runnerOn(slow(store, () => 2)), runnerOn(slow(store, () => 3))];
    await runners[0]!.run(openPot('a', 10));
    const claims = Array.from({ length: 40 }, (_, index) => `c${index}`);
    await Promise.all(claims.map((id) => runners[0]!.run(draftClaim(id, { pot: 'a', amount: 1 }))));
    const answers = await Promise.all(claims.map((id, index) => insist(runners[index % 2]!, confirmClaim(id))));
    expect(answers.filter(({ kind }) => kind === 'accepted')).toHaveLength(10);
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(30);
  });

  it('never refuse money that was released before, through the other one', async () => {
    const store = memoryStore();
    const [one, other] = [runnerOn(slow(store, () => 1)), runnerOn(slow(store, () => 1))];
    await one.run(openPot('a', 0));
    for (let round = 0; round < 100; round += 1) {
      await one.run(draftClaim(`c${round}`, { pot: 'a', amount: 1 }));
      expect(await one.run(fillPot('a', 1))).toMatchObject({ kind: 'accepted' });
      expect(await other.run(confirmClaim(`c${round}`, { ifMatch: 0 }))).toMatchObject({ kind: 'accepted' });
    }
  });

  it('take turns after they have met, and give the turn back', async () => {
    const store = memoryStore();
    const { turn, log } = watchedTurn();
    const [one, other] = [runnerOn(store, { turn }), runnerOn(store, { turn })];
    await one.run(openPot('a', 0));
    await other.run(fillPot('a', 1));
    expect(log).toEqual([]);
    await one.run(fillPot('a', 1));
    expect(log).toEqual(['take pot-a 500', 'release pot-a']);
    await one.run(fillPot('a', 1));
    expect(log).toHaveLength(4);
  });

  it('keep taking turns, and meet no more, for as long as the other one writes', async () => {
    const store = memoryStore();
    const { turn, log } = watchedTurn();
    let conflicts = 0;
    const observer = { ...unobserved, conflicted: () => (conflicts += 1) };
    // A second passes with every attempt, so this is more than the minute that a conflict is remembered.
    const [one, other] = [runnerOn(store, { turn, observer }), runnerOn(store, { turn, observer })];
    await one.run(openPot('a', 0));
    for (let round = 0; round < 100; round += 1) {
      await other.run(fillPot('a', 1));
      await one.run(fillPot('a', 1));
    }
    expect(conflicts).toBe(2);
    expect(log.slice(-2)).toEqual(['take pot-a 500', 'release pot-a']);
  });

  it('get in between the long chains of one that takes no turns', async () => {
    const store = memoryStore();
    const sizes: number[] = [];
    const observer = { ...unobserved, conflicted: ({ commits }: { commits: number }) => sizes.push(commits) };
    const meddled = faultyStore(store, () => 'none');
    const patient = runnerOn(meddled, { observer });
    await patient.run(openPot('a', 0));
    const other = runnerOn(store);
    const append = meddled.append.bind(meddled);
    // The other one is there first every time, three times.
    meddled.append = async (chain) => {
      if (sizes.length < 3) await other.run(fillPot('a', 1));
      return append(chain);
    };
    await Promise.all(Array.from({ length: 64 }, () => patient.run(fillPot('a', 1))));
    expect(sizes).toEqual([64, 16, 4]);
  });

  it('go on without the turn when it does not come', async () => {
    const store = memoryStore();
    const turn: Turn = { take: async () => undefined };
    const [one, other] = [runnerOn(store, { turn }), runnerOn(store, { turn })];
    await one.run(openPot('a', 0));
    await other.run(fillPot('a', 1));
    expect(await one.run(fillPot('a', 1))).toMatchObject({ kind: 'accepted' });
  });
});

const watchedTurn = (): { turn: Turn; log: string[] } => {
  const log: string[] = [];
  const take = async (key: StreamName, waitMs: number) => {
    log.push(`take ${key} ${waitMs}`);
    return async () => void log.push(`release ${key}`);
  };
  return { turn: { take }, log };
};

type Wish = {
  readonly to: 0 | 1;
  readonly what: 'fill' | 'confirm' | 'again';
  readonly claim: number;
  readonly faults: readonly Fault[];
};

const CLAIMS = 6;

const wish = fc.record<Wish>({
  to: fc.constantFrom(0, 1),
  what: fc.constantFrom('fill', 'confirm', 'confirm', 'again'),
  claim: fc.nat(CLAIMS - 1),
  faults: fc.array(fc.constantFrom<Fault>('none', 'none', 'lost', 'dropped', 'refused'), { maxLength: 2 }),
});

/** Sends all the wishes at once, through two runners whose stores wait here and there and lose acknowledgements. */
const play = async (wishes: readonly Wish[], waits: readonly number[], tamper: (store: EventStore) => EventStore) => {
  const store = memoryStore();
  const setup = runnerOn(store);
  await setup.run(openPot('a', 3));
  await setup.run(openPot('b', 3));
  for (let id = 0; id < CLAIMS; id += 1) {
    await setup.run(draftClaim(`c${id}`, { pot: id % 2 ? 'a' : 'b', amount: 1 + (id % 3) }));
  }
  let waited = 0;
  const faults = wishes.flatMap((one) => one.faults);
  const runners = [0, 1].map(() => {
    const waiting = slow(tamper(store), () => waits[waited++ % waits.length]!);
    return runnerOn(faultyStore(waiting, () => faults.pop() ?? 'none'));
  });
  const submissions: Submission[] = [];
  for (const { what, claim } of wishes) {
    const again = what === 'again' ? submissions.at(claim % (submissions.length || 1)) : undefined;
    submissions.push(again ?? (what === 'confirm' ? confirmClaim(`c${claim}`) : fillPot(claim % 2 ? 'a' : 'b', 1)));
  }
  const sent: Sent[] = await Promise.all(
    submissions.map(async (submission, index) => ({
      record: recordStream(principal.client, submission.idempotencyKey),
      answer: await insist(runners[wishes[index]!.to]!, submission),
    })),
  );
  return inconsistencies(await wholeLog(store), sent);
};

describe('any interleaving of two processes', () => {
  it('keeps every pot at or above zero, and every acknowledged outcome in the log, once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }),
        async (wishes, waits) => deepStrictEqual(await play(wishes, waits, (store) => store), []),
      ),
      { numRuns: 60 },
    );
  });

  const confirmAll: readonly Wish[] = Array.from({ length: CLAIMS * 2 }, (_, index) => ({
    to: (index % 2) as 0 | 1,
    what: 'confirm',
    claim: index >> 1,
    faults: [],
  }));

  // The check itself is checked: a store that breaks its promises must not pass.
  it('is found out when the store does not check what a decision relied on', async () => {
    const found = await play(confirmAll, [1, 2], (store) => unchecked(store));
    expect(found).not.toEqual([]);
  });

  it('is found out when the store acknowledges what it did not write', async () => {
    await expect(play(confirmAll, [1], (store) => forgetful(store))).rejects.toThrow('the log acknowledged command-');
  });

  it('is found out when the store writes a resent chain again', async () => {
    const wishes = confirmAll.map((one, index): Wish => ({
      ...one,
      what: 'fill',
      faults: index === 0 ? ['lost'] : [],
    }));
    expect(await play(wishes, [0], (store) => store)).toEqual([]);
    expect(await play(wishes, [0], (store) => repeating(store))).not.toEqual([]);
  });
});

import * as fc from 'fast-check';
import { canonical, streamName, type JsonObject, type Principal } from '@spillrom/event-sourcing';
import { bodyHash, grounds } from './record.js';
import { faultyStore } from './testing/faulty-store.js';
import {
  confirmClaim,
  draftClaim,
  fillPot,
  memoryStore,
  newId,
  openPot,
  principal,
  runnerOn,
  wholeLog,
} from './testing/fixture.js';

const NUMBER = '010190 12345';
const SYNTHETIC = syntheticNumber();

/** The first valid number on 1 January 1990 with 80 on its month, by today's check digits. */
function syntheticNumber(): string {
  const weigh = (digits: readonly number[], weights: readonly number[]): number =>
    (11 - (digits.reduce((sum, digit, index) => sum + digit * weights[index]!, 0) % 11)) % 11;
  for (let individual = 100; ; individual += 1) {
    const digits = Array.from(`018190${individual}`, Number);
    const first = weigh(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = weigh([...digits, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (first < 10 && second < 10) return `${digits.join('')}${first}${second}`;
  }
}

const open = async () => {
  const store = memoryStore();
  const runner = runnerOn(store);
  await runner.run(openPot('a', 100));
  return { store, runner };
};

describe('a person number in a text', () => {
  it('is refused before anything else is judged, and says where it is', async () => {
    const { runner } = await open();
    const answer = await runner.run(draftClaim('one', { pot: 'nowhere', amount: 1, note: `about ${SYNTHETIC}` }));
    expect(answer).toMatchObject({ kind: 'refused', violations: [{ code: 'PERSON_NUMBER', pointer: '/note' }] });
  });

  it('is repeated nowhere, nor hashed, nor named by a stream', async () => {
    const { store, runner } = await open();
    const submission = draftClaim('one', { pot: 'a', amount: 1, note: SYNTHETIC });
    const answer = await runner.run(submission);
    const record = (await wholeLog(store)).at(-1)!;
    expect(record.data).toEqual({
      type: 'DraftClaim',
      actor: 'actor-1',
      org: '983658776',
      decidedAt: record.meta['decidedAt'],
      outcome: 'refused',
      code: 'PERSON_NUMBER',
      violations: [{ code: 'PERSON_NUMBER', pointer: '/note' }],
    });
    const everything = JSON.stringify([answer, await wholeLog(store)]);
    expect(everything).not.toContain(SYNTHETIC);
    expect(everything).not.toContain(bodyHash(submission.command));
    expect(canonical(record.data as JsonObject)).not.toContain('claim-one');
  });

  it('leaves the key free for the command as mended', async () => {
    const { runner } = await open();
    const hit = draftClaim('one', { pot: 'a', amount: 1, note: SYNTHETIC });
    const { idempotencyKey } = hit;
    await runner.run(hit);
    expect(await runner.recordOf('console', idempotencyKey)).toBeUndefined();
    expect(await runner.run(draftClaim('one', { pot: 'a', amount: 1 }, { idempotencyKey }))).toMatchObject({
      kind: 'accepted',
    });
  });

  it('under a key that was used is answered by what the key came to', async () => {
    const { store, runner } = await open();
    const mended = draftClaim('one', { pot: 'a', amount: 1 });
    await runner.run(mended);
    const before = await wholeLog(store);
    const { idempotencyKey } = mended;
    expect(await runner.run(draftClaim('one', { pot: 'a', amount: 1, note: SYNTHETIC }, { idempotencyKey }))).toEqual({
      kind: 'keyReused',
    });
    expect(await wholeLog(store)).toEqual(before);
  });

  it('names the addressed stream when that exists, since it was there before the number', async () => {
    const { store, runner } = await open();
    await runner.run(draftClaim('one', { pot: 'a', amount: 1 }));
    await runner.run(draftClaim('one', { pot: 'a', amount: 1, note: SYNTHETIC }, { ifMatch: 0 }));
    expect((await wholeLog(store)).at(-1)!.data).toMatchObject({ target: 'claim-one' });
  });

  it('names no addressed stream that does not exist, whatever ETag the client claims to have', async () => {
    const { store, runner } = await open();
    await runner.run(draftClaim('one', { pot: 'a', amount: 1, note: SYNTHETIC }, { ifMatch: 0 }));
    expect((await wholeLog(store)).at(-1)!.data).not.toHaveProperty('target');
  });

  it('is not seen in eleven digits that are none', async () => {
    const { runner } = await open();
    expect(
      await runner.run(draftClaim('one', { pot: 'a', amount: 1, note: NUMBER.replace('12345', '00000') })),
    ).toMatchObject({
      kind: 'accepted',
    });
  });
});

describe('the name of something that does not exist', () => {
  it('stays out of the record of a refusal: the category of its stream stands for it', async () => {
    const { store, runner } = await open();
    const answer = await runner.run(draftClaim('one', { pot: SYNTHETIC, amount: 1 }));
    expect(answer).toMatchObject({ kind: 'refused', violations: [{ code: 'NOT_FOUND', pointer: '/pot' }] });
    const { data } = (await wholeLog(store)).at(-1)!;
    expect(data).toMatchObject({ code: 'NOT_FOUND', judgedOnAbsent: ['claim', 'pot'] });
    expect(data).not.toHaveProperty('target');
    expect(data).not.toHaveProperty('judgedOn');
  });

  it('stays out of the record of a denial, and that of something that exists is kept', async () => {
    const { store, runner } = await open();
    const nobody = { principal: { ...principal, roles: [] } };
    await runner.run(fillPot(SYNTHETIC, 1, nobody));
    await runner.run(fillPot('a', 1, nobody));
    const [unnamed, named] = (await wholeLog(store)).slice(-2).map(({ data }) => data);
    expect(unnamed).toMatchObject({ outcome: 'denied', judgedOnAbsent: ['pot'] });
    expect(unnamed).not.toHaveProperty('target');
    expect(named).toMatchObject({ outcome: 'denied', target: 'pot-a', judgedOn: [{ stream: 'pot-a', version: 0 }] });
  });

  it('is checked all the same: made meanwhile by somebody else, it is judged anew', async () => {
    const { store } = await open();
    const late = faultyStore(store, () => 'none');
    const append = late.append.bind(late);
    late.append = async (chain) => {
      if (late.sent.length === 0) await runnerOn(store).run(openPot('b', 10));
      return append(chain);
    };
    const answer = await runnerOn(late).run(draftClaim('one', { pot: 'b', amount: 1 }));
    expect(answer).toMatchObject({ kind: 'accepted' });
  });
});

const anyone = fc.constantFrom<Principal>(principal, { ...principal, roles: [] }, { ...principal, roles: ['auditor'] });

/** A command with the number in one place; those that make something under an id of the client's own are sent by nobody in charge. */
const plantedCommand = fc.oneof(
  anyone.map((who) => fillPot(SYNTHETIC, 1, { principal: who })),
  anyone.map((who) => confirmClaim(SYNTHETIC, { principal: who })),
  anyone.map((who) => confirmClaim(SYNTHETIC, { principal: who, ifMatch: 0 })),
  anyone.map((who) => draftClaim('new', { pot: SYNTHETIC, amount: 1 }, { principal: who })),
  anyone.map((who) => draftClaim('new', { pot: 'a', amount: 1, note: SYNTHETIC }, { principal: who })),
  anyone.map((who) => draftClaim('old', { pot: 'a', amount: 1, note: SYNTHETIC }, { principal: who, ifMatch: 0 })),
  fc.constant(openPot(SYNTHETIC, 1, { principal: { ...principal, roles: [] } })),
  fc.constant(draftClaim(SYNTHETIC, { pot: 'a', amount: 1 }, { principal: { ...principal, roles: [] } })),
);

it('reaches no stored byte by any command, whoever sends it and whatever stands beside it in the chain', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plantedCommand, { minLength: 1, maxLength: 8 }), async (commands) => {
      const { store, runner } = await open();
      await runner.run(draftClaim('old', { pot: 'a', amount: 1 }));
      const again = commands.map((each) => ({ ...each, idempotencyKey: newId() }));
      await Promise.all(again.map((each) => runner.run(each)));
      expect(JSON.stringify(await wholeLog(store))).not.toContain(SYNTHETIC);
    }),
    { numRuns: 60 },
  );
});

describe('the lists of a record', () => {
  const violations = Array.from({ length: 250 }, (_, line) => ({ code: 'OUT_OF_SCOPE', line }));
  const streams = Array.from({ length: 90 }, (_, number) => ({ stream: streamName(`pot-${number}`), version: number }));

  it('are bounded, first things first, and say how many there were', () => {
    const kept = grounds(violations as never, streams);
    expect([kept.violations!.length, kept.violationsCount]).toEqual([100, 250]);
    expect([kept.judgedOn!.length, kept.judgedOnCount]).toEqual([64, 90]);
    expect(kept).toMatchObject({ code: 'OUT_OF_SCOPE', judgedOn: streams.slice(0, 64) });
  });

  it('are kept whole up to their bounds, without a count', () => {
    const kept = grounds(violations.slice(0, 100) as never, streams.slice(0, 64));
    expect([kept.violations!.length, kept.judgedOn!.length]).toEqual([100, 64]);
    expect(kept).not.toHaveProperty('violationsCount');
    expect(kept).not.toHaveProperty('judgedOnCount');
  });
});

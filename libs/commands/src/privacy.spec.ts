import { canonical, type JsonObject } from '@spillrom/event-sourcing';
import { bodyHash } from './record.js';
import { draftClaim, memoryStore, openPot, runnerOn, wholeLog } from './testing/fixture.js';

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

  it('names the addressed stream when the client has an ETag of it, since that was there before the number', async () => {
    const { store, runner } = await open();
    await runner.run(draftClaim('one', { pot: 'a', amount: 1, note: SYNTHETIC }, { ifMatch: 0 }));
    expect((await wholeLog(store)).at(-1)!.data).toMatchObject({ target: 'claim-one' });
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

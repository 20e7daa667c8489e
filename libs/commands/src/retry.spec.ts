import type { Answer, CommandRunner } from './index.js';
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

const open = async (): Promise<{ store: ReturnType<typeof memoryStore>; runner: CommandRunner }> => {
  const store = memoryStore();
  const runner = runnerOn(store);
  await runner.run(openPot('a', 100));
  await runner.run(draftClaim('one', { pot: 'a', amount: 70 }));
  return { store, runner };
};

const sent = async (runner: CommandRunner): Promise<ReturnType<typeof fillPot>> => {
  const submission = fillPot('a', 1);
  expect(await runner.run(submission)).toMatchObject({ kind: 'accepted' });
  return submission;
};

const kinds = (answers: readonly Answer[]): readonly string[] => answers.map(({ kind }) => kind);

describe('a key that comes again', () => {
  it('gets the first outcome, word for word, though the state has moved on and If-Match is old', async () => {
    const { store, runner } = await open();
    const submission = confirmClaim('one', { ifMatch: 0 });
    const first = await runner.run(submission);
    await runner.run(fillPot('a', 1));
    const before = await wholeLog(store);
    expect(await runner.run(submission)).toEqual({ ...first, replayed: true });
    expect(await runnerOn(store).run(submission)).toEqual({ ...first, replayed: true });
    expect(await wholeLog(store)).toEqual(before);
  });

  it('gets the first refusal too', async () => {
    const { runner } = await open();
    const submission = openPot('a', 5);
    const first = await runner.run(submission);
    expect(first).toMatchObject({ kind: 'refused', violations: [{ code: 'ALREADY_OPEN' }], replayed: false });
    expect(await runner.run(submission)).toEqual({ ...first, replayed: true });
  });

  it('is reused when it comes with another command, even for what does not exist', async () => {
    const { runner } = await open();
    const { idempotencyKey } = await sent(runner);
    expect(await runner.run(fillPot('a', 2, { idempotencyKey }))).toEqual({ kind: 'keyReused' });
    expect(await runner.run(confirmClaim('nobody', { idempotencyKey }))).toEqual({ kind: 'keyReused' });
  });

  it('is somebody else’s own when another client sends it', async () => {
    const { runner } = await open();
    const { idempotencyKey } = await sent(runner);
    const other = { ...principal, client: 'script' };
    expect(await runner.run(fillPot('a', 2, { idempotencyKey, principal: other }))).toMatchObject({ kind: 'accepted' });
  });

  it('twice in one chain makes one fact, and a third with another body is told so', async () => {
    const { store, runner } = await open();
    const submission = fillPot('a', 1);
    const answers = await Promise.all([
      runner.run(submission),
      runner.run(submission),
      runner.run(fillPot('a', 2, { idempotencyKey: submission.idempotencyKey })),
    ]);
    expect(kinds(answers)).toEqual(['accepted', 'accepted', 'keyReused']);
    expect(answers[1]).toEqual({ ...answers[0], replayed: true });
    expect((await wholeLog(store)).filter(({ type }) => type === 'PotFilled')).toHaveLength(1);
  });

  it('is judged for itself when the one before it left no record', async () => {
    const { runner } = await open();
    const idempotencyKey = newId();
    const answers = await Promise.all([
      runner.run(fillPot('a', 1, { idempotencyKey, ifMatch: 9 })),
      runner.run(fillPot('a', 2, { idempotencyKey, ifMatch: 0 })),
    ]);
    expect(kinds(answers)).toEqual(['stale', 'accepted']);
  });
});

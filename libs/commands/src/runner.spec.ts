import { streamName } from '@spillrom/event-sourcing';
import type { OrgNumber, Uuid } from '@spillrom/kernel';
import type { Answer, CommandRunner } from './index.js';
import { bodyHash, recordStream } from './record.js';
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
  await runner.run(draftClaim('two', { pot: 'a', amount: 40 }));
  return { store, runner };
};

const kinds = (answers: readonly Answer[]): readonly string[] => answers.map(({ kind }) => kind);

describe('a command that is accepted', () => {
  it('is one commit that ends with its record, and is answered from it', async () => {
    const { store, runner } = await open();
    const submission = confirmClaim('one', { ifMatch: 0 });
    const answer = await runner.run(submission);
    const command = recordStream('console', submission.idempotencyKey);
    const [confirmed, drawn, record] = (await wholeLog(store)).slice(-3);
    expect([confirmed!.type, drawn!.type, record!.type]).toEqual(['ClaimConfirmed', 'PotDrawn', 'CommandDecided']);
    expect(new Set([confirmed!.commit.id, drawn!.commit.id, record!.commit.id]).size).toBe(1);
    expect(record!.data).toEqual({
      type: 'ConfirmClaim',
      target: 'claim-one',
      actor: 'actor-1',
      role: 'budget-holder',
      org: '983658776',
      decidedAt: record!.meta['decidedAt'],
      bodyHash: bodyHash(submission.command),
      outcome: 'accepted',
      etag: 1,
    });
    expect(answer).toEqual({
      kind: 'accepted',
      position: record!.position,
      commit: record!.commit.id,
      recordedAt: record!.recordedAt,
      decidedAt: record!.meta['decidedAt'],
      command,
      replayed: false,
      target: 'claim-one',
      etag: 1,
    });
  });

  it('says in every event who decided, as what, when, by which command and for which request', async () => {
    const { store, runner } = await open();
    const submission = confirmClaim('one', { correlation: 'request-1', causation: 'event-9' });
    await runner.run(submission);
    for (const { meta } of (await wholeLog(store)).slice(-3)) {
      expect(meta).toEqual({
        actor: 'actor-1',
        role: 'budget-holder',
        org: '983658776',
        decidedAt: expect.stringMatching(/^2022-11-12T08:00:\d\d\.000000Z$/),
        command: recordStream('console', submission.idempotencyKey),
        correlation: 'request-1',
        causation: 'event-9',
      });
    }
  });

  it('tells the number of what it made', async () => {
    const { runner } = await open();
    const answer = await runner.run(draftClaim('three', { pot: 'a', amount: 1 }));
    expect(answer).toMatchObject({ kind: 'accepted', made: '1', etag: 0, target: 'claim-three' });
  });

  it('leaves the ETag of a stream alone to which it only added a mark', async () => {
    const { runner } = await open();
    await runner.run(confirmClaim('one'));
    expect(await runner.run(fillPot('a', 5, { ifMatch: 0 }))).toMatchObject({ kind: 'accepted', etag: 2 });
  });
});

describe('a command that is refused', () => {
  it('is recorded with its numbers and the versions it was judged on, and writes nothing else', async () => {
    const { store, runner } = await open();
    await runner.run(confirmClaim('one'));
    const before = await wholeLog(store);
    const answer = await runner.run(confirmClaim('two'));
    const violation = { code: 'EXCEEDED', requested: 40, left: 30 };
    expect(answer).toMatchObject({ kind: 'refused', violations: [violation], replayed: false });
    const [record, ...others] = (await wholeLog(store)).slice(before.length);
    expect(others).toEqual([]);
    expect(record!.data).toMatchObject({
      outcome: 'refused',
      code: 'EXCEEDED',
      violations: [violation],
      judgedOn: [
        { stream: 'claim-two', version: 0 },
        { stream: 'pot-a', version: 1 },
      ],
    });
  });

  it('is recorded when scope denies it, without a look at If-Match', async () => {
    const { store, runner } = await open();
    const answer = await runner.run(fillPot('a', 1, { principal: { ...principal, roles: ['auditor'] }, ifMatch: 7 }));
    const violation = { code: 'ROLE_REQUIRED', role: 'programme-secretary' };
    expect(answer).toMatchObject({ kind: 'denied', violation });
    const record = (await wholeLog(store)).at(-1)!;
    expect(record.data).toMatchObject({ outcome: 'denied', code: 'ROLE_REQUIRED', violations: [violation] });
    expect(record.meta['role']).toBeUndefined();
  });

  it('is recorded when it is hidden, and answered without a word of that', async () => {
    const { store, runner } = await open();
    const stranger = { ...principal, org: '983658777' as OrgNumber };
    const submission = confirmClaim('one', { principal: stranger, ifMatch: 0 });
    expect(await runner.run(submission)).toEqual({ kind: 'hidden' });
    expect((await wholeLog(store)).at(-1)!.data).toMatchObject({ outcome: 'denied', hidden: true, code: 'HIDDEN' });
    expect(await runner.run(submission)).toEqual({ kind: 'hidden' });
  });

  it('tells by no later use of its key that the hidden resource exists', async () => {
    const { store, runner } = await open();
    const stranger = { ...principal, org: '983658777' as OrgNumber };
    const later = async (claimed: string): Promise<readonly string[]> => {
      const more = { principal: stranger, idempotencyKey: newId() };
      const first = await runner.run(confirmClaim(claimed, more));
      expect(await runner.recordOf('console', more.idempotencyKey)).toBeUndefined();
      const elsewhere = await runner.run(confirmClaim('nobody', more));
      const together = await Promise.all([
        runner.run(confirmClaim(claimed, more)),
        runner.run(confirmClaim(claimed, { ...more, ifMatch: 0 })),
      ]);
      const own = await runner.run(draftClaim(`own-${claimed}`, { pot: 'a', amount: 1 }, more));
      return kinds(
        [first, elsewhere, ...together, own].map((each) => (each.kind === 'hidden' ? { kind: 'absent' } : each)),
      );
    };
    const before = await wholeLog(store);
    expect(await later('one')).toEqual(await later('nowhere'));
    const attempts = (await wholeLog(store)).slice(before.length).filter(({ data }) => data['hidden'] === true);
    expect(new Set(attempts.map(({ stream }) => stream)).size).toBe(3);
  });

  it('leaves a key alone that was used before', async () => {
    const { runner } = await open();
    const stranger = { ...principal, org: '983658777' as OrgNumber };
    const more = { principal: stranger, idempotencyKey: newId() };
    await runner.run(draftClaim('own', { pot: 'a', amount: 1 }, more));
    expect(await runner.run(confirmClaim('one', more))).toEqual({ kind: 'keyReused' });
  });
});

describe('a command that leaves no record', () => {
  it('addresses what does not exist', async () => {
    const { store, runner } = await open();
    const before = await wholeLog(store);
    expect(await runner.run(confirmClaim('nobody'))).toEqual({ kind: 'absent' });
    expect(await runner.run(confirmClaim('nobody', { ifMatch: 3 }))).toEqual({ kind: 'absent' });
    expect(await wholeLog(store)).toEqual(before);
  });

  it('names an older version than the resource shows', async () => {
    const { store, runner } = await open();
    await runner.run(fillPot('a', 1));
    const before = await wholeLog(store);
    expect(await runner.run(fillPot('a', 1, { ifMatch: 0 }))).toEqual({ kind: 'stale', etag: 1 });
    expect(await wholeLog(store)).toEqual(before);
  });

  it('is judged on what another process wrote meanwhile, not on what this one remembers', async () => {
    const { store, runner } = await open();
    const other = runnerOn(store);
    await other.run(fillPot('a', 1));
    expect(await runner.run(fillPot('a', 1, { ifMatch: 1 }))).toMatchObject({ kind: 'accepted', etag: 2 });
    await other.run(draftClaim('late', { pot: 'a', amount: 1 }));
    expect(await runner.run(confirmClaim('late', { ifMatch: 0 }))).toMatchObject({ kind: 'accepted' });
  });
});

describe('a chain', () => {
  it('decides each command on what the earlier ones lead to, refusals and acceptances mixed, in one append', async () => {
    const store = memoryStore();
    const runner = runnerOn(store);
    await runner.run(openPot('a', 100));
    await Promise.all(['one', 'two', 'three'].map((id) => runner.run(draftClaim(id, { pot: 'a', amount: 60 }))));
    const append = jest.spyOn(store, 'append');
    const answers = await Promise.all([
      runner.run(confirmClaim('one')),
      runner.run(confirmClaim('two')),
      runner.run(fillPot('a', 20)),
      runner.run(confirmClaim('three')),
      runner.run(confirmClaim('one', { ifMatch: 0 })),
    ]);
    expect(kinds(answers)).toEqual(['accepted', 'refused', 'accepted', 'accepted', 'stale']);
    expect(append).toHaveBeenCalledTimes(1);
  });

  it('answers by the place of the command in it, whatever the chain itself wrote after that', async () => {
    const { runner } = await open();
    const answers = await Promise.all([
      runner.run(fillPot('a', 1)),
      runner.run(fillPot('a', 1, { ifMatch: 0 })),
      runner.run(fillPot('a', 1)),
    ]);
    expect(answers).toMatchObject([{ etag: 1 }, { kind: 'stale', etag: 1 }, { etag: 2 }]);
  });

  it('has at most 64 commands', async () => {
    const store = memoryStore();
    const sizes: number[] = [];
    const observer = { queued: noop, conflicted: noop, resent: noop, answered: noop };
    const runner = runnerOn(store, { observer: { ...observer, appended: ({ commits }) => sizes.push(commits) } });
    await runner.run(openPot('a', 0));
    await Promise.all(Array.from({ length: 100 }, () => runner.run(fillPot('a', 1))));
    expect(sizes).toEqual([1, 64, 36]);
  });

  it('tells the caller to come back when too many wait', async () => {
    const runner = runnerOn(memoryStore(), { limits: { waitingMax: 2 } });
    await runner.run(openPot('a', 0));
    const answers = await Promise.all(Array.from({ length: 4 }, () => runner.run(fillPot('a', 1))));
    expect(kinds(answers)).toEqual(['accepted', 'accepted', 'busy', 'busy']);
  });

  it('tells a retry its outcome though too many wait', async () => {
    const runner = runnerOn(memoryStore(), { limits: { waitingMax: 2 } });
    await runner.run(openPot('a', 0));
    const done = fillPot('a', 1);
    const first = await runner.run(done);
    const answers = await Promise.all([fillPot('a', 1), fillPot('a', 1), done].map((each) => runner.run(each)));
    expect(answers.at(-1)).toEqual({ ...first, replayed: true });
  });

  it('is awaited when the runner is drained', async () => {
    const runner = runnerOn(memoryStore());
    const answers: Answer[] = [];
    void runner.run(openPot('a', 0)).then((answer) => answers.push(answer));
    await runner.drained();
    expect(kinds(answers)).toEqual(['accepted']);
  });
});

describe('the record of a key', () => {
  it('gives the outcome and the commit’s own position, though others stood in the same chain', async () => {
    const { store, runner } = await open();
    const submissions = [fillPot('a', 1), fillPot('a', 2), fillPot('a', 3)];
    const answers = await Promise.all(submissions.map((submission) => runner.run(submission)));
    const record = await runner.recordOf('console', submissions[0]!.idempotencyKey);
    expect(record).toMatchObject({ decided: { outcome: 'accepted', type: 'FillPot' } });
    const own = (await wholeLog(store)).filter(({ commit }) => commit.id === record!.commit);
    expect(record!.position).toBe(own.at(-1)!.position);
    expect(answers[0]).toMatchObject({ position: record!.position, commit: record!.commit });
    expect(await runner.recordOf('script', submissions[0]!.idempotencyKey)).toBeUndefined();
  });

  it('stands in a stream named by the first half of a hash of client and key', () => {
    const key = '01847000-0000-7000-8000-000000000000' as Uuid;
    expect(recordStream('console', key)).toMatch(/^command-[0-9a-f]{32}$/);
    expect(recordStream('script', key)).not.toBe(recordStream('console', key));
  });
});

it('rejects a command without a decision', async () => {
  const unknown = { ...fillPot('a', 1), command: { type: 'toString', target: {}, body: {} } };
  await expect(runnerOn(memoryStore()).run(unknown)).rejects.toThrow('no decision for commands of type toString');
});

it('checks every stream that it read: a commit names each once, and its own record as not existing', async () => {
  const { store, runner } = await open();
  const append = jest.spyOn(store, 'append');
  const submission = confirmClaim('one');
  await runner.run(submission);
  expect(append.mock.calls[0]![0][0].reads).toEqual([
    { stream: 'claim-one', version: 0 },
    { stream: 'pot-a', version: 0 },
    { stream: streamName(recordStream('console', submission.idempotencyKey)), version: -1 },
  ]);
});

const noop = (): void => undefined;

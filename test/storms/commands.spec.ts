import { setTimeout as pause } from 'node:timers/promises';
import type { Submission } from '@spillrom/commands';
import { recordStream } from '../../libs/commands/src/record.js';
import { inconsistencies } from '../../libs/commands/src/testing/inconsistencies.js';
import {
  confirmClaim,
  draftClaim,
  fillPot,
  openPot,
  principal,
  wholeLog,
} from '../../libs/commands/src/testing/fixture.js';
import { processesOnOneLog, type RunnerProcess } from '../commands/processes.js';
import { insist, releaseThenConfirm } from '../commands/release-and-confirm.js';

describe('the way of a command in a storm', () => {
  it('refuses nothing falsely in a thousand rounds: released through one process, confirmed through the other', async () => {
    expect(await releaseThenConfirm(1_000)).toEqual([]);
  });

  it('keeps every promise while processes are killed under load, and the same keys sent again tell the outcomes', async () => {
    const processes = await processesOnOneLog();
    try {
      const first = await processes.start();
      const claims = Array.from({ length: 300 }, (_, index) => `c${index}`);
      await insist(first, openPot('a', 0));
      await Promise.all(claims.map((id) => insist(first, draftClaim(id, { pot: 'a', amount: 1 }))));
      const submissions = claims.flatMap((id) => [confirmClaim(id), fillPot('a', 1)]);
      let runners: readonly RunnerProcess[] = [];
      const send = (submission: Submission, index: number) => insist(runners[index % runners.length]!, submission);
      for (let round = 0; round < 5; round += 1) {
        runners = await Promise.all([processes.start(), processes.start()]);
        submissions.forEach((submission, index) => void send(submission, index));
        await pause(20 + 30 * round);
        await Promise.all(runners.map((runner) => runner.kill()));
      }
      runners = [await processes.start(), await processes.start()];
      const sent = await Promise.all(
        submissions.map(async (submission, index) => ({
          record: recordStream(principal.client, submission.idempotencyKey),
          answer: await send(submission, index),
        })),
      );
      expect(sent.filter(({ answer }) => answer.kind !== 'accepted' && answer.kind !== 'refused')).toEqual([]);
      expect(inconsistencies(await wholeLog(processes.store), sent)).toEqual([]);
    } finally {
      await processes.close();
    }
  });
});

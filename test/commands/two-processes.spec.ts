import { confirmClaim, draftClaim, openPot, principal, wholeLog } from '../../libs/commands/src/testing/fixture.js';
import { recordStream } from '../../libs/commands/src/record.js';
import { inconsistencies } from '../../libs/commands/src/testing/inconsistencies.js';
import { processesOnOneLog } from './processes.js';
import { insist, releaseThenConfirm } from './release-and-confirm.js';

describe('two processes on one log in PostgreSQL', () => {
  it('refuse nothing that was released through the other one before', async () => {
    expect(await releaseThenConfirm(40)).toEqual([]);
  });

  it('let exactly those through that the money is enough for, and keep every promise', async () => {
    const processes = await processesOnOneLog();
    try {
      const runners = await Promise.all([processes.start(), processes.start()]);
      const claims = Array.from({ length: 100 }, (_, index) => `c${index}`);
      await insist(runners[0]!, openPot('a', 10));
      await Promise.all(claims.map((id) => insist(runners[0]!, draftClaim(id, { pot: 'a', amount: 1 }))));
      const sent = await Promise.all(
        claims.map(async (id, index) => {
          const submission = confirmClaim(id, { ifMatch: 0 });
          const answer = await insist(runners[index % 2]!, submission);
          return { record: recordStream(principal.client, submission.idempotencyKey), answer };
        }),
      );
      expect(sent.filter(({ answer }) => answer.kind === 'accepted')).toHaveLength(10);
      expect(sent.filter(({ answer }) => answer.kind === 'refused')).toHaveLength(90);
      expect(inconsistencies(await wholeLog(processes.store), sent)).toEqual([]);
    } finally {
      await processes.close();
    }
  });
});

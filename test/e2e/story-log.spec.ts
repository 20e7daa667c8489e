import { instant } from '@spillrom/kernel';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { openPot, runnerOn } from '../../libs/commands/src/testing/fixture.js';
import { migratedDatabase } from '../../migrations/testing/migrated-database.js';
import { ApiProcess } from './testing/api-process.js';
import { startTestIssuer } from './testing/issuer.js';

it('a story log is not opened in production, and the start says why', async () => {
  const [database, issuer] = await Promise.all([migratedDatabase('story-log'), startTestIssuer()]);
  const url = database.connectionString();
  const store = new PostgresEventStore({ connection: { connectionString: url } });
  try {
    const now = instant('2022-11-01T09:00:00Z');
    const begun = await runnerOn(store, { developmentClock: true }).run(openPot('a', 10, { now }));
    expect(begun).toMatchObject({ kind: 'accepted' });
    const start = ApiProcess.start({ ...issuer.environment, DATABASE_URL: url });
    await expect(start).rejects.toThrow(/This is a story log.* give production its own database/);
  } finally {
    await store.close();
    await issuer.stop();
    await database.drop();
  }
});

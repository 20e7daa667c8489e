import { Client } from 'pg';
import { freshDatabase, testCluster, type FreshDatabase } from '@spillrom/embedded/testing';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { Projector, ReadViews, rebuild } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import { createRoles, grantToRoles } from '../../libs/postgres/src/roles.js';
import { opened, PROGRAMME } from '../../libs/read-models/src/testing/index.js';
import { migrate } from '../../migrations/migrate.js';

describe('with separate roles', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase('read_roles');
    const { passwords } = await testCluster();
    await createRoles({ connectionString: database.connectionString() }, passwords);
    await migrate(database.connectionString('spillrom_migrator'));
    await grantToRoles({ connectionString: database.connectionString('spillrom_migrator') });
  });
  afterAll(() => database.drop());

  it('the projector keeps, rebuilds and shows the read models, and the auditor reads them before and after', async () => {
    const story = opened('1000');
    const writer = new PostgresEventStore({
      connection: { connectionString: database.connectionString('spillrom_writer') },
    });
    for (const { id, reads, events } of story.commits) await writer.append([{ id, reads, events }]);
    await writer.close();
    const url = database.connectionString('spillrom_projector');
    const connection = { connectionString: url };
    const store = new PostgresEventStore({ connection });
    const projector = new Projector({ connection, store, readModel, engine: 'PostgreSQL' });
    const views = await ReadViews.open({ url, readModel, log: store });
    const { amounts } = await views.budgetUse(PROGRAMME, { minPosition: story.position });
    expect(amounts).toMatchObject({ appropriated: '1000', allocated: '1000', available: '1000' });

    const auditor = new Client({ connectionString: database.connectionString('spillrom_auditor') });
    await auditor.connect();
    const figures = async () => (await auditor.query('SELECT * FROM read.figure ORDER BY key')).rows as unknown[];
    const before = await figures();
    await rebuild({ connection, store, readModel, engine: 'PostgreSQL' });
    expect(await figures()).toEqual(before);
    await expect(auditor.query('DELETE FROM read.figure')).rejects.toMatchObject({ code: '42501' });
    expect((await views.budgetUse(PROGRAMME)).amounts).toEqual(amounts);
    await auditor.end();
    await views.close();
    await projector.stop();
    await store.close();
  });
});

import { PostgresEventStore } from '@spillrom/postgres/log';
import { freshDatabase } from '@spillrom/embedded/testing';
import { migrate } from '../../migrations/migrate.js';
import { describeConformance } from './suite.js';

describeConformance('PostgreSQL', {
  capabilities: { densePositions: true, comparesKnownEvents: true, ordersRecordedTime: true },
  open: async () => {
    const database = await freshDatabase();
    const connection = { connectionString: database.connectionString() };
    await migrate(database.connectionString());
    const stores: PostgresEventStore[] = [];
    const open = (): PostgresEventStore => {
      const store = new PostgresEventStore({ connection });
      stores.push(store);
      return store;
    };
    return {
      store: open(),
      second: async () => open(),
      close: async () => {
        await Promise.all(stores.map((store) => store.close()));
        await database.drop();
      },
    };
  },
});

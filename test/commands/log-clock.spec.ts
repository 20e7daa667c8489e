import { PostgresEventStore } from '@spillrom/postgres/log';
import { memoryStore } from '../../libs/commands/src/testing/fixture.js';
import { migratedDatabase } from '../../migrations/testing/migrated-database.js';
import { logClockHolds } from './log-clock.js';
import { processesOnOneLog, type Processes } from './processes.js';

describe('the development clock on the log in memory', () => {
  logClockHolds(async () => memoryStore());
});

describe('the development clock on PostgreSQL', () => {
  const opened: Processes[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });

  logClockHolds(async () => {
    const processes = await processesOnOneLog();
    opened.push(processes);
    return processes.store;
  });
});

// As KurrentDB does: there nothing but the order of attempts keeps the times from falling.
describe('the development clock on a store that takes given times as they are', () => {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((close) => close()));
  });

  logClockHolds(async () => {
    const database = await migratedDatabase('log-clock');
    const connection = { connectionString: database.connectionString() };
    const store = new PostgresEventStore({ connection, importing: true });
    opened.push(async () => {
      await store.close();
      await database.drop();
    });
    return store;
  });
});

import { copyOfTemplate, type FreshDatabase, type Template } from '@spillrom/embedded/testing';
import { START, type StoredEvent } from '@spillrom/event-sourcing';
import { openEventStore, type OpenEventStore } from '../../../apps/api/src/event-store.js';
import { auditReplay } from '../../../apps/audit/src/audit-replay.js';
import type { Report } from '../../../apps/audit/src/report.js';
import { startLocalSystem, type LocalSystem } from '../../../apps/local/src/local-system.js';
import { Shutdown } from '../../../apps/local/src/shutdown.js';
import { playStory } from '../../../apps/local/src/story/play.js';
import { admitRoles, MIGRATED, migratedDatabase } from '../../../migrations/testing/migrated-database.js';
import { Person, type Endpoint, type Told } from './person.js';

/** What `npm start` starts, but in this process, on a database of the test run and without a word on standard output. */
const startHere = async (database: FreshDatabase, shutdown: Shutdown): Promise<LocalSystem> => {
  await admitRoles(database);
  const environment = {
    DATABASE_URL_MIGRATOR: database.connectionString('spillrom_migrator'),
    DATABASE_URL_WRITER: database.connectionString('spillrom_writer'),
    DATABASE_URL_PROJECTOR: database.connectionString('spillrom_projector'),
    LOG_LEVEL: 'silent',
    ACCESS_LOG: 'off',
  };
  const say = (): void => undefined;
  return startLocalSystem({ port: 0, issuerPort: 0, dataFolder: '', environment, say }, shutdown);
};

/** The story is told once in a test run. */
const TOLD: Template = {
  name: 'told',
  base: MIGRATED,
  fill: async (database) => {
    const shutdown = new Shutdown();
    try {
      const { api, issuer } = await startHere(database, shutdown);
      const target = {
        api: `${api.url}/api/v1`,
        tokenOf: (person: string) => issuer.tokenOf(person),
        say: () => undefined,
      };
      await playStory({ ...target, stopSignal: new AbortController().signal }, '0');
    } finally {
      await shutdown.run();
    }
  },
};

/** Everything that runs without configuration, for tests that neither kill it nor read what it writes. */
export class LocalHere implements Endpoint {
  private readonly told: Told = { position: 0n };

  private constructor(
    private readonly database: FreshDatabase,
    private readonly system: LocalSystem,
    private readonly shutdown: Shutdown,
  ) {}

  /** Nothing was ever decided. */
  static async empty(): Promise<LocalHere> {
    return LocalHere.on(await migratedDatabase('local'));
  }

  /** The story has been told to its end. */
  static async withStory(): Promise<LocalHere> {
    return LocalHere.on(await copyOfTemplate(TOLD, 'local'));
  }

  private static async on(database: FreshDatabase): Promise<LocalHere> {
    const shutdown = new Shutdown();
    return new LocalHere(database, await startHere(database, shutdown), shutdown);
  }

  get url(): string {
    return this.system.api.url;
  }

  /** Somebody whom the development issuer knows. */
  async person(name: string): Promise<Person> {
    return new Person(this, await this.system.issuer.tokenOf(name), this.told);
  }

  /** The whole log, in order. */
  log(): Promise<readonly StoredEvent[]> {
    return this.fromStore(async (store) => (await store.readAll(START, 1_000_000)).events);
  }

  /** What the auditor's replay says. */
  replay(): Promise<Report> {
    const database = this.database.connectionString('spillrom_auditor');
    return this.fromStore((log) => auditReplay({ log, database }, () => {}));
  }

  async close(): Promise<void> {
    await this.shutdown.run();
    await this.database.drop();
  }

  private async fromStore<Result>(work: (store: OpenEventStore) => Promise<Result>): Promise<Result> {
    const store = await openEventStore({ databaseUrl: this.database.connectionString('spillrom_auditor') });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
}

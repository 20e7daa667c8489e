import type { FreshDatabase } from '@spillrom/embedded/testing';
import { START, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { Client } from 'pg';
import { openEventStore, type OpenEventStore } from '../../../apps/api/src/event-store.js';
import { auditReplay } from '../../../apps/audit/src/audit-replay.js';
import type { Report } from '../../../apps/audit/src/report.js';
import { admitRoles, migratedDatabase } from '../../../migrations/testing/migrated-database.js';
import type { RunningApi } from '../../../apps/api/src/start.js';
import { startApiHere } from './api-here.js';
import { ApiProcess, type Environment } from './api-process.js';
import { PEOPLE, type PersonName } from './people.js';
import { startTestIssuer, type Forgery, type TestIssuer } from './issuer.js';
import { Person, type Endpoint, type Told } from './person.js';

const ALL_TABLES = `
SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;

/** Everybody, at the first process's endpoint unless sent to another. */
export type People = Readonly<Record<PersonName, Person>>;

export interface DeploymentOptions {
  /** A file that is loaded before each api process. */
  readonly fault?: string;
  /** Where the log is, if not in the database; it must be empty. */
  readonly eventStoreUrl?: string;
  /** Variables of every api process beside those that it needs anyway. */
  readonly environment?: Environment;
}

/** One migrated database with separate roles, an issuer, and api processes side by side on them. */
export class Deployment {
  /** Those that live. */
  readonly apis: ApiProcess[] = [];
  private readonly apisHere: RunningApi[] = [];
  private readonly told: Told = { position: 0n };

  private constructor(
    readonly database: FreshDatabase,
    readonly issuer: TestIssuer,
    private readonly options: DeploymentOptions,
    /** Whether people ask an api in this process. */
    private readonly isHere: boolean,
  ) {}

  static async open(processes: number, options: DeploymentOptions = {}): Promise<Deployment> {
    const [database, issuer] = await Promise.all([migratedDatabase('e2e'), startTestIssuer()]);
    await admitRoles(database);
    const deployment = new Deployment(database, issuer, options, processes === 0);
    const started = await Promise.allSettled(Array.from({ length: processes }, () => deployment.startApi()));
    const failed = started.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    if (failed === undefined) return deployment;
    await deployment.close();
    throw failed.reason;
  }

  /**
   * With one api in this process itself, which starts in a fraction of the time: for tests that neither kill it nor read its log,
   * and set it up as every other.
   */
  static async here(options: DeploymentOptions = {}): Promise<Deployment> {
    const deployment = await Deployment.open(0, options);
    await deployment.startApiHere();
    return deployment;
  }

  /** One more api in this process itself, on the same database: it shares nothing with others but what processes share. */
  async startApiHere(): Promise<RunningApi> {
    const api = await startApiHere(this.environment());
    this.apisHere.push(api);
    return api;
  }

  /** One more api process on the same database. */
  async startApi(fault: string | undefined = this.options.fault): Promise<ApiProcess> {
    const api = await ApiProcess.start(this.environment(), fault);
    this.apis.push(api);
    return api;
  }

  /** Where the first api listens. */
  get url(): string {
    return this.first.url;
  }

  /** kill -9. */
  async kill(api: ApiProcess): Promise<void> {
    this.apis.splice(this.apis.indexOf(api), 1);
    await api.kill();
  }

  async people(): Promise<People> {
    const names = Object.keys(PEOPLE) as PersonName[];
    const people = await Promise.all(names.map(async (name) => [name, await this.person(name)] as const));
    return Object.fromEntries(people) as Record<PersonName, Person>;
  }

  /** Somebody of the people at the first process's endpoint. */
  async person(name: PersonName, forged?: Forgery): Promise<Person> {
    return new Person(this.first, await this.issuer.tokenOf(name, forged), this.told);
  }

  /** The whole log, in order. */
  async log(): Promise<readonly StoredEvent[]> {
    return this.fromStore(async (store) => (await store.readAll(START, 1_000_000)).events);
  }

  /** Where the log ends. */
  async head(): Promise<Position> {
    const head = await this.fromStore((store) => store.head());
    return head === 'empty' ? START : head.position;
  }

  /** Every row of every table, as text. */
  async dump(): Promise<string> {
    const client = new Client({ connectionString: this.database.connectionString() });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(ALL_TABLES);
      const selects = tables.map(({ name }) => `SELECT t::text AS row FROM ${name} t`);
      const { rows } = await client.query<{ row: string }>(selects.join(' UNION ALL '));
      return rows.map(({ row }) => row).join('\n');
    } finally {
      await client.end();
    }
  }

  /** What the auditor's replay says, once the read models show the whole log. */
  async replay(programme: string): Promise<Report> {
    const auditor = await this.person('auditor');
    await auditor.reads(`programmes/${programme}/budget-use?minPosition=${await this.head()}`);
    const database = this.database.connectionString('spillrom_auditor');
    return this.fromStore((log) => auditReplay({ log, database }, () => {}));
  }

  async close(): Promise<void> {
    await Promise.all(this.apis.map((api) => api.kill()));
    await Promise.all(this.apisHere.map((api) => api.stop()));
    await this.issuer.stop();
    await this.database.drop();
  }

  private get first(): Endpoint {
    return this.isHere ? this.apisHere[0]! : this.apis[0]!;
  }

  private environment(): Environment {
    const { database, issuer } = this;
    const { eventStoreUrl, environment } = this.options;
    return {
      ...issuer.environment,
      DATABASE_URL_MIGRATOR: database.connectionString('spillrom_migrator'),
      DATABASE_URL_WRITER: database.connectionString('spillrom_writer'),
      DATABASE_URL_PROJECTOR: database.connectionString('spillrom_projector'),
      ...(eventStoreUrl !== undefined && { EVENT_STORE_URL: eventStoreUrl }),
      ...environment,
    };
  }

  private async fromStore<Result>(work: (store: OpenEventStore) => Promise<Result>): Promise<Result> {
    const { eventStoreUrl } = this.options;
    const databaseUrl = this.database.connectionString('spillrom_auditor');
    const store = await openEventStore({ databaseUrl, ...(eventStoreUrl !== undefined && { eventStoreUrl }) });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
}

import { Client, type ClientConfig } from 'pg';
import { startEmbedded, type ClusterRole, type EmbeddedPostgres } from '@spillrom/embedded';
import { createRoles, grantToRoles } from '@spillrom/postgres/log';
import { prepareCluster } from '@spillrom/embedded/testing';
import { killServer, removeScratch, scratchFolder } from '../../libs/embedded/src/testing/scratch.js';
import { migrate } from '../../migrations/migrate.js';
import type { Outage } from './harness.js';

const TEMPLATE = 'template_log';

// Only a superuser may, and only where nobody looks: the guard comes back in the same transaction.
const EMPTY = `
  ALTER TABLE log.events DISABLE TRIGGER refuse_change;
  TRUNCATE log.events;
  ALTER TABLE log.events ENABLE ALWAYS TRIGGER refuse_change`;

/** A PostgreSQL of one's own, that may be stopped and killed, and databases in it with an empty log. */
export class PostgresServer {
  readonly #scratch = scratchFolder();
  #running: EmbeddedPostgres | undefined;
  #made = 0;
  /** With an empty log: emptying one is ten times as quick as making one. */
  readonly #spare: string[] = [];

  get socketFolder(): string {
    return this.#server.socketFolder;
  }

  connection(database: string, role: ClusterRole): ClientConfig {
    return { connectionString: this.#server.connectionString(role, database) };
  }

  async start(): Promise<void> {
    prepareCluster(this.#scratch);
    await this.#startAgain();
    await this.run('postgres', `CREATE DATABASE ${TEMPLATE}`);
    await this.migrate(TEMPLATE);
  }

  async remove(): Promise<void> {
    await this.#server.stop();
    removeScratch(this.#scratch, []);
  }

  async stop(how: 'orderly' | 'kill -9'): Promise<Outage> {
    if (how === 'kill -9') await killServer(this.#server.dataFolder);
    await this.#server.stop();
    return { end: () => this.#startAgain() };
  }

  /** A database of its own with an empty log in it, or with nothing. */
  async createDatabase(content: 'a log' | 'nothing'): Promise<string> {
    const spare = content === 'a log' ? this.#spare.pop() : undefined;
    if (spare !== undefined) return spare;
    const name = `log_${(this.#made += 1)}`;
    await this.run('postgres', `CREATE DATABASE ${name} ${content === 'a log' ? `TEMPLATE ${TEMPLATE}` : ''}`);
    return name;
  }

  /** Takes back a database that has a log in it, for the next who needs one. */
  async giveBack(database: string): Promise<void> {
    await this.cut(database);
    await this.run(database, EMPTY);
    this.#spare.push(database);
  }

  /** As an app does when it starts. */
  async migrate(database: string): Promise<void> {
    await createRoles(this.connection(database, 'postgres'), this.#server.passwords);
    await migrate(this.#server.connectionString('spillrom_migrator', database));
    await grantToRoles(this.connection(database, 'spillrom_migrator'));
  }

  /** One statement over a connection of its own. */
  async run<Row extends object>(
    database: string,
    sql: string,
    role: ClusterRole = 'postgres',
  ): Promise<readonly Row[]> {
    const client = new Client(this.connection(database, role));
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends the connections to a database whose last statement begins like that, and waits till they are gone. */
  async cut(database: string, statement = ''): Promise<void> {
    const those = `FROM pg_stat_activity WHERE datname = '${database}' AND query LIKE '${statement}%'`;
    const cut = await this.run<{ pid: number }>('postgres', `SELECT pid, pg_terminate_backend(pid) ${those}`);
    const left = `SELECT FROM pg_stat_activity WHERE pid = ANY ('{${cut.map(({ pid }) => pid).join()}}')`;
    while ((await this.run('postgres', left)).length > 0);
  }

  get #server(): EmbeddedPostgres {
    if (this.#running === undefined) throw new Error('the server was not started');
    return this.#running;
  }

  async #startAgain(): Promise<void> {
    this.#running = await startEmbedded({ dataFolder: this.#scratch, say: () => {} });
  }
}

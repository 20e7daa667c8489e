import { setTimeout as pause } from 'node:timers/promises';
import type { FreshDatabase } from '@spillrom/embedded/testing';
import { itInStorms, oneTo } from '@spillrom/event-sourcing/testing';
import { StoreUnavailable, type Chain, type StreamName } from '@spillrom/event-sourcing';
import { PostgresEventStore, PostgresTurn } from '@spillrom/postgres/log';
import { Projector, ReadModelUnavailable, ReadViews } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import { PROGRAMME } from '../../libs/read-models/src/testing/index.js';
import { migrate } from '../../migrations/migrate.js';
import { migratedDatabase } from '../../migrations/testing/migrated-database.js';
import { ApiProcess } from '../e2e/testing/api-process.js';
import { startTestIssuer } from '../e2e/testing/issuer.js';
import { Person } from '../e2e/testing/person.js';
import { FaultyServer, type Manner } from './faulty-server.js';

// Without a limit none of these would ever end: that is what the time of a test is for here.
const CONNECT_MS = 200;
const SILENCE_MS = 300;
const TOO_LONG = /did not answer within|connection timeout/;
const SILENT: readonly Manner[] = ['mute', 'deaf after sign-in'];

describe('a database that takes connections and says nothing', () => {
  let database: FreshDatabase;
  let faulty: FaultyServer;
  const closing: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    database = await migratedDatabase('silence');
    faulty = await FaultyServer.before(database.connectionString());
  });
  afterEach(async () => {
    faulty.isSilent = false;
    for (const close of closing.splice(0).reverse()) await close();
    await faulty.close();
    await database.drop();
  });

  const connection = () => ({
    connectionString: faulty.through(),
    connectionTimeoutMillis: CONNECT_MS,
    silenceMs: SILENCE_MS,
  });
  const openStore = (): PostgresEventStore => {
    const store = new PostgresEventStore({ connection: connection(), replyMs: SILENCE_MS });
    closing.push(() => store.close());
    return store;
  };
  const openViews = async (): Promise<ReadViews> => {
    const views = await ReadViews.open({
      ...{ url: faulty.through(), readModel, log: openStore(), connectMs: CONNECT_MS, readMs: SILENCE_MS, waitMs: 100 },
    });
    closing.push(() => views.close());
    return views;
  };

  describe.each(SILENT)('%s', (manner) => {
    beforeEach(() => (faulty.manner = manner));

    it('does not hold who reads the log or writes to it', async () => {
      const store = openStore();
      await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.append(oneTo('a', -1) as Chain)).rejects.toMatchObject({
        outcome: manner === 'mute' ? 'nothing written' : 'unknown',
      });
    });

    it('does not hold who waits for a turn, nor keeps the place in the pool', async () => {
      const turn = new PostgresTurn({ connection: connection(), turnsMax: 1 });
      closing.push(() => turn.close());
      expect(await turn.take('key' as StreamName, 5_000)).toBeUndefined();
      faulty.manner = 'sound';
      const giveBack = await turn.take('key' as StreamName, 30_000);
      expect(giveBack).toBeDefined();
      await giveBack!();
    });

    it('does not hold a start: neither views nor migrations', async () => {
      await expect(openViews()).rejects.toThrow(TOO_LONG);
      await expect(migrate(faulty.through(), { connectMs: CONNECT_MS, silenceMs: SILENCE_MS })).rejects.toThrow(
        TOO_LONG,
      );
    });
  });

  it('and said something before, does not hold a view, which is answered when it speaks again', async () => {
    const views = await openViews();
    expect(await views.budgetUse(PROGRAMME)).toHaveProperty('amounts');
    // Nobody asks for longer than a read may take: that silence is as it should be, and not the last.
    await pause(2 * SILENCE_MS);
    faulty.isSilent = true;
    await expect(views.budgetUse(PROGRAMME)).rejects.toBeInstanceOf(ReadModelUnavailable);
    await expect(views.budgetUse(PROGRAMME, { minPosition: '1' as never })).rejects.toBeInstanceOf(
      ReadModelUnavailable,
    );
    faulty.isSilent = false;
    expect(await views.budgetUse(PROGRAMME)).toHaveProperty('amounts');
  });

  it('holds neither the projector nor who asks how it is, nor its end', async () => {
    const troubles: string[] = [];
    const projector = new Projector({
      ...{ connection: connection(), store: openStore(), readModel, engine: 'PostgreSQL', standbyMs: 5, headMs: 50 },
      onTrouble: (_, __, words) => troubles.push(words),
    });
    while ((await projector.health()).some(({ position }) => position === undefined));
    faulty.isSilent = true;
    const [figures] = await projector.health();
    expect(figures).not.toHaveProperty('lag');
    while (troubles.length === 0) await new Promise((later) => setTimeout(later, 5));
    await projector.stop();
    expect((await projector.health()).map(({ state }) => state)).toEqual(['stopped', 'stopped']);
  });

  itInStorms('is seen by /readyz, and answered for with 503 by commands and views, until it speaks again', async () => {
    const issuer = await startTestIssuer();
    closing.push(() => issuer.stop());
    const api = await ApiProcess.start({
      ...issuer.environment,
      DATABASE_URL: faulty.through(),
      // Long enough for a busy machine while the database does speak.
      DATABASE_CONNECT_MS: '3000',
      DATABASE_READ_MS: '2000',
      DATABASE_APPEND_MS: '2000',
      DATABASE_READY_MS: '1000',
    });
    closing.push(() => api.kill());
    const secretary = new Person(api, await issuer.tokenOf('secretary'));
    const establish = { path: 'programmes', body: { caseNumber: '2022/417', name: 'Shorter waits' } };
    const key = '0b8f8c1e-7c3a-4d52-9a6e-1f2d3c4b5a69';
    await secretary.reads('programmes');
    faulty.isSilent = true;
    const [ready, metrics, view, command] = await Promise.all([
      fetch(`${api.url}/readyz`),
      fetch(`${api.url}/metrics`),
      secretary.get('programmes'),
      secretary.asks({ ...establish, key }),
    ]);
    expect([ready.status, metrics.status, view.status, command.status]).toEqual([503, 200, 503, 503]);
    expect(view.body.code).toBe('UNAVAILABLE');
    faulty.isSilent = false;
    while (!(await fetch(`${api.url}/readyz`)).ok);
    const again = await secretary.asks({ ...establish, key });
    expect(again.status).toBe(201);
    expect((await secretary.get(`programmes?minPosition=${again.body.position}`)).status).toBe(200);
    await api.stop();
  });
});

import { createServer } from 'node:net';
import { Client } from 'pg';
import type { FreshDatabase } from '@spillrom/embedded/testing';
import { isCanonical, leaf, START, StoreUnavailable, type Chain } from '@spillrom/event-sourcing';
import { commitOf, oneTo } from '@spillrom/event-sourcing/testing';
import type { Instant } from '@spillrom/kernel';
import { migratedDatabase } from '../../../../migrations/testing/migrated-database.js';
import { PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';

describe('the event store in PostgreSQL', () => {
  let database: FreshDatabase;
  let admin: Client;
  const stores: PostgresEventStore[] = [];

  const open = (options: Partial<PostgresEventStoreOptions> = {}): PostgresEventStore => {
    const store = new PostgresEventStore({ connection: { connectionString: database.connectionString() }, ...options });
    stores.push(store);
    return store;
  };
  const at = (stream: string, version: number, recordedAt: string): Chain => [
    { ...oneTo(stream, version)[0], recordedAt: recordedAt as Instant },
  ];
  const times = async (store: PostgresEventStore): Promise<readonly string[]> =>
    (await store.readAll(START, 100)).events.map(({ recordedAt }) => recordedAt);
  const waitFor = async (sql: string): Promise<void> => {
    while ((await admin.query(sql)).rows.length === 0);
  };

  beforeEach(async () => {
    database = await migratedDatabase('log');
    admin = new Client({ connectionString: database.connectionString() });
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await database.drop();
  });

  const APPEND_LOCK = 'BEGIN; LOCK TABLE log.append_turn IN EXCLUSIVE MODE';
  const APPEND_UNLOCK = 'COMMIT';
  // Others use the same server meanwhile.
  const WAITING = `FROM pg_locks JOIN pg_database d ON d.oid = database
    WHERE d.datname = current_database() AND relation = 'log.append_turn'::regclass AND NOT granted`;
  const WAITING_APPEND = `SELECT ${WAITING}`;

  it('hands over the bytes that it keeps, canonical or not', async () => {
    const store = open();
    await store.append(oneTo('first', -1));
    await store.append(oneTo('first', 0));
    const { entries, ...page } = await store.readEntries(START, 100);
    const { events, ...same } = await store.readAll(START, 100);
    expect(page).toEqual(same);
    expect(entries).toEqual(events.map((event) => ({ event, entry: leaf(event) })));
    await admin.query('ALTER TABLE log.events DISABLE TRIGGER ALL');
    await admin.query("UPDATE log.events SET data = data || ' ' WHERE version = 1");
    const after = await store.readEntries(START, 100);
    expect(after.entries.map(isCanonical)).toEqual([true, false]);
  });

  it('writes what arrives while a call is in flight by one transaction, each chain failing alone', async () => {
    const store = open();
    await store.append(oneTo('first', -1));
    await admin.query(APPEND_LOCK);
    const inFlight = store.append(oneTo('first', 0));
    await waitFor(WAITING_APPEND);
    const names = Array.from({ length: 20 }, (_, number) => `contract-${number}`);
    const forming = names.map((name, number) => store.append(oneTo(name, number === 7 ? 3 : -1)));
    await admin.query(APPEND_UNLOCK);
    await inFlight;
    const outcomes = await Promise.all(forming);
    expect(outcomes.filter((outcome) => 'conflicts' in outcome)).toEqual([outcomes[7]]);
    const { rows } = await admin.query(
      'SELECT count(*)::int AS events, count(DISTINCT xmin::text)::int AS transactions FROM log.events',
    );
    expect(rows).toEqual([{ events: 21, transactions: 3 }]);
  });

  it('takes the larger of the head and the time given, and keeps six decimals', async () => {
    const store = open();
    await store.append(at('a', -1, '2022-11-12T08:00:00.000001Z'));
    await store.append(at('a', 0, '2022-11-11T08:00:00.000000Z'));
    await store.append(at('a', 1, '2022-11-12T08:00:00.120000Z'));
    expect(await times(store)).toEqual([
      '2022-11-12T08:00:00.000001Z',
      '2022-11-12T08:00:00.000001Z',
      '2022-11-12T08:00:00.120000Z',
    ]);
  });

  it('stores the time as given when it imports, also a smaller one, and the head is the largest', async () => {
    const store = open({ importing: true });
    await store.append(at('a', -1, '2022-11-12T08:00:00.000001Z'));
    await store.append(at('a', 0, '2022-11-11T08:00:00.999999Z'));
    expect(await times(store)).toEqual(['2022-11-12T08:00:00.000001Z', '2022-11-11T08:00:00.999999Z']);
    expect(await store.head()).toEqual({ position: '2', recordedAt: '2022-11-12T08:00:00.000001Z' });
  });

  it.each([
    ['repeatable read', '-c default_transaction_isolation=repeatable\\ read', 'READ COMMITTED'],
    ['serializable', '-c default_transaction_isolation=serializable', 'READ COMMITTED'],
    ['commits that are not waited for', '-c synchronous_commit=off', 'synchronous_commit'],
    ['commits that are waited for only here', '-c synchronous_commit=local', 'synchronous_commit'],
  ])('refuses to append with %s', async (_, options, why) => {
    const store = open({ connection: { connectionString: database.connectionString(), options } });
    const refused = await store.append(oneTo('a', -1)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreUnavailable);
    expect(refused).toMatchObject({ outcome: 'nothing written', message: expect.stringContaining(why) });
    expect(await store.head()).toBe('empty');
  });

  it('has surely written nothing when nobody answers the call', async () => {
    const store = open({ connection: { host: '/nowhere', user: 'postgres', database: 'postgres' } });
    await expect(store.append(oneTo('a', -1))).rejects.toMatchObject({ outcome: 'nothing written' });
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('has surely written nothing when the server cancels the append, and goes on with the same connection', async () => {
    const store = open();
    await admin.query(APPEND_LOCK);
    const cancelled = store.append(oneTo('a', -1)).catch((error: unknown) => error);
    await waitFor(WAITING_APPEND);
    await admin.query(`SELECT pg_cancel_backend(pid) ${WAITING}`);
    expect(await cancelled).toMatchObject({ outcome: 'nothing written' });
    await admin.query(APPEND_UNLOCK);
    expect(await store.append(oneTo('a', -1))).toEqual({ position: '1' });
  });

  it('does not know when the connection breaks under way; the same chain again tells', async () => {
    const store = open();
    await admin.query(APPEND_LOCK);
    const broken = store.append(oneTo('a', -1)).catch((error: unknown) => error);
    await waitFor(WAITING_APPEND);
    await admin.query(`SELECT pg_terminate_backend(pid) ${WAITING}`);
    expect(await broken).toMatchObject({ outcome: 'unknown' });
    await admin.query(APPEND_UNLOCK);
    expect(await store.append(oneTo('a', -1))).toEqual({ position: '1' });
  });

  it('does not know when no reply comes in time, and what was under way may stand', async () => {
    const store = open({ replyMs: 300 });
    await admin.query(APPEND_LOCK);
    await expect(store.append(oneTo('a', -1))).rejects.toMatchObject({ outcome: 'unknown' });
    await admin.query(APPEND_UNLOCK);
    expect(await store.append(oneTo('a', -1))).toEqual({ position: '1' });
    expect((await store.readAll(START, 10)).events).toHaveLength(1);
  });

  it('gives up a server that takes the call and says nothing', async () => {
    // It reads, else it would never see that the other end has gone, and outlive the test.
    const mute = createServer((socket) => void socket.resume());
    await new Promise<void>((ready) => mute.listen(0, '127.0.0.1', ready));
    const { port } = mute.address() as { port: number };
    const connection = { host: '127.0.0.1', port, user: 'postgres', connectionTimeoutMillis: 200 };
    await expect(open({ connection }).append(oneTo('a', -1))).rejects.toMatchObject({ outcome: 'nothing written' });
    mute.close();
  });

  it('writes what was handed in before it is closed, and takes nothing after', async () => {
    const store = open();
    const last = store.append(oneTo('a', -1));
    await store.close();
    stores.splice(0);
    expect(await last).toEqual({ position: '1' });
    await expect(store.append(oneTo('a', 0))).rejects.toMatchObject({ outcome: 'nothing written' });
  });

  it('reads streams in the order asked, and none of them by half', async () => {
    const store = open();
    await store.append([commitOf('both', { a: -1, b: -1 }, ['a', 'b', 'a'])]);
    const found = await store.read([
      { stream: 'b' as never, after: -1 },
      { stream: 'a' as never, after: 0 },
    ]);
    expect(found.map(({ stream, version }) => `${stream}@${version}`)).toEqual(['b@0', 'a@1']);
    expect(await store.read([])).toEqual([]);
  });
});

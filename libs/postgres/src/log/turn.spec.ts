import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '@spillrom/embedded/testing';
import { streamName } from '@spillrom/event-sourcing';
import { PostgresTurn } from './turn.js';

const ledger = streamName('programme-2022');
const PATIENT_MS = 20_000;

// Others use the same server meanwhile.
const TURNS =
  "FROM pg_locks JOIN pg_database d ON d.oid = database WHERE locktype = 'advisory' AND d.datname = current_database()";

describe('a turn', () => {
  let database: FreshDatabase;
  let admin: Client;
  let one: PostgresTurn;
  let other: PostgresTurn;

  beforeAll(async () => {
    database = await freshDatabase('turn');
    admin = new Client({ connectionString: database.connectionString() });
    await admin.connect();
  });
  beforeEach(() => {
    const connection = { connectionString: database.connectionString() };
    [one, other] = [new PostgresTurn({ connection }), new PostgresTurn({ connection, turnsMax: 1 })];
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    expect((await admin.query(`SELECT ${TURNS}`)).rows).toEqual([]);
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  const cutHolder = () => admin.query(`SELECT pg_terminate_backend(pid) ${TURNS} AND granted`);

  it('is one at a time for a key, and goes to who waits', async () => {
    const order: string[] = [];
    const release = await one.take(ledger, PATIENT_MS);
    const waiting = other.take(ledger, PATIENT_MS).then((turn) => (order.push('taken'), turn));
    order.push('given back');
    await release!();
    await (await waiting)!();
    expect(order).toEqual(['given back', 'taken']);
  });

  it('of another key is free', async () => {
    const release = await one.take(ledger, PATIENT_MS);
    const elsewhere = await other.take(streamName('contract-1'), PATIENT_MS);
    await Promise.all([release!(), elsewhere!()]);
  });

  it('is not waited for longer than asked, and one that would come late does not stay taken', async () => {
    const release = await one.take(ledger, PATIENT_MS);
    expect(await other.take(ledger, 50)).toBeUndefined();
    await release!();
    await (await other.take(ledger, PATIENT_MS))!();
  });

  it('passes on when its holder loses the connection, and giving it back then is no error', async () => {
    const release = await one.take(ledger, PATIENT_MS);
    const waiting = other.take(ledger, PATIENT_MS);
    await cutHolder();
    const passed = await waiting;
    await release!();
    await passed!();
    await (await one.take(ledger, PATIENT_MS))!();
  });

  it('is done without when all turns of the process are taken', async () => {
    const release = await other.take(ledger, PATIENT_MS);
    expect(await other.take(streamName('contract-1'), 50)).toBeUndefined();
    await release!();
  });

  it('is done without when the server cannot be reached', async () => {
    const lost = new PostgresTurn({ connection: { host: '/nowhere', user: 'postgres' } });
    expect(await lost.take(ledger, PATIENT_MS)).toBeUndefined();
    await lost.close();
  });
});

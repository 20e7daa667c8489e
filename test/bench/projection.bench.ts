import { Client, type ClientConfig } from 'pg';
import { streamName, type Chain, type Commit, type NewEvent, type StreamName } from '@spillrom/event-sourcing';
import { uuidv7 } from '@spillrom/kernel';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { Projector, rebuild } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import type { Bench, Row } from './bench.js';

const PAGE_EVENTS = 4_096;

const id = () => uuidv7(Date.now());
const META = { actor: 'holder', role: 'budget-holder', org: '983658776', decidedAt: '2022-11-12T08:00:00.000000Z' };
const WHERE = { programme: '2022-10', trust: '883974832' };
const GRANT = { holder: 'holder', version: 0, limitOre: '1000000000' };

/** Says for each stream where its next event stands. */
class Versions {
  readonly #next = new Map<StreamName, number>();

  commit(...written: readonly (readonly [stream: string, type: string, data: NewEvent['data']])[]): Commit {
    const reads = new Map<StreamName, number>();
    const events = written.map(([name, type, data]): NewEvent => {
      const stream = streamName(name);
      const version = this.#next.get(stream) ?? 0;
      if (!reads.has(stream)) reads.set(stream, version - 1);
      this.#next.set(stream, version + 1);
      return { id: id(), stream, type, schemaVersion: 1, data, meta: META };
    });
    return { id: id(), reads: [...reads].map(([stream, version]) => ({ stream, version })), events };
  }
}

const drafted = (contract: string, phase: number) => ({
  ...WHERE,
  phase,
  by: 'officer',
  contract,
  request: 'r',
  provider: '974753898',
  basis: 'specialistAgreement',
  from: '2022-11-01',
  to: '2022-12-31',
  rationale: 'Free capacity',
  lines: [
    {
      line: 1,
      cohort: 1,
      specialty: '050',
      procedure: 'NGD11',
      patients: 10,
      unitPriceOre: '1000',
      fundingBasis: 'packagePrice',
    },
  ],
});

const LINE = { line: 1, cohort: 1, specialty: '050', patients: 10 };

/** As the deciders would write it: a contract drafted, confirmed and drawn on, each commit with its record. */
const lifeOf = (versions: Versions, number: number): readonly Commit[] => {
  const contract = `018490aa-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  const phase = 1 + (number % 3);
  const at = { ...WHERE, phase };
  const ofCohort = { phase, trust: WHERE.trust, specialty: '050', request: 'r', cohort: 1 };
  const record = (name: string) =>
    [
      `command-${number}-${name.toLowerCase()}`,
      'CommandDecided',
      {
        type: name,
        actor: 'holder',
        org: '983658776',
        decidedAt: META.decidedAt,
        outcome: 'accepted',
        bodyHash: 'ab'.repeat(32),
      },
    ] as const;
  const entries = [
    { account: 'available', phase, amountOre: '-10000' },
    { account: 'committed', ...ofCohort, contract, amountOre: '10000' },
  ];
  const moved = { ...LINE, fromReservationOre: '0', fromAvailableOre: '10000' };
  return [
    versions.commit([`contract-${contract}`, 'ContractDrafted', drafted(contract, phase)], record('DraftContract')),
    versions.commit(
      [
        `contract-${contract}`,
        'ContractConfirmed',
        { ...at, by: 'holder', confirmedOn: '2022-11-12', grant: GRANT, totalOre: '10000', lines: [moved], flags: [] },
      ],
      [
        'programme-2022-10',
        'MoneyCommitted',
        { request: 'r', contract, effectiveOn: '2022-11-12', fiscalYear: 2022, entries },
      ],
      ['phase-2022-10.1', 'ContractEntered', { contract, trust: WHERE.trust, from: '2022-11-01', to: '2022-12-31' }],
      record('ConfirmContract'),
    ),
    versions.commit(
      [`contract-${contract}`, 'ReferralsDrawn', { ...at, ...LINE, draw: 1, drawnOn: '2022-11-15' }],
      record('DrawReferrals'),
    ),
  ];
};

const fill = async (store: PostgresEventStore, contracts: number): Promise<number> => {
  const versions = new Versions();
  let events = 0;
  let chain: Commit[] = [
    versions.commit(['programme-2022-10', 'ProgrammeEstablished', { name: 'Bench', caseNumber: '2022/10' }]),
  ];
  for (let number = 0; number < contracts; number += 1) {
    chain.push(...lifeOf(versions, number));
    if (chain.length < 150 && number < contracts - 1) continue;
    const outcome = await store.append(chain as unknown as Chain);
    if ('conflicts' in outcome) throw new Error('the only writer met a conflict');
    events += chain.reduce((sum, commit) => sum + commit.events.length, 0);
    chain = [];
  }
  return events;
};

const perSecondOf = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - started);
};

const readThrough = async (store: PostgresEventStore): Promise<void> => {
  for (let after = '0' as Parameters<PostgresEventStore['readAll']>[0]; ;) {
    const page = await store.readAll(after, PAGE_EVENTS);
    after = page.next;
    if (page.end) return;
  }
};

/** What PostgreSQL does at most: the same postings into a table alike, in batches of the same size, and nothing computed. */
const rawInserts = async (connection: ClientConfig): Promise<number> => {
  const client = new Client(connection);
  await client.connect();
  await client.query('CREATE TABLE public.raw (LIKE read.posting INCLUDING ALL); SET synchronous_commit = off');
  const columns = ['key', 'position', 'event_id', 'delta', 'balance', 'recorded_at', 'effective_on', 'source'];
  const { rows } = await client.query<Record<string, readonly string[]>>(`
    SELECT ${columns.map((column) => `array_agg(${column}::text) AS ${column}`).join(', ')}
      FROM (SELECT *, row_number() OVER (ORDER BY position) / ${PAGE_EVENTS} AS batch FROM read.posting) p
      GROUP BY batch ORDER BY batch`);
  const count = rows.reduce((sum, { key }) => sum + key!.length, 0);
  const text = `INSERT INTO public.raw SELECT * FROM unnest($1::text[], $2::bigint[], $3::uuid[], $4::bigint[], $5::bigint[],
    $6::timestamptz[], $7::date[], $8::text[])`;
  const perSecond = await perSecondOf(count, async () => {
    for (const batch of rows) await client.query({ name: 'raw', text, values: columns.map((column) => batch[column]) });
  });
  await client.end();
  return perSecond;
};

/** What PostgreSQL does at most: the rows as they are in the end, into tables with the same indexes, and nothing read or computed. */
const rawRegisters = async (
  connection: ClientConfig,
): Promise<{ readonly rows: number; readonly perSecond: number }> => {
  const client = new Client(connection);
  await client.connect();
  await client.query('SET synchronous_commit = off');
  let rows = 0;
  const started = performance.now();
  for (const register of ['commands', 'contracts']) {
    await client.query(`CREATE TABLE public.${register} (LIKE read.${register} INCLUDING ALL)`);
    rows += (await client.query(`INSERT INTO public.${register} SELECT * FROM read.${register}`)).rowCount!;
  }
  const perSecond = (rows * 1_000) / (performance.now() - started);
  await client.end();
  return { rows, perSecond };
};

/** Until a projection, alone, has come from nothing to the end of the log. */
const projected = async (
  connection: ClientConfig,
  store: PostgresEventStore,
  of: 'figures' | 'registers',
): Promise<void> => {
  const head = await store.head();
  if (head === 'empty') throw new Error('nothing to project');
  const client = new Client(connection);
  await client.connect();
  // The other stands where it would be when done.
  await client.query('UPDATE read.checkpoint SET position = $2 WHERE name <> $1', [of, head.position]);
  await new Promise<void>((done, fail) => {
    const onMoved = (_: string, position: string): void => void (position === head.position && void stop());
    const projector = new Projector({
      connection,
      store,
      readModel,
      engine: 'PostgreSQL',
      pageEvents: PAGE_EVENTS,
      onMoved,
      onParked: (name, { event, reason }) => fail(new Error(`${name} stopped at event ${event}: ${reason}`)),
    });
    const stop = async (): Promise<void> => {
      done();
      await projector.stop();
    };
  });
  await client.end();
};

/** On a log of so many contracts. */
export const projectionBenchOf = (contracts: number): Bench =>
  async function* (place) {
    const connection = await place.fresh();
    const store = new PostgresEventStore({ connection });
    const events = await fill(store, contracts);
    const read = { what: 'reading the log', perSecond: await perSecondOf(events, () => readThrough(store)) };
    const row = (what: string, perSecond: number, beside: Row['beside']): Row => ({
      what,
      perSecond,
      ...(beside && { beside }),
    });
    yield row(
      `project: figures, events`,
      await perSecondOf(events, () => projected(connection, store, 'figures')),
      read,
    );
    const client = new Client(connection);
    await client.connect();
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM read.posting');
    await client.query(
      'TRUNCATE read.posting, read.figure, read.boundary; UPDATE read.checkpoint SET position = 0, known_at = NULL',
    );
    const postings = await perSecondOf(rows[0]!.count, () => projected(connection, store, 'figures'));
    yield row('project: figures, postings', postings, {
      what: 'raw unnest inserts',
      perSecond: await rawInserts(connection),
    });
    await client.query("UPDATE read.checkpoint SET position = 0 WHERE name = 'registers'");
    const registers = await perSecondOf(events, () => projected(connection, store, 'registers'));
    yield row('project: registers, events', registers, read);
    const raw = await rawRegisters(connection);
    yield row('project: registers, rows', (registers * raw.rows) / events, {
      what: 'raw inserts, all rows at once',
      perSecond: raw.perSecond,
    });
    const rebuilding = () => rebuild({ connection, store, readModel, engine: 'PostgreSQL', pageEvents: PAGE_EVENTS });
    yield row('rebuild: figures and registers, events', await perSecondOf(events, rebuilding), read);
    await client.end();
    await store.close();
  };

export const projectionBench = projectionBenchOf(6_000);

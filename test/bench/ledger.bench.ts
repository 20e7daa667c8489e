import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import type { ClientConfig } from 'pg';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { rate, type Bench, type Place, type Row } from './bench.js';
import { disjointWriters } from './disjoint.js';
import type { Share } from './ledger-process.js';
import { counting, openRunner, postTo, type OpenRunner } from './ledger.js';

const CLIENTS = 64;
const OTHERS = 64;

const posts = async ({ runner }: OpenRunner, clients: number): Promise<number> =>
  rate(clients, async (client) => {
    const answer = await runner.run(postTo('one', `${client}`));
    if (answer.kind !== 'accepted') throw new Error(`a post was ${answer.kind}`);
  });

const alone = async (connection: ClientConfig, clients: number): Promise<number> => {
  const opened = openRunner(connection, counting().observer);
  const perSecond = await posts(opened, clients);
  await opened.close();
  return perSecond;
};

interface Beside {
  readonly ledger: number;
  readonly others: number;
}

/** In one process and one store with writers of one stream each, who append as fast as they can. */
const besideOthers = async (connection: ClientConfig, clients: number): Promise<Beside> => {
  const opened = openRunner(connection, counting().observer);
  const [ledger, others] = await Promise.all([posts(opened, clients), disjointWriters(opened.store, OTHERS, 1)]);
  await opened.close();
  return { ledger, others };
};

const oneThroughThePort = async (connection: ClientConfig): Promise<number> => {
  const store = new PostgresEventStore({ connection });
  const perSecond = await disjointWriters(store, 1, 7);
  await store.close();
  return perSecond;
};

const oneProcess = async function* (place: Place): AsyncIterable<Row> {
  const port = await oneThroughThePort(await place.fresh());
  const one = await alone(await place.fresh(), 1);
  const all = await alone(await place.fresh(), CLIENTS);
  const client = { what: 'one client', perSecond: one };
  const writer = { what: 'one writer through the port', perSecond: port };
  yield { what: 'one ledger: 1 client, commits of seven streams', perSecond: one, beside: writer };
  yield { what: `one ledger: ${CLIENTS} clients`, perSecond: all, beside: client };
  yield { what: `one ledger: ${CLIENTS} clients`, perSecond: all, beside: writer };
  const oneBeside = await besideOthers(await place.fresh(), 1);
  const allBeside = await besideOthers(await place.fresh(), CLIENTS);
  const disturbed = `while ${OTHERS} others write`;
  const what = `one ledger: ${CLIENTS} clients, ${disturbed}`;
  const notes = `the others ${allBeside.others.toFixed(0)}/s`;
  const clientBeside = { what: `one client ${disturbed}`, perSecond: oneBeside.ledger };
  yield { what, perSecond: allBeside.ledger, beside: clientBeside, notes };
  yield { what, perSecond: allBeside.ledger, beside: client };
  yield { what, perSecond: allBeside.ledger, beside: writer };
};

const share = async (url: string, name: string, clients: number): Promise<Share> => {
  const child = fork(join(__dirname, `ledger-process${extname(__filename)}`), [url, name, `${clients}`]);
  await once(child, 'message');
  child.send('start');
  const [came] = (await once(child, 'message')) as [Share];
  return came;
};

const twoProcesses = async ({ connectionString }: ClientConfig): Promise<readonly Row[]> => {
  const shares = await Promise.all(['a', 'b'].map((name) => share(connectionString!, name, CLIENTS / 2)));
  const [slower, faster] = shares.sort((one, other) => one.perSecond - other.perSecond) as [Share, Share];
  const notes = ({ attemptsEach, p99Ms }: Share): string =>
    `${attemptsEach.toFixed(2)} attempts each, p99 ${p99Ms.toFixed(0)} ms`;
  const what = `one ledger: two processes of ${CLIENTS / 2} clients`;
  return [
    {
      what: `${what}, the slower`,
      perSecond: slower.perSecond,
      beside: { what: 'the faster', perSecond: faster.perSecond },
      notes: notes(slower),
    },
    { what: `${what}, the faster`, perSecond: faster.perSecond, notes: notes(faster) },
  ];
};

export const ledgerBench: Bench = async function* (place) {
  yield* oneProcess(place);
  yield* await twoProcesses(await place.fresh());
};

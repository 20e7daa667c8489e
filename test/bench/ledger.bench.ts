import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import type { ClientConfig } from 'pg';
import { rate, type Bench, type Row } from './bench.js';
import { disjointWriters, newId } from './disjoint.js';
import type { Share } from './ledger-process.js';
import { counting, onPostgres, postTo, runnerOn, type OpenLog } from './ledger.js';

const CLIENTS = 64;
const OTHERS = 64;

const posts = (log: OpenLog, clients: number): Promise<number> => {
  const runner = runnerOn(log, counting().observer);
  const ledger = newId();
  return rate(clients, async (client) => {
    const answer = await runner.run(postTo(ledger, `${ledger}-${client}`));
    if (answer.kind !== 'accepted') throw new Error(`a post was ${answer.kind}`);
  });
};

const on = async <Result>(open: () => Promise<OpenLog>, work: (log: OpenLog) => Promise<Result>): Promise<Result> => {
  const log = await open();
  try {
    return await work(log);
  } finally {
    await log.close();
  }
};

interface Beside {
  readonly ledger: number;
  readonly others: number;
}

/** In one process and one store with writers of one stream each, who append as fast as they can. */
const besideOthers = async (log: OpenLog, clients: number): Promise<Beside> => {
  const [ledger, others] = await Promise.all([posts(log, clients), disjointWriters(log.store, OTHERS, 1)]);
  return { ledger, others };
};

/** One ledger in one process, on whatever log `open` gives. */
export const oneLedger = async function* (open: () => Promise<OpenLog>): AsyncIterable<Row> {
  const port = await on(open, ({ store }) => disjointWriters(store, 1, 7));
  const one = await on(open, (log) => posts(log, 1));
  const all = await on(open, (log) => posts(log, CLIENTS));
  const client = { what: 'one client', perSecond: one };
  const writer = { what: 'one writer through the port', perSecond: port };
  yield { what: 'one ledger: 1 client, commits of seven streams', perSecond: one, beside: writer };
  yield { what: `one ledger: ${CLIENTS} clients`, perSecond: all, beside: client };
  yield { what: `one ledger: ${CLIENTS} clients`, perSecond: all, beside: writer };
  const oneBeside = await on(open, (log) => besideOthers(log, 1));
  const allBeside = await on(open, (log) => besideOthers(log, CLIENTS));
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
  yield* oneLedger(async () => onPostgres(await place.fresh()));
  yield* await twoProcesses(await place.fresh());
};

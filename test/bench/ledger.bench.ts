import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import type { ClientConfig } from 'pg';
import { rate, type Bench, type Row } from './bench.js';
import type { Share } from './ledger-process.js';
import { counting, openRunner, postTo, type OpenRunner } from './ledger.js';

const CLIENTS = 64;

const postsPerSecond = (
  { runner }: OpenRunner,
  clients: number,
  ledgerOf: (client: number) => string,
): Promise<number> =>
  rate(clients, async (client) => {
    const answer = await runner.run(postTo(ledgerOf(client), `${ledgerOf(client)}-${client}`));
    if (answer.kind !== 'accepted') throw new Error(`a post was ${answer.kind}`);
  });

const alone = async (connection: ClientConfig): Promise<Row> => {
  const { observer } = counting();
  const opened = openRunner(connection, observer);
  const perSecond = await postsPerSecond(opened, CLIENTS, () => 'one');
  await opened.close();
  return { what: `one ledger: ${CLIENTS} clients, seven streams`, perSecond };
};

const besideOthers = async (connection: ClientConfig): Promise<Row> => {
  const { observer, attemptsEach } = counting();
  const opened = openRunner(connection, observer);
  const [perSecond, others] = await Promise.all([
    postsPerSecond(opened, CLIENTS, () => 'one'),
    postsPerSecond(opened, CLIENTS, (client) => `other-${client}`),
  ]);
  await opened.close();
  return {
    what: `one ledger: ${CLIENTS} clients, while ${CLIENTS} others write`,
    perSecond,
    beside: { what: `${CLIENTS} ledgers of their own`, perSecond: others },
    notes: `${attemptsEach().toFixed(2)} attempts each`,
  };
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
  yield await alone(await place.fresh());
  yield await besideOthers(await place.fresh());
  yield* await twoProcesses(await place.fresh());
};

import { rate } from './bench.js';
import { counting, onPostgres, postTo, runnerOn } from './ledger.js';

/** What one process came to: commits a second, attempts for each, and how long the slowest hundredth took at least. */
export interface Share {
  readonly perSecond: number;
  readonly attemptsEach: number;
  readonly p99Ms: number;
}

// A process of its own that posts to one ledger with as many clients as it is told, when it is told.
const main = async (url: string, name: string, clients: number): Promise<Share> => {
  const { observer, attemptsEach } = counting();
  const log = onPostgres({ connectionString: url });
  const runner = runnerOn(log, observer);
  const tookMs: number[] = [];
  const perSecond = await rate(clients, async (client) => {
    const started = performance.now();
    const answer = await runner.run(postTo('one', `${name}-${client}`));
    if (answer.kind === 'accepted') tookMs.push(performance.now() - started);
  });
  await log.close();
  tookMs.sort((a, b) => a - b);
  return { perSecond, attemptsEach: attemptsEach(), p99Ms: tookMs[Math.floor(tookMs.length * 0.99)]! };
};

const [, , url, name, clients] = process.argv;
process.once('message', () => {
  void main(url!, name!, Number(clients)).then((share) => process.send!(share, () => process.exit()));
});
process.send!('ready');

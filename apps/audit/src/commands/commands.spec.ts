import type { FreshDatabase } from '@spillrom/embedded/testing';
import type { Commit } from '@spillrom/event-sourcing';
import { commitOf } from '@spillrom/event-sourcing/testing';
import { instant } from '@spillrom/kernel';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { migratedDatabase } from '../../../../migrations/testing/migrated-database.js';
import type { Outcome } from '../command.js';
import { compareStores } from './compare-stores.js';
import { copyLog } from './copy-log.js';
import { replay } from './replay.js';

const COMMITS = 200;

/** Its recorded time goes back at every tenth commit, as it may in an import. */
const commit = (number: number, data: string): Commit => ({
  ...commitOf(`c${number}`, { a: number - 1, [`b-${number}`]: -1 }, ['a', `b-${number}`], { data }),
  recordedAt: instant(`2022-11-12T08:00:${number % 10 === 9 ? '00' : '30'}.${String(number).padStart(6, '0')}Z`),
});

const append = async (url: string, first: number, last: number, data = 'æøå \u2028 "\\'): Promise<void> => {
  const store = new PostgresEventStore({ connection: { connectionString: url }, importing: true });
  for (let number = first; number < last; number += 1) await store.append([commit(number, data)]);
  await store.close();
};

describe('the commands over two logs, on PostgreSQL', () => {
  const databases: FreshDatabase[] = [];
  const database = async (): Promise<string> => {
    const fresh = await migratedDatabase('copy');
    databases.push(fresh);
    return fresh.connectionString();
  };
  const run = (command: typeof copyLog, from: string, to: string, ...more: string[]): Promise<Outcome> =>
    command.run(['--from', from, '--to', to, ...more], {}, () => {});
  const told = (outcome: Outcome): string => ('answer' in outcome ? outcome.answer : outcome.wrong);
  let source: string;

  beforeAll(async () => {
    source = await database();
    await append(source, 0, COMMITS);
  });
  afterAll(async () => {
    for (const each of databases) await each.drop();
  });

  it('copy into an empty log, find it equal, and copy nothing the second time', async () => {
    const target = await database();
    const first = await run(copyLog, source, target);
    expect(told(first)).toMatch(
      /^copied 400 events in 200 commits, after 0 events that the target already had\nboth logs have the same 400 events in 200 commits\nSHA-256 .+: [0-9a-f]{64}$/,
    );
    expect(first).toMatchObject({ equal: true });
    const second = await run(copyLog, source, target);
    expect(told(second)).toBe(
      told(first).replace(/^.+/, 'copied 0 events in 0 commits, after 400 events that the target already had'),
    );
    expect(told(await run(compareStores, target, source))).toBe(told(first).replace(/^.+\n/, ''));
  });

  it('copy what a log lacks of one that has grown', async () => {
    const target = await database();
    await append(target, 0, 130);
    const grown = await run(copyLog, source, target, '--json');
    expect(JSON.parse(told(grown))).toMatchObject({
      equal: true,
      held: 260,
      copied: { events: 140, commits: 70 },
      stopped: null,
      events: 400,
      unlike: null,
    });
    expect(grown).toMatchObject({ equal: true });
  });

  it('write nothing to a log that holds something else, and name it', async () => {
    const target = await database();
    await append(target, 0, 3);
    await append(target, 3, 5, 'else');
    const before = told(await run(compareStores, target, source, '--json'));
    const refused = await run(copyLog, source, target);
    expect(refused).toMatchObject({ equal: false });
    expect(told(refused)).toContain('so nothing was written\nboth logs begin with the same 6 events in 3 commits\n');
    expect(told(refused)).toContain('\nevent 7 differs in data\n');
    expect(told(await run(compareStores, target, source, '--json'))).toBe(before);
    expect(JSON.parse(before)).toMatchObject({ equal: false, unlike: { kind: 'event', event: 7, aspects: ['data'] } });
  });

  it('throw when a log cannot be read', async () => {
    await expect(run(compareStores, source, 'postgres://nobody@127.0.0.1:1/none')).rejects.toThrow('could not be read');
    await expect(run(copyLog, 'postgres://nobody@127.0.0.1:1/none', source)).rejects.toThrow('could not be read');
  });
});

describe('how the commands are called', () => {
  const two = (from: string, to: string) => ['--from', from, '--to', to];

  it.each([
    [compareStores, [], '--from and --to are both required'],
    [compareStores, ['--from', 'postgres://a'], '--from and --to are both required'],
    [copyLog, ['--to', 'postgres://a'], '--from and --to are both required'],
    [copyLog, two('http://a', 'postgres://b'), '--from must be a URL of PostgreSQL or KurrentDB'],
    [compareStores, two('kurrentdb://a', 'esdb://b'), '--to must be a URL of PostgreSQL or KurrentDB'],
    [compareStores, [...two('postgresql://a', 'kurrentdb+discover://b'), '--deep'], "Unknown option '--deep'"],
    [copyLog, [...two('postgresql://a', 'postgresql://b'), 'now'], "Unexpected argument 'now'"],
    [replay, ['--at', 'yesterday'], '--at must be a position, a whole number, not yesterday'],
    [replay, ['--known-at', 'yesterday'], '--known-at must be a moment, such as 2022-11-12T08:00:00Z, not yesterday'],
    [replay, ['--database', 'postgres://a', '--log', 'b'], 'the URL of the log must be one of PostgreSQL or KurrentDB'],
  ])('%#: is told', async (command, args, wrong) => {
    const outcome = await command.run(args, { SPILLROM_DATA: '/nowhere' }, () => {});
    expect(outcome).toEqual({ wrong: expect.stringContaining(wrong) });
  });
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FreshDatabase } from '@spillrom/embedded/testing';
import { StoreUnavailable, type Chain, type StreamName } from '@spillrom/event-sourcing';
import { oneTo } from '@spillrom/event-sourcing/testing';
import { PostgresEventStore, PostgresTurn } from '@spillrom/postgres/log';
import { Projector, ReadModelUnavailable, ReadViews } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import { opened, PROGRAMME } from '../../libs/read-models/src/testing/index.js';
import { migratedDatabase } from '../../migrations/testing/migrated-database.js';
import { FaultyServer, type Manner } from './faulty-server.js';

const ENDINGS: readonly Manner[] = ['refuses', 'ends after sign-in', 'resets'];

const WORDS: { readonly [Ending in Manner]?: RegExp } = {
  refuses: /^(figures|registers) 57P01 terminating connection due to administrator command$/,
  'ends after sign-in': /^(figures|registers) Error: Client has encountered a connection error and is not queryable$/,
  resets: /^(figures|registers) Error: read ECONNRESET$/,
};

// The one session that it opens may end in the moment that it opens.
const outlives = async (kind: 'plain' | 'lasting', url: string): Promise<boolean> => {
  const child = fork(join(__dirname, 'pool-process.ts'), [kind, url], {
    execArgv: ['-r', join(__dirname, '../run-typescript.js')],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => false);
  const told = once(child, 'message').then(() => true);
  const isAlive = await Promise.race([ended, told]);
  if (isAlive) child.disconnect();
  await ended;
  return isAlive;
};

describe('a session that PostgreSQL ends', () => {
  let database: FreshDatabase;
  let faulty: FaultyServer;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    database = await migratedDatabase('sessions');
  });
  beforeEach(async () => {
    faulty = await FaultyServer.before(database.connectionString());
  });
  afterEach(async () => {
    faulty.manner = 'sound';
    for (const close of closing.splice(0).reverse()) await close();
    await faulty.close();
  });
  afterAll(() => database.drop());

  const connection = () => ({ connectionString: faulty.through() });
  const store = (): PostgresEventStore => {
    const opened = new PostgresEventStore({ connection: connection() });
    closing.push(() => opened.close());
    return opened;
  };

  it('in the moment that it opens, ends a process whose clients nobody listens to yet, and not one of ours', async () => {
    faulty.manner = 'ends after sign-in';
    expect(await outlives('plain', faulty.through())).toBe(false);
    expect(await outlives('lasting', faulty.through())).toBe(true);
  });

  describe.each(ENDINGS)('when the server %s', (manner) => {
    it('the log cannot be read or written, and can again', async () => {
      const log = store();
      const rung: string[] = [];
      closing.push(log.onAppend(() => rung.push('')));
      faulty.manner = manner;
      for (let tries = 0; tries < 3; tries += 1) {
        await expect(log.head()).rejects.toBeInstanceOf(StoreUnavailable);
        await expect(log.append(oneTo(`a-${manner.replaceAll(' ', '-')}`, -1) as Chain)).rejects.toBeInstanceOf(
          StoreUnavailable,
        );
      }
      faulty.manner = 'sound';
      expect(await log.append(oneTo(`b-${manner.replaceAll(' ', '-')}`, -1) as Chain)).toHaveProperty('position');
      expect(await log.head()).toHaveProperty('position');
    });

    it('a turn is not had, and can be had again', async () => {
      const turn = new PostgresTurn({ connection: connection() });
      closing.push(() => turn.close());
      faulty.manner = manner;
      for (let tries = 0; tries < 3; tries += 1) expect(await turn.take('key' as StreamName, 5_000)).toBeUndefined();
      faulty.manner = 'sound';
      const giveBack = await turn.take('key' as StreamName, 30_000);
      expect(giveBack).toBeDefined();
      await giveBack!();
    });

    it('the views cannot be read, and can again', async () => {
      const views = await ReadViews.open({ url: faulty.through(), readModel, log: store() });
      closing.push(() => views.close());
      expect(await views.budgetUse(PROGRAMME)).toHaveProperty('amounts');
      faulty.manner = manner;
      faulty.endSessions();
      for (let tries = 0; tries < 3; tries += 1) {
        await expect(views.budgetUse(PROGRAMME)).rejects.toBeInstanceOf(ReadModelUnavailable);
      }
      faulty.manner = 'sound';
      expect(await views.budgetUse(PROGRAMME)).toHaveProperty('amounts');
    });

    it('the projector says so, once, with the SQLSTATE where there is one, and goes on by itself', async () => {
      const troubles: string[] = [];
      const recovered: string[] = [];
      const told = (list: readonly string[]): Promise<void> =>
        new Promise((done) => {
          const poll = setInterval(() => {
            if (list.length < 2) return;
            clearInterval(poll);
            done();
          }, 5);
        });
      faulty.manner = manner;
      const projector = new Projector({
        ...{ connection: connection(), store: store(), readModel, engine: 'PostgreSQL', standbyMs: 5 },
        onTrouble: (name, _, words) => troubles.push(`${name} ${words}`),
        onRecovered: (name) => recovered.push(name),
      });
      closing.push(() => projector.stop());
      await told(troubles);
      for (const words of troubles) expect(words).toMatch(WORDS[manner]!);
      expect((await projector.health()).map(({ trouble }) => trouble !== undefined)).toEqual([true, true]);
      faulty.manner = 'sound';
      await told(recovered);
      expect((await projector.health()).map(({ trouble }) => trouble)).toEqual([undefined, undefined]);
    });
  });

  it('while it is idle, is replaced when the next is needed', async () => {
    const log = store();
    const story = opened('1000');
    const [first] = story.commits;
    await log.append([{ id: first!.id, reads: first!.reads, events: first!.events }]);
    for (let times = 0; times < 5; times += 1) {
      faulty.endSessions();
      await expect(
        log.head().catch((error: unknown) => {
          if (!(error instanceof StoreUnavailable)) throw error;
          return log.head();
        }),
      ).resolves.toHaveProperty('position');
    }
  });
});

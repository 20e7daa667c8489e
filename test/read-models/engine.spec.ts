import { InMemoryEventStore, type Chain } from '@spillrom/event-sourcing';
import { FIRST_INSTANT } from '@spillrom/kernel';
import { checkEngine, OtherLog, rebuild } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import { fullLife } from '../../libs/read-models/src/testing/index.js';
import { Ground } from './ground.js';

const { commits } = fullLife();

describe('read models and the engine of their log', () => {
  let ground: Ground;

  beforeEach(async () => {
    ground = await Ground.open();
  });
  afterEach(() => ground.close());

  const check = (engine: string): Promise<void> => checkEngine(engine, { connectionString: ground.url });

  it('take any log while they are empty', async () => {
    await expect(check('PostgreSQL')).resolves.toBeUndefined();
    await expect(check('KurrentDB')).resolves.toBeUndefined();
  });

  it('are not moved along a log on another engine, and say what to do', async () => {
    await ground.append(commits);
    ground.projector();
    await ground.caughtUp();
    await expect(check('PostgreSQL')).resolves.toBeUndefined();
    const refused = await check('KurrentDB').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OtherLog);
    expect((refused as OtherLog).message).toBe(
      'The read models were made from a log on PostgreSQL, but the log is now on KurrentDB. If it is a copy of the same log, run: npm run rebuild',
    );
  });

  it('are made again from the copy, though its positions cannot be compared with theirs', async () => {
    await ground.append(commits);
    await ground.projector().stop();
    const projector = ground.projector();
    await ground.caughtUp();
    await projector.stop();
    // Shorter than the log they were made from, so its end lies before their positions.
    const copy = new InMemoryEventStore({ clock: () => FIRST_INSTANT });
    const [first, ...others] = commits.slice(0, 20);
    await copy.append([first!, ...others] as Chain);
    const connection = { connectionString: ground.url };
    const position = await rebuild({ connection, store: copy, engine: 'KurrentDB', readModel });
    expect(await copy.head()).toMatchObject({ position });
    await expect(check('KurrentDB')).resolves.toBeUndefined();
    await expect(check('PostgreSQL')).rejects.toBeInstanceOf(OtherLog);
  });

  it('are made again from a log that has lost its end, as after a restore', async () => {
    await ground.append(commits);
    const projector = ground.projector();
    await ground.caughtUp();
    await projector.stop();
    const restored = new InMemoryEventStore({ clock: () => FIRST_INSTANT });
    const [first, ...others] = commits.slice(0, 20);
    await restored.append([first!, ...others] as Chain);
    const connection = { connectionString: ground.url };
    const position = await rebuild({ connection, store: restored, engine: 'PostgreSQL', readModel });
    expect(await restored.head()).toMatchObject({ position });
  });

  it('are not followed by a process that runs while they are made from a log on another engine', async () => {
    await ground.append(commits);
    const told: unknown[] = [];
    const projector = ground.projector({ engine: 'KurrentDB', onTrouble: (_, error) => told.push(error) });
    await ground.caughtUp();
    await rebuild({
      connection: { connectionString: ground.url },
      store: ground.store,
      engine: 'PostgreSQL',
      readModel,
    });
    await ground.append([]);
    await projector.stop();
    const late = ground.projector({ engine: 'KurrentDB', onTrouble: (_, error) => told.push(error) });
    while (told.length === 0) await new Promise((later) => setTimeout(later, 5));
    expect(told[0]).toBeInstanceOf(OtherLog);
    await late.stop();
  });
});

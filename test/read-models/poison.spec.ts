import type { Commit, Position, StoredEvent } from '@spillrom/event-sourcing';
import {
  DecisionRefused,
  leaveOut,
  ReadModelParked,
  RebuildRunning,
  RebuildStopped,
  takeIn,
  type Parked,
} from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import { contractId, fullLife, PROGRAMME } from '../../libs/read-models/src/testing/index.js';
import { Ground } from './ground.js';

const story = fullLife();
const HUGE = '9'.repeat(25);
const SECRET = 'SECRET-77';

/** Drafted, and never touched again, so everything else of the story can be told without it. */
const DRAFTED = story.events.find(({ type, stream }) => type === 'ContractDrafted' && stream.endsWith(contractId(2)))!;
const RELEASED = story.events.findLast(({ type }) => type === 'ReservationReleased')!;

type Damage = (event: StoredEvent) => Partial<Pick<StoredEvent, 'type' | 'data'>>;

const inLines: Damage = ({ data }) => ({
  data: {
    ...data,
    rationale: SECRET,
    lines: (data['lines'] as readonly object[]).map((line) => ({ ...line, unitPriceOre: HUGE })),
  },
});
const inEntries: Damage = ({ data }) => ({
  data: {
    ...data,
    entries: (data['entries'] as readonly { amountOre: string }[]).map((entry) => ({
      ...entry,
      amountOre: `${entry.amountOre.startsWith('-') ? '-' : ''}${HUGE}`,
    })),
  },
});

const damaged = (poison: StoredEvent, damage: Damage): readonly Commit[] =>
  story.commits.map((commit) => ({
    ...commit,
    events: commit.events.map((event) => (event.id === poison.id ? { ...event, ...damage(poison) } : event)),
  }));

/** The end of the commit before the one that holds the event. */
const before = ({ commit, position }: StoredEvent): Position =>
  story.events.findLast((each) => each.commit.id !== commit.id && BigInt(each.position) < BigInt(position))!.position;

const hearing = (): { readonly heard: (readonly [string, Parked])[]; onParked: (...all: [string, Parked]) => void } => {
  const heard: (readonly [string, Parked])[] = [];
  return { heard, onParked: (...all) => void heard.push(all) };
};
const settled = (): Promise<void> => new Promise((next) => setTimeout(next, 5));

describe('an event that a projection cannot take', () => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await Ground.open();
  });
  afterEach(() => ground.close());

  const connection = () => ({ connectionString: ground.url });
  const wish = (position: Position) => ({
    connection: connection(),
    position,
    reason: 'Seen by two',
    by: 'operator-1',
  });

  it.each<[string, 'figures' | 'registers', StoredEvent, Damage, string]>([
    ['a sum beyond what its column holds', 'registers', DRAFTED, inLines, 'RangeError: a number is out of range'],
    ['an amount beyond what its column holds', 'figures', RELEASED, inEntries, 'RangeError: a number is out of range'],
    [
      'U+0000 in a text',
      'registers',
      DRAFTED,
      ({ data }) => ({ data: { ...data, basis: `${SECRET}\0` } }),
      '22021 a character that the database cannot store',
    ],
    [
      'a type that nobody knows',
      'registers',
      DRAFTED,
      () => ({ type: 'ContractForgotten' }),
      `UnknownEventType: unknown event ContractForgotten of schema version ${DRAFTED.schemaVersion} in ${DRAFTED.stream}`,
    ],
    [
      'a value that the fold throws at',
      'registers',
      DRAFTED,
      ({ data }) => ({ data: { ...data, lines: SECRET } }),
      'TypeError: lines.map is not a function',
    ],
  ])('for %s, parks %s at exactly that event, without a word of what it says', async (_, of, poison, damage, why) => {
    await ground.append(damaged(poison, damage));
    const { heard, onParked } = hearing();
    const projector = ground.projector({ onParked });
    const isBoth = damage(poison).type !== undefined;
    const other = of === 'figures' ? 'registers' : 'figures';
    while (!heard.some(([name]) => name === of)) await settled();
    const [, parked] = heard.find(([name]) => name === of)!;
    const { type = poison.type } = damage(poison);
    expect(parked).toMatchObject({ position: poison.position, event: poison.id, type });
    expect(parked.reason).toContain(why);
    expect(JSON.stringify(heard)).not.toMatch(new RegExp(`${SECRET}|${HUGE}`));
    expect((await ground.positions())[of]).toBe(before(poison));
    if (!isBoth) await ground.caughtUp([other]);

    const health = await projector.health();
    expect(health.find(({ name }) => name === of)).toMatchObject({ position: before(poison), parked });
    const views = await ground.views(30_000);
    const head = await ground.head();
    const waiting =
      of === 'figures'
        ? views.budgetUse(PROGRAMME, { minPosition: head })
        : views.get('contracts', contractId(1), { minPosition: head });
    await expect(waiting).rejects.toMatchObject({ name: ReadModelParked.name, projection: of, parked });
    const { position } = of === 'figures' ? await views.budgetUse(PROGRAMME) : await views.list('contracts');
    expect(position).toBe(before(poison));
  });

  it('is found in a commit of 512 events, in a page of many', async () => {
    await ground.append(story.commits);
    const version = story.events.filter(({ stream }) => stream === DRAFTED.stream).length;
    const [model] = story.commits;
    const many = Array.from({ length: 512 }, (_, index) => ({
      ...model!.events[0]!,
      id: `018490ff-0000-7000-8000-${index.toString(16).padStart(12, '0')}` as never,
      stream: DRAFTED.stream,
      type: 'ContractDiscarded',
      data: { by: 'officer' },
    }));
    const reads = [{ stream: DRAFTED.stream, version: version - 1 }];
    await ground.append([{ id: many[0]!.id, reads, events: many }]);
    const place = 300;
    const evolve: typeof readModel.evolve = (row, stored) => {
      if (stored.type !== 'ContractDiscarded') return readModel.evolve(row, stored);
      // Only the server finds it, and only when the row is written.
      const unsound = stored.id === many[place]!.id;
      return { ...row!, position: stored.position, ...(unsound ? { basis: 'a\0b' } : {}) } as never;
    };
    const { heard, onParked } = hearing();
    ground.projector({ readModel: { ...readModel, evolve, post: () => [] }, onParked });
    while (heard.length === 0) await settled();
    expect(heard[0]).toMatchObject(['registers', { event: many[place]!.id, type: 'ContractDiscarded' }]);
  });

  describe('and that an operator decides to leave out', () => {
    const post: typeof readModel.post = (event) => {
      if (event.id === RELEASED.id) throw new Error('not yet known how');
      return readModel.post(event);
    };
    const broken = { ...readModel, post };

    it('is passed over by the projector and by a rebuild, and told of, until it is taken in again', async () => {
      await ground.append(story.commits);
      const sound = ground.projector();
      await ground.caughtUp();
      const expected = await ground.everything();
      await sound.stop();

      await ground.client.query("UPDATE read.checkpoint SET position = 0, known_at = NULL WHERE name = 'figures'");
      await ground.client.query('TRUNCATE read.figure, read.posting, read.boundary');
      const { heard, onParked } = hearing();
      const projector = ground.projector({ readModel: broken, onParked });
      while (heard.length === 0) await settled();
      const rebuilding = ground.rebuild(ground.store, broken);
      await expect(rebuilding).rejects.toBeInstanceOf(RebuildStopped);
      await expect(rebuilding).rejects.toThrow(
        `the projection figures cannot store event ${RELEASED.id} (ReservationReleased) at position ${RELEASED.position}: Error: not yet known how; the read models are unchanged`,
      );

      const decided = await leaveOut(wish(RELEASED.position));
      expect(decided).toEqual({ event: RELEASED.id, type: 'ReservationReleased', projections: ['figures'] });
      await ground.caughtUp();
      const lacking = await ground.everything();
      expect(lacking['posting']).toHaveLength(expected['posting']!.length - readModel.post(RELEASED).length);
      const told = {
        ...{ position: RELEASED.position, event: RELEASED.id, type: 'ReservationReleased' },
        ...{ reason: 'Seen by two', by: 'operator-1', at: expect.stringMatching(/^20.*Z$/) as string },
      };
      while ((await projector.health())[0]!.leftOut.length === 0) await settled();
      expect((await projector.health()).map(({ leftOut, parked }) => [leftOut, parked])).toEqual([
        [[told], undefined],
        [[], undefined],
      ]);
      await ground.rebuild(ground.store, broken);
      expect(await ground.everything()).toEqual(lacking);

      await takeIn({ ...wish(RELEASED.position), reason: 'The new version knows how' });
      await ground.rebuild();
      expect(await ground.everything()).toEqual(expected);
      const { rows } = await ground.client.query(
        'SELECT decided, decided_by FROM projections.decision ORDER BY number',
      );
      expect(rows).toEqual([
        { decided: 'left out', decided_by: 'operator-1' },
        { decided: 'taken in', decided_by: 'operator-1' },
      ]);
      await expect(ground.client.query('DELETE FROM projections.decision')).rejects.toThrow('append-only');
    });

    it('takes everything of its resource with it when it is the first event of that, by one decision', async () => {
      await ground.append(story.commits);
      const sound = ground.projector();
      await ground.caughtUp();
      const expected = await ground.everything();
      await sound.stop();

      const first = story.events.find(
        ({ type, stream }) => type === 'ContractDrafted' && stream.endsWith(contractId(1)),
      )!;
      expect(story.events.filter(({ stream }) => stream === first.stream).length).toBeGreaterThan(10);
      const evolve: typeof readModel.evolve = (row, event) => {
        if (event.id === first.id) throw new Error('not yet known how');
        return readModel.evolve(row, event);
      };
      await ground.client.query(
        `UPDATE read.checkpoint SET position = 0, known_at = NULL, generation = generation + 1 WHERE name = 'registers'`,
      );
      for (const table of [
        'requests',
        'contracts',
        'programmes',
        'decisions',
        'delegations',
        'providers',
        'invoices',
      ]) {
        await ground.client.query(`TRUNCATE read.${table}, read.${table}_past`);
      }
      await ground.client.query('TRUNCATE read.commands, read.commands_past, read.dialogue, read.due, read.due_past');
      const { heard, onParked } = hearing();
      const projector = ground.projector({ readModel: { ...readModel, evolve }, onParked });
      while (heard.length === 0) await settled();
      expect(heard[0]).toMatchObject(['registers', { position: first.position, begins: first.stream }]);

      const decided = await leaveOut(wish(first.position));
      expect(decided).toMatchObject({ type: 'ContractDrafted', projections: ['registers'], stream: first.stream });
      await ground.caughtUp();
      expect(heard).toHaveLength(1);
      while ((await projector.health())[1]!.leftOut.length === 0) await settled();
      expect((await projector.health())[1]!.leftOut).toMatchObject([{ event: first.id, stream: first.stream }]);
      const lacking = await ground.everything();
      const ids = (lacking['contracts'] as readonly { readonly id: string }[]).map(({ id }) => id);
      expect(ids).toEqual([contractId(2)]);
      const { contracts: _lacking, ...others } = lacking;
      for (const table of ['requests', 'invoices', 'programmes', 'posting']) {
        expect(others[table]).toEqual(expected[table]);
      }
      await ground.rebuild(ground.store, { ...readModel, evolve });
      expect((await ground.everything())['contracts']).toEqual(lacking['contracts']);

      await takeIn(wish(first.position));
      await ground.rebuild();
      expect((await ground.everything())['contracts']).toEqual(expected['contracts']);
    });

    it('must be one at which a projection stands still', async () => {
      await ground.append(story.commits);
      ground.projector();
      await ground.caughtUp();
      await expect(leaveOut(wish(RELEASED.position))).rejects.toBeInstanceOf(DecisionRefused);
      await expect(takeIn(wish(RELEASED.position))).rejects.toBeInstanceOf(DecisionRefused);
    });

    it('is not decided on while the read models are made again', async () => {
      await ground.client.query('SELECT pg_advisory_lock(8241925034563113580)');
      await expect(leaveOut(wish(RELEASED.position))).rejects.toBeInstanceOf(RebuildRunning);
    });
  });
});

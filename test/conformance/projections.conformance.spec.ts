import { someOf } from '@spillrom/event-sourcing/testing';
import type { EventStore, Page, Position, StoredEvent } from '@spillrom/event-sourcing';
import type { PostgresEventStore } from '@spillrom/postgres/log';
import { PROGRAMME, fullLife, type Story } from '../../libs/read-models/src/testing/index.js';
import { readModel } from '../../libs/read-models/src/index.js';
import { Overtaken } from '../../libs/postgres/src/read-models/checkpoint.js';
import { FiguresProjection } from '../../libs/postgres/src/read-models/figures-projection.js';
import { Tables } from '../../libs/postgres/src/read-models/tables.js';
import { Ground } from '../read-models/ground.js';
import { ProjectorProcess } from '../read-models/processes.js';

const story: Story = fullLife();
const { commits } = story;
const SOME = 20;

/** What the postings of the events up to a position come to, without any store. */
const sumsUpTo = (position: string): Readonly<Record<string, string>> => {
  const sums: Record<string, bigint> = {};
  const before = story.events.filter((event) => BigInt(event.position) <= BigInt(position));
  for (const { key, delta } of before.flatMap((event) => readModel.post(event))) sums[key] = (sums[key] ?? 0n) + delta;
  return Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, sum.toString()]));
};

/** The stored figures, their postings and the checkpoint as one statement saw them. */
const stored = async ({ client }: Ground) => {
  const { rows } = await client.query<{ position: string; figures: object; sums: object; last: string }>(`
    SELECT c.position,
           (SELECT coalesce(json_object_agg(key, balance::text), '{}') FROM read.figure) AS figures,
           (SELECT coalesce(json_object_agg(key, sum), '{}') FROM (SELECT key, sum(delta)::text FROM read.posting GROUP BY key) s) AS sums,
           (SELECT coalesce(max(position), 0) FROM read.boundary) AS last
      FROM read.checkpoint c WHERE name = 'figures'`);
  return rows[0]!;
};

describe('H. checkpoints and projections', () => {
  let ground: Ground;
  /** What a projector that nobody disturbs makes of the whole log. */
  let expected: Awaited<ReturnType<Ground['everything']>>;

  beforeAll(async () => {
    const calm = await Ground.open();
    await calm.append(commits);
    calm.projector();
    await calm.caughtUp();
    expected = await calm.everything();
    await calm.close();
  });
  beforeEach(async () => {
    ground = await Ground.open();
  });
  afterEach(() => ground.close());

  const table = () => new Tables('read', new FiguresProjection('read', readModel), 'PostgreSQL');

  it('checkpoint_first_store', async () => {
    await ground.append(commits.slice(0, SOME));
    const first = ground.projector();
    await ground.caughtUp();
    await first.stop();
    expect(await ground.positions()).toEqual({ figures: await ground.head(), registers: await ground.head() });
    const asked: Position[] = [];
    const { store } = ground;
    const readAll = (after: Position, limit: number): Promise<Page> => {
      asked.push(after);
      return store.readAll(after, limit);
    };
    const before = await ground.head();
    await ground.append(commits.slice(SOME));
    ground.projector({ store: within(store, readAll) });
    await ground.caughtUp();
    // Either may go on before the other has begun.
    expect(asked.filter((after) => BigInt(after) <= BigInt(before))).toEqual([before, before]);
    expect(await ground.everything()).toEqual(expected);
  });

  it('checkpoint_cas_mismatch', async () => {
    await ground.append(commits);
    const page = await ground.store.readAll('0' as Position, 50);
    const [one, other] = [table(), table()];
    await one.look(ground.client);
    await other.look(ground.client);
    await one.move(ground.client, page);
    const after = await ground.everything();
    await expect(other.move(ground.client, page)).rejects.toThrow(Overtaken);
    expect(await ground.everything()).toEqual(after);
    await other.look(ground.client);
    await other.move(ground.client, await ground.store.readAll(page.next, 1_000));
    expect((await stored(ground)).figures).toEqual(sumsUpTo(story.position));
  });

  it('checkpoint_and_read_model_commit_together_kill_test', async () => {
    await ground.append(commits);
    for (const pages of someOf([4, 1, 7])) {
      const child = new ProjectorProcess(ground.url);
      await child.pages(pages);
      await child.kill();
      const { position, figures, sums, ...rest } = await stored(ground);
      expect(figures).toEqual(sumsUpTo(position));
      expect(sums).toEqual(sumsUpTo(position));
      expect(rest).toEqual({ last: position });
    }
    ground.projector();
    await ground.caughtUp();
    expect(await ground.everything()).toEqual(expected);
  });

  it('duplicate_delivery_changes_nothing', async () => {
    await ground.append(commits);
    const { store } = ground;
    // Every page starts some commits before the place that was asked for.
    const starts = commits.reduce((ends, { events }) => [...ends, ends.at(-1)! + events.length], [0]);
    const readAll = (after: Position, limit: number): Promise<Page> => {
      const place = starts.indexOf(Number(after));
      return store.readAll(String(starts[Math.max(0, place - 2)]) as Position, limit);
    };
    ground.projector({ store: within(store, readAll), pageEvents: 24 });
    await ground.caughtUp();
    expect(await ground.everything()).toEqual(expected);
  });

  it('only_one_instance_projects', async () => {
    const moved: string[] = [];
    const onMoved = (name: string, position: string): void => void moved.push(`${name} ${position}`);
    const projectors = [ground.projector({ onMoved, pageEvents: 4 }), ground.projector({ onMoved, pageEvents: 4 })];
    await ground.append(commits.slice(0, -SOME));
    await ground.caughtUp();
    const states = async () => {
      const health = await Promise.all(projectors.map((projector) => projector.health()));
      return ['figures', 'registers'].map((of) =>
        health.flatMap((each) => each.filter(({ name }) => name === of).map(({ state }) => state)).sort(),
      );
    };
    const one = ['projecting', 'standing by'];
    const isOne = async () => JSON.stringify(await states()) === JSON.stringify([one, one]);
    let wasOne = false;
    for (const commit of commits.slice(-SOME)) {
      await ground.append([commit]);
      await ground.caughtUp();
      // One that was slow learns only by the next event that it was taken over from, so nobody waits for that for ever.
      for (let looks = 0; looks < 100 && !wasOne; looks += 1) {
        wasOne = await isOne();
        await settled();
      }
    }
    expect(wasOne).toBe(true);
    expect(new Set(moved).size).toBe(moved.length);
    expect(await ground.everything()).toEqual(expected);
  });

  it('takeover_after_crash_no_double_apply', async () => {
    const half = commits.length / 2;
    await ground.append(commits.slice(0, half));
    const child = new ProjectorProcess(ground.url);
    ground.onClose(() => child.kill());
    await child.pages(2);
    const successor = ground.projector();
    await ground.caughtUp();
    await child.kill();
    await ground.append(commits.slice(half));
    await ground.caughtUp();
    expect(await ground.everything()).toEqual(expected);
    expect((await successor.health()).map(({ state }) => state)).toEqual(['projecting', 'projecting']);
  });

  it('rebuild_equals_live', async () => {
    ground.projector({ pageEvents: 3 });
    await ground.append(commits);
    await ground.caughtUp();
    const live = await ground.everything();
    await ground.rebuild();
    expect(await ground.everything()).toEqual(live);
    expect(live).toEqual(expected);
  });

  it('rebuild_twice_idempotent', async () => {
    await ground.append(commits.slice(0, SOME));
    await ground.rebuild();
    const once = await ground.everything();
    await ground.rebuild();
    expect(await ground.everything()).toEqual(once);
    // A projector goes on in what was rebuilt.
    ground.projector();
    await ground.append(commits.slice(SOME));
    await ground.caughtUp();
    expect(await ground.everything()).toEqual(expected);
    const { rows } = await ground.client.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'read%'");
    expect(rows).toEqual([{ nspname: 'read' }]);
  });

  it('rebuild_switches_without_read_gap', async () => {
    await ground.append(commits.slice(0, SOME));
    ground.projector();
    await ground.caughtUp();
    const views = await ground.views();
    let going = true;
    let reads = 0;
    const reader = async (): Promise<void> => {
      for (let before = 0n; going; reads += 1) {
        const { position, amounts } = await views.budgetUse(PROGRAMME);
        expect(amounts).toEqual(amountsAt(position));
        expect(BigInt(position)).toBeGreaterThanOrEqual(before);
        before = BigInt(position);
        const { items, position: at } = await views.list('contracts', { minPosition: position });
        expect(items.every((row) => BigInt(row.position) <= BigInt(at))).toBe(true);
      }
    };
    const readers = [reader(), reader()];
    for (const commit of commits.slice(SOME)) {
      await ground.append([commit]);
      if (commits.indexOf(commit) % 8 === 0) await ground.rebuild();
    }
    await ground.caughtUp();
    going = false;
    await Promise.all(readers);
    expect(reads).toBeGreaterThan(0);
    expect(await ground.everything()).toEqual(expected);
  });

  it('poison_event_is_parked_with_reason_and_others_continue', async () => {
    await ground.append(commits);
    const poison = story.events.find(({ type }) => type === 'MoneyCommitted')!;
    const post = (event: StoredEvent) => {
      if (event.id === poison.id) throw new Error('an entry without a phase');
      return readModel.post(event);
    };
    const parked: unknown[] = [];
    const projector = ground.projector({ readModel: { ...readModel, post }, onParked: (...all) => parked.push(all) });
    await ground.caughtUp(['registers']);
    while (parked.length === 0) await settled();
    const { position: before } = story.events
      .filter(({ commit }) => commit.id !== poison.commit.id)
      .findLast(({ position }) => BigInt(position) < BigInt(poison.position))!;
    const reason = {
      position: poison.position,
      event: poison.id,
      type: 'MoneyCommitted',
      reason: 'Error: an entry without a phase',
    };
    expect(parked).toEqual([['figures', reason]]);
    expect(await ground.positions()).toEqual({ figures: before, registers: await ground.head() });
    expect((await stored(ground)).figures).toEqual(sumsUpTo(before));
    const [figures] = await projector.health();
    expect(figures).toMatchObject({ name: 'figures', position: before, parked: reason });
    // A program that can take the event goes on from there.
    ground.projector();
    await ground.caughtUp();
    expect(await ground.everything()).toEqual(expected);
  });
});

const settled = (): Promise<void> => new Promise((next) => setTimeout(next, 10));

const amountsAt = (position: string): object => {
  const before = story.events.filter((event) => BigInt(event.position) <= BigInt(position));
  const sums = new Map<string, bigint>();
  for (const { key, delta } of before.flatMap((event) => readModel.post(event))) {
    sums.set(key, (sums.get(key) ?? 0n) + delta);
  }
  const { view } = readModel.budgetUse(PROGRAMME);
  return view([...sums].map(([key, value]) => ({ key, value }))).amounts;
};

/** The store, its log read another way. */
const within = (store: PostgresEventStore, readAll: EventStore['readAll']): EventStore => ({
  append: (chain) => store.append(chain),
  read: (from) => store.read(from),
  head: () => store.head(),
  onAppend: (ring) => store.onAppend(ring),
  readAll,
});

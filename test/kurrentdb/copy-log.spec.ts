import { setTimeout as pause } from 'node:timers/promises';
import type { Commit, EventStore } from '@spillrom/event-sourcing';
import { commitOf } from '@spillrom/event-sourcing/testing';
import { FIRST_INSTANT, instant, instantOf } from '@spillrom/kernel';
import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import type { Command, Outcome } from '../../apps/audit/src/command.js';
import { compareStores } from '../../apps/audit/src/commands/compare-stores.js';
import { copyLog } from '../../apps/audit/src/commands/copy-log.js';
import { replay } from '../../apps/audit/src/commands/replay.js';
import { approve, confirm, opened } from '../../libs/read-models/src/testing/index.js';
import { run } from '../e2e/testing/local.js';
import { Ground } from '../read-models/ground.js';
import { answers, singleNode, type KurrentdbNode } from './node.js';
import { describeWithNode } from './with-node.js';

// A server starts here for each log, on a machine that may be busy.
const told = (outcome: Outcome): string => ('answer' in outcome ? outcome.answer : outcome.wrong);

/** Positions are each store's own. */
const withoutPositions = (report: string): string => report.replaceAll(/(position"?:? "?)\d+/g, '$1…');

const answerOf = async (command: Command, ...args: readonly string[]): Promise<string> => {
  const outcome = await command.run(args, {}, () => {});
  expect(outcome).toMatchObject({ equal: true });
  return told(outcome);
};

/** A purchase, in which recorded time goes back once, as it may where each process has its own clock. */
const purchase = (): readonly Commit[] => {
  const patients = { patients: 3, unitPriceOre: '1000' };
  const story = confirm(approve(opened('100000'), 1, [{ patients: 5, reservedOre: '50000' }]), 1, patients);
  return story.commits.map((commit, number) =>
    number === 7 ? { ...commit, recordedAt: instant('2022-10-31T23:59:59.999999Z') } : commit,
  );
};

const numbered = (count: number): readonly Commit[] =>
  Array.from({ length: count }, (_, number) => ({
    ...commitOf(`n${number}`, { [`s-${number % 7}`]: Math.floor(number / 7) - 1 }, undefined, { number, note: 'æøå' }),
    recordedAt: instantOf(Date.UTC(2022, 10, 12) + number),
  }));

describeWithNode('a log that is copied to KurrentDB', (executable) => {
  const nodes: KurrentdbNode[] = [];
  const grounds: Ground[] = [];
  const started = async (): Promise<KurrentdbNode> => {
    const node = await singleNode(executable);
    nodes.push(node);
    node.start();
    await answers(node.url);
    return node;
  };
  const ground = async (): Promise<Ground> => {
    const one = await Ground.open();
    grounds.push(one);
    return one;
  };
  const withStore = async (node: KurrentdbNode, work: (store: EventStore) => Promise<void>): Promise<void> => {
    const store = await KurrentdbEventStore.to({ url: node.url, clock: () => FIRST_INSTANT });
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };
  /** Lets the read models of a database follow a log to its end. */
  const project = async (onto: Ground, store: EventStore): Promise<void> => {
    const head = await store.head();
    const projector = onto.projector({ store });
    const end = head === 'empty' ? '0' : head.position;
    const reached = async () =>
      Object.entries(await onto.positions()).filter(([, position]) => position === end).length;
    while ((await reached()) < 2) await pause(5);
    await projector.stop();
  };

  afterAll(async () => {
    for (const one of grounds) await one.close();
    for (const node of nodes) await node.remove();
  });

  it('goes from PostgreSQL to KurrentDB and to another PostgreSQL, and all three are equal to the byte', async () => {
    const [node, first, last] = [await started(), await ground(), await ground()];
    await first.append(purchase());
    const there = await answerOf(copyLog, '--from', first.url, '--to', node.url);
    const back = await answerOf(copyLog, '--from', node.url, '--to', last.url);
    expect(back).toBe(there);
    expect(there).toMatch(/^copied (\d+) events in \d+ commits, after 0 .+\nboth logs have the same \1 events in/);
    const proof = there.replace(/^.+\n/, '');
    for (const [from, to] of [
      [first.url, node.url],
      [node.url, first.url],
      [first.url, last.url],
    ] as const) {
      expect(await answerOf(compareStores, '--from', from, '--to', to)).toBe(proof);
    }
    const ended = await run('audit/src/main', ['compare-stores', '--from', node.url, '--to', last.url]);
    expect(ended).toEqual({ code: 0, written: `${proof}\n` });
  });

  it('gives the same replay report but for positions, whichever store the read models follow', async () => {
    const [node, first, other] = [await started(), await ground(), await ground()];
    await first.append(purchase());
    await answerOf(copyLog, '--from', first.url, '--to', node.url);
    await project(first, first.store);
    await withStore(node, (store) => project(other, store));
    for (const form of [[], ['--json']]) {
      const own = await answerOf(replay, '--database', first.url, ...form);
      const copied = await answerOf(replay, '--database', other.url, '--log', node.url, ...form);
      expect(withoutPositions(copied)).toBe(withoutPositions(own));
      expect(own).toMatch(
        form.length === 0 ? /\nrecorded time goes back 1 times, first at event \d+\n/ : /"firstEvent": \d+/,
      );
    }
    const mixed = await replay.run(['--database', first.url, '--log', node.url], {}, () => {});
    expect(mixed).toMatchObject({ equal: false });
    expect(told(mixed)).toContain('the read models have reached a commit that is not in the log');
  });

  it('goes on when the node is killed while it is written to, and writes nothing twice', async () => {
    const [node, first] = [await started(), await ground()];
    const commits = numbered(5_000);
    for (let place = 0; place < commits.length; place += 100) {
      const [head, ...others] = commits.slice(place, place + 100);
      await first.store.append([head!, ...others]);
    }
    const killAndStart = async (): Promise<void> => {
      await node.end('SIGKILL');
      node.start();
      await answers(node.url);
    };
    let killed: Promise<void> | undefined;
    const outcome = await copyLog.run(['--from', first.url, '--to', node.url, '--json'], {}, (line) => {
      if (line.startsWith('2000 events copied')) killed ??= killAndStart();
    });
    expect(killed).toBeDefined();
    await killed;
    expect(JSON.parse(told(outcome))).toMatchObject({
      ...{ equal: true, held: 0, stopped: null, events: 5_000, commits: 5_000 },
      copied: { events: 5_000, commits: 5_000 },
    });
  });
});

import { StoreUnavailable, type Position } from '../event-store.js';
import { commitOf, idOf, oneTo } from '../testing/chains.js';
import { conflictsOf } from './conflicts.js';
import { GroupCommit, type Outcome } from './group-commit.js';
import type { PreparedChain } from './prepared-chain.js';

/** Takes batches and holds each until it is told the outcomes. */
class Engine {
  readonly batches: { readonly names: readonly string[]; answer(outcomes: readonly Outcome[]): void }[] = [];
  closed = false;
  #arrived = () => {};

  write(batch: readonly PreparedChain[]): Promise<readonly Outcome[]> {
    return new Promise((answer) => {
      this.batches.push({ names: batch.map(({ chain }) => chain[0].events[0]!.stream), answer });
      this.#arrived();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  async batch(number: number) {
    while (this.batches.length <= number) await new Promise<void>((arrived) => (this.#arrived = arrived));
    return this.batches[number]!;
  }
}

const at = (position: string): Outcome => ({ position: position as Position });

describe('group commit', () => {
  it('has one call in flight, and what arrives meanwhile forms the next', async () => {
    const engine = new Engine();
    const commits = new GroupCommit(engine);
    const first = [commits.append(oneTo('a', -1)), commits.append(oneTo('b', -1))];
    const inFlight = await engine.batch(0);
    expect(inFlight.names).toEqual(['a', 'b']);
    const next = ['c', 'd', 'e'].map((stream) => commits.append(oneTo(stream, -1)));
    await new Promise((later) => setImmediate(later));
    expect(engine.batches).toHaveLength(1);
    inFlight.answer([at('1'), at('2')]);
    expect(await Promise.all(first)).toEqual([at('1'), at('2')]);
    const following = await engine.batch(1);
    expect(following.names).toEqual(['c', 'd', 'e']);
    following.answer([at('3'), new StoreUnavailable('unknown', 'broken'), at('5')]);
    await expect(next[1]).rejects.toMatchObject({ outcome: 'unknown' });
    expect([await next[0], await next[2]]).toEqual([at('3'), at('5')]);
  });

  it('writes what was handed in before it is closed, and takes nothing after', async () => {
    const engine = new Engine();
    const commits = new GroupCommit(engine);
    const last = commits.append(oneTo('a', -1));
    const closing = commits.close();
    await expect(commits.append(oneTo('b', -1))).rejects.toMatchObject({ outcome: 'nothing written' });
    (await engine.batch(0)).answer([at('1')]);
    await closing;
    expect([await last, engine.closed]).toEqual([at('1'), true]);
  });
});

describe('a writer that throws though it must not', () => {
  it('leaves the outcome unknown, and nobody waiting', async () => {
    const faulty = { write: () => Promise.reject(new Error('fault')), close: async () => {} };
    const commits = new GroupCommit(faulty);
    await expect(commits.append(oneTo('a', -1))).rejects.toMatchObject({ outcome: 'unknown' });
    await expect(commits.append(oneTo('b', -1))).rejects.toMatchObject({ outcome: 'unknown' });
  });
});

describe('the conflicts of a chain', () => {
  const chain = [commitOf('first', { a: 1, b: -1 }), commitOf('second', { a: 2, c: 5 })] as const;
  const found = (versions: Readonly<Record<string, number>>) =>
    conflictsOf(chain, new Map(Object.entries(versions)) as never);

  it('are all failing expectations of the first commit that has one', () => {
    expect(found({ a: 7, b: 0, c: 9 })).toEqual([
      { commit: idOf('first'), stream: 'a', expected: 1, actual: 7 },
      { commit: idOf('first'), stream: 'b', expected: -1, actual: 0 },
    ]);
  });

  it('count the events of the earlier commits in what a later one met', () => {
    expect(found({ a: 1, b: -1, c: 4 })).toEqual([{ commit: idOf('second'), stream: 'c', expected: 5, actual: 4 }]);
  });

  it('are not guessed when there are none', () => {
    expect(() => found({ a: 1, b: -1, c: 5 })).toThrow('was not');
  });
});

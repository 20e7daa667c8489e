import { COMMIT_EVENTS_MAX } from '../chain-form.js';
import { commitOf, oneTo } from '../testing/chains.js';
import { BATCH_EVENTS_MAX, formBatch } from './form-batch.js';
import { NOWHERE, prepareChain, type PreparedChain } from './prepared-chain.js';

const places = (waiting: readonly PreparedChain[]): readonly number[] => {
  const batch = formBatch(waiting);
  return waiting.flatMap((each, place) => (batch.has(each) ? [place] : []));
};

describe('forming a batch', () => {
  it('joins chains of different streams', () => {
    expect(places([prepareChain(oneTo('a', -1)), prepareChain(oneTo('b', 4)), prepareChain(oneTo('c', 0))])).toEqual([
      0, 1, 2,
    ]);
  });

  it('joins chains that check the same stream, which none of them writes', () => {
    const first = prepareChain([commitOf('first', { a: -1, checked: 3 }, ['a'])]);
    const second = prepareChain([commitOf('second', { b: -1, checked: 3 }, ['b'])]);
    expect(places([first, second])).toEqual([0, 1]);
  });

  it('lets a chain wait that writes what an earlier one names, and one that names what an earlier one writes', () => {
    const checks = prepareChain([commitOf('checks', { a: -1, shared: 3 }, ['a'])]);
    const writes = prepareChain([commitOf('writes', { b: -1, shared: 3 }, ['b', 'shared'])]);
    expect(places([checks, writes])).toEqual([0]);
    expect(places([writes, checks])).toEqual([0]);
  });

  it('lets nobody overtake an earlier chain with which it could not share', () => {
    const waits = prepareChain([commitOf('waits', { a: 0, b: -1 })]);
    const waiting = [prepareChain(oneTo('a', -1)), waits, prepareChain(oneTo('b', -1)), prepareChain(oneTo('c', -1))];
    expect(places(waiting)).toEqual([0, 3]);
  });

  it('keeps chains apart that carry the same event id', () => {
    const [one, other] = [prepareChain(oneTo('a', -1, 'same')), prepareChain(oneTo('b', -1, 'same'))];
    expect(places([one, other])).toEqual([0]);
  });

  it('keeps chains apart of which one must fail, since they expect the same stream at different places', () => {
    const stale = prepareChain([commitOf('stale', { a: -1, checked: 2 }, ['a'])]);
    const fresh = prepareChain([commitOf('fresh', { b: -1, checked: 3 }, ['b'])]);
    expect(places([stale, fresh])).toEqual([0]);
  });

  it('stops when it is full, and takes a chain that is larger by itself alone', () => {
    const large = (stream: string, commits: number) => {
      const chain = Array.from({ length: commits }, (_, number) =>
        commitOf(
          `${stream} ${number}`,
          { [stream]: number * COMMIT_EVENTS_MAX - 1 },
          Array.from({ length: COMMIT_EVENTS_MAX }, () => stream),
        ),
      );
      return prepareChain([chain[0]!, ...chain.slice(1)]);
    };
    const full = BATCH_EVENTS_MAX / COMMIT_EVENTS_MAX;
    expect(places([large('a', full - 1), large('b', 1), large('c', 1), large('d', 1)])).toEqual([0, 1]);
    expect(places([large('a', full + 1), prepareChain(oneTo('b', -1))])).toEqual([0]);
    expect(places([prepareChain(oneTo('b', -1)), large('a', full + 1), prepareChain(oneTo('c', -1))])).toEqual([0]);
  });
});

describe('a prepared chain', () => {
  it('expects of each stream what it must be before the whole chain', () => {
    const { expected, written, rows } = prepareChain([
      commitOf('first', { a: 4, b: -1 }, ['a', 'a', 'b']),
      commitOf('second', { a: 6, c: 2, b: 0 }, ['b', 'a']),
    ]);
    expect(Object.fromEntries(expected)).toEqual({ a: 4, b: -1, c: 2 });
    expect([...written]).toEqual(['a', 'b']);
    expect(rows.map(({ event, version }) => `${event.stream}@${version}`)).toEqual(['a@5', 'a@6', 'b@0', 'b@1', 'a@7']);
  });

  it('expects a chain that contradicts itself to stand where no stream is', () => {
    const { expected } = prepareChain([commitOf('first', { a: 4 }), commitOf('second', { a: 4 })]);
    expect(expected.get('a' as never)).toBe(NOWHERE);
  });
});

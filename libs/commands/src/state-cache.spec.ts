import { streamName } from '@spillrom/event-sourcing';
import { StateCache } from './state-cache.js';

const [A, B, C] = ['a', 'b', 'c'].map((name) => streamName(name)) as [never, never, never];
const at = (version: number) => ({ state: `at ${version}`, version, shown: version });

describe('remembered states', () => {
  it('give way in the order in which they were last used', () => {
    const cache = new StateCache(2);
    cache.offer(A, at(0));
    cache.offer(B, at(0));
    cache.get(A);
    cache.offer(C, at(0));
    expect([cache.get(A), cache.get(B), cache.get(C)]).toEqual([at(0), undefined, at(0)]);
  });

  it('are replaced by newer ones only', () => {
    const cache = new StateCache(2);
    cache.offer(A, at(3));
    cache.offer(A, at(2));
    expect(cache.get(A)).toEqual(at(3));
    cache.offer(A, at(4));
    expect(cache.get(A)).toEqual(at(4));
  });

  it('never say that a stream does not exist, since anybody may make it', () => {
    const cache = new StateCache(2);
    cache.offer(A, at(-1));
    expect(cache.get(A)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { PersistentMap } from './persistent-map.js';

describe('a persistent map', () => {
  const changes = fc.array(fc.record({ key: fc.string({ maxLength: 2 }), value: fc.option(fc.nat()) }));

  it('holds what a map would hold after the same changes, and so do all that were before it', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const copies: [PersistentMap<string, number>, ReadonlyMap<string, number>][] = [
          [PersistentMap.empty(), new Map()],
        ];
        for (const { key, value } of all) {
          const [map, model] = copies.at(-1)!;
          const next = new Map(model);
          if (value === null) next.delete(key);
          else next.set(key, value);
          copies.push([value === null ? map.without(key) : map.with(key, value), next]);
        }
        for (const [map, model] of copies) {
          expect(new Map(map.entries())).toEqual(model);
          expect(map.size).toBe(model.size);
          for (const { key } of all) expect(map.get(key)).toBe(model.get(key));
        }
      }),
    );
  });

  it('stays as it is when what is taken from it was never there', () => {
    const map = PersistentMap.empty<string, number>().with('a', 1);
    expect(map.without('b')).toBe(map);
  });
});

import fc from 'fast-check';
import { bundleOf, entriesIn, hashesIn, parseTilePath, tilePath, tilesBetween, tilesOf } from './tile.js';

const tiles = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
  index: fc.maxSafeNat(),
  width: fc.integer({ min: 1, max: 256 }),
});

describe('the path of a tile', () => {
  it('goes by groups of three digits', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 0, width: 17 })).toBe('tile/entries/000.p/17');
  });

  it('is read as it is written', () => {
    fc.assert(fc.property(tiles, (tile) => expect(parseTilePath(tilePath(tile))).toEqual(tile)));
  });

  it.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/001',
    'tile/0/001/x234',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/07',
    'tile/0/../000',
    'tile/0/000/',
    'tile/0/x999/x999/x999/x999/x999/999',
  ])('is not %s', (path) => expect(parseTilePath(path)).toBeUndefined());
});

describe('the tiles of a tree', () => {
  it('of 70,000 leaves are those that the format counts', () => {
    const all = [...tilesOf(70_000)].filter(({ level }) => level !== 'entries');
    const widths = (level: number) => all.filter((tile) => tile.level === level).map(({ width }) => width);
    expect(widths(0)).toEqual([...new Array<number>(273).fill(256), 112]);
    expect(widths(1)).toEqual([256, 17]);
    expect(widths(2)).toEqual([1]);
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect([...tilesOf(0)]).toEqual([]);
  });

  it('that come to be are those that were not there before', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), (one, other) => {
        const [former, size] = [Math.min(one, other), Math.max(one, other)];
        const before = new Set([...tilesOf(former)].map(tilePath));
        for (const level of ['entries', 0, 1, 2] as const) {
          const wanted = [...tilesOf(size)].filter((tile) => tile.level === level).map(tilePath);
          expect([...tilesBetween(level, former, size)].map(tilePath)).toEqual(
            wanted.filter((path) => !before.has(path)),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is in a tile', () => {
  const entries = fc.array(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    { minLength: 1, maxLength: 256 },
  );

  it('is exactly the entries that were put into it', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const tile = { level: 'entries', index: 0, width: all.length } as const;
        expect(entriesIn(tile, bundleOf(all))).toEqual(all);
      }),
    );
  });

  it('is refused with a byte more, a byte less, or an entry more or less', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const bundle = bundleOf(all);
        const tile = { level: 'entries', index: 3, width: all.length } as const;
        expect(() => entriesIn(tile, Buffer.concat([bundle, Buffer.of(0)]))).toThrow(/1 bytes after the last/);
        expect(() => entriesIn(tile, bundle.subarray(0, -1))).toThrow(/^tile\/entries\/003\S*: ends/);
        expect(() => entriesIn(tile, bundleOf([...all, Buffer.of(1)]))).toThrow(/bytes after the last/);
        expect(() => entriesIn(tile, bundleOf(all.slice(1)))).toThrow(/ends before entry/);
      }),
      { numRuns: 30 },
    );
  });

  it('is hashes of the width that its path says', () => {
    const tile = { level: 0, index: 0, width: 2 };
    expect(hashesIn(tile, Buffer.alloc(64))).toHaveLength(2);
    expect(() => hashesIn(tile, Buffer.alloc(65))).toThrow('tile/0/000.p/2: 65 bytes instead of 64');
  });

  it('is no entry that its length cannot tell', () => {
    expect(() => bundleOf([Buffer.alloc(65_536)])).toThrow('an entry of 65536 bytes: at most 65535');
  });
});

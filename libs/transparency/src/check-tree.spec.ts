import fc from 'fast-check';
import { checkTree, type TreeFault } from './check-tree.js';
import { Integrator } from './integrate.js';
import { MemoryTiles } from './memory-tiles.js';
import { bundleOf, entriesIn, parseTilePath, tilePath, tilesOf, type Tile } from './tile.js';
import type { TileReader } from './tile-store.js';
import { writeTree } from './write-tree.js';

const SIZE = 1100;
const ENTRIES = Array.from({ length: SIZE }, (_, index) => Buffer.from(`entry ${index} ${'.'.repeat(index % 40)}`));

async function* streamed(entries: readonly Buffer[]) {
  yield* entries;
}

const written = async (entries: readonly Buffer[]) => {
  const files = new Map<string, Buffer>();
  const head = await writeTree(streamed(entries), async (path, bytes) => void files.set(path, bytes));
  return { files, head };
};

const readerOf = (files: ReadonlyMap<string, Buffer>): TileReader => ({ read: async (path) => files.get(path) });

const checked = async (files: ReadonlyMap<string, Buffer>, sizes: readonly number[] = [SIZE]) => {
  const faults: TreeFault[] = [];
  const entries: number[] = [];
  const roots = await checkTree(readerOf(files), SIZE, sizes, {
    entry: (_, index) => void entries.push(index),
    fault: (fault) => void faults.push(fault),
  });
  return { faults, entries, roots };
};

describe('the check of a tree', () => {
  it('finds nothing in one that is written at once, and the root of every size that is asked for', async () => {
    const { files, head } = await written(ENTRIES);
    expect([...files.keys()].sort()).toEqual([...tilesOf(SIZE)].map(tilePath).sort());
    const sizes = [0, 1, 255, 256, 257, 1000, SIZE];
    const { faults, entries, roots } = await checked(files, sizes);
    expect(faults).toEqual([]);
    expect(entries).toHaveLength(SIZE);
    expect(roots.get(SIZE)).toEqual(head.root);
    for (const size of sizes) expect(roots.get(size)).toEqual((await written(ENTRIES.slice(0, size))).head.root);
  });

  it('reads what an integrator leaves', async () => {
    const store = new MemoryTiles();
    const integrator = await Integrator.open(store);
    for (const end of [3, 300, 1000, SIZE]) await integrator.add(ENTRIES.slice(integrator.size, end));
    const faults: TreeFault[] = [];
    const roots = await checkTree(store, SIZE, [SIZE], { entry: () => {}, fault: (fault) => void faults.push(fault) });
    expect([faults, roots.get(SIZE)]).toEqual([[], integrator.head.root]);
  });

  it('finds whatever bit is flipped in any file, and names the place', async () => {
    const { files } = await written(ENTRIES);
    const paths = [...files.keys()];
    const property = fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), async (path, bit) => {
      const bytes = Buffer.from(files.get(path)!);
      const place = Math.floor(bit / 8) % bytes.length;
      bytes[place]! ^= 1 << (bit % 8);
      const { faults } = await checked(new Map(files).set(path, bytes));
      expect(faults.length).toBeGreaterThan(0);
      const tile = parseTilePath(path)!;
      for (const fault of faults) expect(placeOf(fault, tile)).toBe(true);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it.each<readonly [string, (files: Map<string, Buffer>) => void, TreeFault]>([
    [
      'is gone',
      (files) => files.delete('tile/entries/001'),
      { kind: 'file', path: 'tile/entries/001', reason: 'is missing' },
    ],
    [
      'holds an entry more',
      (files) =>
        files.set(
          'tile/entries/004.p/76',
          Buffer.concat([files.get('tile/entries/004.p/76')!, bundleOf([Buffer.from('more')])]),
        ),
      { kind: 'file', path: 'tile/entries/004.p/76', reason: '6 bytes after the last of 76 entries' },
    ],
    [
      'holds two entries in another order',
      (files) => {
        const tile: Tile = { level: 'entries', index: 1, width: 256 };
        const [first, second, ...others] = entriesIn(tile, files.get('tile/entries/001')!);
        files.set('tile/entries/001', bundleOf([second!, first!, ...others]));
      },
      { kind: 'leaf', index: 256 },
    ],
    [
      'is gone from a higher level',
      (files) => files.delete('tile/1/000.p/4'),
      { kind: 'file', path: 'tile/1/000.p/4', reason: 'is missing' },
    ],
  ])('finds a file that %s', async (_, change, fault) => {
    const { files } = await written(ENTRIES);
    change(files);
    expect((await checked(files)).faults[0]).toEqual(fault);
  });
});

/** Whether a fault is told of the changed file, or of what is made from it. */
const placeOf = (fault: TreeFault, { level, index }: Tile): boolean => {
  if (fault.kind === 'leaf')
    return level === 'entries' || level === 0 ? Math.floor(fault.index / 256) === index : false;
  const told = parseTilePath(fault.path)!;
  return told.level === level && told.index === index
    ? true
    : level === 'entries' || level === 0
      ? told.level !== 'entries' && told.level > 0
      : false;
};

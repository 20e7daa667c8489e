import fc from 'fast-check';
import { entryHash, Integrator, MovedOn, TreeDiffers } from './integrate.js';
import { MemoryTiles } from './memory-tiles.js';
import { bundleOf, TileMalformed } from './tile.js';
import { FileDiffers } from './tile-store.js';
import { TreeReader } from './tree-reader.js';
import { EMPTY_ROOT } from './tree.js';
import { isConsistent, isIncluded } from './verify.js';

const entriesOf = (count: number, word = 'entry'): readonly Buffer[] =>
  Array.from({ length: count }, (_, index) => Buffer.from(`${word} ${index}`));

const ALL = entriesOf(1500);

/** By batches, each by an integrator of its own or all by one. */
const integrated = async (batches: readonly number[], isResumed: boolean) => {
  const store = new MemoryTiles();
  let integrator = await Integrator.open(store);
  for (const size of batches) {
    if (isResumed) integrator = await Integrator.open(store);
    await integrator.add(ALL.slice(integrator.size, integrator.size + size));
  }
  return { store, head: integrator.head };
};

describe('an integrator', () => {
  it('makes the same tree by whatever batches, resumed or not, and proves all that is in it', async () => {
    const batches = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(
      batches,
      fc.boolean(),
      fc.nat(),
      fc.nat(),
      async (sizes, isResumed, some, other) => {
        const { store, head } = await integrated(sizes, isResumed);
        const size = Math.min(
          ALL.length,
          sizes.reduce((sum, each) => sum + each, 0),
        );
        const atOnce = await integrated([size], false);
        expect(head).toEqual(atOnce.head);
        const reader = new TreeReader(store, size);
        expect(await reader.root()).toEqual(head.root);
        const index = some % size;
        expect(await reader.entry(index)).toEqual(ALL[index]);
        const proof = await reader.inclusion(index);
        expect(isIncluded(entryHash(ALL[index]!), index, size, proof, head.root)).toBe(true);
        const former = { size: other % (size + 1), root: EMPTY_ROOT };
        const before = { ...former, root: await reader.root(former.size) };
        expect(isConsistent(before, head, await reader.consistency(former.size))).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 30 });
  });

  it('leaves files that another makes again byte for byte', async () => {
    const { store } = await integrated([300, 300], false);
    const again = await Integrator.open(
      Object.assign(new MemoryTiles(), { write: store.write.bind(store), read: store.read.bind(store) }),
    );
    await again.add(ALL.slice(0, 100));
    expect((await again.add(ALL.slice(100, 600))).root).toEqual((await store.head())!.root);
  });

  it('has an empty tree where nothing was put in', async () => {
    const integrator = await Integrator.open(new MemoryTiles());
    expect(await integrator.add([])).toEqual({ size: 0, root: EMPTY_ROOT });
  });

  it('stops when another has moved the tree on', async () => {
    const store = new MemoryTiles();
    const [one, other] = [await Integrator.open(store), await Integrator.open(store)];
    await one.add(ALL.slice(0, 10));
    await expect(other.add(ALL.slice(0, 5))).rejects.toThrow(MovedOn);
    expect((await Integrator.open(store)).size).toBe(10);
  });

  it('stops when what stands there was made of other entries', async () => {
    const { store } = await integrated([300], false);
    const other = await Integrator.open(
      Object.assign(new MemoryTiles(), { write: store.write.bind(store), read: store.read.bind(store) }),
    );
    await expect(other.add(entriesOf(300, 'other'))).rejects.toThrow(FileDiffers);
  });

  it('finds a bit that flips between its memory and the disk', async () => {
    const store = new MemoryTiles();
    const write = store.write.bind(store);
    store.write = async (path, bytes) => {
      const written = Buffer.from(bytes);
      if (path.startsWith('tile/entries')) written[4]! ^= 1;
      await write(path, written);
    };
    const integrator = await Integrator.open(store);
    await expect(integrator.add(ALL.slice(0, 3))).rejects.toThrow(/^entry 0 came back otherwise than it was written$/);
    expect(await store.head()).toBeUndefined();
  });

  it("does not go on from an edge that is not its head's", async () => {
    const { store, head } = await integrated([300], false);
    await store.advance(head, { size: 300, root: entryHash(Buffer.from('another')) });
    await expect(Integrator.open(store)).rejects.toThrow(TreeDiffers);
  });

  it('does not go on from files that are not there', async () => {
    const store = new MemoryTiles();
    await store.advance(undefined, { size: 5, root: EMPTY_ROOT });
    await expect(Integrator.open(store)).rejects.toThrow(TileMalformed);
  });
});

describe('an entry that is longer than its length can tell', () => {
  it('is not put into a bundle', () => {
    expect(() => bundleOf([Buffer.alloc(65_536)])).toThrow('an entry of 65536 bytes: at most 65535');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { leafHash } from '@spillrom/event-sourcing';
import { GrowingTree } from './growing-tree.js';
import { consistencyPlan, inclusionPlan, rootPlan } from './plan.js';
import { hashIn, tileHolding, tilePath } from './tile.js';
import { EMPTY_ROOT, folded, madeOf, nodeHash, type Hash, type HashReader } from './tree.js';
import { isConsistent, isIncluded } from './verify.js';

/** The definition of RFC 6962, 2.1, word for word. */
const rootByDefinition = (leaves: readonly Hash[]): Hash => {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
};

const leavesOf = (count: number): readonly Hash[] =>
  Array.from({ length: count }, (_, index) => leafHash(String(index)));

const MOST = 700;
const LEAVES = leavesOf(MOST);
const reader: HashReader = ({ level, index }) =>
  Promise.resolve(rootByDefinition(LEAVES.slice(index * 2 ** level, (index + 1) * 2 ** level)));
const rootOf = (size: number): Hash => rootByDefinition(LEAVES.slice(0, size));
const sizes = fc.integer({ min: 0, max: MOST });

const grown = (count: number) => {
  const tree = GrowingTree.empty();
  const tiles = new Map<string, Buffer>();
  for (const leaf of LEAVES.slice(0, count)) {
    for (const { tile, bytes } of tree.add(leaf)) tiles.set(tilePath(tile), bytes);
  }
  for (const { tile, bytes } of tree.partial()) tiles.set(tilePath(tile), bytes);
  return { tree, tiles };
};

const flipped = (hash: Hash, bit: number): Hash => {
  const other = Buffer.from(hash);
  other[bit >> 3]! ^= 1 << (bit & 7);
  return other;
};

describe('a tree', () => {
  it('has the root of its definition, whether planned or grown', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        expect(grown(size).tree.root()).toEqual(rootOf(size));
        expect(folded(await Promise.all(rootPlan(size).map(reader)))).toEqual(rootOf(size));
      }),
      { numRuns: 25 },
    );
  });

  it('can be read from its tiles alone', async () => {
    for (const size of [1, 255, 256, 257, 600, MOST]) {
      const { tiles } = grown(size);
      const fromTiles: HashReader = (place) => {
        const held = tileHolding(place, size);
        return Promise.resolve(hashIn(held, tiles.get(tilePath(held.tile))!));
      };
      const plan = [rootPlan(size), ...inclusionPlan(size - 1, size), ...inclusionPlan(0, size)];
      expect(await madeOf(plan, fromTiles)).toEqual(await madeOf(plan, reader));
    }
  });

  it('grows on from its right edge as if it had never stopped', () => {
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const [former, size] = [Math.min(one, other), Math.max(one, other)];
        const edge: Hash[][] = [];
        for (const { tile, bytes } of grown(former).tree.partial()) {
          edge[tile.level as number] = Array.from({ length: tile.width }, (_, at) =>
            bytes.subarray(at * 32, at * 32 + 32),
          );
        }
        const tree = GrowingTree.at(
          former,
          Array.from(edge, (row) => row ?? []),
        );
        for (const leaf of LEAVES.slice(former, size)) tree.add(leaf);
        expect(tree.root()).toEqual(rootOf(size));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a proof of inclusion', () => {
  it('holds for its leaf, and for nothing that is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: MOST }), fc.nat(), fc.nat(255), async (size, any, bit) => {
        const index = any % size;
        const proof = await madeOf(inclusionPlan(index, size), reader);
        const root = rootOf(size);
        const leaf = LEAVES[index]!;
        expect(isIncluded(leaf, index, size, proof, root)).toBe(true);
        expect(isIncluded(flipped(leaf, bit), index, size, proof, root)).toBe(false);
        expect(isIncluded(leaf, index, size, proof, flipped(root, bit))).toBe(false);
        expect(isIncluded(leaf, index, size, [...proof, root], root)).toBe(false);
        for (const [place, hash] of proof.entries()) {
          expect(isIncluded(leaf, index, size, proof.with(place, flipped(hash, bit)), root)).toBe(false);
          expect(isIncluded(leaf, index, size, proof.toSpliced(place, 1), root)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  const folder = join(__dirname, '../test-vectors/merkle/inclusion');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

  it('has the published vectors', () => expect(files.length).toBeGreaterThan(80));

  it.each(files)('is judged as in the published vector %s', (file) => {
    const vector = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      readonly leafIdx: number;
      readonly treeSize: number;
      readonly root: string;
      readonly leafHash: string;
      readonly proof: readonly string[] | null;
      readonly wantErr: boolean;
    };
    const hash = (text: string): Hash => Buffer.from(text, 'base64');
    const { leafIdx, treeSize, root, proof, wantErr } = vector;
    const isTrue = isIncluded(hash(vector.leafHash), leafIdx, treeSize, (proof ?? []).map(hash), hash(root));
    expect(isTrue).toBe(!wantErr);
  });

  it('is asked for a leaf that is there', () => {
    expect(() => inclusionPlan(7, 7)).toThrow('a tree of 7 leaves has no leaf 7');
    expect(() => inclusionPlan(-1, 7)).toThrow(RangeError);
    expect(() => inclusionPlan(0, 2 ** 53)).toThrow(RangeError);
  });
});

describe('a proof of consistency', () => {
  it('holds between a tree and what it grew to, and for nothing that is changed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, sizes, fc.nat(255), async (one, other, bit) => {
        const [size, larger] = [Math.min(one, other), Math.max(one, other)];
        const former = { size, root: rootOf(size) };
        const latter = { size: larger, root: rootOf(larger) };
        const proof = await madeOf(consistencyPlan(size, larger), reader);
        expect(isConsistent(former, latter, proof)).toBe(true);
        expect(isConsistent({ ...former, root: flipped(former.root, bit) }, latter, proof)).toBe(false);
        if (size === 0) return;
        expect(isConsistent(former, { ...latter, root: flipped(latter.root, bit) }, proof)).toBe(false);
        expect(isConsistent(former, latter, [...proof, latter.root])).toBe(false);
        for (const [place, hash] of proof.entries()) {
          expect(isConsistent(former, latter, proof.with(place, flipped(hash, bit)))).toBe(false);
          expect(isConsistent(former, latter, proof.toSpliced(place, 1))).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([2 ** 49 - 1, 2 ** 52 - 1, 2 ** 53 - 3])('holds from %d leaves on, as far as sizes go', async (size) => {
    // All leaves are alike, so that a complete subtree of each level has one hash.
    const levels = [leafHash('the same')];
    while (levels.length < 54) levels.push(nodeHash(levels.at(-1)!, levels.at(-1)!));
    const alike: HashReader = ({ level }) => Promise.resolve(levels[level]!);
    const of = async (leaves: number) => ({ size: leaves, root: (await madeOf([rootPlan(leaves)], alike))[0]! });
    const proof = await madeOf(consistencyPlan(size, size + 2), alike);
    expect(isConsistent(await of(size), await of(size + 2), proof)).toBe(true);
  });

  it('is never of a tree that became smaller', () => {
    expect(() => consistencyPlan(8, 7)).toThrow('8 leaves are more than 7');
    expect(isConsistent({ size: 8, root: rootOf(8) }, { size: 7, root: rootOf(7) }, [])).toBe(false);
  });
});

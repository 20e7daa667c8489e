import { createHash } from 'node:crypto';
import { GrowingTree } from './growing-tree.js';
import { bundleOf, TILE_WIDTH, tilePath, tilesBetween, type Tile } from './tile.js';
import type { TileStore, TreeHead } from './tile-store.js';
import { TreeReader } from './tree-reader.js';
import { EMPTY_ROOT, type Hash } from './tree.js';

const LEAF = Uint8Array.of(0);

/** RFC 6962: the hash of a leaf. */
export const entryHash = (entry: Buffer): Hash => createHash('sha256').update(LEAF).update(entry).digest();

/** Another integrator has moved the tree on: begin anew from where it stands. */
export class MovedOn extends Error {
  constructor() {
    super('another integrator has moved the tree on');
    this.name = 'MovedOn';
  }
}

/** What the files say is not what the head says of them. */
export class TreeDiffers extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'TreeDiffers';
  }
}

/**
 * Puts entries into a tree, in order. First the bundles of entries are durable, then the tiles of hashes, then the head. Every bundle that
 * was written is read back and hashed again before the head moves, so a bit that flips on the way is found as long as it can be mended.
 * The files are a function of the entries alone: made again, whatever the batches, they are the same bytes.
 */
export class Integrator {
  #head: TreeHead | undefined;

  private constructor(
    private readonly store: TileStore,
    head: TreeHead | undefined,
    private readonly tree: GrowingTree,
    private edge: readonly Buffer[],
  ) {
    this.#head = head;
  }

  /**
   * Goes on where the head stands.
   * @throws TreeDiffers when the files at the right edge do not make the head's root, TileMalformed when one is missing or cut
   */
  static async open(store: TileStore): Promise<Integrator> {
    const head = await store.head();
    const size = head?.size ?? 0;
    const reader = new TreeReader(store, size);
    const rows: (readonly Hash[])[] = [];
    for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
      const edge = edgeOf(level, size);
      rows.push(edge === undefined ? [] : await reader.hashes(edge));
    }
    const tree = GrowingTree.at(size, rows);
    if (!tree.root().equals(head?.root ?? EMPTY_ROOT))
      throw new TreeDiffers(`the tiles of ${size} entries have another root than their head`);
    const bundle = edgeOf('entries', size);
    return new Integrator(store, head, tree, bundle === undefined ? [] : await reader.entries(bundle));
  }

  /** How many entries the tree has. */
  get size(): number {
    return this.tree.size;
  }

  get head(): TreeHead {
    return this.#head ?? { size: 0, root: EMPTY_ROOT };
  }

  /** The entry that was put in last. @returns undefined of an empty tree */
  async last(): Promise<Buffer | undefined> {
    return this.size === 0 ? undefined : new TreeReader(this.store, this.size).entry(this.size - 1);
  }

  /**
   * After an error it is of no use any more: open another.
   * @throws MovedOn, FileDiffers, TreeDiffers
   */
  async add(entries: readonly Buffer[]): Promise<TreeHead> {
    if (entries.length === 0) return this.head;
    const former = this.size;
    const bundles = this.#bundles(entries, former);
    for (const [tile, bytes] of bundles) await this.store.write(tilePath(tile), bytes);
    const tiles = entries.flatMap((entry) => this.tree.add(entryHash(entry)));
    for (const { tile, bytes } of [...tiles, ...this.tree.partial()]) await this.store.write(tilePath(tile), bytes);
    for (const [tile] of bundles) await this.#readBack(tile);
    const latter = { size: this.size, root: this.tree.root() };
    if (!(await this.store.advance(this.#head, latter))) throw new MovedOn();
    this.#head = latter;
    return latter;
  }

  /** The bundles that come to be, the partial one at the new edge included. */
  #bundles(entries: readonly Buffer[], former: number): readonly (readonly [Tile, Buffer])[] {
    const all = [...this.edge, ...entries];
    const first = former - this.edge.length;
    const bundles = [...tilesBetween('entries', former, former + entries.length)].map((tile) => {
      const start = tile.index * TILE_WIDTH - first;
      return [tile, bundleOf(all.slice(start, start + tile.width))] as const;
    });
    this.edge = all.slice(all.length - ((former + entries.length) % TILE_WIDTH));
    return bundles;
  }

  async #readBack(tile: Tile): Promise<void> {
    const reader = new TreeReader(this.store, this.size);
    const [entries, hashes] = [await reader.entries(tile), await reader.hashes({ ...tile, level: 0 })];
    const wrong = entries.findIndex((entry, place) => !entryHash(entry).equals(hashes[place]!));
    if (wrong >= 0)
      throw new TreeDiffers(`entry ${tile.index * TILE_WIDTH + wrong} came back otherwise than it was written`);
  }
}

/** The unfinished tile of a level at the right edge of a tree. */
const edgeOf = (level: Tile['level'], size: number): Tile | undefined => {
  const count = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  const width = count % TILE_WIDTH;
  return width === 0 ? undefined : { level, index: Math.floor(count / TILE_WIDTH), width };
};

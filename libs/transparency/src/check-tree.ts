import { GrowingTree } from './growing-tree.js';
import { entryHash } from './integrate.js';
import { entriesIn, hashesIn, TILE_WIDTH, TileMalformed, tilePath, tilesBetween, type Tile } from './tile.js';
import type { TileReader } from './tile-store.js';
import { EMPTY_ROOT, type Hash } from './tree.js';

/** What of a tree of a size does not stand as its entries ask for. */
export type TreeFault =
  /** A file that is missing, cut, or holds a byte more. */
  | { readonly kind: 'file'; readonly path: string; readonly reason: string }
  /** An entry whose hash is not the one that stands in its tile. */
  | { readonly kind: 'leaf'; readonly index: number }
  /** A tile of hashes that those below it do not make. */
  | { readonly kind: 'tile'; readonly path: string };

/** What a pass over all entries hands on, in log order. */
export interface TreeVisitor {
  /** An entry as its bundle holds it, whether or not its hash is the one in its tile. */
  entry(entry: Buffer, index: number): void;
  fault(fault: TreeFault): void;
  /** Asked for after each bundle: how far it has come. */
  progress?(entries: number): void;
}

/**
 * Reads every entry once, makes the whole tree from them, and compares it with every file that a tree of this size has. Faults do not end
 * it, so that all are found; of a bundle that cannot be read, the hashes in its tile stand for its entries.
 * @param sizes of which the root is asked for, rising
 * @returns the root of each size, as the entries make it
 */
export const checkTree = async (
  files: TileReader,
  size: number,
  sizes: readonly number[],
  visitor: TreeVisitor,
): Promise<ReadonlyMap<number, Hash>> => {
  const tree = GrowingTree.empty();
  const roots = new Map<number, Hash>(sizes.includes(0) ? [[0, EMPTY_ROOT]] : []);
  const wanted = new Set(sizes);
  const reader = new CheckedFiles(files, visitor);
  for (const bundle of tilesBetween('entries', 0, size)) {
    const leaves: Tile = { ...bundle, level: 0 };
    const entries = await reader.read(bundle, entriesIn);
    const hashes = await reader.read(leaves, hashesIn);
    const first = bundle.index * TILE_WIDTH;
    const own = entries?.map((entry, place) => {
      visitor.entry(entry, first + place);
      const hash = entryHash(entry);
      if (hashes !== undefined && !hash.equals(hashes[place]!)) visitor.fault({ kind: 'leaf', index: first + place });
      return hash;
    });
    const standing = own ?? hashes;
    if (standing === undefined) return roots;
    for (const hash of standing) {
      for (const made of tree.add(hash)) if (made.tile.level !== 0) await reader.compare(made.tile, made.bytes);
      if (wanted.has(tree.size)) roots.set(tree.size, tree.root());
    }
    visitor.progress?.(tree.size);
  }
  for (const made of tree.partial()) if (made.tile.level !== 0) await reader.compare(made.tile, made.bytes);
  return roots;
};

/** Files of which each that is not as it should be is told of. */
class CheckedFiles {
  constructor(
    private readonly files: TileReader,
    private readonly visitor: Pick<TreeVisitor, 'fault'>,
  ) {}

  /** @returns undefined for what cannot be read */
  async read<Read>(tile: Tile, parse: (tile: Tile, bytes: Buffer) => Read): Promise<Read | undefined> {
    const path = tilePath(tile);
    const bytes = await this.files.read(path);
    try {
      if (bytes === undefined) throw new TileMalformed(path, 'is missing');
      return parse(tile, bytes);
    } catch (error) {
      if (!(error instanceof TileMalformed)) throw error;
      this.visitor.fault({ kind: 'file', path, reason: error.message.slice(path.length + 2) });
      return undefined;
    }
  }

  async compare(tile: Tile, made: Buffer): Promise<void> {
    const stored = await this.read(tile, (_, bytes) => bytes);
    if (stored !== undefined && !stored.equals(made)) this.visitor.fault({ kind: 'tile', path: tilePath(tile) });
  }
}

import { foldedPairs, foldedRow, EMPTY_ROOT, type Hash } from './tree.js';
import { TILE_WIDTH, type Tile } from './tile.js';

/** A tile of hashes as it is stored. */
export interface MadeTile {
  readonly tile: Tile;
  readonly bytes: Buffer;
}

/**
 * A tree that grows leaf by leaf and remembers only its right edge: the unfinished tile of each level. Tiles that become full are handed
 * on as they do.
 */
export class GrowingTree {
  #size: number;
  readonly #edge: Hash[][];

  private constructor(size: number, edge: Hash[][]) {
    this.#size = size;
    this.#edge = edge;
  }

  static empty(): GrowingTree {
    return new GrowingTree(0, []);
  }

  /** A tree of this size from the hashes of its unfinished tiles, from the leaves up; an empty list where there is none. */
  static at(size: number, edge: readonly (readonly Hash[])[]): GrowingTree {
    return new GrowingTree(
      size,
      edge.map((row) => [...row]),
    );
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf by its hash. @returns the tiles that it filled, from the leaves up */
  add(leafHash: Hash): readonly MadeTile[] {
    const full: MadeTile[] = [];
    let hash = leafHash;
    this.#size += 1;
    for (let level = 0; ; level += 1) {
      const row = (this.#edge[level] ??= []);
      row.push(hash);
      if (row.length < TILE_WIDTH) return full;
      const index = this.#size / TILE_WIDTH ** (level + 1) - 1;
      full.push({ tile: { level, index, width: TILE_WIDTH }, bytes: Buffer.concat(row) });
      hash = foldedPairs(row);
      this.#edge[level] = [];
    }
  }

  /** The unfinished tiles at the right edge, from the leaves up. */
  partial(): readonly MadeTile[] {
    return this.#edge.flatMap((row, level) => {
      if (row.length === 0) return [];
      const index = Math.floor(this.#size / TILE_WIDTH ** (level + 1));
      return [{ tile: { level, index, width: row.length }, bytes: Buffer.concat(row) }];
    });
  }

  root(): Hash {
    return this.#edge.reduce<Hash | undefined>((edge, row) => foldedRow(row, edge), undefined) ?? EMPTY_ROOT;
  }
}

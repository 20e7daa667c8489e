import { consistencyPlan, inclusionPlan, rootPlan } from './plan.js';
import { entriesIn, hashIn, hashesIn, tileHolding, tilePath, TILE_WIDTH, TileMalformed, type Tile } from './tile.js';
import type { TileReader } from './tile-store.js';
import { folded, madeOf, type Hash, type HashReader } from './tree.js';

/** Reads a tree of one size from its files. What it reads is checked for its form alone: hold the root against a checkpoint. */
export class TreeReader {
  constructor(
    private readonly files: TileReader,
    readonly size: number,
  ) {}

  /** @throws TileMalformed when the file is missing or has another length than its width asks for */
  async hashes(tile: Tile): Promise<readonly Hash[]> {
    return hashesIn(tile, await this.#bytes(tile));
  }

  /** @throws TileMalformed when the file is missing, or holds more or less than its entries */
  async entries(tile: Tile): Promise<readonly Buffer[]> {
    return entriesIn(tile, await this.#bytes(tile));
  }

  /** @throws RangeError when the tree has no such entry, TileMalformed */
  async entry(index: number): Promise<Buffer> {
    if (!(index >= 0 && index < this.size)) throw new RangeError(`a tree of ${this.size} leaves has no leaf ${index}`);
    const place = Math.floor(index / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, this.size - place * TILE_WIDTH);
    return (await this.entries({ level: 'entries', index: place, width }))[index % TILE_WIDTH]!;
  }

  /** The root of the tree, or of its beginning of a size. @throws TileMalformed */
  async root(size = this.size): Promise<Hash> {
    return folded(await Promise.all(rootPlan(size).map(this.#hash)));
  }

  /** That a leaf stands in the tree, from its sibling up. @throws RangeError, TileMalformed */
  inclusion(index: number): Promise<readonly Hash[]> {
    return madeOf(inclusionPlan(index, this.size), this.#hash);
  }

  /** That the tree goes on from its beginning of a size. @throws RangeError, TileMalformed */
  consistency(former: number): Promise<readonly Hash[]> {
    return madeOf(consistencyPlan(former, this.size), this.#hash);
  }

  readonly #hash: HashReader = async (place) => {
    const held = tileHolding(place, this.size);
    return hashIn(held, await this.#bytes(held.tile));
  };

  async #bytes(tile: Tile): Promise<Buffer> {
    const bytes = await this.files.read(tilePath(tile));
    if (bytes === undefined) throw new TileMalformed(tilePath(tile), 'is missing');
    return bytes;
  }
}

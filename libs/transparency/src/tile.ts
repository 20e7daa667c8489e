import type { HashPlace } from './plan.js';
import { foldedPairs, HASH_BYTES, type Hash } from './tree.js';

const TILE_HEIGHT = 8;
export const TILE_WIDTH = 2 ** TILE_HEIGHT;

/** The largest entry that its length of 16 bits can tell. */
const ENTRY_BYTES_MAX = 2 ** 16 - 1;

/**
 * A row of hashes of the tree, or a bundle of the entries below the lowest row. A tile of level L holds roots of `256 ** L` leaves; one of
 * less than 256 is partial, and stands only at the right edge of its tree.
 */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256. */
  readonly width: number;
}

const groups = (index: number): string => {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const all = padded.match(/.{3}/g)!;
  return all.map((group, place) => (place < all.length - 1 ? `x${group}` : group)).join('/');
};

/** `tile/0/x001/234`, `tile/entries/000.p/17`. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${groups(index)}${width < TILE_WIDTH ? `.p/${width}` : ''}`;

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;
const LEVEL_MAX = 63;

/** @returns undefined for what is no path of a tile, or not written as `tilePath` does */
export const parseTilePath = (path: string): Tile | undefined => {
  const [, level, index, width] = PATH.exec(path) ?? [];
  if (level === undefined || index === undefined) return undefined;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(index.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const isPossible =
    Number.isSafeInteger(tile.index) &&
    (tile.level === 'entries' || tile.level <= LEVEL_MAX) &&
    (width === undefined || tile.width < TILE_WIDTH);
  return isPossible && tilePath(tile) === path ? tile : undefined;
};

/** The tiles of one level that come to be when a tree grows, from left to right: the partial one at the new edge included. */
export function* tilesBetween(level: number | 'entries', former: number, size: number): Generator<Tile> {
  const unit = TILE_WIDTH ** (level === 'entries' ? 0 : level);
  const [before, after] = [Math.floor(former / unit), Math.floor(size / unit)];
  if (after === before) return;
  for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < after; index += 1) {
    yield { level, index, width: Math.min(TILE_WIDTH, after - index * TILE_WIDTH) };
  }
}

/** The levels of hash tiles that a tree of this size has. */
const levelsOf = (size: number): number => {
  let levels = 0;
  while (size >= TILE_WIDTH ** levels) levels += 1;
  return levels;
};

/** All tiles of a tree: bundles first, then its levels from the leaves up. */
export function* tilesOf(size: number): Generator<Tile> {
  yield* tilesBetween('entries', 0, size);
  for (let level = 0; level < levelsOf(size); level += 1) yield* tilesBetween(level, 0, size);
}

/** Where a complete subtree's hash is found: a tile, and the first and the number of hashes there that make it up. */
export const tileHolding = (
  { level, index }: HashPlace,
  size: number,
): { readonly tile: Tile; readonly first: number; readonly count: number } => {
  const row = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level % TILE_HEIGHT);
  const start = index * count;
  const tile = Math.floor(start / TILE_WIDTH);
  const there = Math.floor(size / TILE_WIDTH ** row);
  const width = Math.min(TILE_WIDTH, there - tile * TILE_WIDTH);
  if (start + count > there)
    throw new RangeError(`a tree of ${size} leaves has no complete subtree ${index} of level ${level}`);
  return { tile: { level: row, index: tile, width }, first: start - tile * TILE_WIDTH, count };
};

export class TileMalformed extends Error {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path}: ${reason}`);
    this.name = 'TileMalformed';
  }
}

/**
 * The hashes of a tile.
 * @throws TileMalformed unless it has exactly as many bytes as its width asks for
 */
export const hashesIn = (tile: Tile, bytes: Buffer): readonly Hash[] => {
  const wanted = tile.width * HASH_BYTES;
  if (bytes.length !== wanted) throw new TileMalformed(tilePath(tile), `${bytes.length} bytes instead of ${wanted}`);
  return Array.from({ length: tile.width }, (_, place) => bytes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES));
};

/** The hash of a complete subtree, from the tile that holds it. */
export const hashIn = (held: ReturnType<typeof tileHolding>, bytes: Buffer): Hash =>
  foldedPairs(hashesIn(held.tile, bytes).slice(held.first, held.first + held.count));

const LENGTH_BYTES = 2;

/** Entries one after another, each behind its length. */
export const bundleOf = (entries: readonly Buffer[]): Buffer => {
  const tooLong = entries.find(({ length }) => length > ENTRY_BYTES_MAX);
  if (tooLong !== undefined) throw new RangeError(`an entry of ${tooLong.length} bytes: at most ${ENTRY_BYTES_MAX}`);
  const bundle = Buffer.allocUnsafe(entries.reduce((sum, { length }) => sum + LENGTH_BYTES + length, 0));
  let at = 0;
  for (const entry of entries) {
    at = bundle.writeUInt16BE(entry.length, at);
    at += entry.copy(bundle, at);
  }
  return bundle;
};

/**
 * The entries of a bundle.
 * @throws TileMalformed unless it holds exactly as many as its width says, and not a byte more
 */
export const entriesIn = (tile: Tile, bytes: Buffer): readonly Buffer[] => {
  const entries: Buffer[] = [];
  const malformed = (reason: string): TileMalformed => new TileMalformed(tilePath(tile), reason);
  let at = 0;
  while (entries.length < tile.width) {
    if (at + LENGTH_BYTES > bytes.length) throw malformed(`ends before entry ${entries.length} of ${tile.width}`);
    const length = bytes.readUInt16BE(at);
    at += LENGTH_BYTES;
    if (at + length > bytes.length) throw malformed(`ends within entry ${entries.length}`);
    entries.push(bytes.subarray(at, at + length));
    at += length;
  }
  if (at < bytes.length) throw malformed(`${bytes.length - at} bytes after the last of ${tile.width} entries`);
  return entries;
};

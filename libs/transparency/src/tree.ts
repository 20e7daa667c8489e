import { createHash } from 'node:crypto';
import type { HashPlace } from './plan.js';

/** 32 bytes of SHA-256. */
export type Hash = Buffer;

export const HASH_BYTES = 32;

const INNER = Uint8Array.of(1);

/** RFC 6962: the hash of an inner node. */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(INNER).update(left).update(right).digest();

/** RFC 6962: the root of a tree without leaves. */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();

/** One hash over neighbours that cover a range from left to right, each a complete subtree and none smaller than the next. */
export const folded = (hashes: readonly Hash[]): Hash => {
  if (hashes.length === 0) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), hashes.at(-1)!);
};

/** The root over complete subtrees of one size, with what is left over at the right edge, if anything. */
export const foldedRow = (row: readonly Hash[], edge?: Hash): Hash | undefined => {
  const blocks: Hash[] = [];
  for (let at = 0; at < row.length;) {
    const size = 2 ** Math.floor(Math.log2(row.length - at));
    blocks.push(foldedPairs(row.slice(at, at + size)));
    at += size;
  }
  if (edge !== undefined) blocks.push(edge);
  return blocks.length === 0 ? undefined : folded(blocks);
};

/** Of a power of two of neighbours. */
export const foldedPairs = (row: readonly Hash[]): Hash => {
  let level = row;
  while (level.length > 1) {
    level = Array.from({ length: level.length / 2 }, (_, pair) => nodeHash(level[2 * pair]!, level[2 * pair + 1]!));
  }
  return level[0]!;
};

/** Gives the hash of a complete subtree. */
export type HashReader = (place: HashPlace) => Promise<Hash>;

/** Each hash of a proof, or the root, from the complete subtrees that it is made of. */
export const madeOf = (plan: readonly (readonly HashPlace[])[], read: HashReader): Promise<Hash[]> =>
  Promise.all(plan.map(async (places) => folded(await Promise.all(places.map(read)))));

import { half } from './plan.js';
import { EMPTY_ROOT, HASH_BYTES, nodeHash, type Hash } from './tree.js';

const isSize = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;

const areHashes = (hashes: readonly Hash[]): boolean => hashes.every(({ length }) => length === HASH_BYTES);

/** Whether a leaf stands at an index of the tree with a root (RFC 9162, 2.1.3.2). */
export const isIncluded = (
  leafHash: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean => {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leafHash, root, ...proof])) return false;
  let [node, last] = [index, size - 1];
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(root);
};

/** Whether a tree of so many leaves is one complete subtree: a power of two. */
const isComplete = (leaves: number): boolean => (leaves % 2 === 0 ? isComplete(half(leaves)) : leaves === 1);

/** Whether the tree with the former root is the beginning of the other (RFC 9162, 2.1.4.2). */
export const isConsistent = (
  former: { readonly size: number; readonly root: Hash },
  latter: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean => {
  const { size: first } = former;
  if (!isSize(first) || !isSize(latter.size) || !areHashes([former.root, latter.root, ...proof])) return false;
  if (first > latter.size) return false;
  if (first === 0) return proof.length === 0 && former.root.equals(EMPTY_ROOT) && isSound(latter);
  if (first === latter.size) return proof.length === 0 && former.root.equals(latter.root);
  // A former tree that is one complete subtree is its own first hash.
  const [start, ...rest] = isComplete(first) ? [former.root, ...proof] : proof;
  if (start === undefined) return false;
  let [node, last] = [first - 1, latter.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [ofFormer, ofLatter] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [ofFormer, ofLatter] = [nodeHash(sibling, ofFormer), nodeHash(sibling, ofLatter)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      ofLatter = nodeHash(ofLatter, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && ofFormer.equals(former.root) && ofLatter.equals(latter.root);
};

const isSound = ({ size, root }: { readonly size: number; readonly root: Hash }): boolean =>
  size > 0 || root.equals(EMPTY_ROOT);

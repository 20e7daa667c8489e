/** A complete subtree of `2 ** level` leaves, the `index`-th of its size. */
export interface HashPlace {
  readonly level: number;
  readonly index: number;
}

/** Whole numbers up to 2⁵³ − 1: shifts of 32 bits would not do. */
export const half = (number: number): number => Math.floor(number / 2);

/** The largest power of two below `size`, at which RFC 6962 splits a tree; `size` is 2 or more. */
const split = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** The complete subtrees that cover leaves from `start` to before `end`, from left to right; `start` is where a subtree of the tree begins. */
const covering = (start: number, end: number): readonly HashPlace[] => {
  const places: HashPlace[] = [];
  for (let at = start; at < end;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    places.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return places;
};

/** @throws RangeError for what is no size of a tree */
const size = (number: number): number => {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no size of a tree`);
  return number;
};

/** What the root of a tree of so many leaves is made of. */
export const rootPlan = (leaves: number): readonly HashPlace[] => covering(0, size(leaves));

/**
 * What each hash of an inclusion proof is made of, from the leaf's sibling up (RFC 6962, 2.1.1).
 * @throws RangeError when the tree has no such leaf
 */
export const inclusionPlan = (leaf: number, leaves: number): readonly (readonly HashPlace[])[] => {
  if (!(leaf >= 0 && leaf < size(leaves))) throw new RangeError(`a tree of ${leaves} leaves has no leaf ${leaf}`);
  const plan: (readonly HashPlace[])[] = [];
  for (let [start, end] = [0, leaves]; end - start > 1;) {
    const middle = start + split(end - start);
    if (leaf < middle) {
      plan.push(covering(middle, end));
      end = middle;
    } else {
      plan.push(covering(start, middle));
      start = middle;
    }
  }
  return plan.reverse();
};

/**
 * What each hash of a consistency proof is made of (RFC 6962, 2.1.2). From nothing, and between equal sizes, it is empty.
 * @throws RangeError when the former tree is the larger one
 */
export const consistencyPlan = (former: number, leaves: number): readonly (readonly HashPlace[])[] => {
  if (size(former) > size(leaves)) throw new RangeError(`${former} leaves are more than ${leaves}`);
  if (former === 0 || former === leaves) return [];
  const plan: (readonly HashPlace[])[] = [];
  let [start, end] = [0, leaves];
  // What begins at the first leaf and is all that there was, is the former root itself.
  let isKnown = true;
  while (end !== former) {
    const middle = start + split(end - start);
    if (former <= middle) {
      plan.push(covering(middle, end));
      end = middle;
    } else {
      plan.push(covering(start, middle));
      start = middle;
      isKnown = false;
    }
  }
  if (!isKnown) plan.push(covering(start, end));
  return plan.reverse();
};

declare const brand: unique symbol;

/** Whole øre, the hundredth of a krone. Never a float; signed where it is a change. */
export type Ore = bigint & { readonly [brand]: 'Ore' };

/** Øre as it stands in events and in the API: a decimal integer string, no leading zeros, no plus. */
export type OreText = string;

/** Digits of the largest amount, entered or summed. */
export const ORE_DIGITS_MAX = 15;

/**
 * 10^15 − 1 øre, close to ten thousand billion kroner. No amount that is entered may be larger, and no sum that a command leads to;
 * so that no total over them, of thousands of such, overflows the 64 bits of a store.
 */
export const AMOUNT_MAX = (10n ** BigInt(ORE_DIGITS_MAX) - 1n) as Ore;

const ORE = new RegExp(`^(0|-?[1-9][0-9]{0,${ORE_DIGITS_MAX - 1}})$`);

export const ZERO = 0n as Ore;

/** A whole amount that may be entered: at most AMOUNT_MAX, above or below zero. */
export const isOreText = (text: string): boolean => ORE.test(text);

/** Whether a sum is beyond what may be entered and stored, above AMOUNT_MAX or below −AMOUNT_MAX: `AMOUNT_TOO_LARGE`. */
export const isTooLarge = (amount: bigint): boolean => amount > AMOUNT_MAX || amount < -AMOUNT_MAX;

/**
 * Of any size, since a sum must exist before `isTooLarge` can judge it.
 * @throws RangeError when it is not a whole amount, or a number too large to be exact
 */
export const ore = (amount: OreText | bigint | number): Ore => {
  const isWhole =
    typeof amount === 'string'
      ? /^(0|-?[1-9][0-9]*)$/.test(amount)
      : typeof amount === 'bigint' || Number.isSafeInteger(amount);
  if (!isWhole) throw new RangeError(`not whole øre: ${amount}`);
  return BigInt(amount) as Ore;
};

export const oreText = (amount: bigint): OreText => amount.toString();

export const add = (a: Ore, b: Ore): Ore => (a + b) as Ore;
export const subtract = (a: Ore, b: Ore): Ore => (a - b) as Ore;
export const negate = (a: Ore): Ore => -a as Ore;
export const times = (a: Ore, count: number): Ore => (a * BigInt(count)) as Ore;
export const smaller = (a: Ore, b: Ore): Ore => (a < b ? a : b);
export const sum = (amounts: Iterable<Ore>): Ore => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total as Ore;
};

import { AMOUNT_MAX, isTooLarge, oreText } from '@spillrom/kernel';
import { unless } from './rule.js';
import type { ViolationOf } from './violations.js';

/** An amount, or a sum that a command leads to, that every store can hold; so that no total over them overflows. */
export const amountFits = (amount: bigint, pointer?: string): readonly ViolationOf<'AMOUNT_TOO_LARGE'>[] =>
  unless(!isTooLarge(amount), {
    code: 'AMOUNT_TOO_LARGE',
    amountOre: oreText(amount),
    maxOre: oreText(AMOUNT_MAX),
    ...(pointer === undefined ? {} : { pointer }),
  });

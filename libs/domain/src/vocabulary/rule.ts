import type { Violation, ViolationOf } from './violations.js';

/** A rule in one line: nothing while it holds, else what is wrong. Its type tells the code, so that a decision's type tells all of its codes. */
export const unless = <const Wrong extends Violation>(
  holds: boolean,
  wrong: Wrong,
): readonly ViolationOf<Wrong['code']>[] => (holds ? [] : [wrong as unknown as ViolationOf<Wrong['code']>]);

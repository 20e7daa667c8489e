import { NAMED_MAX } from './limits.js';
import type { Dependant, Violation, ViolationOf } from './violations.js';

/** A rule in one line: nothing while it holds, else what is wrong. Its type tells the code, so that a decision's type tells all of its codes. */
export const unless = <const Wrong extends Violation>(
  holds: boolean,
  wrong: Wrong,
): readonly ViolationOf<Wrong['code']>[] => (holds ? [] : [wrong as unknown as ViolationOf<Wrong['code']>]);

/** A pointer leads into the body that said what is judged; whoever only confirms or sends it sends none. */
export const withoutPointer = <Wrong extends Violation>({ pointer: _pointer, ...violation }: Wrong): Wrong =>
  violation as unknown as Wrong;

/** What a refusal names of a list that can be long: the first of it. The count of all stands beside. */
export const named = <Item>(all: readonly Item[]): readonly Item[] => all.slice(0, NAMED_MAX);

/** Refused while anything stands on it, naming what. */
export const dependedOn = (on: readonly Dependant[]): readonly ViolationOf<'DEPENDED_ON'>[] =>
  unless(on.length === 0, { code: 'DEPENDED_ON', on: named(on), count: on.length });

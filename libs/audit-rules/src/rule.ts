import type { FoldedLog, Logged } from './folded-log.js';

/** What a rule has found: of what, with the numbers that make it so, and the events it rests on, in log order. */
export interface Found {
  readonly about: Readonly<Record<string, string | number>>;
  readonly events: readonly Logged[];
}

/**
 * A rule of the auditor. A `test` that finds something was broken, which no command allows; a `redFlag` is allowed, and somebody should
 * look at it. The version changes when the rule finds something else in the same log.
 */
export interface Rule {
  readonly version: number;
  readonly kind: 'test' | 'redFlag';
  readonly find: (log: FoldedLog) => readonly Found[];
}

type RuleOf<Kind extends Rule['kind']> = Rule & { readonly kind: Kind };

export const test = (version: number, find: Rule['find']): RuleOf<'test'> => ({ version, kind: 'test', find });
export const redFlag = (version: number, find: Rule['find']): RuleOf<'redFlag'> => ({ version, kind: 'redFlag', find });

/** Nothing where it is as it should be. */
export const unlessTrue = (
  isTrue: boolean,
  about: Found['about'],
  ...events: readonly (Logged | undefined)[]
): readonly Found[] => (isTrue ? [] : [{ about, events: events.filter((event) => event !== undefined) }]);

export const sumOf = (amounts: readonly (string | bigint)[]): bigint =>
  amounts.reduce<bigint>((sum, amount) => sum + BigInt(amount), 0n);

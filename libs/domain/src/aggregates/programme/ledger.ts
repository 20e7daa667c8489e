import type { Context } from '@spillrom/event-sourcing';
import { fiscalYear, ore, oreText, osloDate, smaller, subtract, sum, ZERO } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { Entry, Movement } from './events.js';
import type { KnownProgramme, PhaseLine } from './state.js';

/**
 * One movement of money: what it moves counts on the Oslo date of the decision, or on the date given.
 * @throws Error when its entries do not sum to zero
 */
export const movement = (on: Context | LocalDate, entries: readonly Entry[]): Movement => {
  const effectiveOn = typeof on === 'string' ? on : osloDate(on.decidedAt);
  const left = sum(entries.map(({ amountOre }) => ore(amountOre)));
  if (left !== 0n) throw new Error(`entries of a movement sum to ${left}, not to zero`);
  return {
    effectiveOn,
    fiscalYear: fiscalYear(effectiveOn),
    entries: entries.filter(({ amountOre }) => amountOre !== '0'),
  };
};

const BASIS_POINTS = 10_000n;

/** What is left of the tolerance on a contract of so much, once so much of it is used; nothing where none was decided. */
export const toleranceLeft = (
  { tolerance }: KnownProgramme,
  totalOre: Ore,
  usedOre: Ore,
): { readonly leftOre: Ore } | undefined => {
  if (tolerance === undefined) return undefined;
  const share = ore((totalOre * BigInt(tolerance.basisPoints)) / BASIS_POINTS);
  const left = subtract(smaller(share, tolerance.maxOre), usedOre);
  return { leftOre: left > 0n ? left : ZERO };
};

/** Whether what is available in the phase pays for what is needed. */
export const allocationCovers = (
  { phase, availableOre }: PhaseLine,
  needed: Ore,
  pointer?: string,
): readonly ViolationOf<'ALLOCATION_EXCEEDED'>[] =>
  unless(needed <= availableOre, {
    code: 'ALLOCATION_EXCEEDED',
    phase,
    requestedOre: oreText(needed),
    availableOre: oreText(availableOre),
    ...(pointer === undefined ? {} : { pointer }),
  });

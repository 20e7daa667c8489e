import type { LocalDate } from '@spillrom/kernel';
import type { FigureKey } from './figure-key.js';
import type { Posting } from './postings.js';

/** What a figure comes to from a business date on, until the next one of its dates. */
export interface EffectiveValue {
  readonly on: LocalDate;
  /** Øre or patients: the sum of all postings that count on that date or before, whenever they were recorded. */
  readonly value: bigint;
}

/** Every figure on each business date on which something of it counts, in the order of dates: the figures as of any effective date. */
export const effectiveFigures = (
  postings: Iterable<Pick<Posting, 'key' | 'delta' | 'effectiveOn'>>,
): ReadonlyMap<FigureKey, readonly EffectiveValue[]> => {
  const changes = new Map<FigureKey, Map<LocalDate, bigint>>();
  for (const { key, delta, effectiveOn } of postings) {
    const own = changes.get(key) ?? new Map<LocalDate, bigint>();
    changes.set(key, own.set(effectiveOn, (own.get(effectiveOn) ?? 0n) + delta));
  }
  return new Map([...changes].map(([key, byDate]) => [key, accumulated(byDate)]));
};

const accumulated = (byDate: ReadonlyMap<LocalDate, bigint>): readonly EffectiveValue[] => {
  let value = 0n;
  return [...byDate.keys()].sort().map((on) => ({ on, value: (value += byDate.get(on)!) }));
};

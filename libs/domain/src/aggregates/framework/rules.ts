import { ore } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import type { Known } from '../../vocabulary/known.js';
import type { FrameworkState } from './state.js';

/** The price of a procedure on a day: of those valid then, the latest; null where the list has none. */
export const listPrice = (framework: Known<FrameworkState>, procedure: string, on: LocalDate): Ore | null => {
  const [latest] = framework.prices
    .filter((price) => price.procedure === procedure && price.from <= on && on <= price.to)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  return latest === undefined ? null : ore(latest.unitPriceOre);
};

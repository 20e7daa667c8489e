import { ore, within } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import type { Known } from '../../vocabulary/known.js';
import type { FrameworkState } from './state.js';

/** The price of a procedure on a day: of those valid then, the one that began last, or stands last; null where the list has none. */
export const listPrice = (framework: Known<FrameworkState>, procedure: string, on: LocalDate): Ore | null => {
  const valid = framework.prices.filter((price) => price.procedure === procedure && within(on, price.from, price.to));
  const [first, ...others] = valid;
  if (first === undefined) return null;
  return ore(others.reduce((latest, price) => (price.from >= latest.from ? price : latest), first).unitPriceOre);
};

import type { LocalDate, OreText } from '@spillrom/kernel';

/** A price for one patient of a procedure, in force between two dates, ends included. */
export type ListPrice = {
  readonly procedure: string;
  readonly unitPriceOre: OreText;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

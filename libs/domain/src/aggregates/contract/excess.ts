import { ore, subtract, sum } from '@spillrom/kernel';
import type { Ore } from '@spillrom/kernel';
import type { KnownContract } from './state.js';

/** What credits in force have taken of what was above its prices. */
const excessCredited = ({ invoices }: KnownContract): Ore =>
  sum(
    [...invoices.values()].flatMap(({ credits }) =>
      credits.flatMap(({ lines }) => lines.map(({ excessOre }) => ore(excessOre))),
    ),
  );

/** What of its invoices is above its prices, those rejected left out and approved credits deducted. */
export const excessInvoiced = (contract: KnownContract): Ore => {
  const standing = [...contract.invoices.values()].filter(({ status }) => status !== 'rejected');
  const invoiced = sum(standing.flatMap(({ lines }) => lines.map(({ excessOre }) => excessOre)));
  return subtract(invoiced, excessCredited(contract));
};

/** What of its approved invoices is above its prices: it was expended beside the contract's total. */
export const excessExpended = (contract: KnownContract): Ore => {
  const expended = [...contract.invoices.values()].flatMap((each) => each.expended.map(({ excessOre }) => excessOre));
  return subtract(sum(expended), excessCredited(contract));
};

import { ore, oreText } from '@spillrom/kernel';
import { splitAt } from './rules.js';

describe('an amount of an invoice', () => {
  it.each([
    ['below the price', 3, 29n, 29n, 0n],
    ['at the price', 3, 30n, 30n, 0n],
    ['above the price', 3, 31n, 30n, 1n],
    ['for nobody', 0, 5n, 0n, 5n],
  ])('%s is covered up to what its patients cost by the contract', (_, patients, amount, coveredOre, excessOre) => {
    expect(splitAt(oreText(10n), { patients, amountOre: ore(amount) })).toEqual({ coveredOre, excessOre });
  });
});

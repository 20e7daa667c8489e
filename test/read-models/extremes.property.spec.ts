import { extremesAreStored, walksAreStored } from './extremes.js';

describe('the largest amounts, the longest lists and the oddest texts that a command can make', () => {
  it('are stored by both projections and by a rebuild, as a fold in memory has them', async () => {
    await extremesAreStored(2, 20221112);
  }, 300_000);

  it('are stored on a random way through the whole domain', async () => {
    await walksAreStored(1, 20221112, 150);
  }, 300_000);
});

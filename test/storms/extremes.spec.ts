import { extremesAreStored, walksAreStored } from '../read-models/extremes.js';

describe('a long walk among extremes', () => {
  it('meets nothing that a projection cannot store', async () => {
    await extremesAreStored(60, 20230204);
  }, 900_000);

  it('meets none on random ways through the whole domain either', async () => {
    await walksAreStored(20, 20230204, 400);
  }, 900_000);
});

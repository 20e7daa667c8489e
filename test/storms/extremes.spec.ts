import { extremesAreStored } from '../read-models/extremes.js';

describe('a long walk among extremes', () => {
  it('meets nothing that a projection cannot store', async () => {
    await extremesAreStored(60, 20230204);
  }, 900_000);
});

import { crowdMoves } from '../read-models/crowd-moves.js';

describe('a programme of 5,000 requests and 5,000 contracts', () => {
  it('can be moved, closed, replayed and rebuilt', () => crowdMoves(5_000), 3_600_000);
});

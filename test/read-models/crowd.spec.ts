import { crowdMoves } from './crowd-moves.js';

describe('a programme of 500 requests and 500 contracts', () => {
  it('can be moved, closed, replayed and rebuilt', () => crowdMoves(500), 600_000);
});

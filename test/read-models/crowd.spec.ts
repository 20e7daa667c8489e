import { crowdMoves } from './crowd-moves.js';

describe('a programme of 100 requests and 100 contracts', () => {
  it('can be moved, closed, replayed and rebuilt', () => crowdMoves(100));
});

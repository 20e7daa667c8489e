import fc from 'fast-check';
import { allLaws, steps } from '../../libs/domain/src/testing/walk/laws.js';
import { walk } from '../../libs/domain/src/testing/walk/walk.js';

describe('the money in a storm', () => {
  it('is whole after every commit of a hundred long walks', () => {
    fc.assert(
      fc.property(steps(500), (way) => void walk(way, allLaws())),
      // What a failing walk of this length shrinks to is no easier to read.
      { numRuns: 100, endOnFailure: true },
    );
  });
});

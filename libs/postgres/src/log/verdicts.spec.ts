import { ChainRefused, type Chain, type Position, type StreamName } from '@spillrom/event-sourcing';
import { commitOf, idOf } from '@spillrom/event-sourcing/testing';
import { verdict, type VerdictRow } from './verdicts.js';

const chain: Chain = [commitOf('first', { a: 1, b: -1 }), commitOf('second', { a: 2, c: 5 })];

const overtaken = (versions: Readonly<Record<string, number>>): readonly VerdictRow[] =>
  Object.entries(versions).map(([stream, actual]) => {
    return { chain: 0, outcome: 'overtaken', stream: stream as StreamName, actual: String(actual) };
  });

describe('the verdict on a chain', () => {
  it('is its position', () => {
    expect(verdict(chain, [{ chain: 0, outcome: 'written', position: '12' as Position }])).toEqual({ position: '12' });
  });

  it('is a refusal when the log holds something else under its ids', () => {
    expect(verdict(chain, [{ chain: 0, outcome: 'known' }])).toMatchObject({
      fault: 'KNOWN_EVENT_ID',
      constructor: ChainRefused,
    });
  });

  it('is all failing expectations of the first commit that has one', () => {
    expect(verdict(chain, overtaken({ a: 7, b: 0, c: 9 }))).toEqual({
      conflicts: [
        { commit: idOf('first'), stream: 'a', expected: 1, actual: 7 },
        { commit: idOf('first'), stream: 'b', expected: -1, actual: 0 },
      ],
    });
  });

  it('is not guessed when the log said nothing', () => {
    expect(() => verdict(chain, [])).toThrow('nothing');
  });
});

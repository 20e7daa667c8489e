import { codeOf, keepsKey, NO_ANSWER, problemIn } from '../../apps/console/src/api/problem.js';

describe('an answer that is not the one hoped for', () => {
  const problem = { code: 'STALE', violations: [] };

  it('is the problem that the api tells', () => expect(problemIn(problem)).toBe(problem));

  it.each([[undefined], [null], [''], ['<html>Bad Gateway</html>'], [{}], [{ code: 502 }], [{ code: 'STALE' }]])(
    'is no answer when it is %j',
    (told) => expect(problemIn(told)).toBe(NO_ANSWER),
  );

  it('has a code only where it is text', () => {
    expect([problem, new Error('none'), { code: 20 }, 'text', null, undefined].map(codeOf)).toEqual([
      'STALE',
      ...[undefined, undefined, undefined, undefined, undefined],
    ]);
  });
});

describe('the key of a command', () => {
  const of = (code: string) => ({ ...NO_ANSWER, code }) as typeof NO_ANSWER;

  it.each([
    ['OUTCOME_UNKNOWN', undefined],
    ['OUTCOME_UNKNOWN', 403],
    ['OUTCOME_UNKNOWN', 502],
    ['INTERNAL', 500],
    ['UNAVAILABLE', 503],
    ['BUSY', 429],
    ['REQUEST_TIMEOUT', 408],
  ])('stays after %s with the status %s', (code, status) => expect(keepsKey(of(code), status)).toBe(true));

  it.each([
    ['MALFORMED', 400],
    ['NOT_FOUND', 404],
    ['STALE', 412],
    ['ALLOCATION_EXCEEDED', 409],
    ['IDEMPOTENCY_KEY_REUSED', 422],
  ])('is spent after %s with the status %s', (code, status) => expect(keepsKey(of(code), status)).toBe(false));
});

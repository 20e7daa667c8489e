import type { Answer } from '@spillrom/commands';
import type { Position, StreamName, Violation } from '@spillrom/event-sourcing';
import type { Instant, Uuid } from '@spillrom/kernel';
import { PROBLEMS, type ProblemCode } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';
import { operations } from './operations.js';
import { outcomeOf } from './outcome.js';

const recorded = {
  position: '42' as Position,
  commit: '0183d3a1-2c00-7abc-8def-0123456789ab' as Uuid,
  recordedAt: '2022-10-31T09:00:01.000000Z' as Instant,
  decidedAt: '2022-10-31T09:00:00.000000Z' as Instant,
  command: 'command-1' as StreamName,
  replayed: false,
};

const asked = (type: keyof typeof operations, path: string) => ({
  ...{ type, path, operation: operations[type], key: 'b2f1c0de-0000-4000-8000-000000000001' as Uuid, root: '/api/v1' },
});

const problemOf = (answer: Answer): unknown => {
  try {
    return outcomeOf(answer, asked('ConfirmContract', '/api/v1/contracts/c/confirmation'));
  } catch (error) {
    const { status, code, circumstances } = error as Problem;
    return [status, code, circumstances.retryAfterSeconds];
  }
};

const accepted = (target: string, more: object = {}) =>
  ({ kind: 'accepted', ...recorded, target: target as StreamName, etag: 3, ...more }) as const;

describe('an accepted command', () => {
  it('names the resource that it changed, which the path says but for its last word', () => {
    const body = outcomeOf(accepted('contract-c'), asked('ConfirmContract', '/api/v1/contracts/c/confirmation'));
    expect(body).toMatchObject({ resource: '/api/v1/contracts/c', etag: '3', position: '42' });
    expect(body).not.toHaveProperty('replayed');
  });

  it('names what it made, by the stream that it was written to', () => {
    const body = outcomeOf(accepted('decision-d'), asked('RecordDecision', '/api/v1/programmes/p/decisions'));
    expect(body).toMatchObject({ resource: '/api/v1/decisions/d', id: 'd' });
  });

  it('names the part that it made, by its number', () => {
    const path = '/api/v1/contracts/c/amendments';
    const body = outcomeOf(accepted('contract-c', { made: '2' }), asked('ProposeAmendment', path));
    expect(body).toMatchObject({ resource: '/api/v1/contracts/c/amendments/2', number: 2 });
  });

  it('names the owner of a part that is no resource of its own', () => {
    const path = '/api/v1/contracts/c/draws/2/correction';
    const body = outcomeOf(accepted('contract-c'), asked('CorrectDraw', path));
    expect(body).toMatchObject({ resource: '/api/v1/contracts/c', etag: '3' });
  });

  it('names the resource itself when that was replaced, and says so of a retry', () => {
    const body = outcomeOf(accepted('request-r', { replayed: true }), asked('AmendDraft', '/api/v1/requests/r'));
    expect(body).toMatchObject({ resource: '/api/v1/requests/r', replayed: true });
  });
});

describe('any other answer', () => {
  it.each<[string, Answer, readonly [number, ProblemCode, number?]]>([
    ['hidden', { kind: 'hidden' }, [404, 'NOT_FOUND']],
    ['absent', { kind: 'absent' }, [404, 'NOT_FOUND']],
    ['stale', { kind: 'stale', etag: 4 }, [412, 'STALE']],
    ['a reused key', { kind: 'keyReused' }, [422, 'IDEMPOTENCY_KEY_REUSED']],
    ['a story clock where there is none', { kind: 'clockRefused' }, [400, 'STORY_CLOCK_REFUSED']],
    ['more than a commit holds', { kind: 'tooLarge', fault: 'COMMIT_TOO_LARGE' }, [413, 'COMMAND_TOO_LARGE']],
    ['too many waiting', { kind: 'busy' }, [429, 'BUSY', 1]],
    ['no store', { kind: 'unavailable', outcome: 'nothing written' }, [503, 'UNAVAILABLE', 1]],
    ['an unknown outcome', { kind: 'unavailable', outcome: 'unknown' }, [503, 'OUTCOME_UNKNOWN', 1]],
    [
      'a denial',
      { kind: 'denied', ...recorded, violation: { code: 'ROLE_REQUIRED', roles: ['payer'] } as Violation },
      [403, 'ROLE_REQUIRED'],
    ],
    [
      'a refusal by two rules, of which the first decides',
      { kind: 'refused', ...recorded, violations: [{ code: 'NO_DELEGATION' }, { code: 'SAME_PERSON' }] },
      [422, 'NO_DELEGATION'],
    ],
  ])('is a problem: %s', (_, answer, [status, code, retryAfter]) => {
    expect(problemOf(answer)).toEqual([status, code, retryAfter]);
  });
});

describe('the status of a refusal', () => {
  const codesWith = (status: number): readonly string[] =>
    Object.entries(PROBLEMS)
      .filter(([, row]) => row.status === status)
      .map(([code]) => code);

  it('is 409 where the state of things or a limit stands against it', () => {
    const states = ['WRONG_STATE', 'SAME_PERSON', 'PLAN_CHANGED', 'DUPLICATE', 'DEPENDED_ON', 'PHASE_NOT_OPEN'];
    const limits = ['ALLOCATION_EXCEEDED', 'QUOTA_EXCEEDED', 'OVER_DELEGATION', 'CEILING_EXCEEDED', 'BELOW_USE'];
    expect(codesWith(409)).toEqual(expect.arrayContaining([...states, ...limits]));
    expect(
      Object.keys(PROBLEMS).filter((code) => code.startsWith('ALREADY_') && !codesWith(409).includes(code)),
    ).toEqual([]);
  });

  it('is 422 where the command itself breaks a rule', () => {
    const rules = ['PERSON_NUMBER', 'OUTSIDE_WINDOW', 'CODE_UNKNOWN', 'ORG_NUMBER_INVALID', 'NO_DELEGATION'];
    expect(codesWith(422)).toEqual(expect.arrayContaining(rules));
  });
});

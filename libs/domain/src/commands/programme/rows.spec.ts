import type { Principal } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { findsPersonNumber, ROLES, type ActorId, type OrgNumber, type Role } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import * as story from '../../testing/decisions.js';
import { programmeIdOf } from '../../aggregates/programme/index.js';
import type { Command } from '../index.js';
import { programmeRows } from './rows.js';

const { base, decision, director, holder, programme, recorded, recording, secretary, toDecision, toProgramme } = story;

type Type = keyof typeof programmeRows;
type Of<T extends Type> = Extract<Command, { type: T }>;

const appropriation = story.appropriation('50');
const virement = story.virement('50');
const delegation = story.delegation('2022-11-01', '2022-12-31');
const target = { decision };

const establish: Of<'EstablishProgramme'> = {
  type: 'EstablishProgramme',
  target: { programme },
  body: { caseNumber: '2022/1', name: 'Shorter waits' },
};
const decline: Of<'DeclineDecision'> = { type: 'DeclineDecision', target, body: { reason: 'Not now' } };
const withdraw: Of<'WithdrawDecision'> = { type: 'WithdrawDecision', target, body: {} };
const revoke: Of<'RevokeDelegation'> = {
  type: 'RevokeDelegation',
  target: { holder: holder.actor },
  body: { reason: 'Left' },
};

const who = (actor: ActorId, ...roles: readonly Role[]): Principal => ({
  actor,
  org: '983658776' as OrgNumber,
  roles,
  client: 'console',
});
const somebody = 'somebody' as ActorId;
const world = (effect: Effect, recorder = secretary) => given([...base, recorded(effect, [], recorder)]);

const scopes = {
  establish: (by: Principal) => given([]).result(programmeRows.EstablishProgramme.scope(establish, by)),
  record: (effect: Effect) => (by: Principal) =>
    given(base).result(programmeRows.RecordDecision.scope(recording(effect), by)),
  countersign: (effect: Effect) => (by: Principal) =>
    world(effect).result(programmeRows.CountersignDecision.scope(story.countersigning, by)),
  decline: (effect: Effect) => (by: Principal) =>
    world(effect).result(programmeRows.DeclineDecision.scope(decline, by)),
  withdraw:
    (effect: Effect, recorder = secretary) =>
    (by: Principal) =>
      world(effect, recorder).result(programmeRows.WithdrawDecision.scope(withdraw, by)),
  revoke: (by: Principal) => given([]).result(programmeRows.RevokeDelegation.scope(revoke, by)),
};

describe('who may try a decision on plan and money', () => {
  it.each([
    ['establishes a programme', 'programme-secretary', scopes.establish],
    ['records a decision', 'programme-secretary', scopes.record(appropriation)],
    ['records a delegation', 'programme-secretary', scopes.record(delegation)],
    ['proposes a virement', 'regional-medical-director', scopes.record(virement)],
    ['countersigns a decision', 'regional-medical-director', scopes.countersign(appropriation)],
    ['countersigns a delegation', 'regional-medical-director', scopes.countersign(delegation)],
    ['countersigns a virement', 'budget-holder', scopes.countersign(virement)],
    ['declines a decision', 'regional-medical-director', scopes.decline(appropriation)],
    ['declines a virement', 'budget-holder', scopes.decline(virement)],
    ['revokes a delegation', 'programme-secretary', scopes.revoke],
  ] as const)('whoever %s is a %s', (_, demanded, scope) => {
    expect(ROLES.filter((role) => scope(who(somebody, role)).kind === 'granted')).toEqual([demanded]);
    expect(scope(who(somebody, 'auditor', demanded))).toEqual({ kind: 'granted', role: demanded });
    expect(scope(who(somebody, 'auditor'))).toEqual({
      kind: 'denied',
      violation: { code: 'ROLE_REQUIRED', roles: [demanded] },
    });
  });

  it.each([
    ['a decision', appropriation, secretary, 'programme-secretary'],
    ['a virement', virement, director, 'regional-medical-director'],
  ] as const)('%s is withdrawn by any holder of the role in which it was recorded', (_, effect, recorder, role) => {
    const scope = scopes.withdraw(effect, recorder);
    expect(ROLES.filter((each) => scope(who(somebody, each)).kind === 'granted')).toEqual([role]);
    expect(scope(who(recorder.actor, role))).toEqual({ kind: 'granted', role });
    expect(scope(who(recorder.actor, 'auditor'))).toEqual({
      kind: 'denied',
      violation: { code: 'ROLE_REQUIRED', roles: [role] },
    });
  });

  it('a decision that is not there is answered by role only', () => {
    const nowhere = given([]);
    const granted = (type: 'CountersignDecision' | 'WithdrawDecision') =>
      ROLES.filter((role) => {
        const command = type === 'WithdrawDecision' ? withdraw : story.countersigning;
        const row = programmeRows[type] as (typeof programmeRows)['WithdrawDecision'];
        return nowhere.result(row.scope(command as typeof withdraw, who(somebody, role))).kind === 'granted';
      });
    expect(granted('CountersignDecision')).toEqual(['regional-medical-director', 'budget-holder']);
    expect(granted('WithdrawDecision')).toEqual(['regional-medical-director', 'programme-secretary']);
  });
});

describe('where a decision on plan and money waits', () => {
  const there = world(appropriation);
  const nowhere = given([]);
  const { EstablishProgramme, RecordDecision, CountersignDecision, WithdrawDecision, RevokeDelegation } = programmeRows;

  it('is the queue of its programme', () => {
    expect(nowhere.result(EstablishProgramme.key(establish))).toBe(toProgramme.stream);
    expect(there.result(RecordDecision.key(recording(appropriation)))).toBe(toProgramme.stream);
    expect(there.result(CountersignDecision.key(story.countersigning))).toBe(toProgramme.stream);
  });

  it('is its own for a withdrawal or a decline, which ask no programme', () => {
    expect(there.result(WithdrawDecision.key(withdraw))).toBe(toDecision.stream);
    expect(there.result(programmeRows.DeclineDecision.key(decline))).toBe(toDecision.stream);
  });

  it('is its own while there is no programme to wait for', () => {
    expect(nowhere.result(RecordDecision.key(recording(appropriation)))).toBe(toDecision.stream);
    expect(nowhere.result(CountersignDecision.key(story.countersigning))).toBe(toDecision.stream);
    expect(nowhere.result(WithdrawDecision.key(withdraw))).toBe(toDecision.stream);
  });

  it('is the holder for a revocation, which no programme knows of', () => {
    expect(nowhere.result(RevokeDelegation.key(revoke))).toBe(story.toDelegation.stream);
  });

  it('is not what it addresses: the decision, the programme it opens, the holder', () => {
    expect(EstablishProgramme.addressed(establish).stream).toBe('programme-hmn-2022');
    expect(RecordDecision.addressed(recording(appropriation)).stream).toBe(toDecision.stream);
    expect(CountersignDecision.addressed(story.countersigning).stream).toBe(toDecision.stream);
    expect(WithdrawDecision.addressed(withdraw).stream).toBe(toDecision.stream);
    expect(RevokeDelegation.addressed(revoke).stream).toBe('delegation-holder');
  });
});

describe('the texts of a decision on plan and money', () => {
  it('are all that a client can write freely, and whoever it takes for a holder', () => {
    expect([...programmeRows.EstablishProgramme.texts(establish)]).toEqual([
      ['/caseNumber', '2022/1\nhmn-2022'],
      ['/name', 'Shorter waits'],
    ]);
    expect([...programmeRows.RecordDecision.texts(recording(appropriation))]).toEqual([['/caseNumber', '2022/77']]);
    expect([...programmeRows.RecordDecision.texts(recording(delegation))]).toEqual([
      ['/caseNumber', '2022/77'],
      ['/effect/holder', 'holder'],
    ]);
    expect([...programmeRows.CountersignDecision.texts(story.countersigning)]).toEqual([]);
    expect([...programmeRows.WithdrawDecision.texts(withdraw)]).toEqual([]);
    expect([...programmeRows.DeclineDecision.texts(decline)]).toEqual([['/reason', 'Not now']]);
    expect([...programmeRows.RevokeDelegation.texts(revoke)]).toEqual([
      ['/holder', 'holder'],
      ['/reason', 'Left'],
    ]);
  });

  it.each(['018101/12332', '018101 / 12332', '018101_12332'])(
    'show the number that the id of %s would hold',
    (from) => {
      const command = {
        ...establish,
        target: { programme: programmeIdOf(from) },
        body: { ...establish.body, caseNumber: from },
      };
      const found = [...programmeRows.EstablishProgramme.texts(command)].filter(([, text]) => findsPersonNumber(text));
      expect(found.map(([pointer]) => pointer)).toEqual(['/caseNumber']);
    },
  );
});

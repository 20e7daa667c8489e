import type { Handling, Principal, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate, REGIONAL_ROLES } from '@spillrom/kernel';
import type { ActorId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import * as decisionsOf from '../../testing/decisions.js';
import * as invoices from '../../testing/invoice-steps.js';
import * as story from '../../testing/contracts.js';
import { deciding, fromProvider, lifted, recused, refusedTo } from '../../testing/recusals.js';
import { CASES, draft, drafted } from '../../testing/recusal-cases.js';
import { coordinator } from '../../testing/requests.js';
import { bindsRecused, decisions } from '../index.js';
import type { Command, CommandType } from '../index.js';
import type { RecusedFrom } from '../../vocabulary/recused.js';
import { CONCERNED_BY_EFFECT, CONCERNS } from './concerns.js';

const somebody = 'somebody' as ActorId;
const { target } = story;
const { confirmed } = invoices;

const types = Object.keys(decisions) as readonly CommandType[];
const bound = types.filter(bindsRecused);
/** What a decision concerns follows from its effect. */
const DECISIONS = ['RecordDecision', 'CountersignDecision', 'DeclineDecision', 'WithdrawDecision'];

/** A decision of every kind that is about a provider. */
const EFFECTS: readonly (readonly [Effect, from: RecusedFrom])[] = [
  [{ kind: 'framework', framework: story.framework, ceilingOre: '2000', reason: 'More is needed' }, fromProvider],
  [
    { kind: 'specialistQuota', provider: story.specialist, procedure: 'CJE20', year: 2022, patients: 600 },
    { provider: story.specialist },
  ],
];

const everyRole: Principal = { actor: somebody, org: story.officer.org, roles: REGIONAL_ROLES, client: 'console' };

const codesOf = (history: readonly Written[], command: Command): readonly string[] => {
  const scope = given(history).result((decisions[command.type] as Handling<Command>).scope(command, everyRole));
  if (scope.kind !== 'granted') throw new Error(`${command.type} is for no role of the region`);
  const outcome = given(history).result(deciding(command, story.by(somebody, scope.role)));
  return outcome.kind === 'refused' ? outcome.violations.map(({ code }) => code) : [outcome.kind];
};

describe('impartiality', () => {
  it.each(types)('binds %s or says why not', (type) => {
    const concerns = CONCERNS[type];
    if ('free' in concerns) expect(concerns.free).toMatch(/^[A-Z].{20}/);
    else expect([...DECISIONS, ...Object.keys(CASES)]).toContain(type);
  });

  it.each(Object.entries(CONCERNED_BY_EFFECT))('binds a decision of the kind %s or says why not', (kind, concerns) => {
    if ('free' in concerns) expect(concerns.free).toMatch(/^[A-Z].{20}/);
    else expect(EFFECTS.map(([effect]) => effect.kind)).toContain(kind);
  });

  it.each(EFFECTS.map(([effect, from]) => [effect.kind, effect, from] as const))(
    'refuses a decision of the kind %s to whoever is recused from the provider that it is about',
    (_, effect, from) => {
      const recording = decisionsOf.recording(effect);
      const recorded = [...confirmed, decisionsOf.recorded(effect)];
      expect(codesOf([...confirmed, recused(somebody, from)], recording)).toEqual(['RECUSED']);
      expect(codesOf([...recorded, recused(somebody, from)], decisionsOf.countersigning)).toEqual(['RECUSED']);
      expect(codesOf(recorded, decisionsOf.countersigning)).toEqual(['accepted']);
    },
  );

  it('has a case for no command that it leaves free', () => {
    expect(Object.keys(CASES).sort()).toEqual(bound.filter((type) => !DECISIONS.includes(type)).sort());
  });

  const each = Object.values(CASES).flatMap(([history, command, ...froms]) =>
    froms.map((from) => [command.type, Object.keys(from)[0]!, history, command, from] as const),
  );

  it.each(each)('refuses %s first of all to whoever is recused from its %s', (_type, _what, history, command, from) => {
    const others = codesOf(history, command);
    const codes = codesOf([...history, recused(somebody, from)], command);
    expect(codes).toEqual(['RECUSED', ...others.filter((code) => code !== 'accepted')]);
    expect(codesOf([...history, recused(somebody, from), lifted(somebody)], command)).toEqual(others);
    expect(codesOf([...history, recused('another' as ActorId, from)], command)).toEqual(others);
  });

  it('names what one is recused from, before every other rule', () => {
    given([...drafted, recused(story.officer.actor, fromProvider)])
      .when(deciding({ type: 'ConfirmContract', target, body: {} }, story.officer))
      .thenRefused(
        refusedTo(story.officer.actor, fromProvider),
        story.samePerson(story.officer, 'confirm', 'draft'),
        { code: 'PREPARED_BY_RECUSED', prepared: 'draft', actor: story.officer.actor, recusal: 1, ...fromProvider },
        { code: 'NO_DELEGATION', holder: story.officer.actor, neededOre: '200' },
      );
  });

  it('comes after what is judged alone', () => {
    given([...confirmed, recused(story.holder.actor, fromProvider)])
      .when(deciding({ type: 'ConfirmContract', target, body: {} }, story.holder))
      .thenRefused(story.inState('confirmed', { allowed: ['drafted'] }));
    given([recused(story.holder.actor, fromProvider)])
      .when(deciding({ type: 'ConfirmContract', target, body: {} }, story.holder))
      .thenAbsent();
  });

  it('does not bind the roles of a trust', () => {
    const draw: Command = {
      type: 'DrawReferrals',
      target,
      body: { line: 1, patients: 1, drawnOn: localDate('2022-11-14') },
    };
    const at = story.onDay(coordinator, '2022-12-01');
    const outcome = given([...confirmed, recused(coordinator.actor, fromProvider)]).result(deciding(draw, at));
    expect(outcome.kind).toBe('accepted');
  });

  it('lets nobody turn a draft to a provider that they are recused from', () => {
    const elsewhere = { provider: story.specialist };
    given([...drafted, recused(somebody, elsewhere)])
      .when(
        deciding(
          {
            type: 'AmendContractDraft',
            target,
            body: { ...draft, ...elsewhere, basis: 'specialistAgreement' },
          },
          story.by(somebody),
        ),
      )
      .thenRefused(refusedTo(somebody, elsewhere));
  });
});

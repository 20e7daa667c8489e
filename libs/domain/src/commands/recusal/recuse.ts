import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import { providerRef } from '../../aggregates/provider/index.js';
import { recusalRef } from '../../aggregates/recusal/index.js';
import type { KnownRecusals, RecusalEvent } from '../../aggregates/recusal/index.js';
import { ofAnother, standingOn } from '../../aggregates/recusal/rules.js';
import { entryOn, readCodes } from '../../aggregates/reference/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { RecusedFrom } from '../../vocabulary/recused.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { by } from '../contract/surroundings.js';
import { firstOf, newRecusal, notFound, onRecusal, wrongState } from '../guards.js';
import type { Naming } from '../guards.js';
import type { DeclareRecusal, LiftRecusal, RecusePerson } from './commands.js';

type Command = DeclareRecusal | RecusePerson;

/** The request or the provider that somebody is recused from, as the body names it. */
function* named({ body: { request, provider } }: Command): Naming<RecusedFrom, ViolationOf<'NOT_FOUND'>> {
  if (request !== undefined) {
    const known = yield* read(requestRef(request));
    return known.status === 'absent' ? notFound('request') : { named: { request } };
  }
  // The form sees to it that there is one of the two.
  if (provider === undefined) throw new Error('a recusal is from a request or a provider');
  const known = yield* read(providerRef(provider));
  return known.status === 'absent' ? notFound('provider') : { named: { provider } };
}

function* groundKnown(value: string, { decidedAt }: Context): Reading<readonly ViolationOf<'CODE_UNKNOWN'>[]> {
  const ground = entryOn(yield* readCodes('recusalGround'), value, osloDate(decidedAt));
  return unless(ground !== undefined, { code: 'CODE_UNKNOWN', value, pointer: '/recusalGround' });
}

/** Whoever is recused from it already is not recused from it again. */
const already = (
  state: KnownRecusals | undefined,
  { request, provider }: RecusedFrom,
): Outcome<ViolationOf<'WRONG_STATE'>> | undefined => {
  const concerned = {
    requests: request === undefined ? [] : [request],
    providers: provider === undefined ? [] : [provider],
  };
  return standingOn(state?.recusals ?? [], concerned) === undefined
    ? undefined
    : wrongState('recusal', 'standing', ['absent', 'lifted']);
};

const numberOfNext = (state: KnownRecusals | undefined): number => (state?.recusals.length ?? 0) + 1;

/** What the event says of the recusal itself. */
const recused = (
  { target: { person }, body: { recusalGround, reason } }: Command,
  from: RecusedFrom,
  recusal: number,
) => ({
  ...from,
  person,
  recusal,
  recusalGround,
  reason,
});

export const declareRecusal = newRecusal(named, function* (from, command: DeclareRecusal, context, before) {
  const { target, body } = command;
  const ref = recusalRef(target.person);
  const violations = yield* groundKnown(body.recusalGround, context);
  const recusal = numberOfNext(before);
  const event: RecusalEvent = { type: 'RecusalDeclared', data: recused(command, from, recusal) };
  return firstOf(already(before, from), () => judge(violations, () => accept([write(ref, event)], String(recusal))));
});

function* notOneself({ target }: RecusePerson, { actor }: Context) {
  return ofAnother(target.person, actor, 'recuse');
}

export const recusePerson = newRecusal(
  named,
  function* (from, command: RecusePerson, context, before) {
    const { target, body } = command;
    const ref = recusalRef(target.person);
    const violations = yield* groundKnown(body.recusalGround, context);
    const recusal = numberOfNext(before);
    const event: RecusalEvent = { type: 'PersonRecused', data: { ...by(context), ...recused(command, from, recusal) } };
    return firstOf(already(before, from), () => judge(violations, () => accept([write(ref, event)], String(recusal))));
  },
  notOneself,
);

export const liftRecusal = onRecusal(['standing'], function* ({ person }, { recusal }, { body }: LiftRecusal, context) {
  const lifted = { ...by(context), person, recusal, reason: body.reason };
  return judge(ofAnother(person, context.actor, 'liftRecusal'), () =>
    accept([write(recusalRef(person), { type: 'RecusalLifted', data: lifted })]),
  );
});

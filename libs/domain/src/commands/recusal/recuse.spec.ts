import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import type { RequestId } from '@spillrom/kernel';
import { recusalRef } from '../../aggregates/recusal/index.js';
import * as story from '../../testing/contracts.js';
import { director, fromProvider, fromRequest, lifted, recused } from '../../testing/recusals.js';
import type { RecusedFrom } from '../../vocabulary/recused.js';
import type { DeclareRecusal, LiftRecusal, RecusePerson } from './commands.js';
import { declareRecusal, liftRecusal, recusePerson } from './recuse.js';

const { officer, opened } = story;
const person = officer.actor;
const said = { recusalGround: 'family', reason: 'They are related' };
const ref = recusalRef(person);

const declare = (from: RecusedFrom, ground = 'family') => {
  const body = { ...from, ...said, recusalGround: ground };
  const command: DeclareRecusal = { type: 'DeclareRecusal', target: { person }, body };
  return declareRecusal(command, officer);
};
const recuse = (from: RecusedFrom, by = director, ground = 'family') => {
  const body = { ...from, ...said, recusalGround: ground };
  const command: RecusePerson = { type: 'RecusePerson', target: { person }, body };
  return recusePerson(command, by);
};
const lift = (recusal: number, by = director) => {
  const command: LiftRecusal = { type: 'LiftRecusal', target: { person, recusal }, body: { reason: 'Sold' } };
  return liftRecusal(command, by);
};
const standing = (status: string, allowed: readonly string[]) =>
  ({ code: 'WRONG_STATE', what: 'recusal', status, allowed }) as const;

describe.each([
  ['a request', fromRequest],
  ['a provider', fromProvider],
] as const)('a recusal from %s', (_, from) => {
  it('is declared by the person, and numbered', () => {
    const after = given(opened())
      .when(declare(from))
      .thenAccepted([write(ref, { type: 'RecusalDeclared', data: { ...from, person, recusal: 1, ...said } })], '1');
    expect(after.result(read(ref))).toEqual({
      status: 'known',
      person,
      recusals: [{ ...from, recusal: 1, status: 'standing', version: 0 }],
    });
  });

  it('is said of another by a regional medical director', () => {
    given(opened())
      .when(recuse(from))
      .thenAccepted([recused(person, from)], '1');
  });

  it('stands once: said again, by whomever, it is there already', () => {
    const world = given([...opened(), recused(person, from)]);
    world.when(declare(from)).thenRefused(standing('standing', ['absent', 'lifted']));
    world.when(recuse(from)).thenRefused(standing('standing', ['absent', 'lifted']));
  });

  it('may be said anew after it was lifted, under the next number', () => {
    given([...opened(), recused(person, from), lifted(person)])
      .when(recuse(from))
      .thenAccepted([recused(person, from, 2)], '2');
  });
});

describe('recusing somebody', () => {
  it('from one thing leaves another open', () => {
    given([...opened(), recused(person, fromProvider)])
      .when(recuse(fromRequest))
      .thenAccepted([recused(person, fromRequest, 2)], '2');
  });

  it('needs a request or a provider that is there', () => {
    const nowhere = { request: '018490aa-0000-7000-8000-0000000000ff' as RequestId };
    given(opened()).when(declare(nowhere)).thenRefused({ code: 'NOT_FOUND', what: 'request', pointer: '/request' });
    given([]).when(recuse(fromProvider)).thenRefused({ code: 'NOT_FOUND', what: 'provider', pointer: '/provider' });
  });

  it('needs a ground of the list, and another person', () => {
    const unknown = { code: 'CODE_UNKNOWN', value: 'boredom', pointer: '/recusalGround' } as const;
    given(opened()).when(declare(fromProvider, 'boredom')).thenRefused(unknown);
    given(opened())
      .when(recuse(fromProvider, officer, 'boredom'))
      .thenRefused(story.samePerson(officer, 'recuse', 'beRecused'), unknown);
  });
});

describe('lifting a recusal', () => {
  const world = given([...opened(), recused(person, fromProvider), recused(person, fromRequest, 2)]);

  it('ends that one alone', () => {
    const after = world.when(lift(1)).thenAccepted([lifted(person)]);
    expect(after.result(read(ref))).toMatchObject({ recusals: [{ status: 'lifted' }, { status: 'standing' }] });
    after.when(lift(1)).thenRefused(standing('lifted', ['standing']));
  });

  it('is not for the person who is recused', () => {
    world.when(lift(1, officer)).thenRefused(story.samePerson(officer, 'liftRecusal', 'beRecused'));
  });

  it('finds none that there never was', () => {
    world.when(lift(3)).thenAbsent();
    given(opened()).when(lift(1)).thenAbsent();
  });
});

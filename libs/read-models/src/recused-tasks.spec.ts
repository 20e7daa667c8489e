import { ROLES, type ActorId } from '@spillrom/kernel';
import { readModel, type Person, type RegisterName, type Task } from './index.js';
import type { RecusalsRow, Row } from './registers/index.js';
import {
  approve,
  contractId,
  DIRECTOR,
  draft,
  OFFICER,
  opened,
  requestId,
  rowsOf,
  ST_OLAVS,
  SUPPLIER,
  type By,
  type Story,
} from './testing/index.js';

const anybody: Person = { actor: 'anybody' as ActorId, org: ST_OLAVS, roles: ROLES };
const officer: Person = { ...anybody, actor: OFFICER[0] as ActorId };
const ground = { recusalGround: 'family', reason: 'They are related' };

const recuse = (story: Story, person: string, from: object): Story =>
  story.accept(
    { type: 'RecusePerson', target: { person: person as ActorId }, body: { ...from, ...ground } },
    ...(['other-director', DIRECTOR[1]] as By),
  );

const tasksOf = (story: Story, person: Person): readonly Task[] => {
  const rows = [...rowsOf(story)];
  const recusals = rows.flatMap(([name, row]) => (name.startsWith('recusals/') ? [row as RecusalsRow] : []));
  return rows.flatMap(([name, row]: readonly [string, Row]) =>
    readModel.tasksFor(person, name.split('/')[0] as RegisterName, row, { recusals }),
  );
};

const commands = (tasks: readonly Task[]): readonly string[] =>
  tasks.map(({ command, waitsFor = [] }) => [command, ...waitsFor.map(({ what }) => what)].join(' waits for '));

const drafted = (): Story =>
  draft(approve(opened('1000000'), 1, [{ patients: 40, reservedOre: '300000' }]), 1, {
    patients: 30,
    unitPriceOre: '10000',
  });

describe('the tasks that a recusal leaves', () => {
  it('are none for whoever is recused', () => {
    const story = drafted();
    expect(commands(tasksOf(story, anybody))).toEqual(['ConfirmContract']);
    expect(tasksOf(recuse(drafted(), anybody.actor, { provider: SUPPLIER }), anybody)).toEqual([]);
    expect(tasksOf(recuse(drafted(), anybody.actor, { request: requestId(1) }), anybody)).toEqual([]);
  });

  it('are to do again what a recused person has prepared, and to wait for that', () => {
    const story = recuse(drafted(), OFFICER[0], { provider: SUPPLIER });
    expect(commands(tasksOf(story, anybody))).toEqual(['AmendContractDraft', 'ConfirmContract waits for preparer']);
    expect(commands(tasksOf(story, officer))).toEqual([]);
    const target = { person: OFFICER[0] as ActorId, recusal: 1 };
    story.accept({ type: 'LiftRecusal', target, body: { reason: 'Sold' } }, ...(['other-director', DIRECTOR[1]] as By));
    expect(commands(tasksOf(story, anybody))).toEqual(['ConfirmContract']);
  });

  it('name those whose recusals have a say', () => {
    const row = rowsOf(drafted()).get(`contracts/${contractId(1)}`)!;
    expect(readModel.preparersOf('contracts', row)).toEqual([OFFICER[0]]);
  });
});

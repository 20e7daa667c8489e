import { read } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { DECIDING_BODIES } from '../../aggregates/decision/index.js';
import type { DecidingBody, Effect } from '../../aggregates/decision/index.js';
import * as story from '../../testing/decisions.js';
import { recordDecision } from './record.js';

const { base, countersigned, recorded, recording, secretary, toDecision, toProgramme } = story;

describe('recording a decision', () => {
  const appropriation = story.appropriation('50');

  it('states the whole intended effect and moves nothing', () => {
    const before = given(base).result(read(toProgramme));
    const after = given(base)
      .when(recordDecision(recording(appropriation), secretary))
      .thenAccepted([recorded(appropriation)]);
    expect(after.result(read(toProgramme))).toEqual(before);
    expect(after.result(read(toDecision))).toEqual({
      status: 'recorded',
      programme: story.programme,
      recordedBy: 'secretary',
      effect: appropriation,
    });
  });

  it('keeps what form did not ask for out of the log', () => {
    const forged = { ...recording(appropriation) };
    const body = { ...forged.body, by: 'somebody else', programme: 'another' };
    given(base)
      .when(recordDecision({ ...forged, body }, secretary))
      .thenAccepted([recorded(appropriation)]);
  });

  it('finds no programme that was never established', () => {
    given([])
      .when(recordDecision(recording(appropriation), secretary))
      .thenAbsent();
  });

  it('states one that was taken already', () => {
    const decidedOn = (on: string) => {
      const command = recording(appropriation);
      return recordDecision({ ...command, body: { ...command.body, decidedOn: localDate(on) } }, secretary);
    };
    expect(given(base).result(decidedOn('2022-11-12'))).toMatchObject({ kind: 'accepted' });
    given(base)
      .when(decidedOn('2022-11-13'))
      .thenRefused({
        code: 'DATE_IN_FUTURE',
        date: localDate('2022-11-13'),
        today: localDate('2022-11-12'),
        pointer: '/decidedOn',
      });
  });

  it.each([
    ['recorded', []],
    ['countersigned', [countersigned()]],
    ['withdrawn', [story.withdrawn]],
    ['declined', [story.declined()]],
  ] as const)('the same decision again is refused and names that it is %s', (status, more) => {
    given([...base, recorded(appropriation), ...more])
      .when(recordDecision(recording(appropriation), secretary))
      .thenRefused({ code: 'WRONG_STATE', what: 'decision', status, allowed: [] });
  });

  const delegation = story.delegation('2022-11-01', '2022-12-31');

  it('of a delegation is not for its holder', () => {
    const holder = { ...story.holder, role: 'programme-secretary' } as const;
    given(base)
      .when(recordDecision(recording(delegation), holder))
      .thenRefused({ code: 'SAME_PERSON', actor: holder.actor, part: 'record', earlierPart: 'hold' });
  });

  type Row = readonly [kind: string, effect: Effect, bodies: readonly DecidingBody[]];
  const rows: readonly Row[] = [
    ['an appropriation', appropriation, ['board']],
    ['an allocation', story.allocation([1, '1']), ['board', 'chiefExecutive']],
    ['a plan', story.plan(1, story.first), ['board', 'chiefExecutive']],
    ['a phase opening', { kind: 'phaseOpening', phase: 1 }, ['board', 'chiefExecutive']],
    ['a phase cancelled', { kind: 'phaseCancelled', phase: 1 }, ['board', 'chiefExecutive']],
    ['an exception', story.exception('2023-01-01', '2023-01-02'), ['board', 'chiefExecutive']],
    ['a delegation', delegation, ['board', 'chiefExecutive']],
    ['a virement', story.virement('1'), DECIDING_BODIES],
  ];
  it.each(rows)('of %s needs a body that is competent', (_, effect, bodies) => {
    for (const body of DECIDING_BODIES) {
      const command = recording(effect);
      const outcome = given(base).result(recordDecision({ ...command, body: { ...command.body, body } }, secretary));
      const { kind } = effect;
      const refused = { code: 'BODY_NOT_COMPETENT', kind, body, allowed: bodies, pointer: '/body' };
      expect(outcome).toMatchObject(
        bodies.includes(body) ? { kind: 'accepted' } : { kind: 'refused', violations: [refused] },
      );
    }
  });
});

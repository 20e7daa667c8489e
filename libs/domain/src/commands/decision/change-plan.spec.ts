import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { DecisionId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import type { Outside } from '../../vocabulary/outside.js';
import { countersignDecision } from './countersign.js';
import { recordDecision } from './record.js';
import * as story from '../../testing/decisions.js';

const { base, contract, countersigned, decision, first, onProgramme, recorded, request, toPhase, told } = story;

const sign = () => countersignDecision(story.countersigning, story.director);
const record = (effect: Effect) => recordDecision(story.recording(effect), story.secretary);

const changed = (effect: Effect, outside: readonly Outside[]) => [
  countersigned(story.director, undefined, outside),
  ...told('OutsideListed', outside),
  ...onProgramme({
    type: 'PlanChanged',
    data: { decision, planVersion: 2, phases: effect.kind === 'plan' ? effect.phases : [] },
  }),
];

const cohorts = [
  { cohort: 1, latestTreatmentOn: localDate('2022-11-01') },
  { cohort: 2, latestTreatmentOn: localDate('2022-12-31') },
];
const entered = write(toPhase(1), {
  type: 'RequestEntered',
  data: { request, trust: story.stOlavs, cohorts },
});
const period = { from: localDate('2022-11-01'), to: localDate('2022-12-31') };
const contracted = write(toPhase(1), {
  type: 'ContractEntered',
  data: { contract, trust: story.stOlavs, ...period },
});
const requestOut: Outside = { kind: 'request', phase: 1, request, cohorts: [1] };
const contractOut: Outside = { kind: 'contract', phase: 1, contract };

describe('a plan that leaves something outside', () => {
  const later = story.plan(1, { ...first, from: localDate('2022-11-02') });
  const both = [requestOut, contractOut];

  it('is never refused for it: what would be left is listed when recorded, and again when countersigned', () => {
    given([...base, entered, contracted])
      .when(record(later))
      .thenAccepted([recorded(later, both), ...told('OutsideForeseen', both)])
      .when(sign())
      .thenAccepted(changed(later, both));
  });

  it('lists at countersignature what came after it was recorded', () => {
    given([...base, entered])
      .when(record(later))
      .thenAccepted([recorded(later, [requestOut]), ...told('OutsideForeseen', [requestOut])]);
    given([...base, entered, recorded(later, [requestOut]), contracted])
      .when(sign())
      .thenAccepted(changed(later, both));
  });

  it('lists nothing when all lies wholly inside, ends included', () => {
    const same = story.plan(1, first);
    given([...base, entered, contracted])
      .when(record(same))
      .thenAccepted([recorded(same)])
      .when(sign())
      .thenAccepted(changed(same, []));
  });

  it('lists all that is of a trust that it no longer prioritises', () => {
    const other = story.plan(1, { ...first, trust: story.moreOgRomsdal });
    const all: readonly Outside[] = [{ ...requestOut, cohorts: [1, 2] }, contractOut];
    given([...base, entered, contracted])
      .when(record(other))
      .thenAccepted([recorded(other, all), ...told('OutsideForeseen', all)]);
  });

  it('does not list what stands in phases that it does not move', () => {
    const other = story.plan(1, { ...story.second, to: localDate('2023-03-31') });
    given([...base, entered, contracted])
      .when(record(other))
      .thenAccepted([recorded(other)]);
  });
});

describe('an exception', () => {
  const granting = '018490aa-0000-7000-8000-0000000000e1' as DecisionId;
  const granted = onProgramme({
    type: 'ExceptionGranted',
    data: { decision: granting, trust: story.stOlavs, phase: 1, ...period },
  });
  const ending: Effect = { kind: 'exceptionEnd', exception: granting };
  const ended = onProgramme({ type: 'ExceptionEnded', data: { decision, exception: granting } });
  const shorter = story.plan(1, { ...first, from: localDate('2022-11-02') });
  const over = (status: string) =>
    ({ code: 'WRONG_STATE', what: 'exception', status, allowed: ['inForce'], pointer: '/effect/exception' }) as const;

  it('keeps inside what a plan would leave outside, and outlasts the plan', () => {
    given([...base, ...granted, entered, contracted])
      .when(record(shorter))
      .thenAccepted([recorded(shorter)])
      .when(sign())
      .thenAccepted(changed(shorter, []));
  });

  it('leaves outside, once it ends, what it alone had a place for', () => {
    const both = [requestOut, contractOut];
    const moved = onProgramme({
      type: 'PlanChanged',
      data: { decision, planVersion: 2, phases: [{ ...first, from: localDate('2022-11-02') }] },
    });
    given([...base, ...granted, ...moved, entered, contracted])
      .when(record(ending))
      .thenAccepted([recorded(ending, both), ...told('OutsideForeseen', both)])
      .when(sign())
      .thenAccepted([countersigned(story.director, undefined, both), ...told('OutsideListed', both), ...ended]);
  });

  it('ends once', () => {
    given([...base, ...granted, ...ended])
      .when(record(ending))
      .thenRefused(over('ended'));
  });

  it.each([
    ['closed', story.closed(1, 600n)],
    ['cancelled', story.cancelled(1, 600n)],
  ])('ends with its phase, here %s', (_, history) => {
    given([...base, ...granted, ...history])
      .when(record(ending))
      .thenRefused(over('ended'));
  });

  it('that was never granted is not found', () => {
    given([...base, ...granted])
      .when(record({ kind: 'exceptionEnd', exception: decision }))
      .thenRefused({ code: 'NOT_FOUND', what: 'exception', pointer: '/effect/exception' });
  });
});

describe('a plan that moves a phase', () => {
  it('leaves its status and its money, and the phases that it does not name, as they were', () => {
    const later = story.plan(1, { ...first, rank: 3, to: localDate('2023-01-31') });
    const history = [...base, ...story.opened(1), ...story.reserved(1, 250n), recorded(later)];
    const before = given(history).result(read(story.toProgramme));
    const after = given(history).when(sign()).thenAccepted(changed(later, [])).result(read(story.toProgramme));
    if (before.status === 'absent' || after.status === 'absent') throw new Error('no programme');
    expect(after.planVersion).toBe(2);
    expect(after.phases.get(1)).toEqual({ ...before.phases.get(1), rank: 3, to: '2023-01-31' });
    expect(after.phases.get(1)).toMatchObject({ status: 'open', availableOre: 350n, reservedOre: 250n });
    expect(after.phases.get(2)).toEqual(before.phases.get(2));
  });

  it('makes a new phase planned, and empty', () => {
    const third = story.planned(3, story.moreOgRomsdal, 3, '2023-04-01', '2023-04-30');
    const after = given([...base, recorded(story.plan(1, third))])
      .when(sign())
      .thenAccepted(changed(story.plan(1, third), []))
      .result(read(story.toProgramme));
    expect(after.status === 'established' && after.phases.get(3)).toEqual({
      ...third,
      status: 'planned',
      availableOre: 0n,
      availableDays: [],
      reservedOre: 0n,
      committedOre: 0n,
      expendedOre: 0n,
      paidOre: 0n,
      receivableOre: 0n,
    });
  });
});

import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import type { Outside } from '../../vocabulary/outside.js';
import { countersignDecision, recordDecision } from './decide.js';
import * as story from '../../testing/decisions.js';

const { base, contract, countersigned, decision, first, onProgramme, recorded, request, toPhase } = story;

const sign = () => countersignDecision(story.countersigning, story.director);
const record = (effect: Effect) => recordDecision(story.recording(effect), story.secretary);

const changed = (effect: Effect, outside: readonly Outside[]) =>
  onProgramme({
    type: 'PlanChanged',
    data: { decision, planVersion: 2, phases: effect.kind === 'plan' ? effect.phases : [], outside },
  });

describe('a plan that leaves something outside', () => {
  const cohorts = [
    { cohort: 1, latestTreatmentOn: localDate('2022-11-01') },
    { cohort: 2, latestTreatmentOn: localDate('2022-12-31') },
  ];
  const entered = write(toPhase(1), {
    type: 'RequestEntered',
    data: { request, trust: story.stOlavs, cohorts },
  });
  const contracted = write(toPhase(1), {
    type: 'ContractEntered',
    data: { contract, from: localDate('2022-11-01'), to: localDate('2022-12-31') },
  });
  const later = story.plan(1, { ...first, from: localDate('2022-11-02') });
  const requestOut: Outside = { kind: 'request', phase: 1, request, cohorts: [cohorts[0]!] };
  const contractOut: Outside = {
    kind: 'contract',
    phase: 1,
    contract,
    from: localDate('2022-11-01'),
    to: localDate('2022-12-31'),
  };
  it('is never refused for it: what would be left is listed when recorded and inside the event when countersigned', () => {
    given([...base, entered, contracted])
      .when(record(later))
      .thenAccepted([recorded(later, [requestOut, contractOut])])
      .when(sign())
      .thenAccepted([countersigned(), ...changed(later, [requestOut, contractOut])]);
  });

  it('lists at countersignature what came after it was recorded', () => {
    given([...base, entered])
      .when(record(later))
      .thenAccepted([recorded(later, [requestOut])]);
    given([...base, entered, recorded(later, [requestOut]), contracted])
      .when(sign())
      .thenAccepted([countersigned(), ...changed(later, [requestOut, contractOut])]);
  });

  it('lists nothing when all lies wholly inside, ends included', () => {
    const same = story.plan(1, first);
    given([...base, entered, contracted])
      .when(record(same))
      .thenAccepted([recorded(same)])
      .when(sign())
      .thenAccepted([countersigned(), ...changed(same, [])]);
  });

  it('does not list what stands in phases that it does not move', () => {
    const other = story.plan(1, { ...story.second, to: localDate('2023-03-31') });
    given([...base, entered, contracted])
      .when(record(other))
      .thenAccepted([recorded(other)]);
  });
});

describe('a plan that moves a phase', () => {
  it('leaves its status and its money, and the phases that it does not name, as they were', () => {
    const later = story.plan(1, { ...first, rank: 3, to: localDate('2023-01-31') });
    const history = [...base, ...story.opened(1), ...story.reserved(1, 250n), recorded(later)];
    const before = given(history).result(read(story.toProgramme));
    const after = given(history)
      .when(sign())
      .thenAccepted([countersigned(), ...changed(later, [])])
      .result(read(story.toProgramme));
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
      .thenAccepted([countersigned(), ...changed(story.plan(1, third), [])])
      .result(read(story.toProgramme));
    expect(after.status === 'established' && after.phases.get(3)).toEqual({
      ...third,
      status: 'planned',
      availableOre: 0n,
      reservedOre: 0n,
      committedOre: 0n,
      expendedOre: 0n,
      paidOre: 0n,
    });
  });
});

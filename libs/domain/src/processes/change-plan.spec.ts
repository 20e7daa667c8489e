import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import type { Effect } from '../decision/index.js';
import type { Outside } from '../outside.js';
import { countersignDecision, recordDecision } from './decide-programme.js';
import * as story from './testing/decisions.js';

const { base, contract, countersigned, decision, first, onProgramme, recorded, request, toPhase } = story;

const sign = () => countersignDecision(story.countersigning, story.director);
const record = (effect: Effect) => recordDecision(story.recording(effect), story.secretary);

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
  const changed = (effect: Effect, outside: readonly Outside[]) =>
    onProgramme({
      type: 'PlanChanged',
      data: { decision, planVersion: 2, phases: effect.kind === 'plan' ? effect.phases : [], outside },
    });

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

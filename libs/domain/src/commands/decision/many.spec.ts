import { COMMIT_EVENTS_MAX, encode, read, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { localDate, uuidv7 } from '@spillrom/kernel';
import type { ContractId, RequestId } from '@spillrom/kernel';
import type { DecisionEvent, Effect } from '../../aggregates/decision/index.js';
import { COHORTS_MAX } from '../../vocabulary/limits.js';
import type { Outside } from '../../vocabulary/outside.js';
import type { Violation } from '../../vocabulary/violations.js';
import * as story from '../../testing/decisions.js';
import { World } from '../../testing/world.js';
import { countersignDecision } from './countersign.js';
import { recordDecision } from './record.js';

const MANY = 5_000;

const id = (number: number): string => `018490aa-0000-7000-8000-${String(number).padStart(12, '0')}`;
const numbers = Array.from({ length: MANY }, (_, index) => index + 1);
const cohorts = Array.from({ length: COHORTS_MAX }, (_, index) => ({
  cohort: index + 1,
  latestTreatmentOn: localDate('2022-12-31'),
}));
const requests = numbers.map((number) => id(number) as RequestId);
const contracts = numbers.map((number) => id(MANY + number) as ContractId);

/** 5,000 requests of as many cohorts as one may have, and as many contracts, all in the first phase. */
const crowd: readonly Written[] = [
  ...requests.map((request) =>
    write(story.toPhase(1), { type: 'RequestEntered', data: { request, trust: story.stOlavs, cohorts } }),
  ),
  ...contracts.map((contract) =>
    write(story.toPhase(1), {
      type: 'ContractEntered',
      data: { contract, trust: story.stOlavs, from: localDate('2022-11-01'), to: localDate('2022-12-31') },
    }),
  ),
];

const moved: Effect = story.plan(1, { ...story.first, from: localDate('2024-04-01'), to: localDate('2024-04-30') });

const decided = (world: World, decision: Reading<Outcome<Violation>>): readonly Written[] => {
  const outcome = world.result(decision);
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
  world.add(outcome.events);
  return outcome.events;
};

const told = (events: readonly Written[], type: DecisionEvent['type']): readonly Outside[] =>
  events.flatMap(({ event }) =>
    event.type === type ? (event.data as unknown as { readonly outside: readonly Outside[] }).outside : [],
  );

describe('a phase with 5,000 requests and 5,000 contracts', () => {
  const world = new World([...story.base, ...crowd]);
  const all: readonly Outside[] = [
    ...requests.map((request): Outside => ({
      kind: 'request',
      phase: 1,
      request,
      cohorts: cohorts.map(({ cohort }) => cohort),
    })),
    ...contracts.map((contract): Outside => ({ kind: 'contract', phase: 1, contract })),
  ];

  it('is moved, and everything it leaves outside is listed twice, in a commit that every store takes', () => {
    const recording = decided(world, recordDecision(story.recording(moved), story.secretary));
    const signing = decided(world, countersignDecision(story.countersigning, story.director));
    const text = JSON.stringify(all);
    expect(JSON.stringify(told(recording, 'OutsideForeseen')) === text).toBe(true);
    expect(JSON.stringify(told(signing, 'OutsideListed')) === text).toBe(true);
    for (const events of [recording, signing]) {
      // One more tells what the command came to.
      expect(events.length + 1).toBeLessThanOrEqual(COMMIT_EVENTS_MAX);
      for (const event of events) encode(event, uuidv7(0, new Uint8Array(10)), {});
    }
    const { entered, requests: standing } = world.result(read(story.toPhase(1)));
    expect([entered, standing.size]).toEqual([2 * MANY, MANY]);
  });
});

import { given } from '@spillrom/event-sourcing/testing';
import type { OrgNumber } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import { recordDecision } from './record.js';
import * as story from '../../testing/decisions.js';
import { judges } from '../../testing/judged-twice.js';

const { allocation, appropriation, base, exception, first, plan, planned, second, virement } = story;

/** The regional authority: no trust, though its number is valid. */
const noTrust = '983658776' as OrgNumber;

const belowUse = (requested: string, inUse: string, index: number, phase: number): Violation => ({
  code: 'BELOW_USE',
  phase,
  requested,
  inUse,
  pointer: `/effect/changes/${index}/amountOre`,
});
const exceeded = (requestedOre: string, unallocatedOre: string): Violation => ({
  code: 'APPROPRIATION_EXCEEDED',
  requestedOre,
  unallocatedOre,
  pointer: '/effect/changes',
});
const nothing: Violation = { code: 'CHANGES_NOTHING', what: 'allocation', pointer: '/effect/changes' };
const noPhase = (pointer: string): Violation => ({ code: 'NOT_FOUND', what: 'phase', pointer });

describe('an appropriation', () => {
  const below = (requested: string): Violation => ({
    code: 'BELOW_USE',
    requested,
    inUse: '900',
    pointer: '/effect/amountOre',
  });
  judges(
    base,
    [
      [
        'changes the amount',
        appropriation('0'),
        { code: 'CHANGES_NOTHING', what: 'appropriation', pointer: '/effect/amountOre' },
      ],
      ['is not lowered by one øre more than is unallocated', appropriation('-101'), below('899')],
      [
        'is not raised by one øre more than the total can hold',
        appropriation('999999999999000'),
        {
          code: 'AMOUNT_TOO_LARGE',
          amountOre: '1000000000000000',
          maxOre: '999999999999999',
          pointer: '/effect/amountOre',
        },
      ],
    ],
    [
      ['is lowered to what has been allocated', appropriation('-100')],
      ['is raised until the total has fifteen digits', appropriation('999999999998999')],
    ],
  );
});

describe('an allocation', () => {
  const history = [...base, ...story.opened(1), ...story.reserved(1, 250n)];
  judges(
    history,
    [
      ['changes what a phase has', allocation([1, '0'], [2, '0']), nothing],
      ['changes what a phase has, all in all', allocation([1, '5'], [2, '0'], [1, '-5']), nothing],
      ['is not more than is unallocated', allocation([1, '101']), exceeded('101', '100')],
      ['is not more in all its changes than is unallocated', allocation([1, '51'], [2, '50']), exceeded('101', '100')],
      ['leaves a phase what it has in use', allocation([1, '-351']), belowUse('249', '250', 0, 1)],
      ['judges all changes of a phase together', allocation([1, '-300'], [1, '-51']), belowUse('249', '250', 1, 1)],
      [
        'says at once what is wrong with each phase and with the whole',
        allocation([1, '-351'], [2, '500']),
        belowUse('249', '250', 0, 1),
        exceeded('149', '100'),
      ],
      ['names a phase of the plan', allocation([1, '1'], [3, '1']), noPhase('/effect/changes/1/phase')],
      [
        'with an unknown phase is wrong in nothing else',
        allocation([3, '1'], [1, '999']),
        noPhase('/effect/changes/0/phase'),
      ],
    ],
    [
      ['may give all that is unallocated', allocation([1, '100'])],
      ['may take all that is available', allocation([1, '-350'])],
      ['may give what it takes elsewhere', allocation([1, '-350'], [2, '450'])],
      ['may state two changes of one phase', allocation([1, '-351'], [1, '1'])],
    ],
  );
});

describe('a virement', () => {
  const tooMuch: Violation = {
    code: 'ALLOCATION_EXCEEDED',
    phase: 1,
    requestedOre: '351',
    availableOre: '350',
    pointer: '/effect/amountOre',
  };
  judges(
    [...base, ...story.opened(1), ...story.reserved(1, 250n)],
    [
      ['is not more than is available', virement('351'), tooMuch],
      [
        'goes from one phase to another',
        virement('1', 1, 1),
        { code: 'PHASE_REPEATED', phase: 1, pointer: '/effect/toPhase' },
      ],
      ['comes from a phase of the plan', virement('1', 3, 1), noPhase('/effect/fromPhase')],
      ['goes to a phase of the plan', virement('1', 1, 3), noPhase('/effect/toPhase')],
    ],
    [['may be all that is available', virement('350')]],
  );

  it.each([virement('0'), virement('-1')])('of nothing or less never got through form', (effect) => {
    const recording = recordDecision(story.recording(effect), story.director);
    expect(() => given(base).result(recording)).toThrow('a virement moves more than nothing');
  });
});

describe('a plan', () => {
  const third = planned(3, story.moreOgRomsdal, 3, '2023-04-01', '2023-04-30');
  const ranks = (rank: number, ...phases: readonly number[]): Violation => ({
    code: 'RANK_NOT_UNIQUE',
    rank,
    phases,
    count: phases.length,
    pointer: '/effect/phases',
  });
  const changed = (replaces: number): Violation => ({
    code: 'PLAN_CHANGED',
    replaces,
    planVersion: 1,
    pointer: '/effect/planVersion',
  });
  const unknown: Violation = { code: 'TRUST_UNKNOWN', trust: noTrust, pointer: '/effect/phases/1/trust' };
  const backwards = { ...third, to: story.first.from };
  const invalid: Violation = {
    code: 'PERIOD_INVALID',
    from: '2023-04-01',
    to: '2022-11-01',
    pointer: '/effect/phases/1/to',
  };
  judges(
    base,
    [
      ['replaces the plan in force, not an older one', plan(0, first, third), changed(0)],
      ['replaces the plan in force, not one to come', plan(2, first, third), changed(2)],
      ['gives no rank twice', plan(1, { ...third, rank: 4 }, { ...first, rank: 4 }), ranks(4, 1, 3)],
      ['gives no rank that a phase keeps', plan(1, { ...first, rank: 2 }), ranks(2, 1, 2)],
      [
        'names no phase twice, known or new',
        plan(1, first, third, { ...first, rank: 4 }, { ...third, rank: 5 }),
        { code: 'PHASE_REPEATED', phase: 1, pointer: '/effect/phases/2/phase' },
        { code: 'PHASE_REPEATED', phase: 3, pointer: '/effect/phases/3/phase' },
      ],
      ['gives no phase to what is no trust', plan(1, first, { ...third, trust: noTrust }), unknown],
      ['has windows that end after they begin', plan(1, first, backwards), invalid],
      [
        'is told all that is wrong at once, in order',
        plan(0, first, { ...backwards, rank: 2 }),
        ranks(2, 2, 3),
        changed(0),
        invalid,
      ],
    ],
    [
      ['may add a phase', plan(1, third)],
      ['may let phases change ranks', plan(1, { ...first, rank: 2 }, { ...second, rank: 1 })],
      ['may let windows overlap, against rank', plan(1, { ...first, from: second.from, to: second.to })],
      ['may have a window of one day', plan(1, { ...first, to: first.from })],
    ],
  );
});

describe('an exception', () => {
  const invalid: Violation = { code: 'PERIOD_INVALID', from: '2023-01-02', to: '2023-01-01', pointer: '/effect/to' };
  judges(
    base,
    [
      ['does not end before it begins', exception('2023-01-02', '2023-01-01'), invalid],
      [
        'is for a trust of the region',
        { ...exception('2023-01-01', '2023-01-02'), trust: noTrust } as Effect,
        { code: 'TRUST_UNKNOWN', trust: noTrust, pointer: '/effect/trust' },
      ],
      ['is for a phase of the plan', exception('2023-01-01', '2023-01-02', 3), noPhase('/effect/phase')],
    ],
    [['may last a day', exception('2023-01-02', '2023-01-02')]],
  );
});

describe('a delegation', () => {
  const invalid: Violation = { code: 'PERIOD_INVALID', from: '2023-01-02', to: '2023-01-01', pointer: '/effect/to' };
  judges(
    base,
    [['does not end before it begins', story.delegation('2023-01-02', '2023-01-01'), invalid]],
    [['may last a day', story.delegation('2023-01-02', '2023-01-02')]],
  );
});

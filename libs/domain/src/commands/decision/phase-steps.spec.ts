import { write } from '@spillrom/event-sourcing';
import type { InquiryId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import * as story from '../../testing/decisions.js';
import { judges, type Case, type Fair } from '../../testing/judged-twice.js';

const { allocation, base, exception, first, plan, second, virement } = story;

const notOpen = (phase: number, status: string, pointer: string): Violation => ({
  code: 'PHASE_NOT_OPEN',
  phase,
  status,
  allowed: ['planned', 'open', 'closing'],
  pointer,
});
const noPhase = (pointer: string): Violation => ({ code: 'NOT_FOUND', what: 'phase', pointer });

describe('a phase that has ended', () => {
  const cases = (status: 'closed' | 'cancelled'): readonly Case[] => [
    ['gets no money', allocation([2, '1'], [1, '1']), notOpen(1, status, '/effect/changes/1/phase')],
    ['gets no money from another', virement('1', 2, 1), notOpen(1, status, '/effect/toPhase')],
    [
      'has none to give',
      virement('1'),
      notOpen(1, status, '/effect/fromPhase'),
      { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: '1', availableOre: '0', pointer: '/effect/amountOre' },
    ],
    ['is not moved', plan(1, second, first), notOpen(1, status, '/effect/phases/1/phase')],
    [
      'says so before all else',
      plan(0, { ...first, rank: 2 }),
      notOpen(1, status, '/effect/phases/0/phase'),
      { code: 'RANK_NOT_UNIQUE', rank: 2, phases: [2, 1], count: 2, pointer: '/effect/phases' },
      { code: 'PLAN_CHANGED', replaces: 0, planVersion: 1, pointer: '/effect/planVersion' },
    ],
    ['has no exceptions', exception('2023-01-01', '2023-01-02'), notOpen(1, status, '/effect/phase')],
  ];
  const fair: readonly Fair[] = [['leaves its rank to another', plan(1, { ...second, rank: 1 })]];
  describe('by closing', () => {
    judges([...base, ...story.closed(1, 600n)], cases('closed'), fair);
  });
  describe('by being cancelled', () => {
    judges([...base, ...story.cancelled(1, 600n)], cases('cancelled'), fair);
  });
});

type Step = Extract<Effect['kind'], `phase${string}`>;
const step = (kind: Step, phase = 1): Effect => ({
  kind,
  phase,
});

describe('a step of a phase', () => {
  const histories = {
    planned: base,
    open: [...base, ...story.opened(1)],
    closing: [...base, ...story.closing(1)],
    closed: [...base, ...story.closed(1, 600n)],
    cancelled: [...base, ...story.cancelled(1, 600n)],
  };
  const statuses = Object.keys(histories) as readonly (keyof typeof histories)[];
  const allowed = {
    phaseOpening: ['planned'],
    phaseClosing: ['open'],
    phaseReopening: ['closing'],
    phaseClosed: ['closing'],
    phaseCancelled: ['planned', 'open', 'closing'],
  };
  const kinds = Object.keys(allowed) as readonly (keyof typeof allowed)[];
  describe.each(statuses)('in a phase that is %s', (status) => {
    const wrong = (kind: keyof typeof allowed): Violation => ({
      code: 'WRONG_STATE',
      what: 'phase',
      status,
      allowed: allowed[kind],
      pointer: '/effect/phase',
    });
    const refused = kinds.filter((kind) => !allowed[kind].includes(status));
    const taken = kinds.filter((kind) => allowed[kind].includes(status));
    judges(
      histories[status],
      refused.map((kind) => [`${kind} names the state`, step(kind), wrong(kind)] as const),
      taken.map((kind) => [`${kind} is taken`, step(kind)] as const),
    );
  });

  describe('in a phase that does not exist', () => {
    const missing = kinds.map((kind) => [`${kind} finds none`, step(kind, 3), noPhase('/effect/phase')] as const);
    judges(base, missing, []);
  });
});

describe('a phase that still has money', () => {
  const notEmpty = (
    reserved: string,
    committed: string,
    expended: string,
    inquiries: readonly InquiryId[] = [],
  ): Violation => ({
    code: 'PHASE_NOT_EMPTY',
    phase: 1,
    reservedOre: reserved,
    committedOre: committed,
    expendedOre: expended,
    inquiries,
    count: inquiries.length,
    pointer: '/effect/phase',
  });
  const ending = [...base, ...story.closing(1)];
  const both = (violation: Violation): readonly Case[] => [
    ['is not closed', step('phaseClosed'), violation],
    ['is not cancelled', step('phaseCancelled'), violation],
  ];
  describe('nothing of it, and an inquiry that is sent', () => {
    const inquiry = '018490aa-0000-7000-8000-00000000000f' as InquiryId;
    const sent = write(story.toPhase(1), { type: 'InquiryEntered', data: { inquiry } });
    const ended = write(story.toPhase(1), { type: 'InquiryLeft', data: { inquiry } });
    judges([...ending, sent], both(notEmpty('0', '0', '0', [inquiry])), []);
    judges([...ending, sent, ended], [], [['is closed once the inquiry has ended', step('phaseClosed')]]);
  });
  describe('reserved', () => {
    judges([...ending, ...story.reserved(1, 1n)], both(notEmpty('1', '0', '0')), []);
  });
  describe('committed', () => {
    judges([...ending, ...story.committed(1, 1n)], both(notEmpty('0', '1', '0')), []);
  });
  describe('expended', () => {
    judges(
      [...ending, ...story.expended(1, 1n)],
      [['is not cancelled', step('phaseCancelled'), notEmpty('0', '0', '1')]],
      [['is closed', step('phaseClosed')]],
    );
  });
  describe('reserved and open', () => {
    judges(
      [...base, ...story.opened(1), ...story.reserved(1, 1n)],
      [],
      [['begins to close all the same', step('phaseClosing')]],
    );
  });
});

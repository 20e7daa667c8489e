import { isOrgNumber, ore, unreachable } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import { allocationRules, appropriationRules, phaseEmpty, ranksUnique } from '../../aggregates/programme/rules.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { allocationCovers } from '../../aggregates/programme/ledger.js';
import { phaseOf } from '../../aggregates/programme/index.js';
import type { KnownProgramme, PhaseStatus } from '../../aggregates/programme/index.js';
import type { Violation } from '../../vocabulary/violations.js';

/** From which statuses a phase may take the step. */
const STEPS = {
  phaseOpening: ['planned'],
  phaseClosing: ['open'],
  phaseClosed: ['closing'],
  phaseCancelled: ['planned', 'open', 'closing'],
} as const satisfies Partial<Record<Effect['kind'], readonly PhaseStatus[]>>;

type Step = keyof typeof STEPS;
type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;
type Named = { readonly phase: number; readonly pointer: string };

const isStep = (effect: Effect): effect is Of<Step> => effect.kind in STEPS;

/** The phases that an effect names, with where in the body. */
const namedPhases = (effect: Effect): readonly Named[] => {
  switch (effect.kind) {
    case 'appropriation':
    case 'delegation':
      return [];
    case 'allocation':
      return effect.changes.map(({ phase }, index) => ({ phase, pointer: `/effect/changes/${index}/phase` }));
    case 'plan':
      return effect.phases.map(({ phase }, index) => ({ phase, pointer: `/effect/phases/${index}/phase` }));
    case 'virement':
      return [
        { phase: effect.fromPhase, pointer: '/effect/fromPhase' },
        { phase: effect.toPhase, pointer: '/effect/toPhase' },
      ];
    case 'phaseOpening':
    case 'phaseClosing':
    case 'phaseClosed':
    case 'phaseCancelled':
    case 'exception':
      return [{ phase: effect.phase, pointer: '/effect/phase' }];
    default:
      return unreachable(effect);
  }
};

/** What is judged first and alone: a phase that does not exist (only a plan makes new ones), or that is not where the step starts. */
export const effectPossible = (programme: KnownProgramme, effect: Effect): Violation | undefined => {
  const missing = namedPhases(effect).find(({ phase }) => !programme.phases.has(phase));
  if (missing !== undefined && effect.kind !== 'plan') {
    return { code: 'NOT_FOUND', what: 'phase', pointer: missing.pointer };
  }
  if (!isStep(effect)) return undefined;
  const allowed: readonly PhaseStatus[] = STEPS[effect.kind];
  const { status } = phaseOf(programme, effect.phase);
  return allowed.includes(status) ? undefined : { code: 'WRONG_STATE', status, allowed, pointer: '/effect/phase' };
};

/** No decision but its own end touches a phase that has ended. */
const phasesOpen = ({ phases }: KnownProgramme, effect: Effect): Violation[] =>
  isStep(effect)
    ? []
    : namedPhases(effect).flatMap(({ phase, pointer }) => {
        const line = phases.get(phase);
        return line === undefined ? [] : phaseOpenFor(line, 'decide', pointer);
      });

/** A plan gives each phase one window, and a virement goes from one phase to another; changes of an allocation add up. */
const phasesOnce = (effect: Effect): Violation[] => {
  if (effect.kind !== 'plan' && effect.kind !== 'virement') return [];
  const named = namedPhases(effect);
  return named
    .filter(({ phase }, index) => named.findIndex((each) => each.phase === phase) < index)
    .map(({ phase, pointer }) => ({ code: 'PHASE_REPEATED', phase, pointer }));
};

const inOrder = (from: LocalDate, to: LocalDate, pointer: string): Violation[] =>
  from <= to ? [] : [{ code: 'PERIOD_INVALID', from, to, pointer }];

/** A trust that is named here is shown, and asked for, by its number for ever. */
const trustNumbered = (trust: string, pointer: string): Violation[] =>
  isOrgNumber(trust) ? [] : [{ code: 'ORG_NUMBER_INVALID', pointer }];

const planCurrent = ({ planVersion }: KnownProgramme, replaces: number): Violation[] =>
  replaces === planVersion ? [] : [{ code: 'PLAN_CHANGED', replaces, planVersion, pointer: '/effect/planVersion' }];

const planRules = (programme: KnownProgramme, { phases, planVersion }: Of<'plan'>): Violation[] => [
  ...ranksUnique(programme, phases),
  ...planCurrent(programme, planVersion),
  ...phases.flatMap(({ trust }, index) => trustNumbered(trust, `/effect/phases/${index}/trust`)),
  ...phases.flatMap(({ from, to }, index) => inOrder(from, to, `/effect/phases/${index}/to`)),
];

/** An allocation changes what some phase has, all its changes of that phase together; an appropriation is of some øre. */
const changesSomething = (effect: Of<'appropriation' | 'allocation'>): Violation[] => {
  const changes = effect.kind === 'allocation' ? effect.changes : [{ phase: 0, amountOre: effect.amountOre }];
  const perPhase = new Map<number, bigint>();
  for (const { phase, amountOre } of changes) perPhase.set(phase, (perPhase.get(phase) ?? 0n) + ore(amountOre));
  if ([...perPhase.values()].some((change) => change !== 0n)) return [];
  const pointer = effect.kind === 'allocation' ? '/effect/changes' : '/effect/amountOre';
  return [{ code: 'CHANGES_NOTHING', what: effect.kind, pointer }];
};

const virementRules = (programme: KnownProgramme, { fromPhase, amountOre }: Of<'virement'>): readonly Violation[] => {
  const amount = ore(amountOre);
  // Form has seen to it; a virement of less than nothing would run backwards, past its limit.
  if (amount <= 0n) throw new Error('a virement moves more than nothing');
  return allocationCovers(phaseOf(programme, fromPhase), amount, '/effect/amountOre');
};

const rulesOfKind = (programme: KnownProgramme, effect: Effect): readonly Violation[] => {
  switch (effect.kind) {
    case 'appropriation':
      return [...changesSomething(effect), ...appropriationRules(programme, ore(effect.amountOre))];
    case 'allocation':
      return [...changesSomething(effect), ...allocationRules(programme, effect.changes)];
    case 'plan':
      return planRules(programme, effect);
    case 'phaseOpening':
    case 'phaseClosing':
      return [];
    case 'phaseClosed':
    case 'phaseCancelled':
      return phaseEmpty(phaseOf(programme, effect.phase), effect.kind);
    case 'virement':
      return virementRules(programme, effect);
    case 'exception':
      return [...trustNumbered(effect.trust, '/effect/trust'), ...inOrder(effect.from, effect.to, '/effect/to')];
    case 'delegation':
      return inOrder(effect.from, effect.to, '/effect/to');
    default:
      return unreachable(effect);
  }
};

/** The rules on a decision's effect: judged when it is recorded, and again, on the state of that moment, when it is countersigned. */
export const effectRules = (programme: KnownProgramme, effect: Effect): Violation[] => [
  ...phasesOpen(programme, effect),
  ...phasesOnce(effect),
  ...rulesOfKind(programme, effect),
];

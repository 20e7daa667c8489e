import { ore, unreachable } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { Effect } from '../decision/index.js';
import { allocationRules, appropriationRules, phaseEmpty, ranksUnique } from '../programme/decider.js';
import { allocationCovers, phaseOpenFor } from '../programme/ledger.js';
import type { KnownProgramme, PhaseLine, PhaseStatus } from '../programme/index.js';
import type { Violation } from '../violations.js';

/** From which statuses a phase may take the step. */
const STEPS: Readonly<
  Record<'phaseOpening' | 'phaseClosing' | 'phaseClosed' | 'phaseCancelled', readonly PhaseStatus[]>
> = {
  phaseOpening: ['planned'],
  phaseClosing: ['open'],
  phaseClosed: ['closing'],
  phaseCancelled: ['planned', 'open', 'closing'],
};

/** The phases that an effect names, with where in the body; a plan may name phases that do not exist yet. */
const namedPhases = (effect: Effect): readonly { readonly phase: number; readonly pointer: string }[] => {
  switch (effect.kind) {
    case 'appropriation':
    case 'delegation':
    case 'plan':
      return [];
    case 'allocation':
      return effect.changes.map(({ phase }, index) => ({ phase, pointer: `/effect/changes/${index}/phase` }));
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

const lineOf = ({ phases, caseNumber }: KnownProgramme, phase: number): PhaseLine => {
  const line = phases.get(phase);
  if (line === undefined) throw new Error(`no phase ${phase} in programme ${caseNumber}`);
  return line;
};

/** What is judged first and alone: a phase that does not exist, or that is not where the step starts. */
export const effectPossible = (programme: KnownProgramme, effect: Effect): Violation | undefined => {
  const missing = namedPhases(effect).find(({ phase }) => !programme.phases.has(phase));
  if (missing !== undefined) return { code: 'NOT_FOUND', what: 'phase', pointer: missing.pointer };
  if (!(effect.kind in STEPS) || !('phase' in effect)) return undefined;
  const allowed = STEPS[effect.kind as keyof typeof STEPS];
  const { status } = lineOf(programme, effect.phase);
  return allowed.includes(status) ? undefined : { code: 'WRONG_STATE', status, allowed, pointer: '/effect/phase' };
};

const inOrder = (from: LocalDate, to: LocalDate, pointer: string): Violation[] =>
  from <= to ? [] : [{ code: 'PERIOD_INVALID', from, to, pointer }];

const planRules = (programme: KnownProgramme, effect: Extract<Effect, { kind: 'plan' }>): Violation[] => {
  const { phases, planVersion } = effect;
  const moved = phases.flatMap(({ phase }, index) => {
    const line = programme.phases.get(phase);
    return line === undefined ? [] : phaseOpenFor(line, 'decide', `/effect/phases/${index}/phase`);
  });
  return [
    ...ranksUnique(programme, phases),
    ...(planVersion === programme.planVersion
      ? []
      : [
          {
            code: 'PLAN_CHANGED' as const,
            replaces: planVersion,
            planVersion: programme.planVersion,
            pointer: '/effect/planVersion',
          },
        ]),
    ...phases.flatMap(({ from, to }, index) => inOrder(from, to, `/effect/phases/${index}/to`)),
    ...moved,
  ];
};

const virementRules = (programme: KnownProgramme, effect: Extract<Effect, { kind: 'virement' }>): Violation[] => [
  ...allocationCovers(lineOf(programme, effect.fromPhase), ore(effect.amountOre), '/effect/amountOre'),
  ...phaseOpenFor(lineOf(programme, effect.fromPhase), 'decide', '/effect/fromPhase'),
  ...phaseOpenFor(lineOf(programme, effect.toPhase), 'decide', '/effect/toPhase'),
];

/** The rules on a decision's effect: judged when it is recorded, and again, on the state of that moment, when it is countersigned. */
export const effectRules = (programme: KnownProgramme, effect: Effect): Violation[] => {
  switch (effect.kind) {
    case 'appropriation':
      return appropriationRules(programme, ore(effect.amountOre));
    case 'allocation':
      return [
        ...allocationRules(programme, effect.changes),
        ...effect.changes.flatMap(({ phase }, index) =>
          phaseOpenFor(lineOf(programme, phase), 'decide', `/effect/changes/${index}/phase`),
        ),
      ];
    case 'plan':
      return planRules(programme, effect);
    case 'phaseOpening':
    case 'phaseClosing':
      return [];
    case 'phaseClosed':
    case 'phaseCancelled':
      return phaseEmpty(lineOf(programme, effect.phase), effect.kind);
    case 'virement':
      return virementRules(programme, effect);
    case 'exception':
      return [
        ...inOrder(effect.from, effect.to, '/effect/to'),
        ...phaseOpenFor(lineOf(programme, effect.phase), 'decide', '/effect/phase'),
      ];
    case 'delegation':
      return inOrder(effect.from, effect.to, '/effect/to');
    default:
      return unreachable(effect);
  }
};

import { read } from '@spillrom/event-sourcing';
import type { Reading } from '@spillrom/event-sourcing';
import { ore, unreachable } from '@spillrom/kernel';
import type { ContractId, InquiryId, LocalDate, ProgrammeId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import {
  allocationRules,
  appropriationRules,
  changesByPhase,
  phaseEmpty,
  ranksUnique,
} from '../../aggregates/programme/rules.js';
import { programmeEmpty } from '../../aggregates/programme/closing.js';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { carryOverRules, yearFrameRules } from '../../aggregates/programme/years.js';
import { allocationCovers } from '../../aggregates/programme/ledger.js';
import { phaseOf } from '../../aggregates/programme/index.js';
import type { KnownProgramme, PhaseStatus } from '../../aggregates/programme/index.js';
import { changeRules, NAMES } from '../../aggregates/reference/changes.js';
import { trustKnown } from '../../aggregates/reference/index.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { Lists } from './lists.js';

/** From which statuses a phase may take the step. */
const STEPS = {
  phaseOpening: ['planned'],
  phaseClosing: ['open'],
  phaseReopening: ['closing'],
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
    case 'exceptionEnd':
    case 'referenceData':
    case 'framework':
    case 'specialistQuota':
    case 'tolerance':
    case 'yearFrame':
    case 'carryOver':
    case 'programmeClosed':
    case 'programmeReopened':
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
    case 'phaseReopening':
    case 'phaseClosed':
    case 'phaseCancelled':
    case 'exception':
      return [{ phase: effect.phase, pointer: '/effect/phase' }];
    default:
      return unreachable(effect);
  }
};

/** A phase that does not exist (only a plan makes new ones), or an exception that was never granted. */
export const effectMissing = (programme: KnownProgramme, effect: Effect): ViolationOf<'NOT_FOUND'> | undefined => {
  if (effect.kind === 'exceptionEnd') {
    const { exceptions, endedExceptions } = programme;
    const isKnown = exceptions.some(({ decision }) => decision === effect.exception);
    return isKnown || endedExceptions.has(effect.exception)
      ? undefined
      : { code: 'NOT_FOUND', what: 'exception', pointer: '/effect/exception' };
  }
  const missing = namedPhases(effect).find(({ phase }) => !programme.phases.has(phase));
  return missing === undefined || effect.kind === 'plan'
    ? undefined
    : { code: 'NOT_FOUND', what: 'phase', pointer: missing.pointer };
};

/** A phase that is not where the step starts, or an exception that has ended: judged alone, like every status. */
export const effectUnfit = (programme: KnownProgramme, effect: Effect): ViolationOf<'WRONG_STATE'> | undefined => {
  if (effect.kind === 'exceptionEnd' && programme.endedExceptions.has(effect.exception)) {
    const allowed = ['inForce'];
    return { code: 'WRONG_STATE', what: 'exception', status: 'ended', allowed, pointer: '/effect/exception' };
  }
  if (effect.kind === 'programmeReopened' && programme.status !== 'closed') {
    const { status } = programme;
    return { code: 'WRONG_STATE', what: 'programme', status, allowed: ['closed'], pointer: '/effect/kind' };
  }
  if (!isStep(effect)) return undefined;
  const allowed: readonly PhaseStatus[] = STEPS[effect.kind];
  const { status } = phaseOf(programme, effect.phase);
  return allowed.includes(status)
    ? undefined
    : { code: 'WRONG_STATE', what: 'phase', status, allowed, pointer: '/effect/phase' };
};

/** No decision but its own end touches a phase that has ended. */
const phasesOpen = ({ phases }: KnownProgramme, effect: Effect): readonly ViolationOf<'PHASE_NOT_OPEN'>[] =>
  isStep(effect)
    ? []
    : namedPhases(effect).flatMap(({ phase, pointer }) => {
        const line = phases.get(phase);
        return line === undefined ? [] : phaseOpenFor(line, 'decide', pointer);
      });

/** A plan gives each phase one window, and a virement goes from one phase to another; changes of an allocation add up. */
const phasesOnce = (effect: Effect): readonly ViolationOf<'PHASE_REPEATED'>[] => {
  if (effect.kind !== 'plan' && effect.kind !== 'virement') return [];
  const named = namedPhases(effect);
  const isFirst = (phase: number, index: number): boolean => named.findIndex((each) => each.phase === phase) === index;
  return named.flatMap(({ phase, pointer }, index) =>
    unless(isFirst(phase, index), { code: 'PHASE_REPEATED', phase, pointer }),
  );
};

const inOrder = (from: LocalDate, to: LocalDate, pointer: string): readonly ViolationOf<'PERIOD_INVALID'>[] =>
  unless(from <= to, { code: 'PERIOD_INVALID', from, to, pointer });

const ofRegion = (trust: string, { codes, today }: Lists, pointer: string) =>
  trustKnown(codes('trust'), trust, today, pointer);

const planCurrent = (
  { planVersion }: KnownProgramme,
  { planVersion: replaces }: Of<'plan'>,
): readonly ViolationOf<'PLAN_CHANGED'>[] =>
  unless(replaces === planVersion, { code: 'PLAN_CHANGED', replaces, planVersion, pointer: '/effect/planVersion' });

const planRules = (programme: KnownProgramme, effect: Of<'plan'>, lists: Lists) => [
  ...ranksUnique(programme, effect.phases),
  ...planCurrent(programme, effect),
  ...effect.phases.flatMap(({ trust }, index) => ofRegion(trust, lists, `/effect/phases/${index}/trust`)),
  ...effect.phases.flatMap(({ from, to }, index) => inOrder(from, to, `/effect/phases/${index}/to`)),
];

/** An allocation changes what some phase has, all its changes of that phase together; an appropriation is of some øre. */
const changesSomething = (effect: Of<'appropriation' | 'allocation'>): readonly ViolationOf<'CHANGES_NOTHING'>[] => {
  const what = effect.kind;
  const pointer = what === 'allocation' ? '/effect/changes' : '/effect/amountOre';
  const changes = what === 'allocation' ? effect.changes : [{ phase: 0, amountOre: effect.amountOre }];
  const isChange = [...changesByPhase(changes).values()].some(({ change }) => change !== 0n);
  return unless(isChange, { code: 'CHANGES_NOTHING', what, pointer });
};

const virementRules = (programme: KnownProgramme, { fromPhase, amountOre }: Of<'virement'>) => {
  const amount = ore(amountOre);
  // Form has seen to it; a virement of less than nothing would run backwards, past its limit.
  if (amount <= 0n) throw new Error('a virement moves more than nothing');
  return allocationCovers(phaseOf(programme, fromPhase), amount, '/effect/amountOre');
};

const referenceRules = (effect: Of<'referenceData'>, { codes, today }: Lists) => {
  const named = NAMES[effect.list];
  return changeRules(codes(effect.list), effect, today, named && codes(named));
};

const rulesOfKind = (programme: KnownProgramme, effect: Effect, { lists, inquiries, contracts }: Beside) => {
  switch (effect.kind) {
    case 'appropriation':
      return [...changesSomething(effect), ...appropriationRules(programme, ore(effect.amountOre))];
    case 'allocation':
      return [...changesSomething(effect), ...allocationRules(programme, effect.changes)];
    case 'plan':
      return planRules(programme, effect, lists);
    case 'phaseOpening':
    case 'phaseClosing':
    case 'phaseReopening':
    case 'exceptionEnd':
    case 'framework':
    case 'specialistQuota':
    case 'tolerance':
      return [];
    case 'phaseClosed':
    case 'phaseCancelled':
      return phaseEmpty(phaseOf(programme, effect.phase), inquiries, effect.kind);
    case 'programmeClosed':
      return programmeEmpty(programme, contracts);
    case 'programmeReopened':
      return [];
    case 'yearFrame':
      return yearFrameRules(programme, effect);
    case 'carryOver':
      return carryOverRules(programme, effect, lists.today);
    case 'virement':
      return virementRules(programme, effect);
    case 'exception':
      return [...ofRegion(effect.trust, lists, '/effect/trust'), ...inOrder(effect.from, effect.to, '/effect/to')];
    case 'delegation':
      return inOrder(effect.from, effect.to, '/effect/to');
    case 'referenceData':
      return referenceRules(effect, lists);
    default:
      return unreachable(effect);
  }
};

/** What beside the programme an effect is judged on: codes, and inquiries in a phase that is to end. */
interface Beside {
  readonly lists: Lists;
  readonly inquiries: readonly InquiryId[];
  /** Contracts that stand in any phase of a programme that is to close. */
  readonly contracts: readonly ContractId[];
}

/** Inquiries that stand in a phase which is to end, and keep it from ending. */
export function* inquiriesIn(programme: ProgrammeId, effect: Effect): Reading<readonly InquiryId[]> {
  if (effect.kind !== 'phaseClosed' && effect.kind !== 'phaseCancelled') return [];
  const { inquiries } = yield* read(phaseRef(programme, effect.phase));
  return [...inquiries];
}

/** Contracts that stand in a phase, and keep the programme from closing. */
export function* contractsIn(
  id: ProgrammeId,
  programme: KnownProgramme,
  effect: Effect,
): Reading<readonly ContractId[]> {
  if (effect.kind !== 'programmeClosed') return [];
  const found: ContractId[] = [];
  for (const phase of programme.phases.keys()) {
    const { contracts } = yield* read(phaseRef(id, phase));
    found.push(...[...contracts.entries()].map(([contract]) => contract));
  }
  return found;
}

/** The rules on a decision's effect: judged when it is recorded, and again, on the state of that moment, when it is countersigned. */
export const effectRules = (programme: KnownProgramme, effect: Effect, beside: Beside) => [
  ...phasesOpen(programme, effect),
  ...phasesOnce(effect),
  ...rulesOfKind(programme, effect, beside),
];

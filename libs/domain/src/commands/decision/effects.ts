import { write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { negate, ore, oreText, sum, unreachable } from '@spillrom/kernel';
import type { DecisionId, ProgrammeId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import { delegationRef } from '../../aggregates/delegation/index.js';
import { changesByPhase } from '../../aggregates/programme/rules.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import type { Entry, KnownProgramme, ProgrammeEvent } from '../../aggregates/programme/index.js';
import { referenceRef } from '../../aggregates/reference/index.js';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

const minus = (amountOre: string): string => oreText(negate(ore(amountOre)));

const appropriate = ({ amountOre }: Of<'appropriation'>): readonly Entry[] => [
  { account: 'appropriation', amountOre: minus(amountOre) },
  { account: 'unallocated', amountOre },
];

const allocate = ({ changes }: Of<'allocation'>): readonly Entry[] => [
  { account: 'unallocated', amountOre: oreText(negate(sum(changes.map(({ amountOre }) => ore(amountOre))))) },
  ...[...changesByPhase(changes)].map(([phase, { change }]): Entry => ({
    account: 'available',
    phase,
    amountOre: oreText(change),
  })),
];

const transfer = ({ fromPhase, toPhase, amountOre }: Of<'virement'>): readonly Entry[] => [
  { account: 'available', phase: fromPhase, amountOre: minus(amountOre) },
  { account: 'available', phase: toPhase, amountOre },
];

/** A phase that ends gives what it has left to the unallocated reserve. */
const giveBack = (programme: KnownProgramme, phase: number): readonly Entry[] => {
  const left = oreText(phaseOf(programme, phase).availableOre);
  return [
    { account: 'available', phase, amountOre: minus(left) },
    { account: 'unallocated', amountOre: left },
  ];
};

/** A programme that ends gives back what it never allocated. */
const returnAll = ({ unallocatedOre }: KnownProgramme): readonly Entry[] => [
  { account: 'appropriation', amountOre: oreText(unallocatedOre) },
  { account: 'unallocated', amountOre: minus(oreText(unallocatedOre)) },
];

const onProgramme = (
  programme: KnownProgramme,
  decision: DecisionId,
  effect: Exclude<Effect, Of<'delegation' | 'referenceData' | 'framework' | 'specialistQuota'>>,
  context: Context,
): ProgrammeEvent => {
  const moves = (entries: readonly Entry[]) => ({ decision, ...movement(context, entries) });
  switch (effect.kind) {
    case 'appropriation':
      return { type: 'MoneyAppropriated', data: moves(appropriate(effect)) };
    case 'allocation':
      return { type: 'MoneyAllocated', data: moves(allocate(effect)) };
    case 'virement':
      return { type: 'VirementMade', data: moves(transfer(effect)) };
    case 'plan': {
      const { phases, planVersion } = effect;
      return { type: 'PlanChanged', data: { decision, planVersion: planVersion + 1, phases } };
    }
    case 'phaseOpening':
      return { type: 'PhaseOpened', data: { decision, phase: effect.phase } };
    case 'phaseClosing':
      return { type: 'PhaseClosing', data: { decision, phase: effect.phase } };
    case 'phaseReopening':
      return { type: 'PhaseReopened', data: { decision, phase: effect.phase } };
    case 'phaseClosed':
      return { type: 'PhaseClosed', data: { phase: effect.phase, ...moves(giveBack(programme, effect.phase)) } };
    case 'phaseCancelled':
      return { type: 'PhaseCancelled', data: { phase: effect.phase, ...moves(giveBack(programme, effect.phase)) } };
    case 'exception': {
      const { trust, phase, from, to } = effect;
      return { type: 'ExceptionGranted', data: { decision, trust, phase, from, to } };
    }
    case 'exceptionEnd':
      return { type: 'ExceptionEnded', data: { decision, exception: effect.exception } };
    case 'programmeClosed':
      return { type: 'ProgrammeClosed', data: moves(returnAll(programme)) };
    case 'programmeReopened':
      return { type: 'ProgrammeReopened', data: { decision, reason: effect.reason } };
    case 'yearFrame': {
      const { fiscalYear, amountOre } = effect;
      return { type: 'YearFrameChanged', data: { decision, fiscalYear, amountOre } };
    }
    case 'carryOver': {
      const { fromYear, toYear, amountOre } = effect;
      return { type: 'YearCarriedOver', data: { decision, fromYear, toYear, amountOre } };
    }
    case 'tolerance': {
      const { basisPoints, maxOre } = effect;
      return { type: 'ToleranceDecided', data: { decision, basisPoints, maxOre } };
    }
    default:
      return unreachable(effect);
  }
};

/**
 * The event that a countersigned decision makes: in the programme's stream, in its holder's for a delegation, in the list's for reference
 * data. None for what takes effect elsewhere (`elsewhere.ts`).
 */
export const effectEvents = (
  id: ProgrammeId,
  programme: KnownProgramme,
  decision: DecisionId,
  effect: Effect,
  context: Context,
): readonly Written[] => {
  switch (effect.kind) {
    case 'framework':
    case 'specialistQuota':
      return [];
    case 'referenceData': {
      const { kind: _kind, ...changes } = effect;
      return [write(referenceRef(effect.list), { type: 'ReferenceDataChanged', data: { decision, ...changes } })];
    }
    case 'delegation': {
      const { kind: _kind, ...granted } = effect;
      return [write(delegationRef(effect.holder), { type: 'DelegationGranted', data: { decision, ...granted } })];
    }
    default:
      return [write(programmeRef(id), onProgramme(programme, decision, effect, context))];
  }
};

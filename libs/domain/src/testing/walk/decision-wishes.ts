import { localDate, oreText } from '@spillrom/kernel';
import type { DecisionId, ProgrammeId } from '@spillrom/kernel';
import type { Effect, KnownDecision } from '../../aggregates/decision/index.js';
import type { Known } from '../../vocabulary/known.js';
import type { PhaseLine, ProgrammeState } from '../../aggregates/programme/index.js';
import type { ProviderState } from '../../aggregates/provider/index.js';
import { decided, FRAMEWORK, HOLDERS, PERIOD, PROCEDURES, SPECIALIST, TRUSTS, windowOf } from './cast.js';
import { drawn, when, wish } from './wish.js';
import type { Wish } from './wish.js';

const reason = 'It was so decided';
const LATER = { from: localDate('2099-01-01'), to: localDate('2099-12-31') };
const NAMES = { nb: 'Grunn', nn: 'Grunn', en: 'Reason' };

/** The ceiling goes up and down, the period ends sooner or later, and prices are added. */
const FRAMEWORK_CHANGES: readonly ((
  size: number,
) => Pick<Extract<Effect, { kind: 'framework' }>, 'to' | 'ceilingOre' | 'prices'>)[] = [
  (size) => ({ ceilingOre: oreText(BigInt(600 + 200 * size)) }),
  (size) => ({ to: localDate(`2023-${size % 2 === 0 ? '12' : '06'}-30`) }),
  (size) => ({ prices: [{ procedure: 'CJE20', unitPriceOre: String(20 + size), ...PERIOD }] }),
];

const effects = (programme: Known<ProgrammeState>, size: number): readonly Effect[] => {
  const phase = 1 + drawn(size, 80, 3);
  const other = 1 + (phase % 3);
  const amount = BigInt(drawn(size, 81, 900) - 300);
  const { planVersion } = programme;
  const trust = TRUSTS[drawn(size, 82, 2)]!;
  return [
    { kind: 'appropriation', amountOre: oreText(amount) },
    { kind: 'allocation', changes: [{ phase, amountOre: oreText(amount) }] },
    { kind: 'virement', fromPhase: phase, toPhase: other, amountOre: oreText(BigInt(1 + drawn(size, 83, 600))) },
    {
      kind: 'plan',
      planVersion,
      phases: [
        {
          phase,
          trust: TRUSTS[drawn(size, 88, 12) === 0 ? phase % 2 : (phase - 1) % 2]!,
          rank: phase + 3,
          ...windowOf(size),
        },
      ],
    },
    { kind: 'exception', trust, phase, ...PERIOD },
    ...programme.exceptions.slice(0, 1).map(({ decision }): Effect => ({ kind: 'exceptionEnd', exception: decision })),
    {
      kind: 'delegation',
      holder: HOLDERS[drawn(size, 84, HOLDERS.length)]!,
      contractLimitOre: oreText(BigInt(drawn(size, 85, 5_000))),
      virementLimitOre: '900',
      ...PERIOD,
    },
    {
      kind: 'referenceData',
      list: 'declineReason',
      entries: [{ ...LATER, code: `R${drawn(size, 89, 90)}`, names: NAMES, source: reason, verified: false }],
      endings: [],
    },
    ...FRAMEWORK_CHANGES.map((terms): Effect => ({
      kind: 'framework',
      framework: FRAMEWORK,
      ...terms(drawn(size, 91, 9)),
      reason,
    })),
    { kind: 'programmeClosed' },
    { kind: 'programmeReopened', reason },
    { kind: 'yearFrame', fiscalYear: 2022 + drawn(size, 95, 2), amountOre: oreText(amount) },
    { kind: 'carryOver', fromYear: 2022, toYear: 2023, amountOre: oreText(BigInt(1 + drawn(size, 96, 60))) },
    { kind: 'tolerance', basisPoints: 200 * drawn(size, 93, 6), maxOre: oreText(BigInt(10 * drawn(size, 94, 6))) },
    {
      kind: 'specialistQuota',
      provider: SPECIALIST,
      procedure: PROCEDURES[0].procedure,
      year: 2023,
      patients: 4 + drawn(size, 92, 24),
    },
  ];
};

/** Plans and exceptions must meet what stands in a phase, so they are wished for more often than the rest. */
const WEIGHTS: { readonly [Kind in Effect['kind']]?: number } = {
  plan: 1,
  exception: 0.3,
  exceptionEnd: 0.6,
  referenceData: 0.03,
  framework: 0.03,
  specialistQuota: 0.05,
  tolerance: 0.05,
  yearFrame: 0.05,
  carryOver: 0.05,
};

/** A programme that is closed keeps the walk from everything, so it seldom is, and not for long. */
const weightOf = ({ status, phases }: Known<ProgrammeState>, { kind }: Effect): number => {
  const isEnded = [...phases.values()].every((line) => line.status === 'closed' || line.status === 'cancelled');
  const isUsed = phases.size > 0;
  if (kind === 'programmeClosed') return when(status !== 'closed' && isEnded, isUsed ? 4 : 0.05);
  if (kind === 'programmeReopened') return when(status === 'closed', isUsed ? 6 : 0.1);
  return when(isUsed, WEIGHTS[kind] ?? 0.07);
};

type Step = Extract<Effect['kind'], `phase${string}`>;

/** A phase in use that ends takes the walk's way with it, so it seldom does. */
const stepWeight = ({ status, reservedOre, committedOre, expendedOre }: PhaseLine, kind: Step): number => {
  const isEmpty = reservedOre + committedOre === 0n;
  switch (kind) {
    case 'phaseOpening':
      return when(status === 'planned', 0.1);
    case 'phaseClosing':
      return when(status === 'open', isEmpty ? 0.4 : 0.08);
    case 'phaseReopening':
      return when(status === 'closing', isEmpty ? 1 : 4);
    case 'phaseClosed':
      return when(status === 'closing', isEmpty ? 4 : 0.02);
    case 'phaseCancelled':
      return when(status !== 'closed' && isEmpty && expendedOre === 0n, 0.03);
  }
};

const steps = ({ phases }: Known<ProgrammeState>, size: number) => {
  const line = phases.get(1 + drawn(size, 86, 3));
  const kinds = ['phaseOpening', 'phaseClosing', 'phaseReopening', 'phaseClosed', 'phaseCancelled'] as const;
  return line === undefined
    ? []
    : kinds.map((kind) => ({ effect: { kind, phase: line.phase }, weight: stepWeight(line, kind) }));
};

export const newDecisions = (
  id: ProgrammeId,
  programme: Known<ProgrammeState>,
  size: number,
  sofar: number,
): readonly Wish[] => [
  ...effects(programme, size).map((effect) => wish(weightOf(programme, effect), decided(sofar + 1, id, effect))),
  ...steps(programme, size).map(({ effect, weight }) => wish(weight, decided(sofar + 1, id, effect))),
];

export const onDecision = (decision: DecisionId, { status }: KnownDecision): readonly Wish[] => [
  wish(when(status === 'recorded', 2), { type: 'CountersignDecision', target: { decision }, body: {} }),
  wish(when(status === 'recorded', 0.1), { type: 'DeclineDecision', target: { decision }, body: { reason } }),
  wish(when(status === 'recorded', 0.2), { type: 'WithdrawDecision', target: { decision }, body: {} }),
];

export const onDelegations = (size: number): readonly Wish[] => {
  const target = { holder: HOLDERS[drawn(size, 87, HOLDERS.length)]! };
  return [wish(0.01, { type: 'RevokeDelegation', target, body: { reason } })];
};

export const onProvider = ({ provider, status }: Known<ProviderState>): readonly Wish[] => [
  wish(when(status === 'active', 0.01), { type: 'SuspendProvider', target: { provider }, body: { reason } }),
  wish(when(status !== 'ended', 0.002), { type: 'EndProvider', target: { provider }, body: { reason } }),
  wish(0.01, { type: 'CorrectProvider', target: { provider }, body: { name: reason } }),
  wish(when(status === 'suspended', 2), { type: 'ReinstateProvider', target: { provider }, body: { reason } }),
];

import { oreText, ore, sum } from '@spillrom/kernel';
import type { InquiryId } from '@spillrom/kernel';
import { amountFits } from '../../vocabulary/amounts.js';
import { NAMED_MAX } from '../../vocabulary/limits.js';
import { named, unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { PlannedPhase } from './events.js';
import type { KnownProgramme, PhaseLine } from './state.js';
import { allocatedOre } from './state.js';

const ended = ({ status }: PhaseLine): boolean => status === 'closed' || status === 'cancelled';

/** The appropriation can grow to what can be stored and shrink to what has been allocated. */
export const appropriationRules = (
  { unallocatedOre, appropriatedOre }: KnownProgramme,
  change: bigint,
): readonly ViolationOf<'BELOW_USE' | 'AMOUNT_TOO_LARGE'>[] => [
  ...unless(unallocatedOre + change >= 0n, {
    code: 'BELOW_USE',
    requested: oreText(appropriatedOre + change),
    inUse: oreText(appropriatedOre - unallocatedOre),
    pointer: '/effect/amountOre',
  }),
  ...(change > 0n ? amountFits(appropriatedOre + change, '/effect/amountOre') : []),
];

export interface Change {
  readonly phase: number;
  readonly amountOre: string;
}

/** What a phase gets or gives, all changes of it together, and where in the list the last of them stands. */
export const changesByPhase = (
  changes: readonly Change[],
): ReadonlyMap<number, { readonly change: bigint; readonly index: number }> => {
  const perPhase = new Map<number, { change: bigint; index: number }>();
  changes.forEach(({ phase, amountOre }, index) => {
    perPhase.set(phase, { change: (perPhase.get(phase)?.change ?? 0n) + ore(amountOre), index });
  });
  return perPhase;
};

const shrinks = (line: PhaseLine, change: bigint, pointer: string): readonly ViolationOf<'BELOW_USE'>[] => {
  const allocated = allocatedOre(line);
  return unless(line.availableOre + change >= 0n, {
    code: 'BELOW_USE',
    phase: line.phase,
    requested: oreText(allocated + change),
    inUse: oreText(allocated - line.availableOre),
    pointer,
  });
};

/** All changes of one decision together stay within what is unallocated; each phase keeps what it has in use. */
export const allocationRules = (
  { phases, unallocatedOre }: KnownProgramme,
  changes: readonly Change[],
): readonly ViolationOf<'BELOW_USE' | 'APPROPRIATION_EXCEEDED' | 'AMOUNT_TOO_LARGE'>[] => {
  const requested = sum(changes.map(({ amountOre }) => ore(amountOre)));
  return [
    ...[...changesByPhase(changes)].flatMap(([phase, { change, index }]) => {
      const line = phases.get(phase);
      return line === undefined ? [] : shrinks(line, change, `/effect/changes/${index}/amountOre`);
    }),
    ...unless(requested <= unallocatedOre, {
      code: 'APPROPRIATION_EXCEEDED',
      requestedOre: oreText(requested),
      unallocatedOre: oreText(unallocatedOre),
      pointer: '/effect/changes',
    }),
    ...amountFits(requested, '/effect/changes'),
  ];
};

/** Ranks are unique among phases not closed or cancelled, as the plan would leave them. */
export const ranksUnique = (
  { phases }: KnownProgramme,
  plan: readonly PlannedPhase[],
): readonly ViolationOf<'RANK_NOT_UNIQUE'>[] => {
  const after = new Map([...phases].filter(([, line]) => !ended(line)).map(([phase, { rank }]) => [phase, rank]));
  for (const { phase, rank } of plan) after.set(phase, rank);
  return [...new Set(after.values())].flatMap((rank) => {
    const sharing = [...after.keys()].filter((phase) => after.get(phase) === rank);
    const [named, count] = [sharing.slice(0, NAMED_MAX), sharing.length];
    return unless(count === 1, { code: 'RANK_NOT_UNIQUE', rank, phases: named, count, pointer: '/effect/phases' });
  });
};

/** Closing leaves nothing reserved or committed, and no inquiry sent or closed; cancelling leaves nothing spent either. */
export const phaseEmpty = (
  { phase, reservedOre, committedOre, expendedOre }: PhaseLine,
  inquiries: readonly InquiryId[],
  kind: 'phaseClosed' | 'phaseCancelled',
): readonly ViolationOf<'PHASE_NOT_EMPTY'>[] => {
  const money = reservedOre + committedOre + (kind === 'phaseCancelled' ? expendedOre : 0n);
  return unless(money === 0n && inquiries.length === 0, {
    code: 'PHASE_NOT_EMPTY',
    phase,
    reservedOre: oreText(reservedOre),
    committedOre: oreText(committedOre),
    expendedOre: oreText(expendedOre),
    inquiries: named(inquiries),
    count: inquiries.length,
    pointer: '/effect/phase',
  });
};

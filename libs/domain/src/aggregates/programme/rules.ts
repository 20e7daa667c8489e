import { oreText, ore, sum } from '@spillrom/kernel';
import type { Violation } from '../../vocabulary/violations.js';
import type { PlannedPhase } from './events.js';
import type { KnownProgramme, PhaseLine } from './state.js';
import { allocatedOre } from './state.js';

const ended = ({ status }: PhaseLine): boolean => status === 'closed' || status === 'cancelled';

/** The appropriation can grow at will and shrink to what has been allocated. */
export const appropriationRules = ({ unallocatedOre, appropriatedOre }: KnownProgramme, change: bigint): Violation[] =>
  unallocatedOre + change >= 0n
    ? []
    : [
        {
          code: 'BELOW_USE',
          requested: oreText(appropriatedOre + change),
          inUse: oreText(appropriatedOre - unallocatedOre),
          pointer: '/effect/amountOre',
        },
      ];

interface Change {
  readonly phase: number;
  readonly amountOre: string;
}

const shrinks = (line: PhaseLine, change: bigint, pointer: string): Violation[] => {
  const allocated = allocatedOre(line);
  return line.availableOre + change >= 0n
    ? []
    : [
        {
          code: 'BELOW_USE',
          phase: line.phase,
          requested: oreText(allocated + change),
          inUse: oreText(allocated - line.availableOre),
          pointer,
        },
      ];
};

/** All changes of one decision together stay within what is unallocated; each phase keeps what it has in use. */
export const allocationRules = (programme: KnownProgramme, changes: readonly Change[]): Violation[] => {
  const perPhase = new Map<number, { change: bigint; index: number }>();
  changes.forEach(({ phase, amountOre }, index) => {
    perPhase.set(phase, { change: (perPhase.get(phase)?.change ?? 0n) + ore(amountOre), index });
  });
  const below = [...perPhase].flatMap(([phase, { change, index }]) => {
    const line = programme.phases.get(phase);
    return line === undefined ? [] : shrinks(line, change, `/effect/changes/${index}/amountOre`);
  });
  const requested = sum(changes.map(({ amountOre }) => ore(amountOre)));
  return requested <= programme.unallocatedOre
    ? below
    : [
        ...below,
        {
          code: 'APPROPRIATION_EXCEEDED',
          requestedOre: oreText(requested),
          unallocatedOre: oreText(programme.unallocatedOre),
          pointer: '/effect/changes',
        },
      ];
};

/** Ranks are unique among phases not closed or cancelled, as the plan would leave them. */
export const ranksUnique = ({ phases }: KnownProgramme, plan: readonly PlannedPhase[]): Violation[] => {
  const after = new Map([...phases].filter(([, line]) => !ended(line)).map(([phase, { rank }]) => [phase, rank]));
  for (const { phase, rank } of plan) after.set(phase, rank);
  const byRank = new Map<number, number[]>();
  for (const [phase, rank] of after) byRank.set(rank, [...(byRank.get(rank) ?? []), phase]);
  return [...byRank]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([rank, sharing]) => ({ code: 'RANK_NOT_UNIQUE', rank, phases: sharing, pointer: '/effect/phases' }));
};

/** Closing leaves nothing reserved or committed; cancelling leaves nothing spent either. */
export const phaseEmpty = (line: PhaseLine, kind: 'phaseClosed' | 'phaseCancelled'): Violation[] => {
  const { phase, reservedOre, committedOre, expendedOre } = line;
  const inUse = reservedOre + committedOre + (kind === 'phaseCancelled' ? expendedOre : 0n);
  const [reserved, committed, expended] = [oreText(reservedOre), oreText(committedOre), oreText(expendedOre)];
  return inUse === 0n
    ? []
    : [
        {
          code: 'PHASE_NOT_EMPTY',
          phase,
          reservedOre: reserved,
          committedOre: committed,
          expendedOre: expended,
          pointer: '/effect/phase',
        },
      ];
};

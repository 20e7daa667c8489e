import { ZERO } from '@spillrom/kernel';
import type { DecisionId, LocalDate, Ore } from '@spillrom/kernel';
import type { Excepted } from '../../vocabulary/windows.js';
import type { PhaseStatus } from '../../vocabulary/phase-status.js';
import type { PlannedPhase } from './events.js';

export type { PhaseStatus };

/** A phase as planned, its status, and the totals of its accounts: `paid` and `receivable` are memoranda beside them. */
export type PhaseLine = PlannedPhase & {
  readonly status: PhaseStatus;
  readonly availableOre: Ore;
  /** By how much it changed on the days on which that counts, in their order. */
  readonly availableDays: readonly { readonly on: LocalDate; readonly changeOre: Ore }[];
  readonly reservedOre: Ore;
  readonly committedOre: Ore;
  readonly expendedOre: Ore;
  readonly paidOre: Ore;
  readonly receivableOre: Ore;
};

/** `decision`: the one that granted it, by which its end names it. */
export type Exception = Excepted & { readonly decision: DecisionId };

/** `frameOre`: the ceiling, if there is one; `usedOre`: what was expended in the year; `isShut`: what was left has been carried over. */
export type YearLine = { readonly frameOre?: Ore; readonly usedOre: Ore; readonly isShut: boolean };

/** One pot of money. Its size grows with the days, not with the movements: what is left of each is remembered by its owner. */
export type KnownProgramme = {
  readonly status: 'established' | 'closed';
  readonly caseNumber: string;
  /** 0 before the first plan. */
  readonly planVersion: number;
  readonly appropriatedOre: Ore;
  readonly unallocatedOre: Ore;
  readonly phases: ReadonlyMap<number, PhaseLine>;
  /** In force. */
  readonly exceptions: readonly Exception[];
  /** Those that a decision, or the end of their phase, has ended, by the decisions that granted them. */
  readonly endedExceptions: ReadonlySet<DecisionId>;
  /** Years with a frame, or in which something was expended. */
  readonly years: ReadonlyMap<number, YearLine>;
  /** The newest; none before the first. */
  readonly tolerance?: { readonly basisPoints: number; readonly maxOre: Ore };
};

export type ProgrammeState = { readonly status: 'absent' } | KnownProgramme;

export const yearOf = ({ years }: KnownProgramme, year: number): YearLine =>
  years.get(year) ?? { usedOre: ZERO, isShut: false };

/** What has been given to the phase and not taken back. */
export const allocatedOre = ({ availableOre, reservedOre, committedOre, expendedOre }: PhaseLine): Ore =>
  (availableOre + reservedOre + committedOre + expendedOre) as Ore;

/** @throws Error when the log names a phase that no plan made */
export const phaseOf = ({ phases, caseNumber }: KnownProgramme, phase: number): PhaseLine => {
  const line = phases.get(phase);
  if (line === undefined) throw new Error(`no phase ${phase} in programme ${caseNumber}`);
  return line;
};

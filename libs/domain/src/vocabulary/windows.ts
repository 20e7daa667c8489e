import { daysBetween, within } from '@spillrom/kernel';
import type { LocalDate, OrgNumber } from '@spillrom/kernel';

/** From one date to another, ends included. */
export interface Window {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a plan says of a phase: whose it is first, and when. */
export interface Prioritised extends Window {
  readonly phase: number;
  readonly trust: OrgNumber;
}

/** A window that another trust, or the prioritised one beside its own, may use in a phase. */
export type Excepted = Prioritised;

/** When a trust may treat in a phase: the prioritised one in the phase's window, which comes first, and each in its exceptions. */
export const windowsOf = (trust: OrgNumber, phase: Prioritised, exceptions: readonly Excepted[]): readonly Window[] => {
  const own = exceptions.filter((exception) => exception.trust === trust && exception.phase === phase.phase);
  return phase.trust === trust ? [phase, ...own] : own;
};

export const inAnyOf = (windows: readonly Window[], date: LocalDate): boolean =>
  windows.some(({ from, to }) => within(date, from, to));

/** Whether every day of the period lies in some window: two that meet without a gap are as good as one. */
export const coveredBy = (windows: readonly Window[], { from, to }: Window): boolean => {
  let reached: LocalDate | undefined;
  for (const window of [...windows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const goesOn =
      reached === undefined ? within(from, window.from, window.to) : daysBetween(reached, window.from) <= 1;
    if (goesOn && (reached === undefined || window.to > reached)) reached = window.to;
  }
  return reached !== undefined && to <= reached;
};

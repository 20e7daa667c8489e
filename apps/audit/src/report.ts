import type { Position } from '@spillrom/event-sourcing';
import type { Difference } from './replay/compare.js';
import type { Replayed } from './replay/replay.js';

export interface Report {
  readonly equal: boolean;
  readonly position: Position;
  readonly commits: number;
  readonly events: number;
  readonly figures: number;
  readonly problems: readonly string[];
  readonly differences: readonly Difference[];
}

export const reportOn = (replayed: Replayed, differences: readonly Difference[]): Report => ({
  equal: differences.length === 0 && replayed.problems.length === 0,
  position: replayed.position,
  commits: replayed.commits,
  events: replayed.events,
  figures: replayed.figures.size,
  problems: replayed.problems,
  differences,
});

/** For a person: what was folded, and the first thing that does not agree. */
export const asText = ({ equal, position, commits, events, figures, problems, differences }: Report): string => {
  const folded = `replayed ${events} events in ${commits} commits up to position ${position}`;
  if (equal) return `${folded}: all ${figures} figures are equal to the read models'`;
  const [problem] = problems;
  const [first] = differences;
  return [
    `${folded}: ${problems.length} contradictions in the log, ${differences.length} figures differ`,
    ...(problem === undefined ? [] : [`first contradiction ${problem}`]),
    ...(first === undefined
      ? []
      : [`first difference: ${first.key} is ${first.live} in the read models and ${first.replayed} by replay`]),
  ].join('\n');
};

import type { Uuid } from '@spillrom/kernel';
import type { Difference } from './replay/compare.js';
import type { RecordedTimeFalls, Replayed } from './replay/replay.js';
import { documentsAsText, type DocumentsFound } from './replay/documents.js';
import { standingAsText, type Standing } from './replay/standing.js';

/** What was found in the history: the same history gives the same bytes on every store. */
export interface Report {
  readonly equal: boolean;
  readonly lastCommit: Uuid | null;
  readonly commits: number;
  readonly events: number;
  readonly figures: number;
  readonly recordedTimeFalls: RecordedTimeFalls;
  readonly problems: readonly string[];
  readonly differences: readonly Difference[];
}

/** And how far the read models show it and which documents are kept, which is a matter of the moment and of the store. */
export type Audit = Report & Standing & { readonly documents: DocumentsFound };

export const reportOn = (replayed: Replayed, differences: readonly Difference[]): Report => ({
  equal: differences.length === 0 && replayed.problems.length === 0,
  lastCommit: replayed.lastCommit,
  commits: replayed.commits,
  events: replayed.events,
  figures: replayed.figures.size,
  recordedTimeFalls: replayed.recordedTimeFalls,
  problems: replayed.problems,
  differences,
});

const folded = ({ events, commits, lastCommit }: Report): string =>
  `replayed ${events} events in ${commits} commits${lastCommit === null ? '' : ` up to commit ${lastCommit}`}`;

const falls = ({ recordedTimeFalls: { count, firstEvent } }: Report): readonly string[] =>
  firstEvent === null ? [] : [`recorded time goes back ${count} times, first at event ${firstEvent}`];

/** For a person: what was folded, and the first thing that does not agree. */
export const asText = (report: Report): string => {
  const { equal, figures, problems, differences } = report;
  if (equal)
    return [`${folded(report)}: all ${figures} figures equal those of the read models`, ...falls(report)].join('\n');
  const [problem] = problems;
  const [first] = differences;
  return [
    `${folded(report)}: ${problems.length} contradictions in the log, ${differences.length} figures differ`,
    ...(problem === undefined ? [] : [`first contradiction: ${problem}`]),
    ...(first === undefined
      ? []
      : [`first difference: ${first.key} is ${first.live} in the read models and ${first.replayed} in the replay`]),
    ...falls(report),
  ].join('\n');
};

/** The same, and how log and read models stood. */
export const auditAsText = (audit: Audit): string =>
  [asText(audit), ...documentsAsText(audit.documents), ...standingAsText(audit)].join('\n');

import type { Position } from '@spillrom/event-sourcing';
import { daysLater, osloDate, startOfDay, type Instant, type LocalDate } from '@spillrom/kernel';
import { figuresPosition, type Ask } from './as-of.js';
import { readFigures, upTo, type StoredFigure } from './stored-figures.js';

/** Figures at the end of a month, by either time: what was known then, and what is known now to count by then. */
export interface MonthOfFigures {
  /** `2022-11` */
  readonly month: string;
  /** The last moment of the month in Oslo: the state as of this recorded time is `known`. */
  readonly asOfTime: Instant;
  /** Its last day: what is effective up to it is `effective`. */
  readonly effectiveOn: LocalDate;
  readonly known: readonly StoredFigure[];
  readonly effective: readonly StoredFigure[];
}

/** More than any programme lasts; of a longer one the latest months are told. */
const MONTHS_MAX = 120;

interface Ends {
  readonly first_effective: LocalDate | null;
  readonly last_effective: LocalDate | null;
  readonly first_recorded: Instant | null;
  readonly last_recorded: Instant | null;
}

const instantText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const ENDS = `
SELECT min(effective_on)::text AS first_effective, max(effective_on)::text AS last_effective,
  ${instantText('min(recorded_at)')} AS first_recorded, ${instantText('max(recorded_at)')} AS last_recorded
FROM read.posting WHERE key >= $1 AND key < $2`;

const monthOf = (date: LocalDate): string => date.slice(0, 7);

const firstOfNext = (month: string): LocalDate => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${nextYear}-${String(next).padStart(2, '0')}-01` as LocalDate;
};

const monthsOf = (first: string, last: string): readonly string[] => {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthOf(firstOfNext(month))) months.push(month);
  return months.slice(-MONTHS_MAX);
};

/** Recorded times have microseconds. */
const justBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString().replace('Z', '999Z') as Instant;

/** Every month from the first posting to the last, on either time; each is what `readFigures` says as of its end. Ask within one snapshot. */
export const readSeries = async (
  ask: Ask,
  prefix: string,
): Promise<{ readonly position: Position; readonly months: readonly MonthOfFigures[] }> => {
  const position = await figuresPosition(ask);
  const [ends] = await ask<Ends>(ENDS, [prefix, upTo(prefix)]);
  if (ends?.first_effective == null || ends.first_recorded == null) return { position, months: [] };
  const dates = [
    ends.first_effective,
    ends.last_effective!,
    osloDate(ends.first_recorded),
    osloDate(ends.last_recorded!),
  ];
  const inOrder = dates.map(monthOf).sort();
  const months: MonthOfFigures[] = [];
  for (const month of monthsOf(inOrder[0]!, inOrder.at(-1)!)) {
    const next = firstOfNext(month);
    const [asOfTime, effectiveOn] = [justBefore(startOfDay(next)), daysLater(next, -1)];
    const { figures: known } = await readFigures(ask, prefix, { recordedAt: asOfTime });
    const { figures: effective } = await readFigures(ask, prefix, { effectiveOn });
    months.push({ month, asOfTime, effectiveOn, known, effective });
  }
  return { position, months };
};

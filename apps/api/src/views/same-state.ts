import { isPosition, type Position } from '@spillrom/event-sourcing';
import { isLocalDate, type LocalDate } from '@spillrom/kernel';
import { cursorRefused, type StateAsked } from '@spillrom/postgres/read-models';
import type { LogEnd } from './log-end.js';
import { LIMIT_DEFAULT, type Asked } from './parameters.js';
import { stateAsked, type PastAsked } from './state-asked.js';

export type PagedAsked = PastAsked & Asked<'on' | 'limit' | 'cursor' | 'minPosition'>;

/** Which state a page shows, as of which day, and where in the list it starts. */
export interface Whereabouts {
  readonly state: StateAsked;
  readonly on: LocalDate;
  readonly from: number;
}

/** What a cursor holds. The client must ask for the same past and the same day again, if it asked for any. */
type Mark = readonly [from: number, position: Position, on: LocalDate, asOf: string | null, asOfTime: string | null];

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isMark = (mark: unknown): mark is Mark => {
  if (!Array.isArray(mark) || mark.length !== 5) return false;
  const [from, position, on, asOf, asOfTime] = mark as readonly unknown[];
  return (
    Number.isSafeInteger(from) &&
    (from as number) > 0 &&
    typeof position === 'string' &&
    isPosition(position) &&
    typeof on === 'string' &&
    isLocalDate(on) &&
    isTextOrNull(asOf) &&
    isTextOrNull(asOfTime)
  );
};

const readCursor = (cursor: string): Mark => {
  let mark: unknown;
  try {
    mark = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw cursorRefused();
  }
  if (!isMark(mark)) throw cursorRefused();
  return mark;
};

/**
 * Lists whose order can change with every event are paged in one state: the first page's, whose position its cursor holds.
 * @throws QueryRefused for a cursor of another state or day than is asked for, or of none
 */
export const whereabouts = async (
  query: PagedAsked,
  today: () => Promise<LocalDate>,
  end: LogEnd,
): Promise<Whereabouts> => {
  const { on, cursor, asOf, asOfTime, minPosition } = query;
  if (cursor === undefined) {
    return { state: stateAsked(query), on: (on as LocalDate | undefined) ?? (await today()), from: 0 };
  }
  const [from, position, day, asOfBefore, asOfTimeBefore] = readCursor(cursor);
  const isSame = asOfBefore === (asOf ?? null) && asOfTimeBefore === (asOfTime ?? null) && (on ?? day) === day;
  if (!isSame || !(await end.holds(position))) throw cursorRefused();
  return { state: stateAsked({ asOf: position, ...(minPosition !== undefined && { minPosition }) }), on: day, from };
};

/** The page of the list that starts there. */
export const pageFrom = <Item>(
  all: readonly Item[],
  { from, on }: Whereabouts,
  { limit = LIMIT_DEFAULT, asOf, asOfTime }: PagedAsked,
  position: Position,
): { readonly on: LocalDate; readonly items: readonly Item[]; readonly next?: string; readonly position: Position } => {
  const to = from + limit;
  const mark: Mark = [to, position, on, asOf ?? null, asOfTime ?? null];
  const next = Buffer.from(JSON.stringify(mark)).toString('base64url');
  return { on, items: all.slice(from, to), ...(to < all.length && { next }), position };
};

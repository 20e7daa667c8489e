import { codesOf, referenceRef, validOn } from '@spillrom/domain';
import type { CodeList, EntryOf, ReferenceList, ReferenceState } from '@spillrom/domain';
import { comparePositions, empty, foldOnto } from '@spillrom/event-sourcing';
import type { EventStore, Folded, Position, StoredEvent } from '@spillrom/event-sourcing';
import { instant } from '@spillrom/kernel';
import type { Instant, LocalDate } from '@spillrom/kernel';
import { malformed, unfit } from '../problems/problem.js';
import { LIMIT_DEFAULT, type Asked } from '../views/parameters.js';
import type { Language } from './language.js';

export interface ReferenceAsked extends Asked<
  'on' | 'entryCode' | 'limit' | 'cursor' | 'asOf' | 'asOfTime' | 'minPosition'
> {
  readonly list: ReferenceList;
  readonly language: Language;
}

type ShownEntry<List extends ReferenceList> = EntryOf<List> & {
  /** Its name in the language that `Accept-Language` asks for, or else in bokmål */
  readonly name: string;
};

interface PageOf<List extends ReferenceList> {
  readonly list: List;
  /** How often decisions had changed the list since its first edition, in the state that is shown */
  readonly changes: number;
  /** By code, and by the day from which they are valid */
  readonly items: readonly ShownEntry<List>[];
  /** Cursor of the next page; missing on the last */
  readonly next?: string;
}

export type ReferencePage = { readonly [List in ReferenceList]: PageOf<List> }[ReferenceList];

type Remembered = Folded<ReferenceState>;

type Past = Asked<'asOf' | 'asOfTime'>;

const asKnown = (events: readonly StoredEvent[], { asOf, asOfTime }: Past): readonly StoredEvent[] => {
  const time: Instant | undefined = asOfTime === undefined ? undefined : instant(asOfTime);
  return events.filter(
    ({ position, recordedAt }) =>
      (asOf === undefined || comparePositions(position, asOf as Position) <= 0) &&
      (time === undefined || recordedAt <= time),
  );
};

const markOf = ({ code, from }: EntryOf<ReferenceList>): string => `${code} ${from}`;

const cursorAt = (list: ReferenceList, entry: EntryOf<ReferenceList>): string =>
  Buffer.from(`${list} ${markOf(entry)}`).toString('base64url');

const readCursor = (list: ReferenceList, cursor: string): string => {
  const [, of, mark] = /^([A-Za-z]+) (.+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (of !== list || mark === undefined)
    throw malformed([unfit('cursor', 'cursor must be `next` of the page before, of the same list')]);
  return mark;
};

const inOrder = (a: EntryOf<ReferenceList>, b: EntryOf<ReferenceList>): number => (markOf(a) < markOf(b) ? -1 : 1);

const stateThen = async (store: Pick<EventStore, 'read'>, list: ReferenceList, past: Past): Promise<Remembered> => {
  const { stream, aggregate } = referenceRef(list);
  return foldOnto(aggregate, empty(aggregate), asKnown(await store.read([{ stream, after: -1 }]), past));
};

/** A list as it was at a position of the log. */
export const listAt = async <List extends ReferenceList>(
  store: Pick<EventStore, 'read'>,
  list: List,
  asOf: Position,
): Promise<CodeList<List>> => codesOf(list, (await stateThen(store, list, { asOf })).state);

/** Reference data, straight from its streams: a list is short, so what it has come to is remembered, and only what came since is read. */
export const referenceViews = ({ store }: { readonly store: Pick<EventStore, 'read'> }) => {
  const remembered = new Map<ReferenceList, Remembered>();

  const now = async (list: ReferenceList): Promise<Remembered> => {
    const { stream, aggregate } = referenceRef(list);
    const before = remembered.get(list) ?? empty(aggregate);
    const after = foldOnto(aggregate, before, await store.read([{ stream, after: before.version }]));
    remembered.set(list, after);
    return after;
  };

  return {
    reference: async (asked: ReferenceAsked): Promise<ReferencePage> => {
      const { list, language, on, entryCode, limit = LIMIT_DEFAULT, cursor } = asked;
      const isNow = asked.asOf === undefined && asked.asOfTime === undefined;
      const { state, version } = isNow ? await now(list) : await stateThen(store, list, asked);
      const after = cursor === undefined ? '' : readCursor(list, cursor);
      const found = [...codesOf(list, state).entries.values()]
        .flat()
        .filter((entry) => on === undefined || validOn(entry, on as LocalDate))
        .filter((entry) => (entryCode === undefined || entry.code === entryCode) && markOf(entry) > after)
        .sort(inOrder);
      const items = found.slice(0, limit).map((entry) => ({ ...entry, name: entry.names[language] }));
      const last = items.at(-1);
      const hasMore = found.length > limit && last !== undefined;
      const page: PageOf<ReferenceList> = { list, changes: version + 1, items };
      return { ...page, ...(hasMore && { next: cursorAt(list, last) }) } as ReferencePage;
    },
  };
};

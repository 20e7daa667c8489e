import type { Ending, EntryOf, ReferenceList } from '../../vocabulary/reference.js';
import type { ReferenceEvent } from './events.js';
import { validOn } from './rules.js';
import { codesOf } from './state.js';
import type { CodeList, ReferenceState } from './state.js';

type Entries<List extends ReferenceList> = readonly EntryOf<List>[];

const ended = <List extends ReferenceList>(entries: Entries<List>, { to }: Ending): Entries<List> =>
  entries.map((entry) => (validOn(entry, to) ? { ...entry, to } : entry));

/** The list after some entries have ended and others have been added. */
export const changed = <List extends ReferenceList>(
  { list, entries: before }: CodeList<List>,
  endings: readonly Ending[],
  added: Entries<List>,
): CodeList<List> => {
  const entries = new Map(before);
  for (const ending of endings) entries.set(ending.code, ended(entries.get(ending.code) ?? [], ending));
  for (const entry of added) entries.set(entry.code, [...(entries.get(entry.code) ?? []), entry]);
  return { list, entries };
};

export const evolveReference = (state: ReferenceState, { data }: ReferenceEvent): ReferenceState => {
  const { list, endings, entries } = data;
  return { status: 'changed', codes: changed<ReferenceList>(codesOf<ReferenceList>(list, state), endings, entries) };
};

import type { LocalDate } from '@spillrom/kernel';
import type { EntryOf, Quote, ReferenceList } from '../../vocabulary/reference.js';
import type { CodeList } from './state.js';

type Period = { readonly from: LocalDate; readonly to?: LocalDate };

/** Ends included; without an end until further notice. */
export const validOn = ({ from, to }: Period, date: LocalDate): boolean =>
  from <= date && (to === undefined || date <= to);

/** What the code means on a day: the one entry that is valid then. */
export const entryOn = <List extends ReferenceList>(
  { entries }: CodeList<List>,
  code: string,
  date: LocalDate,
): EntryOf<List> | undefined => entries.get(code)?.find((entry) => validOn(entry, date));

/** Every code's entry of a day, in the order in which the codes came into the list. */
export const entriesOn = <List extends ReferenceList>(
  { entries }: CodeList<List>,
  date: LocalDate,
): readonly EntryOf<List>[] => [...entries.values()].flat().filter((entry) => validOn(entry, date));

/** For the event of a decision that relied on what the entry says. */
export const quoteOf = <List extends ReferenceList>(list: List, { code, from, verified }: EntryOf<List>): Quote => ({
  list,
  code,
  from,
  verified,
});

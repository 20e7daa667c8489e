import type { LocalDate } from '@spillrom/kernel';
import type { EntryOf, Quote, ReferenceList } from '../../vocabulary/reference.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { CodeList } from './state.js';

/** From one date to another, ends included; without an end until further notice. */
export type Period = { readonly from: LocalDate; readonly to?: LocalDate };

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

/** The code has meant something by then, whether or not it still does. */
export const codeKnown = (
  { entries }: CodeList<ReferenceList>,
  value: string,
  date: LocalDate,
  pointer: string,
): readonly ViolationOf<'CODE_UNKNOWN'>[] => {
  const isKnown = entries.get(value)?.some(({ from }) => from <= date) === true;
  return unless(isKnown, { code: 'CODE_UNKNOWN', value, pointer });
};

/** Says nothing of a code that is not known: that is another rule's answer. */
export const codeInUse = (
  codes: CodeList<ReferenceList>,
  value: string,
  date: LocalDate,
  pointer: string,
): readonly ViolationOf<'CODE_RETIRED'>[] => {
  const isJudged = codeKnown(codes, value, date, pointer).length === 0;
  return unless(!isJudged || entryOn(codes, value, date) !== undefined, { code: 'CODE_RETIRED', value, pointer });
};

/** A trust of the region: anyone else's number would stand in a plan, and be asked for, for ever. */
export const trustKnown = (
  trusts: CodeList<'trust'>,
  trust: string,
  date: LocalDate,
  pointer: string,
): readonly ViolationOf<'TRUST_UNKNOWN'>[] =>
  unless(entryOn(trusts, trust, date) !== undefined, { code: 'TRUST_UNKNOWN', trust, pointer });

/** Says nothing where either code means nothing that day: that is another rule's answer. */
export const procedureOfSpecialty = (
  procedure: EntryOf<'procedure'> | undefined,
  specialty: EntryOf<'specialty'> | undefined,
  pointer: string,
): readonly ViolationOf<'PROCEDURE_SPECIALTY'>[] => {
  if (procedure === undefined || specialty === undefined) return [];
  const wrong = { procedure: procedure.code, specialty: specialty.code, belongsTo: procedure.specialty, pointer };
  return unless(procedure.specialty === specialty.code, { code: 'PROCEDURE_SPECIALTY', ...wrong });
};

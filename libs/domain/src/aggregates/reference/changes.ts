import { isOrgNumber, LAST_DATE } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { EntryOf, ReferenceChanges, ReferenceList } from '../../vocabulary/reference.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { changed } from './evolve.js';
import { entryOn } from './rules.js';
import type { Period } from './rules.js';
import type { CodeList } from './state.js';

type Entry = EntryOf<ReferenceList>;

const at = (index: number, field: string): string => `/effect/entries/${index}/${field}`;

const ordered = ({ from, to = LAST_DATE }: Period): boolean => from <= to;

const shareADay = (one: Period, other: Period): boolean =>
  one.from <= (other.to ?? LAST_DATE) && other.from <= (one.to ?? LAST_DATE);

const trustsAreOrganisations = ({ list, entries }: ReferenceChanges) =>
  entries.flatMap(({ code }, index) =>
    unless(list !== 'trust' || isOrgNumber(code), { code: 'ORG_NUMBER_INVALID', pointer: at(index, 'code') }),
  );

/** A code means one thing a day: after the endings, an added entry shares none with what stands there or is added before it. */
const noDayTwice = (codes: CodeList<ReferenceList>, { entries, endings }: ReferenceChanges) => {
  const left = changed(codes, endings, []).entries;
  const added: readonly Entry[] = entries;
  return added.flatMap((entry, index) => {
    const standing = [
      ...(left.get(entry.code) ?? []),
      ...added.slice(0, index).filter(({ code }) => code === entry.code),
    ];
    const other = ordered(entry) ? standing.find((each) => shareADay(each, entry)) : undefined;
    if (other === undefined) return [];
    const { from, to } = other;
    const wrong = { value: entry.code, from, ...(to === undefined ? {} : { to }), pointer: at(index, 'from') };
    return unless(false, { code: 'CODE_OVERLAPS', ...wrong });
  });
};

const notBackdated = ({ entries, endings }: ReferenceChanges, today: LocalDate) => [
  ...entries.flatMap(({ from }, index) =>
    unless(from >= today, { code: 'BACKDATED', date: from, today, pointer: at(index, 'from') }),
  ),
  ...endings.flatMap(({ to }, index) =>
    unless(to >= today, { code: 'BACKDATED', date: to, today, pointer: `/effect/endings/${index}/to` }),
  ),
];

const periodsInOrder = ({ entries }: ReferenceChanges) =>
  (entries as readonly Entry[]).flatMap(({ from, to }, index) =>
    to === undefined ? [] : unless(from <= to, { code: 'PERIOD_INVALID', from, to, pointer: at(index, 'to') }),
  );

const endsSomething = (codes: CodeList<ReferenceList>, { endings }: ReferenceChanges) =>
  endings.flatMap(({ code: value, to }, index) =>
    unless(entryOn(codes, value, to) !== undefined, {
      code: 'CODE_UNKNOWN',
      value,
      pointer: `/effect/endings/${index}/code`,
    }),
  );

/** The list whose codes the values of another name, and under which name. */
export const NAMES: { readonly [List in ReferenceList]?: 'specialty' | 'procedure' } = {
  procedure: 'specialty',
  specialistQuota: 'procedure',
};

/** What a value names is valid when the entry begins. */
const valuesKnown = ({ list, entries }: ReferenceChanges, named: CodeList<'specialty' | 'procedure'> | undefined) => {
  const field = NAMES[list];
  if (field === undefined || named === undefined) return [];
  return (entries as readonly Entry[]).flatMap((entry, index) => {
    const value = (entry as unknown as Readonly<Record<string, string>>)[field]!;
    const isKnown = entryOn(named, value, entry.from) !== undefined;
    return unless(isKnown, { code: 'CODE_UNKNOWN', value, pointer: at(index, field) });
  });
};

const repeated = (rows: readonly { readonly code: string }[], where: 'entries' | 'endings') =>
  rows.flatMap(({ code: value }, index) => {
    const isFirst = rows.findIndex(({ code }) => code === value) === index;
    return unless(isFirst, { code: 'CODE_REPEATED', value, pointer: `/effect/${where}/${index}/code` });
  });

/** Something is added, or ends earlier than it would have. */
const somethingChanges = (codes: CodeList<ReferenceList>, { entries, endings }: ReferenceChanges) => {
  const isChange = entries.length > 0 || endings.some(({ code, to }) => entryOn(codes, code, to)?.to !== to);
  return unless(isChange, { code: 'CHANGES_NOTHING', what: 'referenceData', pointer: '/effect' });
};

type Broken = ViolationOf<
  | 'ORG_NUMBER_INVALID'
  | 'CODE_OVERLAPS'
  | 'BACKDATED'
  | 'PERIOD_INVALID'
  | 'CODE_UNKNOWN'
  | 'CODE_REPEATED'
  | 'CHANGES_NOTHING'
>;

/**
 * What stands against changing the list in this way today. Reference data is never valid before it was recorded.
 * @param named the list that the entries' values name codes of, where they do
 */
export const changeRules = (
  codes: CodeList<ReferenceList>,
  changes: ReferenceChanges,
  today: LocalDate,
  named: CodeList<'specialty' | 'procedure'> | undefined,
): readonly Broken[] => [
  ...trustsAreOrganisations(changes),
  ...noDayTwice(codes, changes),
  ...notBackdated(changes, today),
  ...periodsInOrder(changes),
  ...endsSomething(codes, changes),
  ...valuesKnown(changes, named),
  ...repeated(changes.entries, 'entries'),
  ...repeated(changes.endings, 'endings'),
  ...somethingChanges(codes, changes),
];

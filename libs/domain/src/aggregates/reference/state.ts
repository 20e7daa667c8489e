import type { EntryOf, ReferenceList } from '../../vocabulary/reference.js';
import { FIRST_EDITION } from './first-edition/index.js';

/** A list of codes: what each of them meant, means and will mean. Entries of one code share no day. */
export type CodeList<List extends ReferenceList> = {
  readonly list: List;
  readonly entries: ReadonlyMap<string, readonly EntryOf<List>[]>;
};

/** A list that no decision has changed is the first edition, which stands in the code. */
export type ReferenceState =
  { readonly status: 'firstEdition' } | { readonly status: 'changed'; readonly codes: CodeList<ReferenceList> };

const byCode = <List extends ReferenceList>(list: List): CodeList<List> => {
  const entries = new Map<string, readonly EntryOf<List>[]>();
  for (const entry of FIRST_EDITION[list]) entries.set(entry.code, [...(entries.get(entry.code) ?? []), entry]);
  return { list, entries };
};

const FIRST: { readonly [List in ReferenceList]: CodeList<List> } = {
  trust: byCode('trust'),
  specialty: byCode('specialty'),
  procedure: byCode('procedure'),
  endOfWait: byCode('endOfWait'),
  procurementThreshold: byCode('procurementThreshold'),
  legalBasis: byCode('legalBasis'),
  specialistQuota: byCode('specialistQuota'),
  priorityRule: byCode('priorityRule'),
  declineReason: byCode('declineReason'),
  recusalGround: byCode('recusalGround'),
};

/**
 * The list as a state of its stream remembers it.
 * @throws Error when the state is another list's
 */
export const codesOf = <List extends ReferenceList>(list: List, state: ReferenceState): CodeList<List> => {
  if (state.status === 'firstEdition') return FIRST[list];
  if (state.codes.list !== list) throw new Error(`${state.codes.list} is not ${list}`);
  return state.codes as CodeList<List>;
};

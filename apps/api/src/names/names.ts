import { CLOCK, codesOf, REFERENCE_LISTS, referenceRef } from '@spillrom/domain';
import type { EntryOf, ReferenceList } from '@spillrom/domain';
import { empty, foldOnto } from '@spillrom/event-sourcing';
import type { EventStore } from '@spillrom/event-sourcing';
import type { ActorId, OrgNumber } from '@spillrom/kernel';
import type { Application } from '../application.js';
import type { PersonRow, PostgresPeople } from '../identity/postgres-people.js';

/** An organisation that is named anywhere: one that is a trust and supplies too, stands here as both. */
interface NamedOrganisation {
  readonly organisation: OrgNumber;
  readonly kind: 'region' | 'trust' | 'provider';
  readonly name: string;
}

interface NamedPerson extends Pick<PersonRow, 'organisation'> {
  readonly actor: ActorId;
  readonly name: string;
}

/** What a code means from one day to another. */
type NamedCode = Pick<EntryOf<ReferenceList>, 'code' | 'from' | 'to' | 'names' | 'source' | 'verified'>;

interface NamedCodes {
  readonly list: ReferenceList;
  /** By code, and by the day from which they are valid */
  readonly codes: readonly NamedCode[];
}

/** Everything that has a name for people to read, instead of a number or a code. */
export interface NamesView {
  /** The region, its trusts, and all providers */
  readonly organisations: readonly NamedOrganisation[];
  /** Whoever is known to the directory by a name; missing for trusts */
  readonly people?: readonly NamedPerson[];
  /** Every list of reference data */
  readonly lists: readonly NamedCodes[];
}

/** Entry in the public register of legal entities (Enhetsregisteret). */
export const REGION: NamedOrganisation = { organisation: CLOCK.org, kind: 'region', name: 'Helse Midt-Norge RHF' };

const PEOPLE_PAGE = 1_000;

const byCode = (one: NamedCode, other: NamedCode): number =>
  `${one.code} ${one.from}` < `${other.code} ${other.from}` ? -1 : 1;

const named = ({ code, from, to, names, source, verified }: EntryOf<ReferenceList>): NamedCode => ({
  ...{ code, from, ...(to !== undefined && { to }) },
  ...{ names, source, verified },
});

const codesIn = async (store: Pick<EventStore, 'read'>, list: ReferenceList): Promise<NamedCodes> => {
  const { stream, aggregate } = referenceRef(list);
  const { state } = foldOnto(aggregate, empty(aggregate), await store.read([{ stream, after: -1 }]));
  const entries: readonly EntryOf<ReferenceList>[] = [...codesOf(list, state).entries.values()].flat();
  return { list, codes: entries.map(named).sort(byCode) };
};

const everybody = async (people: PostgresPeople): Promise<readonly NamedPerson[]> => {
  const found: NamedPerson[] = [];
  for (let after: ActorId | undefined; ;) {
    const page = await people.list({ limit: PEOPLE_PAGE, ...(after !== undefined && { after }) });
    for (const { actor, name, organisation } of page?.items ?? []) {
      if (name !== undefined) found.push({ actor, name, ...(organisation !== undefined && { organisation }) });
    }
    if (page?.next === undefined) return found;
    after = page.next;
  }
};

/** Trusts are the codes of their list, each by the name that it got last. */
const trustsIn = (lists: readonly NamedCodes[]): readonly NamedOrganisation[] => {
  const codes = lists.find(({ list }) => list === 'trust')?.codes ?? [];
  const names = new Map(codes.map(({ code, names: { nb } }) => [code as OrgNumber, nb]));
  return [...names].map(([organisation, name]) => ({ organisation, kind: 'trust', name }));
};

/** Names of all that is otherwise known by a number or a code, as they are now; of people, for those who may see the directory. */
export const namesOf = async (
  { store, views, people }: Pick<Application, 'store' | 'views' | 'people'>,
  seesPeople: boolean,
): Promise<NamesView> => {
  const [lists, providers, persons] = await Promise.all([
    Promise.all(REFERENCE_LISTS.map((list) => codesIn(store, list))),
    views.all('providers'),
    seesPeople ? everybody(people) : undefined,
  ]);
  const supplying = providers.map(({ provider, name }) => ({
    organisation: provider,
    kind: 'provider' as const,
    name,
  }));
  const organisations = [REGION, ...trustsIn(lists), ...supplying];
  return { organisations, ...(persons && { people: persons }), lists };
};

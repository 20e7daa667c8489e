import { localDate, type LocalDate } from '@spillrom/kernel';
import type { DialogueFilters, ReadViews, StateAsked } from '@spillrom/postgres/read-models';
import { capacityOf, type ContractRow } from '@spillrom/read-models';
import type { Application } from '../application.js';
import type { Asked } from './parameters.js';
import { pageOf } from './places.js';
import { missingIn, stateAsked, type PastAsked } from './state-asked.js';

type State = PastAsked & Asked<'minPosition'>;
type Paging = Asked<'limit' | 'cursor'>;

/** The dialogue with a provider, or about a request, an inquiry or a contract, narrowed by what is asked for besides. */
export interface DialogueAsked {
  readonly of:
    | { readonly provider: string }
    | { readonly request: string }
    | { readonly inquiry: string }
    | { readonly contract: string };
  readonly query: State & Paging & DialogueFilters;
}

export interface ContactAsked extends State {
  readonly provider: string;
  readonly contact: number;
}

export interface CapacityAsked {
  readonly provider: string;
  readonly query: State & Paging & Asked<'specialty' | 'fromWeek' | 'toWeek'>;
}

export interface SilenceAsked {
  readonly query: Paging & Asked<'days' | 'on' | 'minPosition'>;
}

/** Where the client does not say. */
const DAYS_DEFAULT = 30;
const DAY_MS = 86_400_000;

/** So many days earlier; nobody was spoken with before the first day there is. */
const daysBefore = (on: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(on) - days * DAY_MS).toISOString().slice(0, 10) as LocalDate;

const paging = ({ limit, cursor }: Paging) => ({
  ...(limit !== undefined && { limit }),
  ...(cursor !== undefined && { cursor }),
});

const filtersOf = ({ provider, request, inquiry, contract }: DialogueFilters): DialogueFilters => ({
  ...(provider !== undefined && { provider }),
  ...(request !== undefined && { request }),
  ...(inquiry !== undefined && { inquiry }),
  ...(contract !== undefined && { contract }),
});

/** Of a contract also the story of the inquiry that it comes from. */
const awardOf = ({ inquiry, provider }: Pick<ContractRow, 'inquiry' | 'provider'>) =>
  inquiry === undefined ? {} : { award: { inquiry, provider } };

/** What the dialogue is about, as it is or was. */
const subjectOf = (views: ReadViews, of: DialogueAsked['of'], state: StateAsked) => {
  if ('provider' in of) return views.get('providers', of.provider, state);
  if ('request' in of) return views.get('requests', of.request, state);
  return 'inquiry' in of ? views.get('inquiries', of.inquiry, state) : views.get('contracts', of.contract, state);
};

export const dialogueViews = ({ views, today }: Pick<Application, 'views' | 'today'>) => ({
  dialogue: async ({ of, query }: DialogueAsked) => {
    const state = stateAsked(query);
    const { item, position } = await subjectOf(views, of, state);
    if (item === undefined) throw missingIn(query, position);
    const award = 'contract' in of ? awardOf(item as ContractRow) : {};
    const asked = { ...filtersOf({ ...query, ...of }), ...award, ...paging(query), ...state };
    return { ...of, ...(await views.dialogue.page(asked)) };
  },

  contact: async ({ provider, contact, ...query }: ContactAsked) => {
    const { item, position } = await views.dialogue.contact(provider, contact, stateAsked(query));
    if (item === undefined) throw missingIn(query, position);
    return { ...item, position };
  },

  capacity: async ({ provider, query }: CapacityAsked) => {
    const { item, position } = await views.get('providers', provider, stateAsked(query));
    if (item === undefined) throw missingIn(query, position);
    return { provider, ...pageOf(capacityOf(item, query), query), position };
  },

  silentProviders: async ({ query }: SilenceAsked) => {
    const { days = DAYS_DEFAULT, on } = query;
    const day = on === undefined ? await today() : localDate(on);
    const asked = { on: day, since: daysBefore(day, days), ...paging(query), ...stateAsked(query) };
    return { on: day, days, ...(await views.dialogue.silentProviders(asked)) };
  },
});

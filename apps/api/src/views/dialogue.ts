import { localDate, type LocalDate } from '@spillrom/kernel';
import type { DialogueFilters } from '@spillrom/postgres/read-models';
import { capacityOf } from '@spillrom/read-models';
import type { Application } from '../application.js';
import type { Asked } from './parameters.js';
import { pageOf } from './places.js';
import { missingIn, stateAsked, type PastAsked } from './state-asked.js';

type State = PastAsked & Asked<'minPosition'>;
type Paging = Asked<'limit' | 'cursor'>;

/** The dialogue of a provider or of a request, narrowed by what is asked for besides. */
export interface DialogueAsked {
  readonly of: { readonly provider: string } | { readonly request: string };
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

export const dialogueViews = ({ views, today }: Pick<Application, 'views' | 'today'>) => ({
  dialogue: async ({ of, query }: DialogueAsked) => {
    const state = stateAsked(query);
    const known =
      'provider' in of
        ? await views.get('providers', of.provider, state)
        : await views.get('requests', of.request, state);
    if (known.item === undefined) throw missingIn(query, known.position);
    return { ...of, ...(await views.dialogue.page({ ...filtersOf({ ...query, ...of }), ...paging(query), ...state })) };
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

import type { Position } from '@spillrom/event-sourcing';
import { localDate, osloDate, type LocalDate } from '@spillrom/kernel';
import type { DialogueFilters, ReadViews } from '@spillrom/postgres/read-models';
import { wallClock } from '../clock.js';
import { notFound } from '../problems/problem.js';
import type { Asked } from './parameters.js';
import { pageOf } from './places.js';

type Paged = Asked<'limit' | 'cursor' | 'minPosition'>;

/** The dialogue of a provider or of a request, narrowed by what is asked for besides. */
export interface DialogueAsked {
  readonly of: { readonly provider: string } | { readonly request: string };
  readonly query: Paged & DialogueFilters;
}

export interface ContactAsked extends Asked<'minPosition'> {
  readonly provider: string;
  readonly contact: number;
}

export interface CapacityAsked {
  readonly provider: string;
  readonly query: Paged & Asked<'specialty' | 'fromWeek' | 'toWeek'>;
}

export interface SilenceAsked {
  readonly query: Paged & Asked<'days' | 'on'>;
}

/** Where the client does not say. */
const DAYS_DEFAULT = 30;
const DAY_MS = 86_400_000;

const atLeast = (minPosition: string | undefined) =>
  minPosition === undefined ? {} : { minPosition: minPosition as Position };

/** So many days earlier; nobody was spoken with before the first day there is. */
const daysBefore = (on: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(on) - days * DAY_MS).toISOString().slice(0, 10) as LocalDate;

export const dialogueViews = (views: ReadViews) => ({
  dialogue: async ({ of, query: { minPosition, ...query } }: DialogueAsked) => {
    const [register, id] =
      'provider' in of ? (['providers', of.provider] as const) : (['requests', of.request] as const);
    const { item } = await views.get(register, id, atLeast(minPosition));
    if (item === undefined) throw notFound();
    return { ...of, ...(await views.dialogue({ ...query, ...of, ...atLeast(minPosition) })) };
  },

  contact: async ({ provider, contact, minPosition }: ContactAsked) => {
    const { item, position } = await views.contact(provider, contact, atLeast(minPosition));
    if (item === undefined) throw notFound();
    return { ...item, position };
  },

  capacity: async ({ provider, query: { limit, cursor, minPosition, ...asked } }: CapacityAsked) => {
    const { weeks, position } = await views.capacity(provider, asked, atLeast(minPosition));
    if (weeks === undefined) throw notFound();
    const page = { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) };
    return { provider, ...pageOf(weeks, page), position };
  },

  silentProviders: async ({ query: { days = DAYS_DEFAULT, on, minPosition, ...page } }: SilenceAsked) => {
    const day = on === undefined ? osloDate(wallClock.now()) : localDate(on);
    const asked = { on: day, since: daysBefore(day, days), ...page, ...atLeast(minPosition) };
    return { on: day, days, ...(await views.silentProviders(asked)) };
  },
});

import type { Words } from '@spillrom/words';
import { sightOf, type Role } from './me.js';

/** Who may open a place, as `docs/roles.md` says of the views that it shows. */
export type Readers = 'everybody' | 'business' | 'region' | 'auditor' | 'operator';

/** What one can go to from everywhere, the most used first. Whatever lies under an address is for the same readers. */
export const PLACES = [
  { to: '/requests', name: 'requests', readers: 'business' },
  { to: '/inquiries', name: 'inquiries', readers: 'region' },
  { to: '/contracts', name: 'contracts', readers: 'business' },
  { to: '/invoices', name: 'invoices', readers: 'region' },
  { to: '/plan', name: 'plan', readers: 'region' },
  { to: '/priority', name: 'priority', readers: 'business' },
  { to: '/breach-risk', name: 'risk', readers: 'business' },
  { to: '/reports', name: 'reports', readers: 'region' },
  { to: '/due', name: 'due', readers: 'region' },
  { to: '/providers', name: 'providers', readers: 'business' },
  { to: '/frameworks', name: 'frameworks', readers: 'region' },
  { to: '/reference', name: 'reference', readers: 'everybody' },
  { to: '/recusals', name: 'recusals', readers: 'region' },
  { to: '/delegations', name: 'delegations', readers: 'region' },
  { to: '/people', name: 'people', readers: 'region' },
  { to: '/events', name: 'events', readers: 'auditor' },
  { to: '/attempts', name: 'attempts', readers: 'auditor' },
  { to: '/control', name: 'control', readers: 'auditor' },
  { to: '/operations', name: 'operations', readers: 'operator' },
] as const satisfies readonly { readonly to: string; readonly name: string; readonly readers: Readers }[];

export type Place = (typeof PLACES)[number];

export const mayOpen = (roles: readonly Role[], readers: Readers): boolean => {
  switch (readers) {
    case 'everybody':
      return true;
    case 'business':
      return sightOf(roles) !== 'none';
    case 'region':
      return sightOf(roles) === 'region';
    default:
      return roles.includes(readers);
  }
};

/** What is for the region though it has no place of its own, or is part of a thing that others see. */
const OF_REGION = /^\/decisions\/|\/(?:dialogue|record)$/;

/** Of an address: the overview, which is no place of the list, is for whoever has something to do with the business. */
export const readersOf = (pathname: string): Readers => {
  if (OF_REGION.test(pathname)) return 'region';
  return PLACES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.readers ?? 'business';
};

export const nameOf = ({ ui }: Words, at: Place['to']): string => {
  const { name } = PLACES.find(({ to }) => to === at)!;
  return ui.places[name];
};

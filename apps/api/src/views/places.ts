import { malformed, unfit } from '../problems/problem.js';
import { LIMIT_DEFAULT } from './parameters.js';

/** The page of a list that is made whole for each of its pages, paged by places in it. */
export const pageOf = <Item>(
  all: readonly Item[],
  { limit = LIMIT_DEFAULT, cursor }: { readonly limit?: number; readonly cursor?: string },
): { readonly items: readonly Item[]; readonly next?: string } => {
  const from = cursor === undefined ? 0 : placeIn(cursor);
  const to = from + limit;
  return { items: all.slice(from, to), ...(to < all.length && { next: cursorAt(to) }) };
};

const cursorAt = (place: number): string => Buffer.from(`place ${place}`).toString('base64url');
const placeIn = (cursor: string): number => {
  const [, place] = /^place ([0-9]{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (place === undefined) throw malformed([unfit('cursor', 'cursor must be `next` of the page before')]);
  return Number(place);
};

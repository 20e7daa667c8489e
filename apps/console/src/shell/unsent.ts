import type { FilledGroup } from '../parts/command/filled.js';

/** What somebody has typed and not sent, until they send it, give it up or sign out; of this window alone. */

const keyOf = (actor: string, place: string): string => `unsent ${actor} ${place}`;

export const keep = (actor: string, place: string, filled: FilledGroup): void =>
  sessionStorage.setItem(keyOf(actor, place), JSON.stringify(filled));

export const kept = (actor: string, place: string): FilledGroup | undefined => {
  const text = sessionStorage.getItem(keyOf(actor, place));
  return text === null ? undefined : (JSON.parse(text) as FilledGroup);
};

export const forget = (actor: string, place: string): void => sessionStorage.removeItem(keyOf(actor, place));

/** Whoever signs out leaves nothing behind. */
export const forgetAll = (): void => {
  const places = Object.keys(sessionStorage).filter((key) => key.startsWith('unsent '));
  for (const place of places) sessionStorage.removeItem(place);
};

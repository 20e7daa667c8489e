import { decodeJwt } from 'jose';
import type { Development } from '../settings.js';
import type { Session } from './postgres-sessions.js';

/** Somebody whom the development issuer would give a token, and what they are. */
export interface DevelopmentPerson {
  readonly name: string;
  readonly org: string;
  readonly roles: readonly string[];
}

/** Whom one can choose to be. */
export const developmentPeople = async ({ tokenUrl }: Development): Promise<readonly DevelopmentPerson[]> => {
  const response = await fetch(new URL('people', tokenUrl));
  return ((await response.json()) as { readonly items: readonly DevelopmentPerson[] }).items;
};

/** A token for whoever was chosen; nothing for a name that the issuer does not know. */
export const developmentSession = async ({ tokenUrl }: Development, person: string): Promise<Session | undefined> => {
  const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams({ person }) });
  if (!response.ok) return undefined;
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return { token, expiresAt: new Date((decodeJwt(token).exp ?? 0) * 1000).toISOString() };
};

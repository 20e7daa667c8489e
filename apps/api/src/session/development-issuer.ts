import { IssuerUnavailable } from '@spillrom/identity';
import { decodeJwt } from 'jose';
import type { Development } from '../settings.js';
import { toTheSecond, type Session } from './session.js';

/** Somebody whom the development issuer would give a token, and what they are. */
export interface DevelopmentPerson {
  readonly name: string;
  readonly org: string;
  readonly roles: readonly string[];
}

/** What the issuer says, be it that something is wrong with what it was asked. */
const asked = async (...request: Parameters<typeof fetch>): Promise<Response> => {
  const response = await fetch(...request).catch((error: unknown) => {
    throw new IssuerUnavailable('the development issuer does not answer', { cause: error });
  });
  const isAnswer = response.ok || (response.status >= 400 && response.status < 500);
  if (!isAnswer) throw new IssuerUnavailable(`the development issuer answered ${response.status}`);
  return response;
};

/**
 * Whom one can choose to be.
 * @throws IssuerUnavailable
 */
export const developmentPeople = async ({ tokenUrl }: Development): Promise<readonly DevelopmentPerson[]> => {
  const response = await asked(new URL('people', tokenUrl));
  if (!response.ok) throw new IssuerUnavailable(`the development issuer answered ${response.status}`);
  return ((await response.json()) as { readonly items: readonly DevelopmentPerson[] }).items;
};

/**
 * A token for whoever was chosen; nothing for a name that the issuer does not know.
 * @throws IssuerUnavailable
 */
export const developmentSession = async ({ tokenUrl }: Development, person: string): Promise<Session | undefined> => {
  const response = await asked(tokenUrl, { method: 'POST', body: new URLSearchParams({ person }) });
  if (!response.ok) return undefined;
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return { token, expiresAt: toTheSecond((decodeJwt(token).exp ?? 0) * 1000) };
};

import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { CLAIM_NAMES, claimsOf, type ClaimNames } from './claims.js';
import type { Directory } from './directory.js';
import { IssuerUnavailable, Unauthenticated, type Principal } from './principal.js';

/** Signatures that are accepted: none that needs a shared secret, and never `none`. */
export const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519'] as const;

export interface IssuerSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: URL;
  readonly algorithms?: readonly string[];
  readonly claims?: ClaimNames;
}

/** From a token to who is at the door. Both throw Unauthenticated and IssuerUnavailable. */
export interface Verifier {
  /** Of an `Authorization` header. A token that is bound to a key (DPoP) is not taken from whoever only carries it. */
  ofHeader(authorization: string | undefined): Promise<Principal>;
  /** Of a token that this server got from the issuer itself and keeps: the key that it may be bound to is this server's. */
  ofToken(token: string): Promise<Principal>;
}

const BEARER = /^Bearer +([A-Za-z0-9._-]{1,8000})$/i;
const CLOCK_SKEW_SECONDS = 5;

/** Checks signature, algorithm, issuer, audience and expiry; asks the directory who that is here. */
export const verifierOf = (settings: IssuerSettings, directory: Directory): Verifier => {
  const keys = createRemoteJWKSet(settings.jwksUrl, { timeoutDuration: 3000, cooldownDuration: 5000 });
  const options = {
    issuer: settings.issuer,
    audience: settings.audience,
    algorithms: [...(settings.algorithms ?? ALGORITHMS)],
    requiredClaims: ['sub', 'exp'],
    clockTolerance: CLOCK_SKEW_SECONDS,
  };
  const payloadOf = async (token: string): Promise<JWTPayload> => {
    try {
      return (await jwtVerify(token, keys, options)).payload;
    } catch (error) {
      throw unaccepted(error);
    }
  };
  const principalOf = async (payload: JWTPayload): Promise<Principal> => {
    const { subject, client, seen } = claimsOf(payload, settings.claims ?? CLAIM_NAMES);
    const actor = await directory.actorOf({ issuer: settings.issuer, subject }, seen);
    return { actor, org: seen.organisation, roles: seen.roles, client: `${client} ${actor}` };
  };
  return {
    ofHeader: async (authorization) => {
      const token = BEARER.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Unauthenticated('A bearer token is required.');
      const payload = await payloadOf(token);
      if (payload['cnf'] !== undefined)
        throw new Unauthenticated('The token is bound to a key: it is no bearer token.');
      return principalOf(payload);
    },
    ofToken: async (token) => principalOf(await payloadOf(token)),
  };
};

const unaccepted = (error: unknown): Error => {
  const { JWTExpired, JWTClaimValidationFailed, JWKSTimeout, JWKSInvalid, JOSEError } = errors;
  if (error instanceof JWTExpired) return new Unauthenticated('The token has expired.');
  if (error instanceof JWTClaimValidationFailed)
    return new Unauthenticated(`The ${error.claim} of the token is not accepted.`);
  if (error instanceof JWKSTimeout || error instanceof JWKSInvalid || !(error instanceof JOSEError)) {
    return new IssuerUnavailable('the keys of the issuer cannot be fetched', { cause: error });
  }
  return error.code === 'ERR_JOSE_GENERIC'
    ? new IssuerUnavailable('the keys of the issuer cannot be fetched', { cause: error })
    : new Unauthenticated('The token is not accepted.');
};

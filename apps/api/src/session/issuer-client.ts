import { IssuerUnavailable } from '@spillrom/identity';
import { createRemoteJWKSet, decodeJwt, exportJWK, importJWK, jwtVerify, type CryptoKey, type JWK } from 'jose';
import * as oidc from 'openid-client';
import { wallClock } from '../clock.js';
import type { SignIn } from '../settings.js';
import { toTheSecond, type Session } from './session.js';

/** What is remembered while somebody is at the issuer, and what its answer is then checked with. */
export interface UnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Private: tokens are bound to it (DPoP). */
  readonly key: JWK;
  /** The page that they came from. */
  readonly next: string;
}

/** The issuer says no, or what came back does not belong to what was asked. Its own words go no further. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

/** Whoever was asked to sign in chose not to. */
export class SignInGivenUp extends Error {
  override readonly name = 'SignInGivenUp';
}

const KEY_ALGORITHM = 'ES256';
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A working day: then one signs in anew, however often the token was renewed. */
const SESSION_MS = 10 * 3_600_000;

const keyPairOf = async (key: JWK): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> => {
  const { d: _, ...open } = key;
  const [privateKey, publicKey] = await Promise.all(
    [key, open].map((jwk) => importJWK(jwk, KEY_ALGORITHM, { extractable: true })),
  );
  return { privateKey: privateKey as CryptoKey, publicKey: publicKey as CryptoKey };
};

const newKey = async (): Promise<JWK> =>
  exportJWK((await oidc.randomDPoPKeyPair(KEY_ALGORITHM, { extractable: true })).privateKey);

const saysNo = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  (error instanceof oidc.ResponseBodyError && error.status < 500) ||
  (error instanceof oidc.ClientError && error.code?.startsWith('OAUTH_JWT') === true) ||
  (error instanceof oidc.ClientError && error.code === 'OAUTH_INVALID_RESPONSE');

/** What our own callers are told of a failure at the issuer. */
const told = (error: unknown): Error => {
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') return new SignInGivenUp();
  return saysNo(error) ? new SignInRefused('', { cause: error }) : unavailable(error);
};

const unavailable = (cause: unknown): IssuerUnavailable =>
  new IssuerUnavailable('the issuer cannot be asked to sign somebody in', { cause });

/**
 * The server as a confidential client of the issuer: authorization code with PAR, PKCE and DPoP, itself known by a signed assertion
 * (private_key_jwt), so that no token ever is in a browser.
 */
export class IssuerClient {
  readonly callback: URL;
  private known: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly issuer: URL,
    private readonly settings: SignIn,
  ) {
    this.callback = new URL('/session/callback', settings.publicUrl);
  }

  /**
   * The request is handed to the issuer by us; the browser gets only where to go with it.
   * @throws IssuerUnavailable
   */
  async begin(next: string): Promise<{ readonly to: URL; readonly underWay: UnderWay }> {
    const underWay: UnderWay = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
      key: await newKey(),
      next,
    };
    const configuration = await this.configuration();
    const parameters = {
      redirect_uri: this.callback.href,
      scope: this.settings.scope,
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(underWay.codeVerifier),
      code_challenge_method: 'S256',
    };
    try {
      const DPoP = oidc.getDPoPHandle(configuration, await keyPairOf(underWay.key));
      return { to: await oidc.buildAuthorizationUrlWithPAR(configuration, parameters, { DPoP }), underWay };
    } catch (error) {
      // A request of ours that it does not take is a fault of the configuration: nobody can sign in until it is mended.
      throw unavailable(error);
    }
  }

  /**
   * @param answer the address at which the browser came back
   * @throws SignInGivenUp, SignInRefused, IssuerUnavailable
   */
  async finish({ state, nonce, codeVerifier, key }: UnderWay, answer: URL): Promise<Session> {
    const configuration = await this.configuration();
    try {
      const DPoP = oidc.getDPoPHandle(configuration, await keyPairOf(key));
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      };
      const tokens = await oidc.authorizationCodeGrant(configuration, answer, checks, undefined, { DPoP });
      const sid = tokens.claims()?.['sid'];
      const ends = toTheSecond(Date.parse(wallClock.now()) + SESSION_MS);
      return sessionOf(tokens, { key, expiresAt: ends, ...(typeof sid === 'string' && { issuerSession: sid }) });
    } catch (error) {
      throw told(error);
    }
  }

  /**
   * The session with a new token; nothing when the issuer has ended it.
   * @throws IssuerUnavailable
   */
  async renew(session: Session): Promise<Session | undefined> {
    const { renewal } = session;
    if (renewal === undefined) return undefined;
    const configuration = await this.configuration();
    try {
      const DPoP = oidc.getDPoPHandle(configuration, await keyPairOf(renewal.key));
      const tokens = await oidc.refreshTokenGrant(configuration, renewal.refreshToken, undefined, { DPoP });
      return sessionOf(tokens, { ...session, key: renewal.key, refreshToken: renewal.refreshToken });
    } catch (error) {
      if (saysNo(error)) return undefined;
      throw unavailable(error);
    }
  }

  /**
   * Where a browser ends the issuer's session too; nothing when the issuer has no such page.
   * @throws IssuerUnavailable
   */
  async leaveBy({ idToken }: Session): Promise<URL | undefined> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return oidc.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: new URL('/sign-in', this.settings.publicUrl).href,
      ...(idToken !== undefined && { id_token_hint: idToken }),
    });
  }

  /**
   * Which of its sessions the issuer says has ended (OpenID Connect Back-Channel Logout 1.0).
   * @throws SignInRefused when the token is not the issuer's, or names no session; IssuerUnavailable
   */
  async endedBy(logoutToken: string): Promise<string> {
    const { issuer, jwks_uri } = (await this.configuration()).serverMetadata();
    if (jwks_uri === undefined) throw unavailable(new Error('no jwks_uri'));
    const keys = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: this.settings.answerMs });
    const checks = { issuer, audience: this.settings.clientId, requiredClaims: ['iat', 'jti', 'exp', 'events', 'sid'] };
    const { payload } = await jwtVerify(logoutToken, keys, checks).catch((error: unknown) => {
      throw new SignInRefused('', { cause: error });
    });
    const { events, sid, nonce } = payload;
    const isLogout = typeof events === 'object' && events !== null && LOGOUT_EVENT in events && nonce === undefined;
    if (!isLogout || typeof sid !== 'string') throw new SignInRefused();
    return sid;
  }

  /** Asked of the issuer once; again when that failed. */
  private configuration(): Promise<oidc.Configuration> {
    const asked = (this.known ??= this.discover());
    asked.catch(() => {
      if (this.known === asked) this.known = undefined;
    });
    return asked;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { clientId, clientKey, answerMs } = this.settings;
    const { alg, kid } = clientKey;
    const key = (await importJWK(clientKey, alg)) as CryptoKey;
    const authentication = oidc.PrivateKeyJwt(kid === undefined ? key : { key, kid });
    // Over http a token can be read on its way; the configuration has warned of it.
    const execute = this.issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    const options = { execute, timeout: answerMs / 1000 };
    try {
      return await oidc.discovery(this.issuer, clientId, undefined, authentication, options);
    } catch (error) {
      throw unavailable(error);
    }
  }
}

type Tokens = oidc.TokenEndpointResponse;

interface Kept {
  readonly key: JWK;
  /** When it ends, however often it is renewed. */
  readonly expiresAt: string;
  readonly issuerSession?: string;
  readonly idToken?: string;
  /** Goes on being good when the issuer gives no other. */
  readonly refreshToken?: string;
}

const sessionOf = (tokens: Tokens, { key, refreshToken: before, ...kept }: Kept): Session => {
  const refreshToken = tokens.refresh_token ?? before;
  const tokenEnds = toTheSecond((decodeJwt(tokens.access_token).exp ?? 0) * 1000);
  const idToken = tokens.id_token ?? kept.idToken;
  return {
    ...(kept.issuerSession !== undefined && { issuerSession: kept.issuerSession }),
    ...(idToken !== undefined && { idToken }),
    token: tokens.access_token,
    ...(refreshToken === undefined
      ? { expiresAt: tokenEnds < kept.expiresAt ? tokenEnds : kept.expiresAt }
      : { expiresAt: kept.expiresAt, renewal: { refreshToken, key, tokenEnds } }),
  };
};

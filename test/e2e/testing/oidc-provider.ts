import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Configuration, Provider } from 'oidc-provider';
import type { Environment } from './api-process.js';
import { PEOPLE } from './people.js';

const ALGORITHM = 'ES256';
const CLIENT = 'spillrom-console';
const AUDIENCE = 'spillrom';

/** How a person of these tests is known to the issuer: by a name of `PEOPLE`, and one whom nobody has given a role. */
export const UNKNOWN_HERE = 'somebody';

/** Seconds; longer than any test. */
const LONG = 3600;

interface IssuerOptions {
  /** Where browsers find the api. */
  readonly publicUrl: string;
  /** How long an access token is good. */
  readonly tokenSeconds: number;
}

/** A real issuer as the health sector's are: nothing but PAR, PKCE, DPoP with nonces, and clients that sign who they are. */
export interface RealIssuer {
  readonly url: string;
  readonly environment: Environment;
  /** Grants of all kinds that it has given, as `authorization_code` and `refresh_token`. */
  readonly granted: string[];
  /** What it is asked from now on is answered with nothing but the end of the connection. */
  away: boolean;
  stop(): Promise<void>;
}

const keyPair = async (kid: string): Promise<{ readonly secret: JWK; readonly open: JWK }> => {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const marks = { kid, alg: ALGORITHM, use: 'sig' };
  return {
    secret: { ...(await exportJWK(privateKey)), ...marks },
    open: { ...(await exportJWK(publicKey)), ...marks },
  };
};

const claimsOf = (subject: string | undefined): Record<string, unknown> =>
  Object.entries(PEOPLE).find(([name]) => name === subject)?.[1] ?? {};

const configurationOf = (client: JWK, own: JWK, { publicUrl, tokenSeconds }: IssuerOptions): Configuration => ({
  clients: [
    {
      client_id: CLIENT,
      redirect_uris: [`${publicUrl}/session/callback`],
      post_logout_redirect_uris: [`${publicUrl}/sign-in`],
      backchannel_logout_uri: `${publicUrl}/session/back-channel-logout`,
      backchannel_logout_session_required: true,
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: ALGORITHM,
      id_token_signed_response_alg: ALGORITHM,
      dpop_bound_access_tokens: true,
      jwks: { keys: [client] },
    },
  ] as NonNullable<Configuration['clients']>,
  jwks: { keys: [own] } as NonNullable<Configuration['jwks']>,
  cookies: { keys: ['of-this-test-alone'] },
  ttl: { Interaction: LONG, Grant: LONG, Session: LONG, AccessToken: tokenSeconds, RefreshToken: LONG, IdToken: LONG },
  // Its own waits 2.5 seconds at most and reaches nothing on this machine.
  fetch: (url, asked = {}) =>
    fetch(url, { method: asked.method, headers: asked.headers, body: asked.body } as RequestInit),
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['name'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  extraTokenClaims: (_, token) => claimsOf((token as { accountId?: string }).accountId),
  issueRefreshToken: () => Promise.resolve(true),
  // Nobody is asked whether the console may know them.
  loadExistingGrant: async (context) => {
    const { provider, session, client: asking, params } = context.oidc;
    const grant = new provider.Grant({ accountId: session!.accountId!, clientId: asking!.clientId });
    grant.addOIDCScope(String(params!['scope']));
    grant.addResourceScope(`urn:${AUDIENCE}`, String(params!['scope']));
    await grant.save();
    return grant;
  },
  interactions: { url: (_, { uid }) => `/who/${uid}` },
  features: {
    devInteractions: { enabled: false },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = `<body>${form}<button form="op.logoutForm" name="logout" value="yes">Leave</button></body>`;
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => `urn:${AUDIENCE}`,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'openid profile',
        audience: AUDIENCE,
        accessTokenFormat: 'jwt',
        accessTokenTTL: tokenSeconds,
        jwt: { sign: { alg: ALGORITHM } },
      }),
    },
  },
});

/** Its page for signing in: a link for everybody, and one back. */
const askWho = (uid: string): string =>
  [...Object.keys(PEOPLE), UNKNOWN_HERE, '']
    .map((name) => `<a href="/who/${uid}/${name}">${name === '' ? 'not me' : name}</a>`)
    .join('\n');

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** It would rather have a newer Node and a database of its own, and says so whenever it is loaded. */
const quietly = async (url: string, configuration: Configuration): Promise<Provider> => {
  const { warn } = console;
  console.warn = () => {};
  try {
    const { Provider: Issuer } = await import('oidc-provider');
    return new Issuer(url, configuration);
  } finally {
    console.warn = warn;
  }
};

export const startRealIssuer = async (options: IssuerOptions): Promise<RealIssuer> => {
  const [client, own] = await Promise.all([keyPair('client'), keyPair('issuer')]);
  let away = false;
  const server = createServer();
  const url = await listen(server);
  const provider = await quietly(url, configurationOf(client.open, own.secret, options));
  server.on('request', (request, response) => {
    if (away) return void request.socket.destroy();
    const [, uid, name] = /^\/who\/([^/]+)(?:\/(\w*))?$/.exec(request.url ?? '') ?? [];
    if (uid === undefined) return void provider.callback()(request, response);
    if (name === undefined) return void response.setHeader('content-type', 'text/html').end(askWho(uid));
    const answer = name === '' ? { error: 'access_denied' } : { login: { accountId: name } };
    provider.interactionFinished(request, response, answer).catch(() => response.writeHead(500).end());
  });
  const granted: string[] = [];
  provider.on('grant.success', (context) => granted.push(String(context.oidc.params?.['grant_type'])));
  return {
    url,
    environment: {
      OIDC_ISSUER: url,
      OIDC_AUDIENCE: AUDIENCE,
      OIDC_JWKS_URL: `${url}/jwks`,
      OIDC_CLIENT_ID: CLIENT,
      OIDC_CLIENT_KEY: JSON.stringify(client.secret),
      PUBLIC_URL: options.publicUrl,
      OIDC_ANSWER_MS: '120000',
    },
    granted,
    get away() {
      return away;
    },
    set away(value) {
      away = value;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

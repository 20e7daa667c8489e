import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { IssuerSettings } from '@spillrom/identity';
import { PEOPLE, type DevelopmentPerson } from './people.js';

/** Gives a token to anybody who names a person: for development on one machine, and for nothing else. */
export interface DevelopmentIssuer {
  readonly url: string;
  readonly tokenUrl: string;
  /** How an api verifies its tokens. */
  readonly settings: IssuerSettings;
  tokenOf(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Whoever it knows stays the same person when the next start listens on another port, so its name is no address. */
const ISSUER = 'urn:spillrom:development-issuer';
const AUDIENCE = 'spillrom';
const CLIENT = 'spillrom-development';
const ALGORITHM = 'ES256';
const KEY_ID = 'development';
const VALID_SECONDS = 3600;
const BODY_MAX = 10_000;

interface Keys {
  readonly secret: CryptoKey;
  readonly open: JWK;
}

const makeKeys = async (): Promise<Keys> => {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  return { secret: privateKey, open: { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' } };
};

const sign = ({ name, org, roles }: DevelopmentPerson, { secret }: Keys): Promise<string> =>
  new SignJWT({ org, roles: [...roles], name, client_id: CLIENT })
    .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(name)
    .setIssuedAt()
    .setExpirationTime(`${VALID_SECONDS}s`)
    .sign(secret);

const personNamed = (name: string | undefined): DevelopmentPerson | undefined =>
  PEOPLE.find((person) => person.name === name);

/** A form or JSON, with `person` or, as an OAuth 2 password grant, `username`; there are no passwords. */
const personAskedFor = async (request: IncomingMessage): Promise<string | undefined> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_MAX) return undefined;
  }
  const fields = request.headers['content-type']?.startsWith('application/json')
    ? (parsed(body) as Readonly<Record<string, unknown>>)
    : Object.fromEntries(new URLSearchParams(body));
  const name = fields['person'] ?? fields['username'];
  return typeof name === 'string' ? name : undefined;
};

const parsed = (body: string): object => {
  try {
    return Object(JSON.parse(body)) as object;
  } catch {
    return {};
  }
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    // The api's page for trying things out fetches tokens from its own origin.
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'authorization, content-type, x-requested-with',
  });
  response.end(JSON.stringify(body));
};

const discovery = (url: string): object => ({
  issuer: ISSUER,
  jwks_uri: `${url}/jwks`,
  token_endpoint: `${url}/token`,
  grant_types_supported: ['password'],
  id_token_signing_alg_values_supported: [ALGORITHM],
});

const serve = async (request: IncomingMessage, response: ServerResponse, url: string, keys: Keys): Promise<void> => {
  const route = `${request.method} ${new URL(request.url ?? '/', url).pathname}`;
  if (request.method === 'OPTIONS') return answer(response, 200, {});
  switch (route) {
    case 'GET /.well-known/openid-configuration':
      return answer(response, 200, discovery(url));
    case 'GET /jwks':
      return answer(response, 200, { keys: [keys.open] });
    case 'GET /people':
      return answer(response, 200, { items: PEOPLE });
    case 'POST /token': {
      const person = personNamed(await personAskedFor(request));
      if (person === undefined)
        return answer(response, 400, { error: 'invalid_grant', people: PEOPLE.map(({ name }) => name) });
      const token = { access_token: await sign(person, keys), token_type: 'Bearer', expires_in: VALID_SECONDS };
      return answer(response, 200, token);
    }
    default:
      return answer(response, 404, { error: 'not_found' });
  }
};

const listen = (server: Server, host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`));
  });

/** @throws Error in production, whoever asks */
export const startIssuer = async (host: string, port: number): Promise<DevelopmentIssuer> => {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('The development issuer gives tokens to anybody and must not be started in production.');
  }
  const keys = await makeKeys();
  const server = createServer((request, response) => {
    serve(request, response, url, keys).catch(() => answer(response, 500, { error: 'server_error' }));
  });
  const url = await listen(server, host, port);
  return {
    url,
    tokenUrl: `${url}/token`,
    settings: { issuer: ISSUER, audience: AUDIENCE, jwksUrl: new URL(`${url}/jwks`), algorithms: [ALGORITHM] },
    tokenOf: async (name) => {
      const person = personNamed(name);
      if (person === undefined) throw new Error(`the development issuer knows nobody called ${name}`);
      return sign(person, keys);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

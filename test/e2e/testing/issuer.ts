import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { PEOPLE, type PersonName } from './people.js';

/** Claims that are to stand otherwise in a token than they should. */
export interface Forgery {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresIn?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed with a key that the issuer never showed. */
  readonly ownKey?: true;
}

/** Signs tokens as the health authority's issuer would, and serves the key to check them by. */
export interface TestIssuer {
  readonly environment: Readonly<Record<string, string>>;
  tokenOf(person: PersonName, forged?: Forgery): Promise<string>;
  stop(): Promise<void>;
}

const ALGORITHM = 'ES256';
const AUDIENCE = 'spillrom';
const CLIENT = 'test-client';

export const startTestIssuer = async (): Promise<TestIssuer> => {
  const [keys, others] = await Promise.all([generateKeyPair(ALGORITHM), generateKeyPair(ALGORITHM)]);
  const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'test', alg: ALGORITHM, use: 'sig' }] };
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(jwks));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: { OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE, OIDC_JWKS_URL: `${issuer}/jwks` },
    tokenOf: (person, forged = {}) => sign(person, forged, issuer, (forged.ownKey ? others : keys).privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const sign = (person: PersonName, forged: Forgery, issuer: string, key: CryptoKey): Promise<string> => {
  const { org, roles } = PEOPLE[person];
  return new SignJWT({ org, roles: [...roles], client_id: CLIENT, ...forged.claims })
    .setProtectedHeader({ alg: ALGORITHM, kid: 'test' })
    .setIssuer(forged.issuer ?? issuer)
    .setAudience(forged.audience ?? AUDIENCE)
    .setSubject(person)
    .setIssuedAt()
    .setExpirationTime(forged.expiresIn ?? '1h')
    .sign(key);
};

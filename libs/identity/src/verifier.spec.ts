import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { ActorId } from '@spillrom/kernel';
import {
  IssuerUnavailable,
  Unauthenticated,
  verifierOf,
  type Directory,
  type Seen,
  type Subject,
  type Verifier,
} from './index.js';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'spillrom';
const CLAIMS = { org: '983658776', roles: ['budget-holder', 'chef'], client_id: 'console' };

describe('a bearer token', () => {
  let server: Server;
  let jwksUrl: URL;
  let secret: CryptoKey;
  let verify: Verifier;
  const asked: Subject[] = [];
  const told: Seen[] = [];
  const directory: Directory = {
    actorOf: async (subject, seen) => {
      asked.push(subject);
      told.push(seen);
      return 'actor-7' as ActorId;
    },
  };

  interface Token {
    readonly claims?: object;
    readonly issuer?: string;
    readonly audience?: string;
    readonly subject?: string;
    readonly expires?: string | number;
    readonly algorithm?: string;
    readonly key?: CryptoKey | Uint8Array;
  }

  const bearer = async ({ claims = CLAIMS, key = secret, ...token }: Token = {}): Promise<string> => {
    const jwt = new SignJWT({ ...claims })
      .setProtectedHeader({ alg: token.algorithm ?? 'ES256', kid: 'key' })
      .setIssuer(token.issuer ?? ISSUER)
      .setAudience(token.audience ?? AUDIENCE)
      .setExpirationTime(token.expires ?? '1h');
    if (token.subject !== '') jwt.setSubject(token.subject ?? '13897290078');
    return `Bearer ${await jwt.sign(key)}`;
  };

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    secret = privateKey;
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'key', alg: 'ES256' }] });
    server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    jwksUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
    verify = verifierOf({ issuer: ISSUER, audience: AUDIENCE, jwksUrl }, directory);
  });
  afterAll(() => server.close());

  it('becomes a principal: the actor id of the directory, the organisation, and the roles of the house', async () => {
    expect(await verify.ofHeader(await bearer())).toEqual({
      actor: 'actor-7',
      org: '983658776',
      roles: ['budget-holder'],
      client: 'console actor-7',
    });
    expect(asked.at(-1)).toEqual({ issuer: ISSUER, subject: '13897290078' });
  });

  it.each([
    ['a name', 'A person', 'A person'],
    ['no name', undefined, undefined],
    ['a name that is no text', 7, undefined],
    ['a blank name', ' ', undefined],
    ['a name with a national identity number in it', 'A person 018101 12332', undefined],
    ['a name with a lost character in it', 'A pers\ufffdn', undefined],
    ['a name that is too long', 'n'.repeat(201), undefined],
  ])('tells the directory what it says of the person, with %s', async (_, name, kept) => {
    await verify.ofHeader(await bearer({ claims: { ...CLAIMS, name } }));
    expect(told.at(-1)).toEqual({
      organisation: '983658776',
      roles: ['budget-holder'],
      ...(kept !== undefined && { name: kept }),
    });
  });

  it.each<[string, Token]>([
    ['from another issuer', { issuer: 'https://other.example' }],
    ['for another audience', { audience: 'other' }],
    ['that has expired', { expires: 1_600_000_000 }],
    ['that names nobody', { subject: '' }],
    ['without an organisation', { claims: { ...CLAIMS, org: undefined } }],
    ['with a number that is no organisation', { claims: { ...CLAIMS, org: '123456789' } }],
    ['without a list of roles', { claims: { ...CLAIMS, roles: 'budget-holder' } }],
    ['without a client', { claims: { org: CLAIMS.org, roles: [] } }],
    ['signed with a shared secret', { algorithm: 'HS256', key: new Uint8Array(32) }],
  ])('%s is not accepted', async (_, token) => {
    await expect(verify.ofHeader(await bearer(token))).rejects.toThrow(Unauthenticated);
  });

  it('signed by a key that is not the issuer’s is not accepted', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    await expect(verify.ofHeader(await bearer({ key: privateKey }))).rejects.toThrow(Unauthenticated);
  });

  it('that is bound to a key is good in our own keep, and from nobody who only carries it', async () => {
    const bound = await bearer({ claims: { ...CLAIMS, cnf: { jkt: 'a-thumbprint' } } });
    await expect(verify.ofHeader(bound)).rejects.toThrow(Unauthenticated);
    expect(await verify.ofToken(bound.replace('Bearer ', ''))).toMatchObject({ actor: 'actor-7' });
  });

  it.each([undefined, '', 'Basic eA==', 'Bearer', 'Bearer a b'])('is missing in %j', async (authorization) => {
    await expect(verify.ofHeader(authorization)).rejects.toThrow(Unauthenticated);
  });

  it('never shows in what is said about it', async () => {
    const said = await verify.ofHeader(await bearer({ audience: 'other' })).catch((error: Error) => error.message);
    expect(said).toBe('The aud of the token is not accepted.');
  });

  it('cannot be judged while the issuer’s keys cannot be fetched', async () => {
    const nowhere = new URL('http://127.0.0.1:1/jwks');
    const blind = verifierOf({ issuer: ISSUER, audience: AUDIENCE, jwksUrl: nowhere }, directory);
    await expect(blind.ofHeader(await bearer())).rejects.toThrow(IssuerUnavailable);
  });
});

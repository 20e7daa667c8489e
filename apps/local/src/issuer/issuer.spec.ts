import { verifierOf, type Directory } from '@spillrom/identity';
import { ROLES, type ActorId } from '@spillrom/kernel';
import { startIssuer, type DevelopmentIssuer } from './issuer.js';
import { PEOPLE } from './people.js';

const directory: Directory = { actorOf: async ({ subject }) => `actor-${subject}` as ActorId };

describe('the development issuer', () => {
  let issuer: DevelopmentIssuer;

  beforeAll(async () => {
    issuer = await startIssuer('127.0.0.1', 0);
  });
  afterAll(() => issuer.stop());

  const tokenBy = async (fields: Record<string, string>) => {
    const response = await fetch(issuer.tokenUrl, { method: 'POST', body: new URLSearchParams(fields) });
    return { status: response.status, body: (await response.json()) as { readonly access_token?: string } };
  };

  it('gives tokens that an api accepts, to whoever names a person', async () => {
    const { status, body } = await tokenBy({ person: 'budget-holder-1' });
    const principal = await verifierOf(issuer.settings, directory).ofHeader(`Bearer ${body.access_token}`);
    expect(status).toBe(200);
    expect(principal).toMatchObject({ actor: 'actor-budget-holder-1', org: '983658776', roles: ['budget-holder'] });
  });

  it('takes a password grant without a password, as the page for trying out sends it', async () => {
    expect((await tokenBy({ grant_type: 'password', username: 'payer', password: '' })).status).toBe(200);
    expect((await tokenBy({ person: 'nobody' })).status).toBe(400);
  });

  it('lists its people and its public key, and keeps the secret one', async () => {
    const people = (await (await fetch(`${issuer.url}/people`)).json()) as { items: unknown };
    expect(people.items).toEqual(PEOPLE);
    const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: readonly object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('is the same one on whatever port it listens, so that its people stay who they are', async () => {
    const next = await startIssuer('127.0.0.1', 0);
    await next.stop();
    expect(next.url).not.toBe(issuer.url);
    expect(next.settings.issuer).toBe(issuer.settings.issuer);
  });

  it('is refused in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(startIssuer('127.0.0.1', 0)).rejects.toThrow('production');
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});

describe('the people of the development issuer', () => {
  const holding = (role: string) => PEOPLE.filter(({ roles }) => roles.length === 1 && roles[0] === role).length;

  it('are one coordinator and one medical director for each trust', () => {
    const orgs = PEOPLE.filter(({ roles }) => roles[0]?.startsWith('trust-')).map(
      ({ org, roles }) => `${roles[0]} ${org}`,
    );
    expect(new Set(orgs).size).toBe(6);
    expect([holding('trust-coordinator'), holding('trust-medical-director')]).toEqual([3, 3]);
  });

  it('are two officers, budget holders, attestants and medical directors of the region, and one of every other role', () => {
    const counts = ROLES.filter((role) => !role.startsWith('trust-')).map((role) => [role, holding(role)]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ 'regional-officer': 2, 'budget-holder': 2, attestant: 2, 'regional-medical-director': 2 },
      ...{ 'programme-secretary': 1, payer: 1, auditor: 1, 'audit-leader': 1, operator: 1 },
    });
  });

  it('are, last, one who is officer, budget holder and attestant at once', () => {
    expect(PEOPLE.filter(({ roles }) => roles.length > 1).map(({ roles }) => roles)).toEqual([
      ['regional-officer', 'budget-holder', 'attestant'],
    ]);
  });
});

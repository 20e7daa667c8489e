import { IssuerUnavailable } from '@spillrom/identity';
import type { FreshDatabase } from '@spillrom/embedded/testing';
import { Pool } from 'pg';
import { migratedDatabase } from '../../../../migrations/testing/migrated-database.js';
import { PostgresSessions, type Renew } from './postgres-sessions.js';
import type { Session } from './session.js';

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** Whose token has so many seconds left. */
const session = (left: number): Session => ({
  token: 'the first',
  expiresAt: inSeconds(3600),
  renewal: { refreshToken: 'once', key: { kty: 'EC' }, tokenEnds: inSeconds(left) },
});

describe('a session whose token soon ends', () => {
  let database: FreshDatabase;
  let pools: readonly Pool[];
  beforeAll(async () => {
    database = await migratedDatabase('sessions');
    pools = [1, 2].map(() => new Pool({ connectionString: database.connectionString(), max: 4 }));
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.drop();
  });

  /** As two api processes have it. */
  const processes = (renew: Renew): readonly PostgresSessions[] =>
    pools.map((pool) => new PostgresSessions(pool, renew));

  it('is renewed once, whoever asks in whichever process at the same time', async () => {
    const spent: string[] = [];
    const both = processes(async (old) => {
      spent.push(old.renewal!.refreshToken);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { ...session(3600), token: 'the second' };
    });
    const id = await both[0]!.open(session(5));
    const found = await Promise.all(Array.from({ length: 40 }, (_, asked) => both[asked % 2]!.find(id)));
    expect(new Set(found.map((one) => one?.token))).toEqual(new Set(['the second']));
    expect(spent).toEqual(['once']);
  });

  it('is left alone as long as its token is good for a while', async () => {
    const [sessions] = processes(() => Promise.reject(new Error('nobody asked for it')));
    const id = await sessions!.open(session(60));
    expect((await sessions!.find(id))?.token).toBe('the first');
  });

  it('ends when the issuer will not renew it', async () => {
    const both = processes(async () => undefined);
    const id = await both[0]!.open(session(5));
    expect(await both[0]!.find(id)).toBeUndefined();
    expect(await both[1]!.end(id)).toBeUndefined();
  });

  it('goes on while the issuer is away, until its token has ended; and then again when the issuer is back', async () => {
    let away = true;
    let asked = 0;
    const [sessions] = processes(async () => {
      asked += 1;
      if (away) throw new IssuerUnavailable('away');
      return { ...session(3600), token: 'the second' };
    });
    const good = await sessions!.open(session(5));
    expect((await sessions!.find(good))?.token).toBe('the first');
    expect((await sessions!.find(good))?.token).toBe('the first');
    expect(asked).toBe(1);
    const over = await sessions!.open(session(-1));
    await expect(sessions!.find(over)).rejects.toThrow(IssuerUnavailable);
    away = false;
    expect((await sessions!.find(over))?.token).toBe('the second');
  });

  it('ends with the session of the issuer that it belongs to, and no other does', async () => {
    const [sessions] = processes(async () => undefined);
    const [one, other] = await Promise.all(
      ['a', 'b'].map((issuerSession) => sessions!.open({ ...session(600), issuerSession })),
    );
    await sessions!.endAtIssuer('a');
    expect(await Promise.all([sessions!.find(one!), sessions!.find(other!)])).toMatchObject([
      undefined,
      { token: 'the first' },
    ]);
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { freshDatabase, testCluster } from '@spillrom/embedded/testing';
import { instant, isInstant, type ActorId } from '@spillrom/kernel';
import { migrate } from '../../../../migrations/migrate.js';
import { createRoles, grantToRoles } from '../roles.js';
import type { Arrived, Documents } from './documents.js';
import { PostgresDocuments } from './postgres-documents.js';
import { MemoryDocuments } from './testing/memory-documents.js';

interface Opened {
  readonly documents: Documents;
  /** As the database lets each of these roles. */
  readonly as: (
    role: 'spillrom_writer' | 'spillrom_auditor' | 'spillrom_projector' | 'postgres',
    sql: string,
  ) => Promise<unknown>;
  close(): Promise<void>;
}

const inPostgres = async (): Promise<Opened> => {
  const database = await freshDatabase('documents');
  const { passwords } = await testCluster();
  await createRoles({ connectionString: database.connectionString() }, passwords);
  await migrate(database.connectionString('spillrom_migrator'));
  await grantToRoles({ connectionString: database.connectionString('spillrom_migrator') });
  const as: Opened['as'] = async (role, sql) => {
    const client = new Client({ connectionString: database.connectionString(role) });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const writer = new Client({ connectionString: database.connectionString('spillrom_writer') });
  await writer.connect();
  const close = async (): Promise<void> => {
    await writer.end();
    await database.drop();
  };
  return { documents: new PostgresDocuments(writer), as, close };
};

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

const arrived = (content: Uint8Array, receivedBy = 'actor-1'): Arrived => ({
  ...{ content, mediaType: 'application/xml', receivedBy: receivedBy as ActorId },
});

/** What every place where documents are kept does. */
const suite = (opened: () => Documents): void => {
  it('give back what was kept, byte for byte', async () => {
    const content = randomBytes(100_000);
    const hash = await opened().keep(arrived(content));
    expect(hash).toBe(sha256(content));
    const found = await opened().find(hash);
    expect(found).toMatchObject({ mediaType: 'application/xml', receivedBy: 'actor-1' });
    expect(Buffer.from(found!.content).equals(content)).toBe(true);
    expect(isInstant(found!.receivedAt)).toBe(true);
  });

  it('keep the same bytes once, as they first came', async () => {
    const content = Buffer.from('<a/>');
    const hash = await opened().keep(arrived(content));
    const first = await opened().find(hash);
    const again = await Promise.all(['actor-2', 'actor-3'].map((each) => opened().keep(arrived(content, each))));
    expect(again).toStrictEqual([hash, hash]);
    expect(await opened().find(hash)).toStrictEqual(first);
  });

  it('are not touched by what becomes of the bytes they were given as', async () => {
    const content = Uint8Array.from([60, 98, 47, 62]);
    const hash = await opened().keep(arrived(content));
    content[1] = 99;
    expect(String(Buffer.from((await opened().find(hash))!.content))).toBe('<b/>');
  });

  it('find nothing under a hash that nothing is kept under, and say which those are', async () => {
    const kept = await opened().keep(arrived(Buffer.from('<c/>')));
    const [one, other] = ['1'.repeat(64), '0'.repeat(64)] as const;
    expect(await opened().find(one)).toBeUndefined();
    expect(await opened().lacking([one, kept, other, one])).toStrictEqual([one, other]);
    expect(await opened().lacking([])).toStrictEqual([]);
  });
};

describe('documents in memory', () => {
  const documents = new MemoryDocuments(() => instant('2022-11-12T08:00:00Z'));

  suite(() => documents);
});

describe('documents in PostgreSQL', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await inPostgres();
    await opened.documents.keep(arrived(Buffer.from('<kept/>')));
  });
  afterAll(() => opened.close());

  suite(() => opened.documents);

  const INSERT = `INSERT INTO documents.kept (sha256, content, media_type, received_by)`;
  const ACTIONS = {
    read: 'SELECT FROM documents.kept',
    add: `${INSERT} VALUES (sha256('<d/>'), '<d/>', 'application/xml', 'actor-1') ON CONFLICT DO NOTHING`,
    change: `UPDATE documents.kept SET media_type = 'text/plain'`,
    delete: 'DELETE FROM documents.kept',
    empty: 'TRUNCATE documents.kept',
  } as const;

  it.each([
    ['spillrom_writer', ['read', 'add']],
    ['spillrom_auditor', ['read']],
    ['spillrom_projector', []],
  ] as const)('let %s do %j and nothing else', async (role, allowed) => {
    const done: string[] = [];
    for (const [action, sql] of Object.entries(ACTIONS)) {
      await opened.as(role, sql).then(
        () => done.push(action),
        (error: unknown) => expect(error).toMatchObject({ code: '42501' }),
      );
    }
    expect(done).toEqual(allowed);
  });

  it.each(['change', 'delete', 'empty'] as const)(
    'cannot be told to %s what is kept, even by a superuser',
    async (action) => {
      await expect(opened.as('postgres', ACTIONS[action])).rejects.toThrow('documents are kept for ever');
    },
  );

  it('take nothing under a hash that is not its own, and nothing longer than 5 MiB', async () => {
    const wrong = `${INSERT} VALUES (sha256('<e/>'), '<f/>', 'application/xml', 'actor-1')`;
    await expect(opened.as('spillrom_writer', wrong)).rejects.toMatchObject({ code: '23514' });
    const long = 5 * 1024 * 1024;
    expect(await opened.documents.keep(arrived(Buffer.alloc(long, 'a')))).toHaveLength(64);
    await expect(opened.documents.keep(arrived(Buffer.alloc(long + 1, 'a')))).rejects.toMatchObject({ code: '23514' });
  });
});

import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { ActorId, Instant } from '@spillrom/kernel';
import type { Arrived, Documents, Kept } from './documents.js';

interface Row {
  readonly content: Buffer;
  readonly media: string;
  readonly by: string;
  readonly at: string;
}

const KEEP = `
INSERT INTO documents.kept (sha256, content, media_type, received_by) VALUES ($1, $2, $3, $4)
ON CONFLICT (sha256) DO NOTHING`;

const FIND = `
SELECT content, media_type AS media, received_by AS by,
       to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
FROM documents.kept WHERE sha256 = $1`;

const LACKING = `
SELECT encode(asked.sha256, 'hex') AS lacking
FROM (SELECT sha256, min(place) AS place FROM unnest($1::bytea[]) WITH ORDINALITY AS n (sha256, place) GROUP BY sha256) AS asked
WHERE NOT EXISTS (SELECT FROM documents.kept k WHERE k.sha256 = asked.sha256)
ORDER BY asked.place`;

/** In the database, beside whatever log there is: of the roles, the writer adds and reads, the auditor reads. */
export class PostgresDocuments implements Documents {
  constructor(private readonly connection: Pick<Pool, 'query'>) {}

  async keep({ content, mediaType, receivedBy }: Arrived): Promise<string> {
    const hash = createHash('sha256').update(content).digest();
    await this.connection.query(KEEP, [hash, Buffer.from(content), mediaType, receivedBy]);
    return hash.toString('hex');
  }

  async find(sha256: string): Promise<Kept | undefined> {
    const { rows } = await this.connection.query<Row>(FIND, [Buffer.from(sha256, 'hex')]);
    return rows.map(({ content, media, by, at }) => ({
      ...{ content, mediaType: media, receivedBy: by as ActorId, receivedAt: at as Instant },
    }))[0];
  }

  async lacking(hashes: readonly string[]): Promise<readonly string[]> {
    const asked = hashes.map((each) => Buffer.from(each, 'hex'));
    const { rows } = await this.connection.query<{ lacking: string }>(LACKING, [asked]);
    return rows.map(({ lacking }) => lacking);
  }
}

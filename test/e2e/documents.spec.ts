import { Client } from 'pg';
import { PostgresDocuments } from '@spillrom/postgres/documents';
import type { ActorId } from '@spillrom/kernel';
import { Deployment, type People } from './testing/deployment.js';

describe('a document that came from outside', () => {
  let deployment: Deployment;
  let people: People;
  const content = Buffer.from(`\uFEFF<?xml version="1.0"?>\r\n<a>${'ø'.repeat(1_000)}</a>\r\n`);
  let path: string;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    const writer = new Client({ connectionString: deployment.database.connectionString('spillrom_writer') });
    await writer.connect();
    const brought = { content, mediaType: 'application/xml', receivedBy: 'actor-1' as ActorId };
    path = `documents/${await new PostgresDocuments(writer).keep(brought)}`;
    await writer.end();
  });
  afterAll(() => deployment.close());

  const asked = async (headers: Readonly<Record<string, string>>): Promise<Response> => {
    const authorization = `Bearer ${await deployment.issuer.tokenOf('auditor')}`;
    return fetch(`${deployment.url}/api/v1/${path}`, { headers: { authorization, ...headers } });
  };
  const bytesFor = async (accept: string): Promise<Buffer> =>
    Buffer.from(await (await asked({ 'accept-encoding': accept })).arrayBuffer());

  it('is given back byte for byte, compressed on the way or not, and never as a page', async () => {
    for (const accept of ['identity', 'br', 'gzip']) expect(await bytesFor(accept)).toEqual(content);
    const { status, headers } = await people.officer.get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/xml');
    expect(headers.get('etag')).toBe(`"${path.slice('documents/'.length)}"`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is 304 to whoever has it', async () => {
    const tag = `"${path.slice('documents/'.length)}"`;
    expect(await asked({ 'if-none-match': tag })).toMatchObject({ status: 304 });
    expect(await asked({ 'if-none-match': '"another"' })).toMatchObject({ status: 200 });
  });

  it('is for the region and the auditor', async () => {
    expect(await people.coordinator.get(path)).toMatchObject({ status: 403, body: { code: 'ROLE_REQUIRED' } });
    expect(await people.operator.get(path)).toMatchObject({ status: 403, body: { code: 'ROLE_REQUIRED' } });
    expect(await people.auditor.get(path)).toMatchObject({ status: 200 });
  });

  it('is not there under another name', async () => {
    expect(await people.officer.get(`documents/${'0'.repeat(64)}`)).toMatchObject({ status: 404 });
    expect(await people.officer.get('documents/invoice.xml')).toMatchObject({ status: 404 });
    expect(await people.officer.get(path.toUpperCase().replace('DOCUMENTS', 'documents'))).toMatchObject({
      status: 404,
    });
  });
});

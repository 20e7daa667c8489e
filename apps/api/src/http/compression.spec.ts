import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import Fastify from 'fastify';
import { compressAnswers, encodingOf } from './compression.js';
import { answerUnchanged } from './unchanged.js';

const LONG = { text: 'kapasitet '.repeat(200) };
const TEXT = JSON.stringify(LONG);

const server = () => {
  const fastify = Fastify();
  answerUnchanged(fastify);
  compressAnswers(fastify);
  fastify.get('/long', () => LONG);
  fastify.get('/short', () => ({ text: 'kapasitet' }));
  fastify.get('/resource', (_, reply) => reply.header('ETag', '"3"').send(LONG));
  fastify.get('/document', (_, reply) => reply.header('ETag', '"hash"').type('text/plain; charset=utf-8').send(TEXT));
  fastify.get('/stream', (_, reply) => reply.type('text/event-stream').send(Readable.from([TEXT])));
  fastify.get('/broken', (_, reply) => reply.status(409).type('application/problem+json').send(TEXT));
  return fastify;
};

const asked = (url: string, headers: Readonly<Record<string, string>> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  server().inject({ method, url, headers });

describe('what a client takes', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['deflate, identity', undefined],
    ['br;q=x', undefined],
    ['', undefined],
  ])('of %j is %s', (accepted, encoding) => expect(encodingOf(accepted)).toBe(encoding));
});

describe('an answer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('that is long is compressed as %s for who takes it', async (encoding, unpacked) => {
    const { headers, rawPayload } = await asked('/long', { 'accept-encoding': encoding });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(headers['content-length']).toBe(String(rawPayload.length));
    expect(rawPayload.length).toBeLessThan(TEXT.length / 4);
    expect(unpacked(rawPayload).toString()).toBe(TEXT);
  });

  it('that is a problem is compressed like any other', async () => {
    expect((await asked('/broken', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
  });

  it.each([
    ['short', '/short', { 'accept-encoding': 'br' }],
    ['a stream', '/stream', { 'accept-encoding': 'br' }],
    ['for who takes nothing', '/long', {}],
  ])('that is %s stays as it is', async (_, path, headers) => {
    const answer = await asked(path, headers);
    expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, undefined]);
    expect(answer.body).toContain('kapasitet');
  });

  it('to HEAD has no body', async () => {
    const { statusCode, body } = await asked('/long', { 'accept-encoding': 'br' }, 'HEAD');
    expect([statusCode, body]).toEqual([200, '']);
  });

  it.each(['/long', '/document'])('of %s is 304 for who has the same, compressed or not', async (path) => {
    const { etag } = (await asked(path, { 'accept-encoding': 'br' })).headers;
    for (const sent of [etag!, `"other", ${etag}`, '*']) {
      const { statusCode, body, headers } = await asked(path, { 'if-none-match': sent });
      expect([statusCode, body, headers.etag, headers['content-type']]).toEqual([304, '', etag, undefined]);
    }
    expect((await asked(path, { 'if-none-match': 'W/"other"' })).statusCode).toBe(200);
  });

  it('of a resource is whole, whatever ETag is sent: that says nothing of what moves beside it', async () => {
    const { statusCode, headers } = await asked('/resource', { 'if-none-match': '"3"' });
    expect([statusCode, headers.etag]).toEqual([200, '"3"']);
  });
});

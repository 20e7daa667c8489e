import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { weightsOf } from './preferences.js';

/** Below it an answer fits into a packet anyway. */
const BYTES_MIN = 1_000;

/** As quick as gzip, and a fifth smaller; the highest levels take seconds for the description of the api. */
const BROTLI_QUALITY = 4;

const COMPRESSIBLE =
  /^(application\/([a-z.]+\+)?json|application\/xml|text\/(plain|html|css|csv|javascript)|application\/(javascript|yaml))\b/;

type Encoding = 'br' | 'gzip';

const ENCODERS: { readonly [Name in Encoding]: (bytes: string | Buffer) => Promise<Buffer> } = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** What the client takes, ours first: a name, or `*`, unless it says `q=0`. */
export const encodingOf = (accepted = ''): Encoding | undefined => {
  const weights = weightsOf(accepted);
  const takes = (name: string): boolean => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find(takes);
};

/**
 * Compresses what is text and long enough, for whom it is no secret how long that is (docs/adr/0014). Streams pass as they are: files were
 * compressed when they were built, and the live feed must not be held back.
 */
export const compressAnswers = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const isText = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (!isText || request.method === 'HEAD' || reply.hasHeader('Content-Encoding')) return payload;
    const isWorthIt = Buffer.byteLength(payload) >= BYTES_MIN;
    if (!isWorthIt || !COMPRESSIBLE.test(String(reply.getHeader('Content-Type') ?? ''))) return payload;
    const vary = reply.getHeader('Vary');
    void reply.header('Vary', vary === undefined ? 'Accept-Encoding' : `${String(vary)}, Accept-Encoding`);
    const encoding = encodingOf(String(request.headers['accept-encoding'] ?? ''));
    if (encoding === undefined) return payload;
    void reply.header('Content-Encoding', encoding).removeHeader('Content-Length');
    return ENCODERS[encoding](payload);
  });
};

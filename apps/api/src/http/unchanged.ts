import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Of the bytes, so that it holds for whoever was shown the same. Weak: compressed or not, it is the same answer. */
const validatorOf = (payload: string | Buffer): string =>
  `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

const names = (sent: string, tag: string): boolean =>
  sent.trim() === '*' || sent.split(',').some((each) => opaque(each) === opaque(tag));

const typeOf = (reply: FastifyReply): string => String(reply.getHeader('Content-Type') ?? '');

/**
 * The ETag that an answer is compared by. That of a resource is for `If-Match`: it stays when money moves, though the view shows that, so it
 * does not say whether the answer is the same. That of a document is the hash of its bytes, and does.
 */
const comparedBy = (reply: FastifyReply, payload: string | Buffer): string | undefined => {
  const own = reply.getHeader('ETag');
  if (own === undefined) return typeOf(reply).startsWith('application/json') ? validatorOf(payload) : undefined;
  return /^(text\/plain|application\/xml)/.test(typeOf(reply)) ? String(own) : undefined;
};

const isWhole = (payload: unknown): payload is string | Buffer =>
  typeof payload === 'string' || Buffer.isBuffer(payload);

/** Answers 304 to whoever has the same answer already. */
export const answerUnchanged = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || !isWhole(payload)) return payload;
    const tag = comparedBy(reply, payload);
    if (tag === undefined) return payload;
    void reply.header('ETag', tag);
    const sent = request.headers['if-none-match'];
    if (sent === undefined || !names(sent, tag)) return payload;
    void reply.status(304).removeHeader('Content-Type').removeHeader('Content-Length');
    return null;
  });
};

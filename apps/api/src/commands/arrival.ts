import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import type { Submission } from '@spillrom/commands';
import { instant, isUuid, uuidOf, type Instant, type Uuid } from '@spillrom/kernel';
import type { FastifyRequest } from 'fastify';
import { newId } from '../clock.js';
import { principalOf } from '../identity/principal.guard.js';
import { malformed, Problem } from '../problems/problem.js';
import { commandTypeOf } from './command-of.js';
import { operations, type Operation } from './operations.js';

const ETAG = /^"(0|[1-9][0-9]{0,9})"$/;

const oneHeader = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** UUIDs that stand for none, or for the last of all (RFC 9562): what a client sends that has forgotten to make one. */
const NO_KEYS = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

const noKey = (detail: string): Problem => new Problem('IDEMPOTENCY_KEY_MISSING', { detail });

/**
 * The key of a command: a UUID, bare or in quotes as a structured field has it (draft-ietf-httpapi-idempotency-key-header), which are
 * the same key.
 * @throws Problem
 */
const keyIn = (request: FastifyRequest): Uuid => {
  const header = oneHeader(request, 'idempotency-key')?.trim().toLowerCase();
  if (header === undefined) throw new Problem('IDEMPOTENCY_KEY_MISSING');
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (!isUuid(key)) throw noKey('The Idempotency-Key must be one UUID with hyphens.');
  if (NO_KEYS.includes(key)) throw noKey('The Idempotency-Key must not be the nil or the max UUID: make a random one.');
  return key;
};

/**
 * Whether only to tell what would happen.
 * @throws Problem
 */
export const isDryRun = (request: FastifyRequest): boolean => {
  const header = oneHeader(request, 'spillrom-dry-run')?.trim();
  if (header !== undefined && header !== 'true' && header !== 'false') {
    throw malformed([{ code: 'HEADER', detail: 'Spillrom-Dry-Run must be true or false' }]);
  }
  return header === 'true';
};

/** What a document says is one command, however often it comes. */
const keyOfDocument = (content: Buffer): Uuid =>
  uuidOf(`document ${createHash('sha256').update(content).digest('hex')}`);

/** A document is its own key unless another is given. A dry run needs none: then what would be made has a name that nobody will meet again. */
const keyOf = (request: FastifyRequest): Uuid => {
  if (request.headers['idempotency-key'] !== undefined) return keyIn(request);
  if (Buffer.isBuffer(request.body)) return keyOfDocument(request.body);
  return isDryRun(request) ? newId() : keyIn(request);
};

const versionIn = (request: FastifyRequest, isRequired: boolean): number | undefined => {
  const header = oneHeader(request, 'if-match');
  if (header === undefined && isRequired) throw new Problem('IF_MATCH_REQUIRED');
  if (header === undefined) return undefined;
  const version = ETAG.exec(header.trim())?.[1];
  if (version === undefined)
    throw malformed([{ code: 'HEADER', detail: 'If-Match must be one ETag as you received it, such as "3"' }]);
  return Number(version);
};

const nowIn = (request: FastifyRequest): Instant | undefined => {
  const header = oneHeader(request, 'spillrom-now');
  if (header === undefined) return undefined;
  try {
    return instant(header);
  } catch {
    throw malformed([{ code: 'HEADER', detail: 'Spillrom-Now must be one RFC 3339 moment' }]);
  }
};

/** What a command brings beside path and body: who sends it, under which key, having seen what, at which moment of a story. */
export const arrivalOf = (
  request: FastifyRequest,
  principal: Principal,
  { makes, ifMatch: isRequired }: Pick<Operation, 'makes' | 'ifMatch'>,
): Omit<Submission, 'command'> => {
  const idempotencyKey = keyOf(request);
  const ifMatch = makes === undefined ? versionIn(request, isRequired === true) : undefined;
  const now = nowIn(request);
  return {
    ...{ idempotencyKey, principal, correlation: String(request.id) },
    ...(ifMatch !== undefined && { ifMatch }),
    ...(now !== undefined && { now }),
  };
};

export const circumstancesOf = (context: ExecutionContext): Omit<Submission, 'command'> =>
  arrivalOf(
    context.switchToHttp().getRequest<FastifyRequest>(),
    principalOf(context),
    operations[commandTypeOf(context)],
  );

/**
 * The id of what the command makes: a UUID (version 8, RFC 9562) that follows from client and key alone, so that a retry is the same
 * command.
 */
export const MadeId = createParamDecorator((_: unknown, context: ExecutionContext): Uuid => {
  const key = keyOf(context.switchToHttp().getRequest<FastifyRequest>());
  return uuidOf(`made ${principalOf(context).client} ${key}`);
});

import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { StoreUnavailable, UnknownPosition } from '@spillrom/event-sourcing';
import { IssuerUnavailable, Unauthenticated } from '@spillrom/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS, typeOf, type ProblemCode } from './catalogue.js';
import { notFound, Problem, type Wrong } from './problem.js';
import { detailOf } from './sentences.js';

const RETRY_SECONDS = 1;

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'MALFORMED',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'BUSY',
  503: 'UNAVAILABLE',
};

const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof Unauthenticated) return new Problem('UNAUTHENTICATED', { detail: error.message });
  // The read models are of another log, or of an end that this one has lost: for an operator to mend.
  const isElsewhere = error instanceof UnknownPosition;
  if (error instanceof IssuerUnavailable || error instanceof StoreUnavailable || isElsewhere) {
    return new Problem('UNAVAILABLE', { retryAfterSeconds: RETRY_SECONDS, cause: error });
  }
  const status = statusOf(error);
  if (status === 404 || status === 405) return notFound();
  const code = BY_STATUS[status];
  return code === undefined ? new Problem('INTERNAL', { cause: error }) : new Problem(code, { status });
};

/** Of Nest's own exceptions and of Fastify's, which are thrown before a route is found. */
const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
};

/** The shape of RFC 9457. What the client sent is never repeated, but for what the rules themselves name. */
const bodyOf = ({ code, status, message, circumstances }: Problem, instance: string): object => {
  const { violations = [], position, currentEtag } = circumstances;
  return {
    type: typeOf(code),
    title: PROBLEMS[code].title,
    status,
    detail: message,
    instance: `urn:uuid:${instance}`,
    code,
    violations: violations.map(explained),
    ...(position !== undefined && { position }),
    ...(currentEtag !== undefined && { currentETag: currentEtag }),
  };
};

const explained = (wrong: Wrong): Wrong => {
  const detail = wrong.detail ?? detailOf(wrong);
  return detail === undefined ? wrong : { ...wrong, detail };
};

/** Writes a problem, which the filter does for all of Nest's routes. */
export const answerWith = (problem: Problem, request: FastifyRequest, reply: FastifyReply): void => {
  const { position, currentEtag, retryAfterSeconds, allow } = problem.circumstances;
  if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
  if (allow !== undefined) void reply.header('Allow', allow);
  if (position !== undefined) void reply.header('Spillrom-Position', position);
  if (currentEtag !== undefined) void reply.header('ETag', `"${currentEtag}"`);
  if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds));
  void reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(bodyOf(problem, String(request.id))));
};

/** A view that is behind is no fault of the server: its lag is among the metrics. What stopped one was logged when it did. */
const TOLD_ELSEWHERE: readonly ProblemCode[] = ['READ_MODEL_BEHIND', 'READ_MODEL_PARKED'];

/** The only place where anything but success is decided on. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(error);
    if (problem.status >= 500 && !TOLD_ELSEWHERE.includes(problem.code))
      this.logger.error({ correlation: request.id, code: problem.code, cause: traceOf(problem) });
    answerWith(problem, request, http.getResponse<FastifyReply>());
  }
}

/** Names and places, not messages: those of a driver or a parser may quote what was sent. */
const traceOf = ({ cause }: Problem): string | undefined => {
  if (!(cause instanceof Error)) return undefined;
  const places = cause.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return [cause.name, ...places].join('\n');
};

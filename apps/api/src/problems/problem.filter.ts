import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { StoreUnavailable, UnknownPosition } from '@spillrom/event-sourcing';
import { IssuerUnavailable, Unauthenticated } from '@spillrom/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ALWAYS } from '../http/always.js';
import type { ProblemCode } from './catalogue.js';
import { PROBLEM_TYPE, problemBody } from './problem-body.js';
import { malformed, notFound, Problem } from './problem.js';
import { traceOf } from './trace.js';

const RETRY_SECONDS = 1;

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'MALFORMED',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'BUSY',
  503: 'UNAVAILABLE',
};

const BAD_URL = 'the path must be UTF-8 text with correct percent-encoding';

/** What Fastify itself says of a request, by its code. */
const ofFramework = (code: unknown): Problem | undefined => {
  switch (code) {
    case 'FST_ERR_BAD_URL':
      return malformed([{ code: 'PATH', detail: BAD_URL }]);
    // Longer than any name: there is no such thing.
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return notFound();
    default:
      return undefined;
  }
};

/** The problem that an error of anybody comes to. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof Unauthenticated) return new Problem('UNAUTHENTICATED', { detail: error.message });
  // The read models are of another log, or of an end that this one has lost: for an operator to mend.
  const isElsewhere = error instanceof UnknownPosition;
  if (error instanceof IssuerUnavailable || error instanceof StoreUnavailable || isElsewhere) {
    return new Problem('UNAVAILABLE', { retryAfterSeconds: RETRY_SECONDS, cause: error });
  }
  const { statusCode, code } = (error ?? {}) as { readonly statusCode?: unknown; readonly code?: unknown };
  const told = ofFramework(code);
  if (told !== undefined) return told;
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  return typeof status === 'number' ? byStatus(status, error) : new Problem('INTERNAL', { cause: error });
};

/** Of Nest's own exceptions and of Fastify's, which are thrown before a route is found, and of files that are asked for. */
const byStatus = (status: number, cause: unknown): Problem => {
  const code = BY_STATUS[status];
  if (code !== undefined) return new Problem(code, { status });
  if ([403, 404, 405].includes(status)) return notFound();
  return status >= 400 && status < 500 ? new Problem('MALFORMED') : new Problem('INTERNAL', { cause });
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
    // Of a URL that cannot be read no hook is asked.
    .headers(ALWAYS)
    .header('Content-Type', PROBLEM_TYPE)
    .send(JSON.stringify(problemBody(problem, String(request.id), request.url)));
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
      this.logger.error({ correlation: request.id, code: problem.code, cause: traceOf(problem.cause) });
    answerWith(problem, request, http.getResponse<FastifyReply>());
  }
}

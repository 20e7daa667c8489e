import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Answer } from '@spillrom/commands';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { API_ROOT } from '../paths.js';
import { keyIn } from './arrival.js';
import { commandTypeOf, operationOf, statusOf } from './command-type.js';
import { outcomeOf, type OutcomeBody } from './outcome.js';

/** Turns the answer to a command into a status, headers and a body. */
@Injectable()
export class OutcomeInterceptor implements NestInterceptor<Answer, OutcomeBody> {
  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<OutcomeBody> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const operation = operationOf(context);
    const asked = {
      type: commandTypeOf(context),
      operation,
      key: keyIn(request),
      path: new URL(request.url, 'http://api').pathname,
      root: API_ROOT,
    };
    return next.handle().pipe(
      map((answer) => {
        const body = outcomeOf(answer, asked);
        void reply.header('Spillrom-Position', body.position);
        if (body.etag !== undefined) void reply.header('ETag', `"${body.etag}"`);
        if (statusOf(operation) === 201) void reply.header('Location', body.resource);
        return body;
      }),
    );
  }
}

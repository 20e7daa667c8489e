import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Command, ClientCommandType } from '@spillrom/domain';
import { envelopeOf, DryRunQuery } from '@spillrom/nest';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, mergeMap, type Observable } from 'rxjs';
import { API_ROOT } from '../paths.js';
import { readQuery } from '../views/parameters.js';
import { circumstancesOf, isDryRun } from './arrival.js';
import { commandTypeOf, statusOf } from './command-of.js';
import type { Addressed } from './command-route.js';
import { DryRun, type DryRunBody } from './dry-run.js';
import { makesNothing } from './made-nothing.js';
import { operations } from './operations.js';
import { outcomeOf, type OutcomeBody } from './outcome.js';

/** Sends what a controller's method returned as a command of its route's type, and turns the answer into a status, headers and a body. */
@Injectable()
export class CommandInterceptor implements NestInterceptor<Addressed<ClientCommandType>, OutcomeBody | DryRunBody> {
  constructor(
    private readonly bus: CommandBus,
    private readonly queries: QueryBus,
    private readonly dryRun: DryRun,
  ) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler<Addressed<ClientCommandType>>,
  ): Observable<OutcomeBody | DryRunBody> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    readQuery(request.query, []);
    const type = commandTypeOf(context);
    const operation = operations[type];
    const circumstances = circumstancesOf(context);
    const path = new URL(request.url, 'http://api').pathname;
    const asked = { type, operation, key: circumstances.idempotencyKey, path, root: API_ROOT };
    const handled = next.handle();
    if (isDryRun(request)) {
      makesNothing(request);
      const { idempotencyKey: _key, ...sent } = circumstances;
      const hasKey = request.headers['idempotency-key'] !== undefined;
      return handled.pipe(
        mergeMap(async (addressed) => {
          const submission = { ...sent, command: { ...addressed, type } as Command };
          const wouldBe = await this.queries.execute(new DryRunQuery(submission));
          return this.dryRun.told(wouldBe, asked, circumstances.principal, hasKey);
        }),
      );
    }
    return handled.pipe(
      mergeMap((addressed) =>
        this.bus.execute(envelopeOf({ ...circumstances, command: { ...addressed, type } as Command })),
      ),
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

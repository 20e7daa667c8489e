import {
  applyDecorators,
  createParamDecorator,
  Inject,
  Injectable,
  UseGuards,
  UseInterceptors,
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  QueryRefused,
  ReadModelBehind,
  ReadModelParked,
  ReadModelUnavailable,
  SHEET_ROWS_MAX,
} from '@spillrom/postgres/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, map, mergeMap, type Observable } from 'rxjs';
import type { Application } from '../application.js';
import { APPLICATION } from '../tokens.js';
import { PROBLEMS } from '../problems/catalogue.js';
import { malformed, Problem, unfit } from '../problems/problem.js';
import { SheetAnswer } from '../sheets/answer.js';
import { sheetWanted } from '../sheets/formats.js';
import { principalOf, Public } from '../identity/principal.guard.js';
import { ReadsInterceptor } from '../reads/reads.interceptor.js';
import { MayInterceptor } from './may.interceptor.js';
import { readQuery, type Asked, type ParameterName } from './parameters.js';
import { sightOf, type Sight } from './sight.js';
import { VIEW_TABLE, type ViewName } from './view-table.js';
import { named, viewNameOf } from './view-name.js';
import { isSheet, type View } from './view.js';

/** Somebody has to act first. */
const PARKED_RETRY_SECONDS = 30;

interface Shown {
  readonly position?: string;
  readonly etag?: string;
}

const problemOf = (error: unknown): unknown => {
  if (error instanceof ReadModelBehind) return new Problem('READ_MODEL_BEHIND', { retryAfterSeconds: 1, cause: error });
  if (error instanceof ReadModelParked) {
    const detail = `The view stands still: ${error.message}. ${PROBLEMS.READ_MODEL_PARKED.next}.`;
    return new Problem('READ_MODEL_PARKED', { retryAfterSeconds: PARKED_RETRY_SECONDS, detail, cause: error });
  }
  if (error instanceof ReadModelUnavailable) return new Problem('UNAVAILABLE', { retryAfterSeconds: 1, cause: error });
  if (error instanceof QueryRefused) return malformed([unfit(error.parameter, error.message)]);
  return error;
};

/** Says in headers where the view stands and which version of a resource it shows. */
@Injectable()
class ViewInterceptor implements NestInterceptor<Shown, Shown> {
  intercept(context: ExecutionContext, next: CallHandler<Shown>): Observable<Shown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { mayKeep } = viewOf(context);
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw problemOf(error);
      }),
      map((view) => {
        void reply.header('Cache-Control', mayKeep ? 'private, no-cache' : 'no-store');
        if (typeof view.position === 'string') void reply.header('Spillrom-Position', view.position);
        if (typeof view.etag === 'string') void reply.header('ETag', `"${view.etag}"`);
        return view;
      }),
    );
  }
}

const viewOf = (context: ExecutionContext): View => VIEW_TABLE[viewNameOf(context)];

const sheetOf = (context: ExecutionContext) =>
  isSheet(viewOf(context))
    ? sheetWanted(context.switchToHttp().getRequest<FastifyRequest>().headers.accept)
    : undefined;

/** A sheet has as many rows as there may be, unless fewer are asked for. */
const queryOf = (context: ExecutionContext): Asked<ParameterName> => {
  const { parameters = [] } = viewOf(context);
  const asked = readQuery(context.switchToHttp().getRequest<FastifyRequest>().query, parameters);
  const isWhole = asked.limit === undefined && parameters.includes('limit') && sheetOf(context) !== undefined;
  return isWhole ? { ...asked, limit: SHEET_ROWS_MAX } : asked;
};

/** Answers in a sheet to whoever asks for one. */
@Injectable()
class SheetInterceptor implements NestInterceptor<Shown, unknown> {
  private readonly sheets: SheetAnswer;

  constructor(@Inject(APPLICATION) application: Application) {
    this.sheets = new SheetAnswer(application);
  }

  intercept(context: ExecutionContext, next: CallHandler<Shown>): Observable<unknown> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    void reply.header('Vary', 'Accept');
    const format = sheetOf(context);
    if (format === undefined) return next.handle();
    const { summary } = viewOf(context);
    return next.handle().pipe(mergeMap((view) => this.sheets.send(format, view, summary, request, reply)));
  }
}

/** Lets in whom the view's row names, before anything of path or query is looked at, and then only what the view can be asked. */
@Injectable()
class ReaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { readers } = viewOf(context);
    if (readers !== 'world' && readers !== 'everybody') sightOf(principalOf(context), readers);
    queryOf(context);
    return true;
  }
}

/** How much of the view the person sees. */
export const Seeing = createParamDecorator((_: unknown, context: ExecutionContext): Sight => {
  const { readers } = viewOf(context);
  if (readers === 'world' || readers === 'everybody') throw new Error('a view for everybody hides nothing by role');
  return sightOf(principalOf(context), readers);
});

/** Marks a route as a view. */
export const ViewRoute = (name: ViewName): MethodDecorator =>
  applyDecorators(
    named(name),
    ApiOperation({ operationId: name, summary: VIEW_TABLE[name].summary }),
    UseGuards(ReaderGuard),
    UseInterceptors(
      ...(isSheet(VIEW_TABLE[name]) ? [SheetInterceptor] : []),
      ViewInterceptor,
      ...(VIEW_TABLE[name].etag === true || VIEW_TABLE[name].may ? [MayInterceptor] : []),
      ...(VIEW_TABLE[name].readers === 'world' ? [] : [ReadsInterceptor]),
    ),
    ...(VIEW_TABLE[name].readers === 'world' ? [Public()] : []),
  );

/** The query, read by the parameters that the view knows. */
export const Query = createParamDecorator((_: unknown, context: ExecutionContext): Asked<ParameterName> =>
  queryOf(context),
);

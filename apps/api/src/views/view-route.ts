import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { QueryRefused, ReadModelBehind } from '@spillrom/postgres/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, map, type Observable } from 'rxjs';
import { malformed, Problem } from '../problems/problem.js';
import { readQuery, type Asked, type ParameterName } from './parameters.js';

export const VIEW_NAME = 'spillrom:view';
export const VIEW_PARAMETERS = 'spillrom:parameters';

interface Shown {
  readonly position?: string;
  readonly etag?: string;
}

const problemOf = (error: unknown): unknown => {
  if (error instanceof ReadModelBehind) return new Problem('READ_MODEL_BEHIND', { retryAfterSeconds: 1, cause: error });
  if (error instanceof QueryRefused) return malformed([{ code: 'PARAMETER', detail: error.message }]);
  return error;
};

/** Says in headers where the view stands and which version of a resource it shows. */
@Injectable()
class ViewInterceptor implements NestInterceptor<Shown, Shown> {
  intercept(context: ExecutionContext, next: CallHandler<Shown>): Observable<Shown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw problemOf(error);
      }),
      map((view) => {
        void reply.header('Cache-Control', 'no-store');
        if (view.position !== undefined) void reply.header('Spillrom-Position', view.position);
        if (view.etag !== undefined) void reply.header('ETag', `"${view.etag}"`);
        return view;
      }),
    );
  }
}

/** Marks a route as a view, under the name by which the description knows it. */
export const ViewRoute = (name: string, ...parameters: readonly ParameterName[]): MethodDecorator =>
  applyDecorators(
    SetMetadata(VIEW_NAME, name),
    SetMetadata(VIEW_PARAMETERS, parameters),
    UseInterceptors(ViewInterceptor),
  );

/** The query, read by the parameters that the route names. */
export const Query = createParamDecorator((_: unknown, context: ExecutionContext): Asked<ParameterName> => {
  const names = Reflect.getMetadata(VIEW_PARAMETERS, context.getHandler()) as readonly ParameterName[];
  return readQuery(context.switchToHttp().getRequest<FastifyRequest>().query, names);
});

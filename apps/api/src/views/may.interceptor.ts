import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { Application } from '../application.js';
import { May } from '../commands/may.js';
import { principalOf } from '../identity/principal.guard.js';
import { API_ROOT } from '../paths.js';
import { APPLICATION } from '../tokens.js';
import { PAST } from './state-asked.js';

interface Asked {
  readonly Params: Readonly<Record<string, string>>;
  readonly Querystring: Readonly<Record<string, unknown>>;
}

/** Says of one resource what the person may do with it; nothing of its past, in which nobody does anything. */
@Injectable()
export class MayInterceptor implements NestInterceptor<object, object> {
  private readonly may: May;

  constructor(@Inject(APPLICATION) application: Application) {
    this.may = new May(application);
  }

  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<object> {
    const { params, query, routeOptions } = context.switchToHttp().getRequest<FastifyRequest<Asked>>();
    if (PAST.some((parameter) => query[parameter] !== undefined)) return next.handle();
    const pattern = routeOptions.url?.slice(API_ROOT.length) ?? '';
    return next.handle().pipe(
      mergeMap(async (shown) => ({
        ...shown,
        may: await this.may.of({ pattern, names: params, shown }, principalOf(context)),
      })),
    );
  }
}

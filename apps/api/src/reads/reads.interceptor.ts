import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { Application } from '../application.js';
import { principalOf } from '../identity/principal.guard.js';
import { Problem } from '../problems/problem.js';
import { APPLICATION } from '../tokens.js';
import { viewNameOf } from '../views/view-name.js';

/** Shows what offers say, so whoever reads it is remembered. */
const OF_OFFERS: readonly string[] = [
  'ListInquiries',
  'GetInquiry',
  'GetOffer',
  'GetInquiryHistory',
  'GetProcurementRecord',
];

/** Tells the person of themselves, or what is public: of this, no reading is remembered. */
const OF_NOTHING: readonly string[] = ['GetMe', 'GetNames', 'GetLive', 'ListReferenceData'];

/** Remembers who is about to be shown what, before it is shown: what cannot be remembered is not shown. */
@Injectable()
export class ReadsInterceptor implements NestInterceptor<unknown, unknown> {
  constructor(@Inject(APPLICATION) private readonly application: Application) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const view = viewNameOf(context);
    const { actor, roles } = principalOf(context);
    const isRemembered = OF_OFFERS.includes(view) || (roles.includes('auditor') && !OF_NOTHING.includes(view));
    if (!isRemembered) return next.handle();
    const [path = ''] = context.switchToHttp().getRequest<FastifyRequest>().url.split('?');
    return next.handle().pipe(
      mergeMap(async (shown) => {
        await this.application.reads.record({ actor, roles, view, path }).catch((cause: unknown) => {
          throw new Problem('UNAVAILABLE', { retryAfterSeconds: 1, cause });
        });
        return shown;
      }),
    );
  }
}

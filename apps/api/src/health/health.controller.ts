import { Controller, Get, Inject, Res } from '@nestjs/common';
import { HealthCheck, HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import type { Application } from '../application.js';
import { ViewRoute } from '../views/view-route.js';
import { APPLICATION } from '../tokens.js';
import { Readiness } from './readiness.js';

/** `degraded`: commands and the other views go on, and a projection does not show everything. */
type Ready = Omit<HealthCheckResult, 'status'> & { readonly status: HealthCheckResult['status'] | 'degraded' };

@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly readiness: Readiness,
    @Inject(APPLICATION) private readonly application: Application,
  ) {}

  /** The process runs and answers. */
  @Get('livez')
  @ViewRoute('GetLiveness')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can do its work. */
  @Get('readyz')
  @ViewRoute('GetReadiness')
  @HealthCheck({ swaggerDocumentation: false })
  async ready(): Promise<Ready> {
    const { readiness } = this;
    const found = await this.health.check([
      () => readiness.process(),
      () => readiness.log(),
      () => readiness.readModels(),
    ]);
    return found.details['readModels']?.['degraded'] === true ? { ...found, status: 'degraded' } : found;
  }

  @Get('metrics')
  @ViewRoute('GetMetrics')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('Content-Type', this.application.metrics.contentType);
    return this.application.metrics.text();
  }
}

import { Controller, Get, Inject, Res } from '@nestjs/common';
import { HealthCheck, HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import type { House } from '../house.js';
import { ViewRoute } from '../views/view-route.js';
import { HOUSE } from '../tokens.js';
import { Readiness } from './readiness.js';

/** `degraded`: commands and the other views go on, and a projection does not show everything. */
type Ready = Omit<HealthCheckResult, 'status'> & { readonly status: HealthCheckResult['status'] | 'degraded' };

@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly readiness: Readiness,
    @Inject(HOUSE) private readonly house: House,
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
    void reply.header('Content-Type', this.house.metrics.contentType);
    return this.house.metrics.text();
  }
}

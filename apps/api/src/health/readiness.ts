import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import type { Application } from '../application.js';
import { APPLICATION, SETTINGS } from '../tokens.js';
import type { ApiSettings } from '../settings.js';

/** What is looked at before traffic comes here: the log answers, no projection stands still, and nobody has told us to stop. */
@Injectable()
export class Readiness {
  #stopping = false;

  constructor(
    private readonly indicators: HealthIndicatorService,
    @Inject(APPLICATION) private readonly application: Application,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  stop(): void {
    this.#stopping = true;
  }

  async process(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('process');
    const { warnings } = this.settings;
    return this.#stopping ? indicator.down('stopping') : indicator.up({ ...(warnings.length > 0 && { warnings }) });
  }

  async log(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('log');
    try {
      const head = await this.application.store.head();
      return indicator.up({ position: head === 'empty' ? '0' : head.position });
    } catch {
      return indicator.down('the log cannot be read');
    }
  }

  /** A projection that stands still makes views old, not wrong, and says so: it does not stop commands. */
  async readModels(): Promise<HealthIndicatorResult> {
    const health = await this.application.projector.health();
    const told = health.map(({ name, state, position, lag, parked }) => ({
      ...{ name, state },
      ...(position !== undefined && { position }),
      ...(lag !== undefined && { lag: lag.toString() }),
      ...(parked !== undefined && { parked: { position: parked.position, type: parked.type } }),
    }));
    return this.indicators.check('readModels').up({ projections: told });
  }
}

import { setTimeout as timer } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import type { ProjectionHealth } from '@spillrom/postgres/read-models';
import type { Application } from '../application.js';
import { APPLICATION, SETTINGS } from '../tokens.js';
import type { ApiSettings } from '../settings.js';

/** How many events that an operator left out are told of; the auditor's replay tells all. */
const LEFT_OUT_SHOWN = 20;

const isDegraded = ({ parked, leftOut }: ProjectionHealth): boolean => parked !== undefined || leftOut.length > 0;

/** Nothing after so long, and no error: whoever asks is answered. */
const within = async <Result>(limitMs: number, work: Promise<Result>): Promise<Result | undefined> => {
  const done = new AbortController();
  const late = timer(limitMs, undefined, { signal: done.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
};

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
    const head = await within(this.settings.limits.readyMs, this.application.store.head()).catch(() => undefined);
    if (head === undefined) return indicator.down('the log cannot be read');
    return indicator.up({ position: head === 'empty' ? '0' : head.position });
  }

  /** A projection that stands still makes views old, not wrong, and says so: it does not stop commands. */
  async readModels(): Promise<HealthIndicatorResult> {
    const health = await this.application.projector.health();
    const told = health.map(({ name, state, position, lag, trouble, parked, leftOut }) => ({
      ...{ name, state },
      ...(position !== undefined && { position }),
      ...(lag !== undefined && { lag: lag.toString() }),
      ...(trouble !== undefined && { trouble }),
      ...(parked !== undefined && { parked }),
      ...(leftOut.length > 0 && { leftOut: leftOut.slice(0, LEFT_OUT_SHOWN), leftOutCount: leftOut.length }),
    }));
    return this.indicators.check('readModels').up({ degraded: health.some(isDegraded), projections: told });
  }
}

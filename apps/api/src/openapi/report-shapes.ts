import type { EffectReport, Forecast } from '@spillrom/read-models';
import type { BudgetSeries } from '../views/figures.js';
import type { RedFlags } from '../views/red-flags.js';
import type { Reported } from '../views/reports.js';

/** What reports answer with. */
export interface ReportShapes {
  readonly GetBudgetSeries: BudgetSeries;
  readonly GetForecast: Reported<Forecast>;
  readonly GetEffect: Reported<EffectReport>;
  readonly GetRedFlags: RedFlags;
}

import type { AgeingReport, EffectReport, Forecast } from '@spillrom/read-models';
import type { BudgetSeries } from '../views/figures.js';
import type { FrameworkReported, ProviderReported } from '../views/market-reports.js';
import type { RedFlags } from '../views/red-flags.js';
import type { Reported } from '../views/reports.js';

/** What reports answer with. */
export interface ReportShapes {
  readonly GetBudgetSeries: BudgetSeries;
  readonly GetForecast: Reported<Forecast>;
  readonly GetEffect: Reported<EffectReport>;
  readonly GetRedFlags: RedFlags;
  readonly GetInvoiceAgeing: Reported<AgeingReport>;
  readonly GetFrameworkReport: FrameworkReported;
  readonly GetProviderReport: ProviderReported;
}

import type { OpenContracts } from '../open/open-contracts.js';
import type {
  AgeingReport,
  EffectReport,
  Forecast,
  OcdsRecordPackage,
  OcdsReleasePackage,
} from '@spillrom/read-models';
import type { BudgetSeries } from '../views/figures.js';
import type { FrameworkReported, ProviderReported } from '../views/market-reports.js';
import type { RedFlags } from '../views/red-flags.js';
import type { Reported } from '../views/reports.js';

/** What reports answer with. */
export interface ReportShapes {
  readonly GetBudgetSeries: BudgetSeries;
  readonly GetForecast: Reported<Forecast>;
  readonly GetEffect: Reported<EffectReport>;
  readonly ListOpenContracts: OpenContracts;
  readonly GetOpenReleases: OcdsReleasePackage;
  readonly GetOpenRecords: OcdsRecordPackage;
  readonly GetRedFlags: RedFlags;
  readonly GetInvoiceAgeing: Reported<AgeingReport>;
  readonly GetFrameworkReport: FrameworkReported;
  readonly GetProviderReport: ProviderReported;
}

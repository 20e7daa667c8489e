export { ageing, type AgeingReport } from './ageing.js';
export { effect, type EffectReport } from './effect.js';
export { forecast, rateFrom, type Forecast, type PhaseForecast } from './forecast.js';
export { frameworkReport, type FrameworkReport } from './framework-report.js';
export { providerReport, type ProviderReport, type Turn } from './provider-report.js';

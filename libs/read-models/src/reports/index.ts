export { effect, type EffectReport, type EffectRow } from './effect.js';
export { forecast, rateFrom, type Forecast, type PhaseForecast } from './forecast.js';

export * from './chains.js';
export * from './given.js';
export { recorded } from './recorded.js';
export * from './storage.js';
export { runs, someOf } from './runs.js';

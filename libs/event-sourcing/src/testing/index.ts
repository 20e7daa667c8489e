export * from './chains.js';
export * from './given.js';
export { recorded } from './recorded.js';
export * from './storage.js';
export { itInStorms, runs, someOf } from './runs.js';

export { commandHandlers } from './command-handlers.js';
export * from './envelopes.js';
export * from './queries.js';

export { commandHandlers, DryRunQuery } from './command-handlers.js';
export { envelopeOf } from './envelope-of.js';
export * from './envelopes.js';
export * from './queries.js';

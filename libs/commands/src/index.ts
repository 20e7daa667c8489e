export * from './answer.js';
export * from './command.js';
export type { Limits } from './key-loop.js';
export * from './observer.js';
export { commandCatalogue, type CommandDecided, type Decided, type StoredRecord } from './record.js';
export type { DryRunOutcome } from './dry-run.js';
export * from './runner.js';
export { openLog, type Clock, type LogClock, type Opening } from './log-time.js';
export * from './turn.js';

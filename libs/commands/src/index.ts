export * from './answer.js';
export * from './command.js';
export type { Limits } from './lane.js';
export * from './observer.js';
export { commandCatalogue, type CommandDecided, type Decided, type StoredRecord } from './record.js';
export * from './runner.js';
export { openLog, type Clock, type LogClock, type Opening } from './story.js';
export * from './turn.js';

export * from './answer.js';
export * from './command.js';
export * from './observer.js';
export * from './turn.js';

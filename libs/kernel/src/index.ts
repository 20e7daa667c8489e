export * from './calendar.js';
export * from './digest.js';
export * from './ids.js';
export * from './ore.js';
export * from './org-number.js';
export * from './person-number.js';
export * from './roles.js';
export * from './unreachable.js';

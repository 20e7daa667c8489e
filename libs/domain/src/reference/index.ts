export * from './code-list.js';
export * from './end-of-wait.js';
export * from './procedures.js';
export * from './rules.js';
export * from './specialties.js';
export * from './trusts.js';

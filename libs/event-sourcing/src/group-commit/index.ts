export * from './conflicts.js';
export * from './group-commit.js';
export * from './prepared-chain.js';

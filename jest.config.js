const { availableParallelism } = require('node:os');

// Loads what is written in TypeScript, here and in the workers.
require('./test/run-typescript.js');

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/storms/'],
  testMatch: ['**/*.spec.ts'],
  // Our own: docs/adr/0013-specs-in-one-realm.md.
  testEnvironment: '<rootDir>/test/jest/environment.js',
  testRunner: '<rootDir>/test/jest/run-spec.js',
  testSequencer: '<rootDir>/test/jest/slowest-first.js',
  transform: {},
  // More than cores: much here waits for servers and processes of its own.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Only against what hangs: real servers and processes may be slow on a busy machine, and no test waits for a time.
  testTimeout: 300_000,
  cacheDirectory: '<rootDir>/.cache/jest',
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
};

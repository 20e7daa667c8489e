// Fault and load tests: they kill processes and take minutes, so `npm test` leaves them out.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const everyday = require('./jest.config.js');

// Here properties are tried as often as they ask for, and every case (libs/event-sourcing/src/testing/runs.ts).
process.env.SPILLROM_ALL_RUNS = 'yes';

const specsBelow = (folder) =>
  readdirSync(join(__dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => join(folder, file));
const MORE_RUNS = /^import \{[^}]*\b(itInStorms|runs|someOf)\b[^}]*\} from '@spillrom\/event-sourcing\/testing';$/m;
const hasMoreRuns = (spec) => MORE_RUNS.test(readFileSync(join(__dirname, spec), 'utf8'));

/** @type {import('jest').Config} */
module.exports = {
  ...everyday,
  testPathIgnorePatterns: [],
  testMatch: [
    '<rootDir>/test/storms/**/*.spec.ts',
    ...['apps', 'libs', 'test']
      .flatMap(specsBelow)
      .filter(hasMoreRuns)
      .map((spec) => `<rootDir>/${spec}`),
  ],
  testTimeout: 900_000,
  // Each brings processes enough of its own.
  maxWorkers: 1,
};

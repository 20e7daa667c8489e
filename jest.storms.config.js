// Fault and load tests: they kill processes and take minutes, so `npm test` leaves them out.
const everyday = require('./jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...everyday,
  roots: ['<rootDir>/test/storms'],
  testPathIgnorePatterns: [],
  testTimeout: 900_000,
  // Each brings processes enough of its own.
  maxWorkers: 1,
};

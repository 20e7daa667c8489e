const { compilerOptions } = require('./tsconfig.json');

// The aliases have one home, tsconfig.json; a spec resolves them as the compiler does.
const aliases = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [target]]) => [`^${alias}$`, target.replace('./', '<rootDir>/')]),
);

const typescript = [
  '@swc/jest',
  {
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
  },
];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/storms/'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  // By default one core is left idle; much here waits for servers and processes of its own.
  maxWorkers: '100%',
  // Only against what hangs: real servers and processes may be slow on a busy machine, and no test waits for a time.
  testTimeout: 300_000,
  cacheDirectory: '<rootDir>/.cache/jest',
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  moduleNameMapper: { ...aliases, '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': typescript, '\\.m?js$': '<rootDir>/scripts/jest-esm-to-commonjs.js' },
  transformIgnorePatterns: [],
};

// Runs one spec file by Jest's own test framework; but what the spec imports is loaded by Node's `require`, as in our
// processes. Packages and rooms are loaded once in a worker; specs, and what only specs use, anew for each.
const { default: runTests } = require('jest-circus/runner');
const { sourceMaps } = require('../run-typescript.js');

const ONLY_IN_TESTS = /\.spec\.ts$|\/test\/|\/testing\//;
const FRAMEWORK = /\/node_modules\/jest-circus\/build\//;
/** Where the framework keeps the tests that a spec defines: symbols in the realm. */
const DEFINED_TESTS = new Set(['EVENT_HANDLERS', 'JEST_STATE_SYMBOL']);

const forget = (root) => {
  for (const file of Object.keys(require.cache)) {
    const isOnlyInTests = file.endsWith('.ts') && ONLY_IN_TESTS.test(file.slice(root.length));
    if (isOnlyInTests || FRAMEWORK.test(file)) delete require.cache[file];
  }
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (DEFINED_TESTS.has(symbol.description)) delete globalThis[symbol];
  }
};

/** Jest's runtime, except that it loads nothing itself. */
const inThisRealm = (runtime) =>
  new Proxy(runtime, {
    get(target, name) {
      if (name === 'requireInternalModule' || name === 'requireModule') return require;
      if (name === 'setGlobalsForRuntime') return () => {};
      if (name === 'unstable_shouldLoadAsEsm') return () => false;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

module.exports = async (globalConfig, config, environment, runtime, testPath, sendMessageToJest) => {
  globalThis.jest = runtime.jestGlobals.jestObjectFor(testPath);
  // Jest keeps the map and asks it when it shows a stack.
  const known = runtime.getSourceMaps();
  known.get = (file) => sourceMaps.get(file);
  try {
    return await runTests(globalConfig, config, environment, inThisRealm(runtime), testPath, sendMessageToJest);
  } finally {
    forget(config.rootDir);
  }
};

// `node -r ./test/run-typescript.js file.ts`: runs our TypeScript as it lies, for tests and benches that need processes of their own.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { compilerOptions } = require('../tsconfig.json');

const root = path.join(__dirname, '..');
const resolveFilename = Module._resolveFilename;

Module._resolveFilename = (request, parent, ...rest) => {
  const [alias] = compilerOptions.paths[request] ?? [];
  const ours = alias === undefined ? relativeSource(request, parent) : path.join(root, alias);
  return resolveFilename(ours ?? request, parent, ...rest);
};

// Our relative imports end in .js and mean the .ts beside the importer.
const relativeSource = (request, parent) => {
  if (!request.startsWith('.') || !request.endsWith('.js') || !parent?.filename?.endsWith('.ts')) return undefined;
  return path.resolve(path.dirname(parent.filename), request.replace(/\.js$/, '.ts'));
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  });
  module._compile(code, filename);
};

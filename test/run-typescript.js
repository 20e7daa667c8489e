// `node -r ./test/run-typescript.js file.ts`: runs our TypeScript as it lies: specs, and the processes of tests and benches.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
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

// Each process would compile some hundred files; what one has compiled is kept for the next, by content.
const CACHE = path.join(root, '.cache/run-typescript');
const { version } = require('@swc/core/package.json');
const ownSource = fs.readFileSync(__filename);

// The compiler unpacks itself into the home of the user, whom a test may have left without one: here it finds another place.
const compiler = () => {
  const folder = path.join(root, '.cache/swc-native');
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    return require('@swc/core');
  }
  const before = process.env.SWC_NATIVE_BINDING_CACHE;
  process.env.SWC_NATIVE_BINDING_CACHE = before ?? folder;
  try {
    return require('@swc/core');
  } finally {
    if (before === undefined) delete process.env.SWC_NATIVE_BINDING_CACHE;
  }
};

const compile = (filename, source) => {
  // Loaded only where something is new: it takes longer than all else here.
  const { transformSync } = compiler();
  return transformSync(source, {
    filename,
    swcrc: false,
    sourceMaps: true,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  });
};

// Best effort, as in a project folder that is read-only; renamed, so that nobody reads a half.
const keep = (file, text) => {
  const passing = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(CACHE, { recursive: true });
    fs.writeFileSync(passing, text);
    fs.renameSync(passing, file);
  } catch {
    fs.rmSync(passing, { force: true });
  }
};

/** Where the map of each file is kept that was loaded, for who shows stacks. */
const sourceMaps = new Map();

const compiled = (filename) => {
  const source = fs.readFileSync(filename);
  const hash = createHash('sha256').update(ownSource).update(version).update(filename).update('\0').update(source);
  const file = path.join(CACHE, `${hash.digest('hex')}.js`);
  sourceMaps.set(filename, `${file}.map`);
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    const { code, map } = compile(filename, source.toString('utf8'));
    keep(`${file}.map`, map);
    keep(file, code);
    return code;
  }
};

Module._extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);

module.exports = { sourceMaps };

// Makes a fresh clone ready with nothing but Node and npm: `ready.js install` brings what package-lock.json names,
// `ready.js build` also compiles when dist was not made from the present sources, `ready.js console` the console alone,
// `ready.js rebuild` compiles always.
// Nothing to do costs a moment and writes nothing. Node's own modules only: it runs before anything is installed.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { withLock } = require('./lock.js');

const root = path.join(__dirname, '..');
const inRoot = (...parts) => path.join(root, ...parts);
/** What is built from which files, each with a stamp of its own: a change of a screen does not compile the api again. */
const server = {
  stamp: inRoot('dist', '.built-from'),
  inputs: ['apps', 'libs', 'migrations', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
  isInput: (file) => !file.startsWith(path.join('apps', 'console')),
};
const page = {
  stamp: inRoot('dist', '.console-built-from'),
  inputs: [path.join('apps', 'console'), path.join('libs', 'words'), 'package-lock.json'],
  isInput: () => true,
};

const say = (sentence) => process.stderr.write(`spillrom: ${sentence}\n`);

const readOrNothing = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

// npm keeps a lock of what it has installed; comparing the two needs no clock, so a checkout that merely touches
// files does not install again. Packages for other platforms stand in our lock and are never installed.
const isInstalled = () => {
  const installed = readOrNothing(inRoot('node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const present = JSON.parse(installed).packages;
  const wanted = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '') return true;
    return present[folder] === undefined ? optional === true : present[folder].version === version;
  });
};

const filesUnder = (entry) => {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [entry];
  return fs
    .readdirSync(entry)
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
};

const sourcesHash = ({ inputs, isInput }) => {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((entry) => filesUnder(inRoot(entry)))) {
    const name = path.relative(root, file);
    if (name.endsWith('.spec.ts') || !isInput(name)) continue;
    hash.update(`${name}\0`).update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const isBuilt = (part) => readOrNothing(part.stamp) === sourcesHash(part);

const run = (what, script, args) => {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: Infinity };
  const { status, signal, error, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Error(`${what} failed (${error?.message ?? signal ?? `exit code ${status}`}).`);
};

const npmCi = () => {
  const npm = process.env.npm_execpath;
  if (npm === undefined) {
    throw new Error(
      'Dependencies are missing or out of date: run this through npm (npm start, npm test), or run npm ci.',
    );
  }
  say('installing what package-lock.json names (npm ci) …');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Against what a person may have set for other projects, in .npmrc or as npm_config_*.
  const here = [
    '--global=false',
    '--dry-run=false',
    '--package-lock=true',
    '--package-lock-only=false',
    '--workspaces=false',
  ];
  run('npm ci', npm, ['ci', '--include=dev', '--include=optional', ...here, ...quiet]);
};

// A build of an app brings the libraries that it imports, so the apps are enough to start; `npm run build` takes all.
const apps = () =>
  Object.entries(JSON.parse(fs.readFileSync(inRoot('nest-cli.json'), 'utf8')).projects)
    .filter(([, { type }]) => type === 'application')
    .map(([name]) => name);

const nest = (...projects) => [inRoot('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', ...projects];
const vite = () => [
  inRoot('node_modules', 'vite', 'bin', 'vite.js'),
  ...['build', inRoot('apps', 'console'), '--logLevel', 'warn'],
];

/** All but the console, which is built into a folder of its own there. */
const clearServer = () => {
  for (const name of fs.existsSync(inRoot('dist')) ? fs.readdirSync(inRoot('dist')) : []) {
    if (!name.includes('console')) fs.rmSync(inRoot('dist', name), { recursive: true, force: true });
  }
};

const compile = (parts, projects) => {
  say('compiling …');
  const hashes = parts.map(sourcesHash);
  if (parts.includes(server)) clearServer();
  const scripts = parts.map((part) => (part === server ? nest(...projects) : vite()));
  run(
    'The build',
    inRoot('scripts', 'together.js'),
    scripts.map((script) => JSON.stringify(script)),
  );
  parts.forEach(({ stamp }, index) => fs.writeFileSync(stamp, hashes[index]));
};

// An install over a slow line takes minutes; whoever waits longer than that waits for something that hangs.
const WAIT_MS = 900_000;

// Two terminals in one fresh clone must not install or compile over each other. Whoever waited finds the work done.
const unless = (isDone, work) => {
  if (isDone()) return;
  withLock(inRoot('.cache'), { waitMs: WAIT_MS, say }, () => {
    if (!isDone()) work();
  });
};

const parts = [server, page];

const install = () => unless(isInstalled, npmCi);

const tasks = {
  install,
  build: () => {
    install();
    unless(
      () => parts.every(isBuilt),
      () =>
        compile(
          parts.filter((part) => !isBuilt(part)),
          apps(),
        ),
    );
  },
  console: () => {
    install();
    unless(
      () => isBuilt(page),
      () => compile([page], []),
    );
  },
  rebuild: () => {
    install();
    unless(
      () => false,
      () => compile(parts, ['--all']),
    );
  },
};

try {
  const task = tasks[process.argv[2]];
  if (task === undefined) throw new Error(`ready.js has the tasks ${Object.keys(tasks).join(', ')}.`);
  task();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

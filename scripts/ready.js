// Makes a fresh clone ready with nothing but Node and npm: `ready.js install` brings what package-lock.json names,
// `ready.js build` also compiles when the sources are newer than dist, `ready.js rebuild` compiles always.
// Nothing to do costs a few milliseconds. Node's own modules only: it runs before anything is installed.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const inRoot = (...parts) => path.join(root, ...parts);
const buildStamp = inRoot('dist', '.built-from');
const lockFile = inRoot('.cache', 'ready.lock');
const buildInputs = ['apps', 'libs', 'migrations', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

const say = (sentence) => process.stderr.write(`spillrom: ${sentence}\n`);

const readOrNothing = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

// npm notes what it has installed in a lock of its own; comparing the two needs no clock, so a checkout that only
// touches files does not install again. Packages for other platforms are in our lock and never installed.
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
  return fs.readdirSync(entry).sort().flatMap((name) => filesUnder(path.join(entry, name)));
};

const sourcesHash = () => {
  const hash = createHash('sha256').update(process.version);
  for (const file of buildInputs.flatMap((entry) => filesUnder(inRoot(entry)))) {
    if (file.endsWith('.spec.ts')) continue;
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const run = (what, script, args) => {
  const { status, signal, error, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  say(`${what} failed (${error?.message ?? signal ?? `exit code ${status}`}).`);
  process.exit(1);
};

const install = () => {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  if (npm === undefined) {
    say('dependencies are missing or out of date; run this through npm (npm start, npm test) or run npm ci yourself.');
    process.exit(1);
  }
  say('installing what package-lock.json names (npm ci) …');
  run('npm ci', npm, ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
};

const compile = (hash) => {
  say('compiling …');
  fs.rmSync(inRoot('dist'), { recursive: true, force: true });
  run('The build', inRoot('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), ['build', '--all']);
  fs.writeFileSync(buildStamp, hash);
};

const build = () => {
  install();
  const hash = sourcesHash();
  if (readOrNothing(buildStamp) !== hash) compile(hash);
};

const rebuild = () => {
  install();
  compile(sourcesHash());
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

// Two terminals in one fresh clone must not run `npm ci` over each other.
const alone = (work) => {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  for (let told = false; ; sleep(200)) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(readOrNothing(lockFile));
    if (owner > 0 && !isAlive(owner)) fs.rmSync(lockFile, { force: true });
    else if (!told) {
      say('waiting for another npm command in this folder …');
      told = true;
    }
  }
  process.on('exit', () => fs.rmSync(lockFile, { force: true }));
  work();
};

const tasks = { install, build, rebuild };
const task = tasks[process.argv[2]];
if (task === undefined) {
  say(`ready.js knows ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
alone(task);

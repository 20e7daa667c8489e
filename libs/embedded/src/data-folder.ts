import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, binariesFor, binariesVersion } from './binaries.js';
import { EmbeddedError, codeOf } from './errors.js';
import { createCluster } from './initdb.js';
import { type Passwords, keepPasswords } from './passwords.js';
import type { ServerPlace } from './postmaster.js';
import { serverUserOf } from './server-user.js';
import { openSocketFolder, socketFolderFor } from './socket-folder.js';

const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'];

/** Makes it when it is not there. @returns its real path */
export const openDataFolder = (dataFolder: string): string => {
  // Fail before anything is written where nothing could ever run.
  binariesVersion();
  try {
    // Root lets the server's user pass through to its cluster; what is inside is closed, each for itself.
    mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(dataFolder);
  } catch (error) {
    if (!REFUSALS.includes(codeOf(error) ?? '')) throw error;
    throw new EmbeddedError(
      'FOLDER_NOT_WRITABLE',
      `The user ${process.getuid?.()} cannot write to the data folder ${dataFolder} (${codeOf(error)}).`,
      { cause: error },
    );
  }
};

export const clusterIn = (folder: string): string => join(folder, 'cluster');

export interface FurnishedFolder {
  readonly place: ServerPlace;
  readonly binaries: Binaries;
  readonly passwords: Passwords;
}

/** Where the server of a data folder lives, once there is a cluster in it. */
const placeIn = (folder: string): ServerPlace => {
  const cluster = clusterIn(folder);
  const user = serverUserOf(cluster);
  return { cluster, user, socketFolder: socketFolderFor(folder, user), logFile: join(folder, 'postgresql.log') };
};

/** All that a server needs: passwords, binaries that its user can run, a cluster, a folder for the socket. */
export const furnish = async (folder: string, say: (line: string) => void): Promise<FurnishedFolder> => {
  const cluster = clusterIn(folder);
  const user = serverUserOf(cluster);
  const passwords = keepPasswords(folder, existsSync(cluster));
  const binaries = binariesFor(user, folder);
  if (!existsSync(cluster)) {
    say(`making a new PostgreSQL cluster in ${cluster}`);
    await createCluster(cluster, binaries, user, passwords.postgres);
  }
  const place = placeIn(folder);
  openSocketFolder(place.socketFolder, user);
  return { place, binaries, passwords };
};

import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './errors.js';
import { type ServerUser, canReach } from './server-user.js';

/** No TCP port is opened; the number is only part of the socket's name. */
export const PORT = 5432;

/** The shortest limit among the systems: macOS has room for 104 bytes with the closing zero, Linux for 108. */
const SOCKET_PATH_BYTES_MAX = 103;

export const socketIn = (socketFolder: string): string => join(socketFolder, `.s.PGSQL.${PORT}`);

const fits = (socketFolder: string): boolean =>
  // PostgreSQL and libpq read a comma as the end of one path, and the server's option knows quotes.
  Buffer.byteLength(socketIn(socketFolder)) <= SOCKET_PATH_BYTES_MAX && !/[",]/.test(socketFolder);

/** In the data folder, or, where that path is too long or closed to the server, a short one that is always the same. */
export const socketFolderFor = (dataFolder: string, user: ServerUser): string => {
  const inside = join(dataFolder, 'socket');
  if (fits(inside) && canReach(user, dataFolder)) return inside;
  return `/tmp/spillrom-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`;
};

/** Only the server's user may enter it: whoever opens the socket still needs a password, but others do not see it at all. */
export const openSocketFolder = (socketFolder: string, user: ServerUser): void => {
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  const found = lstatSync(socketFolder);
  if (user.dropped && found.isDirectory() && found.uid === process.getuid?.()) {
    chownSync(socketFolder, user.uid, user.gid);
  } else if (!found.isDirectory() || found.uid !== user.uid || (found.mode & 0o077) !== 0) {
    throw new EmbeddedError(
      'FOLDER_UNUSABLE',
      `${socketFolder} must be a folder that only the user ${user.uid} may enter.`,
    );
  }
};

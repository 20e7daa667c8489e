import { type Cluster, clusterAt } from './cluster.js';
import { furnish, openDataFolder } from './data-folder.js';
import { takeOwnership } from './owner-lock.js';
import { findServer, startServer, stopServer } from './postmaster.js';
import { RECORD_SIZE } from './settings.js';

export interface EmbeddedOptions {
  /** Holds everything: cluster, passwords, socket, log. Made when it is not there. */
  readonly dataFolder: string;
  /** Receives what a person should know, a sentence at a time. */
  readonly say: (line: string) => void;
}

export interface EmbeddedPostgres extends Cluster {
  readonly dataFolder: string;
  /** True when the server was already running, left behind by an owner that died. */
  readonly adopted: boolean;
  /** Fast shutdown, then gives the data folder back; every call waits for the same end. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, or adopts it when it runs on after its owner died.
 * It is reached through a Unix socket only, and lives until `stop`, even when this process is killed.
 *
 * @throws EmbeddedError with a message for a person
 */
export const startEmbedded = async ({ dataFolder, say }: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const folder = openDataFolder(dataFolder);
  const ownership = takeOwnership(folder, say);
  try {
    const { place, binaries, passwords } = await furnish(folder, say);
    const found = await findServer(place, say);
    const server = found ?? (await startServer(place, binaries, RECORD_SIZE));
    say(`PostgreSQL ${found ? 'was already running and is used' : 'is running'} in ${folder}, process ${server.pid}`);
    let stopping: Promise<void> | undefined;
    return {
      ...clusterAt(place.socketFolder, passwords),
      dataFolder: folder,
      adopted: found !== undefined,
      stop: () => (stopping ??= stopServer(server).then(() => ownership.release())),
    };
  } catch (error) {
    ownership.release();
    throw error;
  }
};

import { linkSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError, codeOf } from './errors.js';
import { type ProcessIdentity, identityOf, lives } from './processes.js';

/** One file of the lock: who took the folder, and whether that process gave it back. */
interface Owner extends ProcessIdentity {
  readonly released: boolean;
}

export interface Ownership {
  release(): void;
}

const OWNER_FILE = /^owner\.(\d+)\.json$/;

const ownerFile = (folder: string, turn: number): string => join(folder, `owner.${turn}.json`);

const turnsIn = (folder: string): number[] =>
  readdirSync(folder).flatMap((name) => {
    const turn = OWNER_FILE.exec(name)?.[1];
    return turn === undefined ? [] : [Number(turn)];
  });

const latestTurn = (folder: string): number => Math.max(0, ...turnsIn(folder));

/** Undefined when the file has just been removed by the next owner. */
const readOwner = (folder: string, turn: number): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(ownerFile(folder, turn), 'utf8')) as Owner;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const writeAside = (folder: string, owner: Owner): string => {
  const file = join(folder, `.owner-${owner.pid}`);
  writeFileSync(file, JSON.stringify(owner), { mode: 0o644, flush: true });
  return file;
};

/** One try at the next turn; false when others were faster, be it by several turns. */
export const claim = (folder: string, turn: number, owner: Owner): boolean => {
  const aside = writeAside(folder, owner);
  try {
    linkSync(aside, ownerFile(folder, turn));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside);
  }
  if (latestTurn(folder) === turn) return true;
  rmSync(ownerFile(folder, turn));
  return false;
};

/**
 * Makes this process the owner of a data folder, for as long as it lives or until it releases.
 *
 * Each owner adds a file with the next number, whole and at once (a link to a finished file), and only then removes the
 * older ones. The highest number is the owner and its file stays after release and death: so two processes that both
 * saw a dead owner cannot both succeed it, and nobody ever deletes a lock that might have become somebody else's.
 *
 * @param say is told when the owner before has died without giving the folder back
 * @throws EmbeddedError `FOLDER_IN_USE` naming the process, when a living one owns it
 */
export const takeOwnership = (folder: string, say: (line: string) => void = () => {}): Ownership => {
  const mine: Owner = { ...identityOf(process.pid)!, released: false };
  for (;;) {
    const latest = latestTurn(folder);
    const owner = latest === 0 ? undefined : readOwner(folder, latest);
    if (latest !== 0 && owner === undefined) continue;
    const wasLeft = owner !== undefined && !owner.released;
    if (wasLeft && lives(owner)) throw inUse(folder, owner, latest);
    const turn = latest + 1;
    if (!claim(folder, turn, mine)) continue;
    if (wasLeft) say(`process ${owner.pid}, which owned ${folder}, has died; taking over`);
    for (const older of turnsIn(folder)) if (older < turn) rmSync(ownerFile(folder, older), { force: true });
    return { release: () => renameSync(writeAside(folder, { ...mine, released: true }), ownerFile(folder, turn)) };
  }
};

/** The owner's file is written once, when the folder is taken. */
const ownedSince = (folder: string, turn: number): string =>
  statSync(ownerFile(folder, turn), { throwIfNoEntry: false })?.mtime.toISOString() ?? 'an unknown time';

const inUse = (folder: string, owner: Owner, turn: number): EmbeddedError => {
  const isMine = owner.pid === process.pid;
  const who = isMine ? 'this process' : `process ${owner.pid}`;
  const stop = isMine ? 'Stop it first' : `Stop it first (kill ${owner.pid})`;
  return new EmbeddedError(
    'FOLDER_IN_USE',
    `The data folder ${folder} is in use by ${who}, which took it at ${ownedSince(folder, turn)}. ` +
      `${stop}, or choose another data folder (SPILLROM_DATA).`,
  );
};

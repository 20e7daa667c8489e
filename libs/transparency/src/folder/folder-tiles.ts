import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  FileDiffers,
  isSameHead,
  parseHash,
  parseNumber,
  tilePath,
  type Tile,
  type TileStore,
  type TreeHead,
} from '../index.js';

/** Heads stand here by their ordinal, so that of two who move the same one, one finds the name taken. */
const HEADS = '.heads';

const isCode = (error: unknown, code: string): boolean => (error as { readonly code?: unknown }).code === code;

/** @throws whatever `node:fs` throws */
const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Another name for a file that lies whole on the disk. @returns false when the name is taken */
const publish = async (from: string, to: string): Promise<boolean> => {
  try {
    await link(from, to);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  await flushFolder(dirname(to));
  return true;
};

const headText = ({ size, root }: TreeHead): string => `${size}\n${root.toString('base64')}\n`;

interface Ranked {
  readonly ordinal: number;
  readonly head: TreeHead | undefined;
}

/**
 * Files in a folder, created exclusively, flushed, read-only. A name appears only when all of its bytes are on the disk; what a process
 * left half written has a name of its own and is nothing to a reader.
 */
export class FolderTiles implements TileStore {
  constructor(private readonly folder: string) {}

  async read(path: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.folder, path));
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw error;
    }
  }

  async write(path: string, bytes: Buffer): Promise<void> {
    if (await this.#create(path, bytes)) return;
    const there = await this.read(path);
    if (there === undefined || !there.equals(bytes)) throw new FileDiffers(path);
  }

  /** Puts a file in place of the one that stands there, whole or not at all: for what does change, as the newest checkpoint. */
  async replace(path: string, bytes: Buffer): Promise<void> {
    const to = join(this.folder, path);
    await mkdir(dirname(to), { recursive: true });
    const temporary = await this.#temporary(bytes);
    await rename(temporary, to);
    await flushFolder(dirname(to));
  }

  /** Forgets the unfinished versions of a tile that is full now; whoever asks for one finds all of it in the full one. */
  async dropPartial(tile: Tile): Promise<void> {
    await rm(join(this.folder, `${tilePath(tile)}.p`), { recursive: true, force: true });
  }

  async head(): Promise<TreeHead | undefined> {
    return (await this.#last()).head;
  }

  async advance(former: TreeHead | undefined, latter: TreeHead): Promise<boolean> {
    const last = await this.#last();
    if (!isSameHead(last.head, former)) return false;
    const ordinal = last.ordinal + 1;
    if (!(await this.#create(`${HEADS}/${ordinal}`, Buffer.from(headText(latter))))) return false;
    // The name may have been free again because others have moved on from it.
    const isNewest = Math.max(...(await this.#ordinals())) === ordinal;
    await rm(join(this.folder, HEADS, String(isNewest ? last.ordinal : ordinal)), { force: true });
    return isNewest;
  }

  async #last(): Promise<Ranked> {
    const ordinal = Math.max(0, ...(await this.#ordinals()));
    if (ordinal === 0) return { ordinal, head: undefined };
    const bytes = await this.read(`${HEADS}/${ordinal}`);
    // Moved on between the two looks.
    if (bytes === undefined) return this.#last();
    const [size, root] = bytes.toString('utf8').split('\n');
    const head = { size: parseNumber(size ?? ''), root: parseHash(root ?? '') };
    if (head.size === undefined || head.root === undefined) throw new Error(`${HEADS}/${ordinal} tells no head`);
    return { ordinal, head: head as TreeHead };
  }

  async #ordinals(): Promise<readonly number[]> {
    try {
      return (await readdir(join(this.folder, HEADS))).map(Number).filter(Number.isSafeInteger);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return [];
      throw error;
    }
  }

  /** @returns false when a file stands there */
  async #create(path: string, bytes: Buffer): Promise<boolean> {
    const to = join(this.folder, path);
    await mkdir(dirname(to), { recursive: true });
    const temporary = await this.#temporary(bytes);
    try {
      return await publish(temporary, to);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** A file that lies whole on the disk, under a name that nobody reads. */
  async #temporary(bytes: Buffer): Promise<string> {
    const path = join(this.folder, `.new-${randomUUID()}`);
    const handle = await open(path, 'wx', 0o444);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return path;
  }
}

import { FileDiffers, isSameHead, type TileStore, type TreeHead } from './tile-store.js';

/** Files in memory: the reference that other stores are compared with, and the store of quick tests. */
export class MemoryTiles implements TileStore {
  readonly #files = new Map<string, Buffer>();
  #head: TreeHead | undefined;

  async read(path: string): Promise<Buffer | undefined> {
    return this.#files.get(path);
  }

  async write(path: string, bytes: Buffer): Promise<void> {
    const there = this.#files.get(path);
    if (there !== undefined && !there.equals(bytes)) throw new FileDiffers(path);
    this.#files.set(path, Buffer.from(bytes));
  }

  async head(): Promise<TreeHead | undefined> {
    return this.#head;
  }

  async advance(former: TreeHead | undefined, latter: TreeHead): Promise<boolean> {
    if (!isSameHead(this.#head, former)) return false;
    this.#head = latter;
    return true;
  }
}

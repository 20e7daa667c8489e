import { isSameHead, MovedOn, type SignerMemory, type TreeHead } from '../index.js';
import { FolderTiles } from './folder-tiles.js';

/** What a signer remembers, in a folder of its own, which belongs apart from the tiles and their copies. */
export class FileMemory implements SignerMemory {
  readonly #heads: FolderTiles;

  constructor(folder: string) {
    this.#heads = new FolderTiles(folder);
  }

  last(): Promise<TreeHead | undefined> {
    return this.#heads.head();
  }

  async remember(former: TreeHead | undefined, latter: TreeHead): Promise<void> {
    if (isSameHead(former, latter)) return;
    if (await this.#heads.advance(former, latter)) return;
    if (!isSameHead(await this.last(), latter)) throw new MovedOn();
  }
}

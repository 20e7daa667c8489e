import type { SignerMemory } from '../signer.js';
import { isSameHead, MovedOn, type TreeHead } from '../index.js';

/** What was signed last, as long as the process lives. */
export class Remembered implements SignerMemory {
  #head: TreeHead | undefined;

  async last(): Promise<TreeHead | undefined> {
    return this.#head;
  }

  async remember(former: TreeHead | undefined, latter: TreeHead): Promise<void> {
    if (!isSameHead(former, this.#head)) throw new MovedOn();
    this.#head = latter;
  }
}

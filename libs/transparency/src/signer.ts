import { createPublicKey, type KeyObject } from 'node:crypto';
import { checkpointText, type Checkpoint } from './checkpoint.js';
import { noteText, SIGNATURE_TYPE, signNote, verifierKey } from './note.js';
import type { TileReader, TreeHead } from './tile-store.js';
import { TreeReader } from './tree-reader.js';
import { isConsistent } from './verify.js';

/** What a signer keeps apart from the log and its tiles, so that no rollback of these lets it sign another history. */
export interface SignerMemory {
  /** The head that was signed last; undefined before the first. */
  last(): Promise<TreeHead | undefined>;
  /** Durable when it resolves. @throws MovedOn when the last head is neither the former nor the latter */
  remember(former: TreeHead | undefined, latter: TreeHead): Promise<void>;
}

/** The tree to be signed does not go on from the one that was signed last. */
export class WillNotSign extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'WillNotSign';
  }
}

/** Signs checkpoints of one log, each of which goes on from the one before it. */
export class Signer {
  constructor(
    private readonly origin: string,
    /** Ed25519; more than one while a key is replaced. */
    private readonly keys: readonly [KeyObject, ...KeyObject[]],
    private readonly memory: SignerMemory,
  ) {}

  /** The public keys, as verifiers take them. */
  verifierKeys(): readonly string[] {
    return this.keys.map((key) => verifierKey(this.origin, SIGNATURE_TYPE.note, createPublicKey(key)));
  }

  /**
   * The root is made anew from the tiles, and what is signed is remembered first: a head that was remembered and not published may be
   * signed again, with the same bytes.
   * @returns a signed note
   * @throws WillNotSign when the tiles have another root, or the tree is smaller than the last or another
   */
  async sign(files: TileReader, head: TreeHead): Promise<string> {
    const reader = new TreeReader(files, head.size);
    if (!(await reader.root()).equals(head.root)) throw new WillNotSign(`the tiles of ${head.size} have another root`);
    const last = await this.memory.last();
    if (last !== undefined) {
      if (head.size < last.size)
        throw new WillNotSign(`${head.size} entries are fewer than the ${last.size} signed last`);
      if (!isConsistent(last, head, await reader.consistency(last.size)))
        throw new WillNotSign(`the first ${last.size} entries are not those that were signed last`);
    }
    await this.memory.remember(last, head);
    return this.#note({ origin: this.origin, ...head });
  }

  #note(checkpoint: Checkpoint): string {
    const text = checkpointText(checkpoint);
    return noteText({ text, signatures: this.keys.map((key) => signNote(text, this.origin, key)) });
  }
}

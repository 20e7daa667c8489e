import { createPublicKey, type KeyObject } from 'node:crypto';
import { openCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { noteText, SIGNATURE_TYPE, verifierKey, type Verifier } from './note.js';
import { WillNotSign, type SignerMemory } from './signer.js';
import type { TileReader } from './tile-store.js';
import { TreeReader } from './tree-reader.js';
import { isConsistent } from './verify.js';

/** A log as a witness knows it. */
export interface WitnessedLog {
  readonly origin: string;
  readonly keys: readonly Verifier[];
}

/**
 * Somebody else than the log's keeper, who cosigns each checkpoint that goes on from the last one that they saw (C2SP tlog-witness): so
 * nobody can be shown another history than they were, without their name missing.
 */
export class Witness {
  constructor(
    private readonly name: string,
    private readonly key: KeyObject,
    private readonly memory: SignerMemory,
  ) {}

  /** The public key, as policies take it. */
  verifierKey(): string {
    return verifierKey(this.name, SIGNATURE_TYPE.cosignature, createPublicKey(this.key));
  }

  /**
   * Remembers the checkpoint, then signs it. The tiles need not be believed: what is read of them is a proof between two roots.
   * @param seconds since 1970
   * @returns the note with the cosignature after the signatures that it has
   * @throws NoteRefused when the log has not signed it, WillNotSign when it does not go on from the last that was seen
   */
  async cosign(note: string, log: WitnessedLog, files: TileReader, seconds: number): Promise<string> {
    const { note: signed, size, root } = openCheckpoint(note, log.origin, log.keys);
    const last = await this.memory.last();
    if (last !== undefined && size < last.size)
      throw new WillNotSign(`${size} entries are fewer than the ${last.size} seen last`);
    if (last !== undefined) {
      const proof = await new TreeReader(files, size).consistency(last.size);
      if (!isConsistent(last, { size, root }, proof))
        throw new WillNotSign(`the first ${last.size} entries are not those that were seen last`);
    }
    await this.memory.remember(last, { size, root });
    const signature = cosign(signed.text, this.name, this.key, seconds);
    return noteText({ text: signed.text, signatures: [...signed.signatures, signature] });
  }
}

import type { ActorId, Instant } from '@spillrom/kernel';

/** Something from outside, byte for byte as it came. */
export interface Arrived {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly receivedBy: ActorId;
}

export interface Kept extends Arrived {
  readonly receivedAt: Instant;
}

/**
 * What came from outside and is named in the log by its content: SHA-256, 64 hexadecimal digits in lower case.
 *
 * What is kept is found ever after, byte for byte, under the hash of its bytes and nothing else, and is never changed. Keeping the same bytes
 * again changes nothing: who brought them first, when and as what, stays. Any number of processes may keep the same at once.
 */
export interface Documents {
  /** It is durable once this has returned. @returns its hash */
  keep(document: Arrived): Promise<string>;
  find(sha256: string): Promise<Kept | undefined>;
  /** Of these hashes, each that nothing is kept under, once, in their order. */
  lacking(hashes: readonly string[]): Promise<readonly string[]>;
}

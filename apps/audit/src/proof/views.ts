import { createHash } from 'node:crypto';
import type { Checkpoint } from '@spillrom/transparency';
import { originLine } from './places.js';

/** The last line of the readable events. */
export const eventsEnd = ({ origin, size, root }: Checkpoint): string =>
  `${JSON.stringify({ of: originLine(origin, size, root) })}\n`;

/** The hash of the file that the readable events are, made while the entries pass. */
export class EventsDigest {
  readonly #hash = createHash('sha256');

  add(entry: Buffer): void {
    this.#hash.update(entry).update('\n');
  }

  /** After the last of them. */
  hex(checkpoint: Checkpoint): string {
    return this.#hash.update(eventsEnd(checkpoint)).digest('hex');
  }
}

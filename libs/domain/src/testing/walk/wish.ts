import { instantOf } from '@spillrom/kernel';
import type { Instant } from '@spillrom/kernel';
import type { Command } from '../../commands/index.js';

/** A command that somebody may wish for; its weight says how much sense it makes now, 0: none. */
export interface Wish {
  readonly weight: number;
  readonly command: Command;
}

export const wish = (weight: number, command: Command): Wish => ({ weight, command });

export const when = (holds: boolean, weight: number): number => (holds ? weight : 0);

/** Numbers from 0 to below `count`, a different one for each salt. */
export const drawn = (size: number, salt: number, count: number): number =>
  (Math.imul(size + 1, 2 * salt + 40_503) >>> 7) % count;

const DAY_MS = 86_400_000;

/** So many days after a moment of the walk. */
export const later = (now: Instant, days: number): Instant => instantOf(Date.parse(now) + days * DAY_MS);

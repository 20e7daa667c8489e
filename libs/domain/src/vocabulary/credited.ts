import type { OreText } from '@spillrom/kernel';

/** Where credited money goes: back to the commitment, or, of what has ended, to what is available in the phase or unallocated. */
export type CreditedTo = 'committed' | 'available' | 'unallocated';

/** What a credit gives back on one line of a contract: patients, what its price had covered, and what was above it. */
export type CreditedOnLine = {
  readonly line: number;
  readonly patients: number;
  readonly coveredOre: OreText;
  readonly excessOre: OreText;
};

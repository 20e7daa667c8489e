import type { FrameworkId, LocalDate, Ore, OrgNumber } from '@spillrom/kernel';
import type { ListPrice } from './events.js';

export type KnownFramework = {
  readonly status: 'registered';
  readonly framework: FrameworkId;
  readonly provider: OrgNumber;
  readonly procedures: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly ceilingOre: Ore;
  /** What call-offs have taken of the ceiling, less what was given back. */
  readonly drawnOre: Ore;
  readonly prices: readonly ListPrice[];
};

export type FrameworkState = { readonly status: 'absent' } | KnownFramework;

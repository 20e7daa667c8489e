import type { ContractId, FrameworkId, LocalDate, Ore, OrgNumber } from '@spillrom/kernel';
import type { CallOffRule, ListPrice } from './events.js';

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
  readonly callOffRule: CallOffRule;
  /** The last day of every unsettled call-off, as far as it is told. */
  readonly callOffs: ReadonlyMap<ContractId, LocalDate>;
};

export type FrameworkState = { readonly status: 'absent' } | KnownFramework;

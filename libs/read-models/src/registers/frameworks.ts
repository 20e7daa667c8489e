import { ore, oreText, unreachable } from '@spillrom/kernel';
import type { ContractId, DecisionId, FrameworkId, Instant, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { CallOffRule, FrameworkEvent, ListPrice } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { headOf, known } from './row.js';
import type { RowHead } from './row.js';

export type FrameworkRow = RowHead & {
  readonly framework: FrameworkId;
  readonly provider: OrgNumber;
  readonly agreementNumber: string;
  readonly title: string;
  readonly procedures: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly ceilingOre: OreText;
  /** In the order in which they were added; of those valid on a day the one that begins last holds, of these the one added last. */
  readonly prices: readonly ListPrice[];
  readonly callOffRule: CallOffRule;
  /** The decisions that have changed it, in their order */
  readonly changes: readonly { readonly decision: DecisionId; readonly at: Instant }[];
  /** What contracts have taken from the ceiling and not given back. */
  readonly drawnOre: OreText;
  /** What is left of the ceiling */
  readonly remainingOre: OreText;
  /** What each call-off has taken from the ceiling and not given back */
  readonly draws: readonly { readonly contract: ContractId; readonly amountOre: OreText }[];
};

const drawn = (row: FrameworkRow, contract: ContractId, amount: bigint): FrameworkRow => {
  const before = row.draws.find((each) => each.contract === contract)?.amountOre ?? '0';
  const drawnOre = ore(row.drawnOre) + amount;
  return {
    ...row,
    drawnOre: oreText(drawnOre),
    remainingOre: oreText(ore(row.ceilingOre) - drawnOre),
    draws: [
      ...row.draws.filter((each) => each.contract !== contract),
      { contract, amountOre: oreText(ore(before) + amount) },
    ],
  };
};

type Changed = Extract<FrameworkEvent, { type: 'FrameworkChanged' }>['data'];

const changed = (row: FrameworkRow, { decision, prices, ...terms }: Changed, at: Instant): FrameworkRow => {
  const after = { ...row, ...terms, prices: [...row.prices, ...prices], changes: [...row.changes, { decision, at }] };
  return { ...after, remainingOre: oreText(ore(after.ceilingOre) - ore(row.drawnOre)) };
};

export const evolveFrameworkRow = (
  row: FrameworkRow | undefined,
  event: FrameworkEvent,
  place: Place,
): FrameworkRow => {
  const head = headOf(row, place);
  switch (event.type) {
    case 'FrameworkRegistered':
      return { ...event.data, ...head, drawnOre: '0', remainingOre: event.data.ceilingOre, draws: [], changes: [] };
    case 'FrameworkChanged':
      return { ...changed(known(row, place), event.data, place.recordedAt), ...head };
    case 'FrameworkDrawn':
      return { ...drawn(known(row, place), event.data.contract, ore(event.data.amountOre)), ...head };
    case 'FrameworkRestored':
      return { ...drawn(known(row, place), event.data.contract, -ore(event.data.amountOre)), ...head };
    default:
      return unreachable(event);
  }
};

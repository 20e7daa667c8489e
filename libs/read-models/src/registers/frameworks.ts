import { ore, oreText, unreachable } from '@spillrom/kernel';
import type { ContractId, FrameworkId, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { FrameworkEvent, ListPrice } from '@spillrom/domain';
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
  readonly prices: readonly ListPrice[];
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

export const evolveFrameworkRow = (
  row: FrameworkRow | undefined,
  event: FrameworkEvent,
  place: Place,
): FrameworkRow => {
  const head = headOf(row, place);
  switch (event.type) {
    case 'FrameworkRegistered':
      return { ...event.data, ...head, drawnOre: '0', remainingOre: event.data.ceilingOre, draws: [] };
    case 'FrameworkDrawn':
      return { ...drawn(known(row, place), event.data.contract, ore(event.data.amountOre)), ...head };
    case 'FrameworkRestored':
      return { ...drawn(known(row, place), event.data.contract, -ore(event.data.amountOre)), ...head };
    default:
      return unreachable(event);
  }
};

import { unreachable } from '@spillrom/kernel';
import type { ContractId, Instant, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { ProviderEvent, ProviderKind } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { headOf, known } from './row.js';
import type { RowHead } from './row.js';

type DataOf<Type extends ProviderEvent['type']> = Extract<ProviderEvent, { type: Type }>['data'];

export type ProviderRow = RowHead & {
  readonly provider: OrgNumber;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly legalEntity: boolean | null;
  /** The number under which its invoices come, where that is another than its own. */
  readonly invoicesAs?: OrgNumber;
  readonly status: 'active' | 'suspended' | 'ended';
  /** When something was last done to the provider itself; what is ordered of it does not move it */
  readonly changedAt: Instant;
  /** Its latest suspension or reinstatement, or its end. */
  readonly turned?: { readonly reason: string; readonly at: Instant };
  /** In order of declaration; for each week the latest declaration counts. */
  readonly capacities: readonly (DataOf<'CapacityDeclared'> & { readonly declaredAt: Instant })[];
  /** What its unsettled contracts ask of it. */
  readonly engagements: readonly {
    readonly contract: ContractId;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly specialties: readonly { readonly specialty: string; readonly patients: number }[];
  }[];
  /** What it was awarded without competition, settled contracts too, with the day of the confirmation; the last year's count together */
  readonly directAwards: readonly {
    readonly contract: ContractId;
    readonly totalOre: OreText;
    readonly confirmedOn: LocalDate;
  }[];
  /** Patients on tariff-refund lines, contract by contract, in the year in which they count; settled contracts too. */
  readonly quotasUsed: readonly DataOf<'QuotaUsed'>[];
  /** What decisions have put in place of the list of quotas; the latest on each procedure and year. */
  readonly quotasDecided: readonly DataOf<'QuotaDecided'>[];
};

const others = (row: ProviderRow, contract: ContractId): ProviderRow['engagements'] =>
  row.engagements.filter((each) => each.contract !== contract);

const engaged = (row: ProviderRow, data: DataOf<'ProviderEngaged'>): ProviderRow['engagements'] => {
  const { contract, from, to, specialties } = data;
  return [...others(row, contract), { contract, from, to, specialties }];
};

const awarded = (row: ProviderRow, data: DataOf<'ProviderEngaged'>): ProviderRow['directAwards'] => {
  const { contract, basis, totalOre, confirmedOn } = data;
  if (basis !== 'directAward' || totalOre === undefined || confirmedOn === undefined) return row.directAwards;
  return [...row.directAwards.filter((each) => each.contract !== contract), { contract, totalOre, confirmedOn }];
};

const disengaged = (row: ProviderRow, { contract, cause }: DataOf<'ProviderDisengaged'>): ProviderRow => ({
  ...row,
  engagements: others(row, contract),
  directAwards:
    cause === 'settlement' ? row.directAwards : row.directAwards.filter((each) => each.contract !== contract),
});

const corrected = (row: ProviderRow, { name = row.name, legalEntity }: DataOf<'ProviderCorrected'>): ProviderRow => {
  if (legalEntity === undefined) return { ...row, name };
  const { invoicesAs: _before, ...others } = row;
  const isOwn = legalEntity === row.provider;
  return { ...others, name, legalEntity: isOwn, ...(isOwn ? {} : { invoicesAs: legalEntity }) };
};

const quotaUsed = (row: ProviderRow, data: DataOf<'QuotaUsed'>): ProviderRow['quotasUsed'] => [
  ...row.quotasUsed.filter(({ contract }) => contract !== data.contract),
  ...(data.procedures.length === 0 ? [] : [data]),
];

const quotaDecided = (row: ProviderRow, data: DataOf<'QuotaDecided'>): ProviderRow['quotasDecided'] => [
  ...row.quotasDecided.filter(({ procedure, year }) => procedure !== data.procedure || year !== data.year),
  data,
];

const next = (
  row: ProviderRow,
  event: Exclude<ProviderEvent, { type: 'ProviderRegistered' }>,
  at: Instant,
): ProviderRow => {
  switch (event.type) {
    case 'CapacityDeclared':
      return { ...row, capacities: [...row.capacities, { ...event.data, declaredAt: at }] };
    case 'ProviderSuspended':
      return { ...row, status: 'suspended', turned: { reason: event.data.reason, at } };
    case 'ProviderReinstated':
      return { ...row, status: 'active', turned: { reason: event.data.reason, at } };
    case 'ProviderEnded':
      return { ...row, status: 'ended', turned: { reason: event.data.reason, at } };
    case 'ProviderCorrected':
      return corrected(row, event.data);
    case 'ProviderEngaged':
      return { ...row, engagements: engaged(row, event.data), directAwards: awarded(row, event.data) };
    case 'ProviderDisengaged':
      return disengaged(row, event.data);
    case 'QuotaUsed':
      return { ...row, quotasUsed: quotaUsed(row, event.data) };
    case 'QuotaDecided':
      return { ...row, quotasDecided: quotaDecided(row, event.data) };
    default:
      return unreachable(event);
  }
};

export const evolveProviderRow = (row: ProviderRow | undefined, event: ProviderEvent, place: Place): ProviderRow => {
  const head = headOf(row, place);
  const changedAt = row !== undefined && place.mark ? row.changedAt : place.recordedAt;
  if (event.type !== 'ProviderRegistered') {
    return { ...next(known(row, place), event, place.recordedAt), ...head, changedAt };
  }
  const nothing = { capacities: [], engagements: [], directAwards: [], quotasUsed: [], quotasDecided: [] };
  return { ...event.data, ...head, changedAt, status: 'active', ...nothing };
};

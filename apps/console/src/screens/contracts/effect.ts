import type { Schemas } from '../../api/client.js';
import { sumOf, type Account, type Amounts } from '../../pictures/accounts.js';

type Contract = Schemas['Contract'];
type Cohort = Schemas['Request']['cohorts'][number];

/** What a confirmation would take from where, as things stand; the api judges. All in øre. */
export interface Effect {
  readonly total: bigint;
  readonly fromReserved: bigint;
  readonly fromAvailable: bigint;
  readonly before: Readonly<Record<Account, bigint>>;
  readonly after: Readonly<Record<Account, bigint>>;
}

/** Every line takes its own cohort's reservation first, and the rest from what is available. */
export const effectOf = (
  { lines, totalOre }: Pick<Contract, 'lines' | 'totalOre'>,
  cohorts: readonly Cohort[],
  phase: Amounts,
): Effect => {
  const left = new Map(cohorts.map(({ cohort, reservedOre }) => [cohort, BigInt(reservedOre ?? '0')]));
  const taken = lines.map(({ cohort, patients, unitPriceOre }) => {
    const needs = BigInt(patients) * BigInt(unitPriceOre);
    const there = left.get(cohort) ?? 0n;
    const takes = needs < there ? needs : there;
    left.set(cohort, there - takes);
    return takes;
  });
  const [total, fromReserved] = [BigInt(totalOre), sumOf(taken)];
  const fromAvailable = total - fromReserved;
  const before = {
    expended: BigInt(phase.expended),
    committed: BigInt(phase.committed),
    reserved: BigInt(phase.reserved),
    available: BigInt(phase.available),
  };
  const after = {
    expended: before.expended,
    committed: before.committed + total,
    reserved: before.reserved - fromReserved,
    available: before.available - fromAvailable,
  };
  return { total, fromReserved, fromAvailable, before, after };
};

/** How many patients the money that is there would be enough for; only of a contract with one line can that be said. */
export const patientsThatFit = (
  { lines }: Pick<Contract, 'lines'>,
  { fromReserved, before }: Effect,
): number | undefined => {
  const [line] = lines;
  if (line === undefined || lines.length > 1 || BigInt(line.unitPriceOre) === 0n) return undefined;
  return Number((fromReserved + before.available) / BigInt(line.unitPriceOre));
};

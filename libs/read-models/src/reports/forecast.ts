import { daysBetween, daysLater, isoWeek, laterDate, ore, oreText, weeksOf } from '@spillrom/kernel';
import type { LocalDate, OreText } from '@spillrom/kernel';
import type { PhaseAmounts } from '../figures.js';
import type { ContractRow, PhaseRow } from '../registers/index.js';

/** What is computed, and how: the number changes when the same events give other numbers. */
const FORECAST_VERSION = 1;

/** The rate is that of so many days: eight weeks. */
const RATE_DAYS = 56;

interface ExpectedWeek {
  /** ISO week */
  readonly week: string;
  readonly amountOre: OreText;
}

/** Where the money of a phase is likely to go. */
export interface PhaseForecast {
  readonly phase: number;
  readonly status: PhaseRow['status'];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly allocatedOre: OreText;
  readonly expendedOre: OreText;
  readonly committedOre: OreText;
  /** Reserved for approved requests, and in no contract yet */
  readonly reservedOre: OreText;
  readonly availableOre: OreText;
  /** What is committed, by the week in which it is expected: each contract's spread evenly over what is left of its period */
  readonly committedByWeek: readonly ExpectedWeek[];
  /** What was expended in the eight weeks until the day, as effective dates count */
  readonly expendedLast8WeeksOre: OreText;
  /** The day on which nothing allocated is left at the rate of these weeks; missing where nothing was expended in them */
  readonly runsOutOn?: LocalDate;
  /** What is allocated and not expended on the last day of the phase at that rate */
  readonly unusedAtEndOre: OreText;
}

export interface Forecast {
  readonly on: LocalDate;
  /** Version of the computation */
  readonly version: number;
  readonly items: readonly PhaseForecast[];
}

export interface ForecastRows {
  readonly phases: readonly PhaseRow[];
  /** Of the programme; those with nothing committed count for nothing. */
  readonly contracts: readonly Pick<ContractRow, 'phase' | 'from' | 'to' | 'committedOre'>[];
  /** As they stand. */
  readonly amounts: readonly (PhaseAmounts & { readonly phase: number })[];
  /** What was expended by the day, and by the day eight weeks before, as effective dates count. */
  readonly expendedBy: {
    readonly day: readonly (Pick<PhaseAmounts, 'expended'> & { readonly phase: number })[];
    readonly before: readonly (Pick<PhaseAmounts, 'expended'> & { readonly phase: number })[];
  };
}

/** The day from which the rate is counted. */
export const rateFrom = (on: LocalDate): LocalDate => daysLater(on, -RATE_DAYS);

type Committed = ForecastRows['contracts'][number];

/** Whole øre of each week, earlier weeks rounded down, together all of it; what is overdue is expected at once. */
const spread = ({ from, to, committedOre }: Committed, on: LocalDate): readonly (readonly [string, bigint])[] => {
  const first = laterDate(from, on);
  const weeks = first > to ? [isoWeek(on)] : weeksOf(first, to);
  const amount = ore(committedOre);
  const count = BigInt(weeks.length);
  return weeks.map((week, index) => {
    const until = (part: number): bigint => (amount * BigInt(part)) / count;
    return [week, until(index + 1) - until(index)];
  });
};

const byWeek = (contracts: readonly Committed[], on: LocalDate): readonly ExpectedWeek[] => {
  const weeks = new Map<string, bigint>();
  for (const [week, amount] of contracts.flatMap((contract) => spread(contract, on))) {
    weeks.set(week, (weeks.get(week) ?? 0n) + amount);
  }
  return [...weeks]
    .filter(([, amount]) => amount !== 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, amount]) => ({ week, amountOre: oreText(amount) }));
};

/** Days until so much is expended at the rate, whole ones; nothing where the rate is nothing. */
const daysFor = (left: bigint, inRateDays: bigint): number | undefined =>
  inRateDays <= 0n ? undefined : Number((left * BigInt(RATE_DAYS)) / inRateDays);

/** Dates end with the century. */
const DAYS_MAX = 20_000;

const ofPhase = ({ phase, status, from, to }: PhaseRow, rows: ForecastRows, on: LocalDate): PhaseForecast => {
  const own = rows.amounts.find((each) => each.phase === phase);
  const expendedBy = (of: 'day' | 'before'): bigint =>
    ore(rows.expendedBy[of].find((each) => each.phase === phase)?.expended ?? '0');
  const { allocated = '0', expended = '0', committed = '0', reserved = '0', available = '0' } = own ?? {};
  const recent = expendedBy('day') - expendedBy('before');
  const left = ore(allocated) - ore(expended);
  const days = daysFor(left, recent);
  const daysToEnd = Math.max(0, daysBetween(on, to));
  const used = recent <= 0n ? 0n : (recent * BigInt(daysToEnd)) / BigInt(RATE_DAYS);
  const contracts = rows.contracts.filter((each) => each.phase === phase && ore(each.committedOre) !== 0n);
  return {
    ...{ phase, status, from, to },
    ...{ allocatedOre: allocated, expendedOre: expended, committedOre: committed },
    ...{ reservedOre: reserved, availableOre: available },
    committedByWeek: byWeek(contracts, on),
    expendedLast8WeeksOre: oreText(recent),
    ...(days === undefined || days > DAYS_MAX ? {} : { runsOutOn: daysLater(on, days) }),
    unusedAtEndOre: oreText(used < left ? left - used : 0n),
  };
};

/** Where the money of each phase is likely to go, seen from a day. */
export const forecast = (rows: ForecastRows, on: LocalDate): Forecast => ({
  on,
  version: FORECAST_VERSION,
  items: rows.phases.map((phase) => ofPhase(phase, rows, on)),
});

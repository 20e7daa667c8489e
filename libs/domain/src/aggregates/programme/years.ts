import { fiscalYear, localDate, negate, ore, oreText, subtract, ZERO } from '@spillrom/kernel';
import type { LocalDate, Ore, OreText } from '@spillrom/kernel';
import { amountFits } from '../../vocabulary/amounts.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { yearOf } from './state.js';
import type { KnownProgramme } from './state.js';

/** The frame of a year as a decision would leave it: never below what the year has used, nor below nothing. */
const frameKept = (programme: KnownProgramme, year: number, change: Ore): readonly ViolationOf<'BELOW_USE'>[] => {
  const { frameOre = ZERO, usedOre } = yearOf(programme, year);
  const inUse = usedOre > 0n ? usedOre : ZERO;
  const requested = frameOre + change;
  const wrong = { requested: oreText(requested), inUse: oreText(inUse), pointer: '/effect/amountOre' };
  return unless(requested >= inUse, { code: 'BELOW_USE', ...wrong });
};

interface FrameChange {
  readonly fiscalYear: number;
  readonly amountOre: OreText;
}

export const yearFrameRules = (programme: KnownProgramme, { fiscalYear: year, amountOre }: FrameChange) => {
  const change = ore(amountOre);
  return [
    ...unless(change !== 0n, { code: 'CHANGES_NOTHING', what: 'yearFrame', pointer: '/effect/amountOre' }),
    ...frameKept(programme, year, change),
    ...(change > 0n ? amountFits((yearOf(programme, year).frameOre ?? ZERO) + change, '/effect/amountOre') : []),
  ];
};

interface CarryOver {
  readonly fromYear: number;
  readonly toYear: number;
  readonly amountOre: OreText;
}

const framed = (programme: KnownProgramme, year: number, pointer: string) =>
  unless(yearOf(programme, year).frameOre !== undefined, { code: 'NO_YEAR_FRAME', fiscalYear: year, pointer });

/** What a year that is over has left goes to a later one. */
export const carryOverRules = (
  programme: KnownProgramme,
  { fromYear, toYear, amountOre }: CarryOver,
  today: LocalDate,
) => {
  const amount = ore(amountOre);
  const { frameOre } = yearOf(programme, fromYear);
  const [from, to] = [localDate(`${fromYear}-01-01`), localDate(`${toYear}-12-31`)];
  return [
    ...(frameOre === undefined ? [] : frameKept(programme, fromYear, negate(amount))),
    ...unless(fromYear < fiscalYear(today), {
      code: 'YEAR_NOT_OVER',
      fiscalYear: fromYear,
      pointer: '/effect/fromYear',
    }),
    ...framed(programme, fromYear, '/effect/fromYear'),
    ...framed(programme, toYear, '/effect/toYear'),
    ...unless(fromYear !== toYear, { code: 'CHANGES_NOTHING', what: 'carryOver', pointer: '/effect/toYear' }),
    ...unless(fromYear <= toYear, { code: 'PERIOD_INVALID', from, to, pointer: '/effect/toYear' }),
    ...amountFits((yearOf(programme, toYear).frameOre ?? ZERO) + amount, '/effect/amountOre'),
  ];
};

/** A year that is shut takes no more, nor does any before it: what is dated there and approved later counts on the day of approval. */
export const countedOn = ({ years }: KnownProgramme, dated: LocalDate, today: LocalDate): LocalDate =>
  [...years].some(([year, { isShut }]) => isShut && fiscalYear(dated) <= year) ? today : dated;

/** Whether the frame of the year, if it has one, leaves so much. */
export const withinYear = (
  programme: KnownProgramme,
  requested: Ore,
  on: LocalDate,
): readonly ViolationOf<'YEAR_FRAME_EXCEEDED'>[] => {
  const year = fiscalYear(on);
  const { frameOre, usedOre } = yearOf(programme, year);
  if (frameOre === undefined) return [];
  const remaining = subtract(frameOre, usedOre);
  const amounts = { requestedOre: oreText(requested), remainingOre: oreText(remaining) };
  return unless(requested <= remaining, { code: 'YEAR_FRAME_EXCEEDED', fiscalYear: year, ...amounts });
};

import { ore, oreText, within } from '@spillrom/kernel';
import type { LocalDate, Ore } from '@spillrom/kernel';
import type { Known } from '../../vocabulary/known.js';
import { unless } from '../../vocabulary/rule.js';
import type { ListPrice } from './events.js';
import type { FrameworkState } from './state.js';

/** The price of a procedure on a day: of those valid then, the one that began last, or stands last; null where the list has none. */
export const listPrice = (
  framework: Pick<Known<FrameworkState>, 'prices'>,
  procedure: string,
  on: LocalDate,
): Ore | null => {
  const valid = framework.prices.filter((price) => price.procedure === procedure && within(on, price.from, price.to));
  const [first, ...others] = valid;
  if (first === undefined) return null;
  return ore(others.reduce((latest, price) => (price.from >= latest.from ? price : latest), first).unitPriceOre);
};

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const inOrder = ({ from, to }: Period, pointer: string) =>
  unless(from <= to, { code: 'PERIOD_INVALID', from, to, pointer });

/** A price as the list keeps it; a member that is not named here does not compile. */
export const listed = ({ procedure, unitPriceOre, from, to, ...rest }: ListPrice): ListPrice => {
  const nothingLeft: Record<string, never> = rest;
  return { ...nothingLeft, procedure, unitPriceOre, from, to };
};

/** What is to be changed: the last day, the ceiling, the whole scope, prices that are added. */
export interface FrameworkTerms {
  readonly to?: LocalDate;
  readonly ceilingOre?: string;
  readonly procedures?: readonly string[];
  readonly prices?: readonly ListPrice[];
}

const sameProcedures = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((each) => others.includes(each)) && others.every((each) => some.includes(each));

/** Whether the list says it already: of prices that begin on one day, the one that was added last holds. */
const isListed = ({ prices }: Known<FrameworkState>, { procedure, unitPriceOre, from, to }: ListPrice): boolean => {
  const last = prices.findLast((each) => each.procedure === procedure && each.from === from);
  return last !== undefined && last.to === to && last.unitPriceOre === unitPriceOre;
};

/** What of the terms differs from those in force. */
export const differing = (framework: Known<FrameworkState>, terms: FrameworkTerms) => {
  const { to, ceilingOre, procedures, prices = [] } = terms;
  return {
    ...(to === undefined || to === framework.to ? {} : { to }),
    ...(ceilingOre === undefined || ore(ceilingOre) === framework.ceilingOre ? {} : { ceilingOre }),
    ...(procedures === undefined || sameProcedures(procedures, framework.procedures) ? {} : { procedures }),
    prices: prices.filter((price) => !isListed(framework, price)).map(listed),
  };
};

/** Neither what is drawn nor a call-off that is not settled may be left outside. */
const notBelowCallOffs = ({ drawnOre, callOffs }: Known<FrameworkState>, { to, ceilingOre }: FrameworkTerms) => {
  const last = [...callOffs.values()].reduce((latest, day) => (day > latest ? day : latest), to ?? ('' as LocalDate));
  const ceiling = { requested: ceilingOre ?? '', inUse: oreText(drawnOre), pointer: '/effect/ceilingOre' };
  const period = { requested: to ?? '', inUse: last, pointer: '/effect/to' };
  return [
    ...unless(ceilingOre === undefined || ore(ceilingOre) >= drawnOre, { code: 'BELOW_USE', ...ceiling }),
    ...unless(to === undefined || last === to, { code: 'BELOW_USE', ...period }),
  ];
};

/** The rules on a change of the agreement by a decision. */
export const frameworkChangeRules = (framework: Known<FrameworkState>, terms: FrameworkTerms) => {
  const { to = framework.to, prices = [] } = terms;
  const { prices: added, ...others } = differing(framework, terms);
  const changes = added.length + Object.keys(others).length;
  return [
    ...notBelowCallOffs(framework, terms),
    ...inOrder({ from: framework.from, to }, '/effect/to'),
    ...prices.flatMap((price, index) => inOrder(price, `/effect/prices/${index}/to`)),
    ...unless(changes > 0, { code: 'CHANGES_NOTHING', what: 'framework', pointer: '/effect' }),
  ];
};

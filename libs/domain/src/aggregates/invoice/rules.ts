import { oreText, ore, sum, times } from '@spillrom/kernel';
import type { Ore, OreText } from '@spillrom/kernel';
import type { Violation } from '../../vocabulary/violations.js';
import type { InvoiceLine } from './events.js';
import type { KnownInvoice } from './state.js';

/** What an invoice line needs to know of the contract line that it names. */
export interface InvoicedLine {
  readonly line: number;
  readonly cohort: number;
  readonly specialty: string;
  readonly patients: number;
  readonly unitPriceOre: string;
  readonly invoiced: number;
}

/** The lines of an invoice as it is registered. */
interface Body {
  readonly lines: readonly { readonly line: number; readonly patients: number; readonly unitPriceOre: OreText }[];
}

/** Each line exists, costs no more than agreed, and all invoices together name no more patients than contracted. */
export const linesFit = (contractLines: readonly InvoicedLine[], { lines }: Body): Violation[] => {
  const unknown: Violation[] = [];
  const overPrice: Violation[] = [];
  const overQuantity: Violation[] = [];
  const named = new Map<number, number>();
  lines.forEach(({ line, patients, unitPriceOre }, index) => {
    const found = contractLines.find((each) => each.line === line);
    if (found === undefined) {
      unknown.push({ code: 'LINE_UNKNOWN', line, pointer: `/lines/${index}/line` });
      return;
    }
    if (ore(unitPriceOre) > ore(found.unitPriceOre)) {
      const pointer = `/lines/${index}/unitPriceOre`;
      overPrice.push({ code: 'OVER_PRICE', line, unitPriceOre, contractPriceOre: found.unitPriceOre, pointer });
    }
    const remaining = found.patients - found.invoiced - (named.get(line) ?? 0);
    if (patients > remaining) {
      overQuantity.push({ code: 'OVER_QUANTITY', line, patients, remaining, pointer: `/lines/${index}/patients` });
    }
    named.set(line, (named.get(line) ?? 0) + patients);
  });
  return [...unknown, ...overPrice, ...overQuantity];
};

/** The lines as the invoice holds them, with what their contract lines say. */
export const linesFrom = (contractLines: readonly InvoicedLine[], { lines }: Body): readonly InvoiceLine[] =>
  lines.map(({ line, patients, unitPriceOre }) => {
    const found = contractLines.find((each) => each.line === line);
    if (found === undefined) throw new Error(`no contract line ${line}`);
    const { cohort, specialty } = found;
    const amountOre = oreText(times(ore(unitPriceOre), patients));
    return { line, cohort, specialty, patients, unitPriceOre, amountOre };
  });

export const amountOf = (lines: readonly InvoiceLine[]): Ore => sum(lines.map(({ amountOre }) => ore(amountOre)));

/** Patients that the invoice names, by contract line. */
export const patientsByLine = ({ lines }: Pick<KnownInvoice, 'lines'>): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { line, patients } of lines) counts.set(line, (counts.get(line) ?? 0) + patients);
  return counts;
};

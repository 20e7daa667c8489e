import { ore, oreText, sum, times } from '@spillrom/kernel';
import type { Ore, OreText } from '@spillrom/kernel';
import { PATIENTS_MAX } from '../../vocabulary/limits.js';
import { withoutPointer } from '../../vocabulary/rule.js';
import type { Mismatch } from '../../vocabulary/mismatches.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { isPrice, product, wholeOf, wholePrice } from './decimal.js';
import type { ReceivedLine } from './events.js';
import type { InvoicedLine } from './rules.js';

/** Health services are exempt from VAT: exempt, outside its scope, or zero rated. */
const EXEMPT: readonly string[] = ['E', 'O', 'Z'];

/** What an invoice says of itself, whatever it is for. */
interface Said {
  readonly currency: string;
  readonly vatOre: OreText;
  readonly vatCategories: readonly string[];
  readonly linesOre: OreText;
  readonly amountOre: OreText;
  readonly lines: readonly ReceivedLine[];
}

export const currencyFits = ({ currency }: Said): readonly Mismatch[] =>
  currency === 'NOK' ? [] : [{ code: 'WRONG_CURRENCY', currency }];

export const isExempt = ({ vatOre, vatCategories }: Said): readonly Mismatch[] => {
  const categories = vatCategories.filter((each) => !EXEMPT.includes(each));
  return vatOre === '0' && categories.length === 0 ? [] : [{ code: 'VAT_NOT_EXEMPT', vatOre, categories }];
};

/** Patients of the line, where its quantity is a number of patients. */
const patientsOf = ({ quantity }: ReceivedLine): number | undefined => {
  const whole = wholeOf(quantity);
  return whole === undefined || whole < 1n || whole > BigInt(PATIENTS_MAX) ? undefined : Number(whole);
};

const priceOf = ({ priceOre, pricedQuantity }: ReceivedLine): Ore => ore(wholePrice(priceOre, pricedQuantity));

/** What the line comes to: an invoice is registered in whole patients and whole øre. */
const computed = (line: ReceivedLine): Ore => {
  const patients = patientsOf(line);
  return patients === undefined
    ? ore(product(line.quantity, line.priceOre, line.pricedQuantity))
    : times(priceOf(line), patients);
};

export const quantitiesWhole = ({ lines }: Said): readonly Mismatch[] =>
  lines.flatMap((line) =>
    patientsOf(line) === undefined
      ? [{ code: 'QUANTITY_NOT_WHOLE' as const, invoiceLine: line.id, quantity: line.quantity }]
      : [],
  );

/** Each line comes to quantity × price, and all of them to what the invoice says that they come to and that is to be paid. */
export const sumsAgree = ({ lines, linesOre, amountOre }: Said): readonly Mismatch[] => {
  const total = oreText(sum(lines.map((line) => ore(line.amountOre))));
  const code = 'SUM_DIFFERS' as const;
  const ofAll = [
    { code, of: 'lines' as const, statedOre: linesOre, computedOre: total },
    { code, of: 'payable' as const, statedOre: amountOre, computedOre: total },
  ];
  return [
    ...lines.flatMap((line): readonly Mismatch[] => {
      const computedOre = oreText(computed(line));
      const wrong = { code, invoiceLine: line.id, statedOre: line.amountOre, computedOre };
      return computedOre === line.amountOre ? [] : [wrong];
    }),
    ...ofAll.filter(({ statedOre }) => statedOre !== total),
  ];
};

/** A line that names one of the contract, by its number or, naming none, by a price that one line alone has. */
interface Named {
  readonly invoiceLine: string;
  readonly line: number;
  readonly patients: number;
  readonly unitPriceOre: OreText;
}

const NUMBER = /^[1-9][0-9]{0,5}$/;

const lineNamed = (contractLines: readonly InvoicedLine[], line: ReceivedLine): number | Mismatch => {
  const { id: invoiceLine, reference, priceOre } = line;
  const code = 'LINE_UNKNOWN' as const;
  if (reference !== undefined) {
    const found = NUMBER.test(reference) && contractLines.find((each) => each.line === Number(reference));
    return found ? found.line : { code, invoiceLine, reference };
  }
  const [first, ...others] = contractLines.filter((each) => isPrice(each.unitPriceOre, priceOre, line.pricedQuantity));
  return first !== undefined && others.length === 0
    ? first.line
    : { code, invoiceLine, priceOre, lines: first === undefined ? 0 : others.length + 1 };
};

/** What the lines of the invoice name on the contract, and the lines that name nothing. A part of a patient names none. */
export const namedOn = (contractLines: readonly InvoicedLine[], { lines }: Said) => {
  const named: Named[] = [];
  const unknown: Mismatch[] = [];
  for (const line of lines) {
    const found = lineNamed(contractLines, line);
    if (typeof found !== 'number') unknown.push(found);
    else {
      const patients = patientsOf(line) ?? 0;
      named.push({ invoiceLine: line.id, line: found, patients, unitPriceOre: oreText(priceOf(line)) });
    }
  }
  return { named, unknown };
};

type OfLine = ViolationOf<'OVER_PRICE' | 'OVER_QUANTITY'>;

/** What does not fit of lines that were named, told by what the invoice calls its lines. */
export const toldOfLines = <Violation extends OfLine>(named: readonly Named[], violations: readonly Violation[]) =>
  violations.map((violation) => {
    const index = Number(violation.pointer?.split('/')[2]);
    return { ...withoutPointer(violation), invoiceLine: named[index]!.invoiceLine };
  });

import { daysBetween, ore, oreText, osloDate } from '@spillrom/kernel';
import type { InvoiceId, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { InvoiceRow } from '../registers/index.js';

const AGEING_VERSION = 1;

/** Days past the due date, the first and the last of each band; those before the first band are due later than in 30 days. */
const DUE_BANDS = [-30, 1, 31, 61, 91] as const;
/** Days of age. */
const AGE_BANDS = [0, 31, 61, 91] as const;

/** What waits: by its due date, for want of one by its date, or for the end of a dispute. */
export const AGEING_KINDS = ['due', 'withoutDueDate', 'disputed'] as const;

export interface AgedInvoice {
  readonly invoice: InvoiceId;
  /** As the supplier wrote it */
  readonly number: string;
  readonly supplier: OrgNumber;
  readonly amountOre: OreText;
  /** Past the due date, below zero before it; of the others, of age */
  readonly days: number;
}

/** Invoices of one kind that have waited about as long. */
export interface AgeingBand {
  /** `due`: neither paid nor rejected, by days past the due date; `withoutDueDate`: the same, by days since the date of the invoice; `disputed`: by days since the dispute */
  readonly kind: (typeof AGEING_KINDS)[number];
  /** The first day of the band; missing where it has no beginning */
  readonly fromDays?: number;
  /** The last day of the band; missing where it has no end */
  readonly toDays?: number;
  readonly count: number;
  readonly amountOre: OreText;
  /** The longest waiting first */
  readonly invoices: readonly AgedInvoice[];
}

export interface AgeingReport {
  readonly on: LocalDate;
  /** Version of the computation */
  readonly version: number;
  readonly items: readonly AgeingBand[];
}

export type AgeingInvoice = Pick<
  InvoiceRow,
  'invoice' | 'number' | 'supplier' | 'amountOre' | 'status' | 'invoiceDate' | 'disputes'
> & { readonly dueDate?: LocalDate };

const WAITING: readonly InvoiceRow['status'][] = ['registered', 'attested', 'approved'];

type Aged = AgedInvoice & Pick<AgeingBand, 'kind'>;

/** What it waits for, and since when. */
const sinceOf = ({ disputes, dueDate, invoiceDate }: AgeingInvoice) => {
  const dispute = disputes.at(-1);
  if (dispute !== undefined && dispute.resolved === undefined) {
    return { kind: 'disputed', since: osloDate(dispute.disputed.at) } as const;
  }
  return dueDate === undefined
    ? ({ kind: 'withoutDueDate', since: invoiceDate } as const)
    : ({ kind: 'due', since: dueDate } as const);
};

const aged = (row: AgeingInvoice, on: LocalDate): Aged => {
  const { invoice, number, supplier, amountOre } = row;
  const { kind, since } = sinceOf(row);
  return { kind, invoice, number, supplier, amountOre, days: daysBetween(since, on) };
};

const bandsOf = (kind: AgeingBand['kind']): readonly Pick<AgeingBand, 'fromDays' | 'toDays'>[] => {
  const starts: readonly number[] = kind === 'due' ? DUE_BANDS : AGE_BANDS;
  const bands = starts.map((fromDays, index) => {
    const next = starts[index + 1];
    return { fromDays, ...(next !== undefined && { toDays: next - 1 }) };
  });
  return kind === 'due' ? [{ toDays: starts[0]! - 1 }, ...bands] : bands;
};

/** A day that is still to come is none of age. */
const isIn = ({ fromDays = -Infinity, toDays = Infinity }: Pick<AgeingBand, 'fromDays' | 'toDays'>, days: number) =>
  fromDays <= days && days <= toDays;

/** What is to be paid or settled, by how long it has waited, seen from a day. Bands in which nothing waits are left out. */
export const ageing = (invoices: readonly AgeingInvoice[], on: LocalDate): AgeingReport => {
  const waiting = invoices.filter(({ status }) => WAITING.includes(status)).map((each) => aged(each, on));
  const items = AGEING_KINDS.flatMap((kind) => {
    const own = waiting.filter((each) => each.kind === kind);
    const days = ({ days: some }: Aged): number => (kind === 'due' ? some : Math.max(0, some));
    return bandsOf(kind).map((band): AgeingBand => {
      const inBand = own.filter((each) => isIn(band, days(each))).sort((a, b) => b.days - a.days);
      const amount = inBand.reduce((sum, { amountOre }) => sum + ore(amountOre), 0n);
      const listed = inBand.map(({ kind: _kind, ...each }) => each);
      return { kind, ...band, count: inBand.length, amountOre: oreText(amount), invoices: listed };
    });
  });
  return { on, version: AGEING_VERSION, items: items.filter(({ count }) => count > 0) };
};

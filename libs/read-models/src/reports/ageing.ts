import { daysBetween, ore, oreText, osloDate, sum } from '@spillrom/kernel';
import type { CreditId, InvoiceId, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { CreditRow, InvoiceRow } from '../registers/index.js';

const AGEING_VERSION = 1;

/** Days past the due date, the first and the last of each band; those before the first band are due later than in 30 days. */
const DUE_BANDS = [-30, 1, 31, 61, 91] as const;
/** Days of age. */
const AGE_BANDS = [0, 31, 61, 91] as const;

/** What waits: by its due date, for want of one by its date, for the end of a dispute, or for a refund. */
const KINDS = ['due', 'withoutDueDate', 'disputed', 'receivable'] as const;

export interface AgedInvoice {
  readonly invoice: InvoiceId;
  /** As the supplier wrote it */
  readonly number: string;
  readonly supplier: OrgNumber;
  /** Of a receivable, the credit that it comes from */
  readonly credit?: CreditId;
  /** What is to be paid, approved credits deducted; of a receivable, what is not refunded */
  readonly amountOre: OreText;
  /** Past the due date, below zero before it; of the others, of age */
  readonly days: number;
}

/** Invoices of one kind that have waited about as long. */
export interface AgeingBand {
  /** `due`: neither paid nor rejected, by days past the due date; `withoutDueDate`: the same, by days since the date of the invoice; `disputed`: by days since the dispute; `receivable`: what suppliers are to pay back, by days since the credit was approved, refunds counted on the oldest first */
  readonly kind: (typeof KINDS)[number];
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
  | 'invoice'
  | 'number'
  | 'supplier'
  | 'amountOre'
  | 'creditedOre'
  | 'receivableOre'
  | 'status'
  | 'invoiceDate'
  | 'disputes'
> & { readonly dueDate?: LocalDate };

export interface AgeingRows {
  readonly invoices: readonly AgeingInvoice[];
  /** Those of the invoices */
  readonly credits: readonly Pick<CreditRow, 'credit' | 'invoice' | 'status' | 'approved'>[];
}

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
  const { invoice, number, supplier, amountOre, creditedOre } = row;
  const { kind, since } = sinceOf(row);
  const left = oreText(ore(amountOre) - ore(creditedOre));
  return { kind, invoice, number, supplier, amountOre: left, days: daysBetween(since, on) };
};

/** What is to be paid back of an invoice, credit by credit. */
const receivables = (row: AgeingInvoice, credits: AgeingRows['credits'], on: LocalDate): readonly Aged[] => {
  const { invoice, number, supplier } = row;
  const owed = credits
    .flatMap(({ credit, invoice: of, status, approved }) =>
      of === invoice && status === 'approved' && approved !== undefined ? [{ credit, ...approved }] : [],
    )
    .sort((a, b) => (a.approvedOn < b.approvedOn ? -1 : 1));
  let refunded = sum(owed.map(({ receivableOre }) => ore(receivableOre))) - ore(row.receivableOre);
  return owed.flatMap(({ credit, approvedOn, receivableOre }): readonly Aged[] => {
    const amount = ore(receivableOre);
    const back = refunded < amount ? refunded : amount;
    refunded -= back;
    const own = { kind: 'receivable', invoice, number, supplier, credit } as const;
    return back === amount ? [] : [{ ...own, amountOre: oreText(amount - back), days: daysBetween(approvedOn, on) }];
  });
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
export const ageing = ({ invoices, credits }: AgeingRows, on: LocalDate): AgeingReport => {
  const waiting = [
    ...invoices.filter(({ status }) => WAITING.includes(status)).map((each) => aged(each, on)),
    ...invoices.flatMap((each) => receivables(each, credits, on)),
  ];
  const items = KINDS.flatMap((kind) => {
    const own = waiting.filter((each) => each.kind === kind);
    const days = ({ days: some }: Aged): number => (kind === 'due' ? some : Math.max(0, some));
    return bandsOf(kind).map((band): AgeingBand => {
      const inBand = own.filter((each) => isIn(band, days(each))).sort((a, b) => b.days - a.days);
      const amount = sum(inBand.map(({ amountOre }) => ore(amountOre)));
      const listed = inBand.map(({ kind: _kind, ...each }) => each);
      return { kind, ...band, count: inBand.length, amountOre: oreText(amount), invoices: listed };
    });
  });
  return { on, version: AGEING_VERSION, items: items.filter(({ count }) => count > 0) };
};

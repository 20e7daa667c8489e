import { ore, oreText, sum, unreachable } from '@spillrom/kernel';
import type { ActorId, CreditId, LocalDate, OreText } from '@spillrom/kernel';
import type { CreditLine, InvoiceEvent, KnownCredit } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { changed } from './row.js';
import type { Done } from './row.js';

/** A credit as its invoice shows it. */
export interface InvoiceCreditRow {
  readonly credit: CreditId;
  readonly number: string;
  readonly creditDate: LocalDate;
  readonly lines: readonly CreditLine[];
  readonly amountOre: OreText;
  readonly reason: string;
  readonly status: KnownCredit['status'];
  /** While it is approved: what of it the supplier is to pay back. */
  readonly receivableOre?: OreText;
}

export interface RefundRow {
  readonly refund: number;
  readonly status: 'recorded' | 'reversed';
  readonly receivedOn: LocalDate;
  /** The date on which it counts: the first from that on on which so much was receivable. */
  readonly effectiveOn: LocalDate;
  readonly amountOre: OreText;
  readonly reference: string;
  readonly recorded: Done<ActorId>;
  readonly reversed?: Done<ActorId>;
  readonly etag: number;
}

/** The part of an invoice's row that credits and refunds change. */
export interface Credited {
  readonly credits: readonly InvoiceCreditRow[];
  readonly refunds: readonly RefundRow[];
  /** What approved credits have taken from it. */
  readonly creditedOre: OreText;
  /** What the supplier is still to pay back. */
  readonly receivableOre: OreText;
}

export const NOTHING_CREDITED: Credited = { credits: [], refunds: [], creditedOre: '0', receivableOre: '0' };

export type CreditingEvent = Extract<
  InvoiceEvent,
  { type: `InvoiceCredit${string}` | 'RefundRecorded' | 'RefundReversed' }
>;

const summed = ({ credits, refunds }: Pick<Credited, 'credits' | 'refunds'>): Credited => {
  const approved = credits.filter(({ status }) => status === 'approved');
  const owed = sum(approved.map(({ receivableOre = '0' }) => ore(receivableOre)));
  const recorded = refunds.filter(({ status }) => status === 'recorded');
  return {
    credits,
    refunds,
    creditedOre: oreText(sum(approved.map(({ amountOre }) => ore(amountOre)))),
    receivableOre: oreText(owed - sum(recorded.map(({ amountOre }) => ore(amountOre)))),
  };
};

const onCredit = (
  { credits }: Credited,
  credit: CreditId,
  change: (known: InvoiceCreditRow) => InvoiceCreditRow,
): readonly InvoiceCreditRow[] => changed(credits, (each) => each.credit === credit, change);

/** Credits and refunds after one event more. */
export const creditedAfter = (
  row: Credited,
  event: CreditingEvent,
  { recordedAt: at, version: etag }: Place,
): Credited => {
  const done = { by: event.data.by, at };
  const { credits, refunds } = row;
  switch (event.type) {
    case 'InvoiceCreditRegistered': {
      const { by: _by, ...credit } = event.data;
      const others = credits.filter((each) => each.credit !== credit.credit);
      return summed({ refunds, credits: [...others, { ...credit, status: 'registered' }] });
    }
    case 'InvoiceCreditRejected': {
      const rejected = onCredit(row, event.data.credit, (each) => ({ ...each, status: 'rejected' }));
      return summed({ refunds, credits: rejected });
    }
    case 'InvoiceCredited': {
      const { credit, receivableOre } = event.data;
      const approved = onCredit(row, credit, (each) => ({ ...each, status: 'approved', receivableOre }));
      return summed({ refunds, credits: approved });
    }
    case 'InvoiceCreditReversed': {
      const back = onCredit(row, event.data.credit, ({ receivableOre: _receivable, ...each }) => ({
        ...each,
        status: 'registered',
      }));
      return summed({ refunds, credits: back });
    }
    case 'RefundRecorded': {
      const { by: _by, cohorts: _cohorts, ...refund } = event.data;
      return summed({ credits, refunds: [...refunds, { ...refund, status: 'recorded', recorded: done, etag }] });
    }
    case 'RefundReversed': {
      const back = changed(
        refunds,
        (each) => each.refund === event.data.refund,
        (each): RefundRow => ({ ...each, status: 'reversed', reversed: done, etag }),
      );
      return summed({ credits, refunds: back });
    }
    default:
      return unreachable(event);
  }
};

import { unreachable } from '@spillrom/kernel';
import type {
  ActorId,
  ContractId,
  CreditId,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type {
  DocumentNamed,
  InvoiceEvent,
  InvoiceLine,
  KnownInvoice,
  Mismatch,
  ReceivedInvoice,
  ReceivedLine,
  References,
  ReversedOfInvoice,
} from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { creditedAfter, NOTHING_CREDITED } from './invoice-credits.js';
import type { Credited } from './invoice-credits.js';
import { changed, headOf, known } from './row.js';
import type { Done, RowHead } from './row.js';

export interface InvoiceReversalRow {
  readonly reversal: number;
  readonly of: ReversedOfInvoice;
  /** Of a credit or a refund: which. */
  readonly credit?: CreditId;
  readonly refund?: number;
  readonly status: 'proposed' | 'withdrawn' | 'confirmed';
  readonly reason: string;
  readonly proposed: Done<ActorId>;
  /** Its confirmation or withdrawal. */
  readonly closed?: Done<ActorId>;
  /** Whoever could have confirmed it said no instead, and why. */
  readonly declined?: Done<ActorId> & { readonly reason: string };
  readonly etag: number;
}

/** An invoice as it came, before anybody read more into it. */
export interface ReceivedRow extends Done<ActorId> {
  readonly document: DocumentNamed;
  readonly buyer?: OrgNumber;
  readonly currency: string;
  readonly references: References;
  readonly lines: readonly ReceivedLine[];
  /** All that kept it from being registered as it came */
  readonly mismatches: readonly Mismatch[];
}

export interface DisputeRow {
  readonly reason: string;
  readonly disputed: Done<ActorId>;
  /** Missing while it is open; an invoice that is rejected meanwhile leaves it so */
  readonly resolved?: Done<ActorId> & { readonly resolution: string };
}

export type InvoiceRow = RowHead & {
  readonly invoice: InvoiceId;
  /** Those of the contract; while it is unmatched, of the one that it names, if it names one. */
  readonly programme?: ProgrammeId;
  readonly phase?: number;
  readonly trust?: OrgNumber;
  readonly request?: RequestId;
  readonly contract?: ContractId;
  readonly supplier: OrgNumber;
  /** As it was written; spelt otherwise it is the same invoice. */
  readonly number: string;
  readonly invoiceDate: LocalDate;
  readonly dueDate?: LocalDate;
  readonly archiveReference?: string;
  /** What it names of the contract; nothing while it is unmatched. */
  readonly lines: readonly InvoiceLine[];
  readonly amountOre: OreText;
  readonly status: (KnownInvoice | ReceivedInvoice)['status'];
  readonly received?: ReceivedRow;
  /** An officer matched its lines with those of the contract. */
  readonly matched?: Done<ActorId>;
  readonly registered?: Done<ActorId>;
  readonly attested?: Done<ActorId>;
  /** The date on which its expenditure counts: while it is attested, that of the latest delivery that it uses; its approval may move it. */
  readonly effectiveOn?: LocalDate;
  readonly approved?: Done<ActorId>;
  readonly rejected?: Done<ActorId> & { readonly reason: string };
  readonly payment?: Done<ActorId> & { readonly paidOn: LocalDate; readonly reference: string };
  /** In the order in which it was disputed; while the last is open, it can neither be attested, approved nor paid */
  readonly disputes: readonly DisputeRow[];
  readonly reversals: readonly InvoiceReversalRow[];
} & Credited;

const onReversal = (
  { reversals }: InvoiceRow,
  reversal: number,
  change: Pick<InvoiceReversalRow, 'status' | 'closed' | 'declined'>,
  { version: etag }: Place,
): InvoiceRow['reversals'] =>
  changed(
    reversals,
    (each) => each.reversal === reversal,
    (each) => ({ ...each, ...change, etag }),
  );

/** What came with the invoice goes on in the events that follow. */
const withMore = (
  row: InvoiceRow,
  { lines, mismatches }: Extract<InvoiceEvent, { type: 'InvoiceLinesReceived' }>['data'],
): InvoiceRow => {
  const { received } = row;
  if (received === undefined) return row;
  const all = { lines: [...received.lines, ...lines], mismatches: [...received.mismatches, ...mismatches] };
  return { ...row, received: { ...received, ...all } };
};

type Beginning = 'InvoiceReceived' | 'InvoiceLinesReceived' | 'InvoiceRegistered';

const next = (row: InvoiceRow, event: Exclude<InvoiceEvent, { type: Beginning }>, place: Place): InvoiceRow => {
  const done = { by: event.data.by, at: place.recordedAt };
  switch (event.type) {
    case 'InvoiceMatched':
      return { ...row, matched: done };
    case 'InvoiceAttested':
      return { ...row, status: 'attested', attested: done, effectiveOn: event.data.effectiveOn };
    case 'InvoiceRejected': {
      const { effectiveOn: _unused, ...rest } = row;
      return { ...rest, status: 'rejected', rejected: { ...done, reason: event.data.reason } };
    }
    case 'InvoiceDisputed':
      return { ...row, disputes: [...row.disputes, { reason: event.data.reason, disputed: done }] };
    case 'DisputeResolved': {
      const resolved = { ...done, resolution: event.data.resolution };
      return { ...row, disputes: row.disputes.with(-1, { ...row.disputes.at(-1)!, resolved }) };
    }
    case 'InvoiceApproved':
      return { ...row, status: 'approved', approved: done, effectiveOn: event.data.effectiveOn };
    case 'InvoicePaid': {
      const { paidOn, reference } = event.data;
      return { ...row, status: 'paid', payment: { ...done, paidOn, reference } };
    }
    case 'InvoiceReversalProposed': {
      const { by: _by, ...named } = event.data;
      const proposal = { ...named, status: 'proposed', proposed: done, etag: place.version } as const;
      return { ...row, reversals: [...row.reversals, proposal] };
    }
    case 'InvoiceReversalWithdrawn':
      return {
        ...row,
        reversals: onReversal(row, event.data.reversal, { status: 'withdrawn', closed: done }, place),
      };
    case 'InvoiceReversalDeclined': {
      const { reversal, reason } = event.data;
      const change = { status: 'withdrawn', declined: { ...done, reason } } as const;
      return { ...row, reversals: onReversal(row, reversal, change, place) };
    }
    case 'ExpenditureReversed': {
      // Approved anew it counts on the day of that approval, which nobody knows yet.
      const { approved: _approved, effectiveOn: _effectiveOn, ...rest } = row;
      const reversals = onReversal(row, event.data.reversal, { status: 'confirmed', closed: done }, place);
      return { ...rest, status: 'attested', reversals };
    }
    case 'PaymentReversed': {
      const { payment: _payment, ...rest } = row;
      const reversals = onReversal(row, event.data.reversal, { status: 'confirmed', closed: done }, place);
      return { ...rest, status: 'approved', reversals };
    }
    case 'InvoiceCredited':
      return { ...row, status: event.data.status, ...creditedAfter(row, event, place) };
    case 'InvoiceCreditReversed': {
      const status = row.payment === undefined ? 'approved' : 'paid';
      const reversals = onReversal(row, event.data.reversal, { status: 'confirmed', closed: done }, place);
      return { ...row, status, reversals, ...creditedAfter(row, event, place) };
    }
    case 'InvoiceCreditRegistered':
    case 'InvoiceCreditRejected':
    case 'RefundRecorded':
      return { ...row, ...creditedAfter(row, event, place) };
    case 'RefundReversed': {
      const reversals = onReversal(row, event.data.reversal, { status: 'confirmed', closed: done }, place);
      return { ...row, reversals, ...creditedAfter(row, event, place) };
    }
    default:
      return unreachable(event);
  }
};

/** One that was rejected begins anew: nothing of before is shown but its reversals, whose numbers stay taken. */
const came = (
  row: InvoiceRow | undefined,
  { data }: Extract<InvoiceEvent, { type: 'InvoiceReceived' }>,
  { recordedAt: at }: Place,
) => {
  const { by, document, buyer, currency, references, lines, mismatches, lineCount: _lineCount, ...named } = data;
  const of = buyer === undefined ? {} : { buyer };
  const received: ReceivedRow = { by, at, document, ...of, currency, references, lines, mismatches };
  return {
    ...named,
    status: 'unmatched',
    lines: [],
    received,
    ...NOTHING_CREDITED,
    disputes: [],
    reversals: row?.reversals ?? [],
  } as const;
};

const registered = (
  row: InvoiceRow | undefined,
  { data: { by, ...data } }: Extract<InvoiceEvent, { type: 'InvoiceRegistered' }>,
  { recordedAt: at }: Place,
) => {
  const { received, matched } = row?.status === 'unmatched' ? row : {};
  const before = { ...(received && { received }), ...(matched && { matched }), reversals: row?.reversals ?? [] };
  return {
    ...data,
    ...NOTHING_CREDITED,
    ...before,
    disputes: [],
    status: 'registered',
    registered: { by, at },
  } as const;
};

export const evolveInvoiceRow = (row: InvoiceRow | undefined, event: InvoiceEvent, place: Place): InvoiceRow => {
  const head = headOf(row, place);
  if (event.type === 'InvoiceReceived') return { ...came(row, event, place), ...head };
  if (event.type === 'InvoiceRegistered') return { ...registered(row, event, place), ...head };
  if (event.type === 'InvoiceLinesReceived') return { ...withMore(known(row, place), event.data), ...head };
  return { ...next(known(row, place), event, place), ...head };
};

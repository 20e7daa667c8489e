import { canonical, EVENT_BYTES_MAX } from '@spillrom/event-sourcing';
import type { JsonObject } from '@spillrom/event-sourcing';
import { AMOUNT_MAX, localDate, oreText } from '@spillrom/kernel';
import type { ActorId, ContractId, CreditId, InvoiceId, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import {
  COHORTS_MAX,
  CONTRACT_LINES_MAX,
  DELIVERIES_USED_MAX,
  INVOICE_LINES_MAX,
  NAME_SIGNS_MAX,
  CHUNK_BYTES_MAX,
  LINE_ID_SIGNS_MAX,
  PATIENTS_MAX,
  RECEIVED_LINES_MAX,
  TEXT_SIGNS_MAX,
} from '../../vocabulary/limits.js';
import type { ContractEvent } from '../../aggregates/contract/index.js';
import { creditCatalogue } from '../../aggregates/credit/catalogue.js';
import type { CreditEvent } from '../../aggregates/credit/index.js';
import type { Entry, PaidEntry, ProgrammeEvent, ReceivableEntry } from '../../aggregates/programme/index.js';
import { invoiceCatalogue } from '../../aggregates/invoice/catalogue.js';
import type { InvoiceEvent } from '../../aggregates/invoice/index.js';

/** Four bytes each, more than any text of so many signs can have. */
const text = '😀'.repeat(TEXT_SIGNS_MAX);
const reference = '😀'.repeat(NAME_SIGNS_MAX);
const amountOre = oreText(AMOUNT_MAX);
const day = localDate('2099-12-31');
const by = 'a'.repeat(100) as ActorId;
const number = 1_000_000;
const uuid = '018490aa-0000-7000-8000-00000000000c';
const [contract, request, invoice] = [uuid as ContractId, uuid as RequestId, 'f'.repeat(32) as InvoiceId];
const credit = 'e'.repeat(32) as CreditId;
const trust = '974504863' as OrgNumber;
const specialty = '3'.repeat(10);
const where = { programme: 'p'.repeat(100) as ProgrammeId, phase: number, trust, request, contract };
const effectiveOn = day;
const stepped = { by, reversal: number, reversedOn: day };

const times = <Item>(count: number, item: (number: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => item(index + 1));

/** All lines together come to no more than one amount may be, so that those of the longest invoice have two digits less.
 * It came by itself: an archive's reference is given by hand, with half as many lines at most. */
const share = oreText(AMOUNT_MAX / BigInt(RECEIVED_LINES_MAX));
const lines = times(RECEIVED_LINES_MAX, () => ({
  ...{ line: 9_999, cohort: COHORTS_MAX, specialty: '300', patients: 1 },
  ...{ unitPriceOre: share, amountOre: share, excessOre: share },
}));

/** Filled up by size, whatever is in it. */
const chunk = {
  lines: [{ id: 'x'.repeat(CHUNK_BYTES_MAX - 60), quantity: '1', priceOre: '1', amountOre: '1' }],
  mismatches: [],
};
const short = '😀'.repeat(LINE_ID_SIGNS_MAX);
const credits = {
  ...{ by, credit, number: reference, creditDate: day, amountOre, reason: text },
  lines: times(INVOICE_LINES_MAX, () => ({ line: number, patients: PATIENTS_MAX, amountOre })),
};
const credited = times(CONTRACT_LINES_MAX, () => ({
  ...{ line: number, cohort: COHORTS_MAX, specialty, patients: PATIENTS_MAX * INVOICE_LINES_MAX },
  ...{ coveredOre: amountOre, excessOre: amountOre },
}));

const OWN: { readonly [Type in InvoiceEvent['type']]: Extract<InvoiceEvent, { type: Type }>['data'] } = {
  InvoiceReceived: {
    ...{ ...where, by, invoice, supplier: trust, buyer: trust, number: reference, invoiceDate: day, dueDate: day },
    ...{ currency: 'NOK', references: { contract: reference, order: reference, buyer: reference }, amountOre },
    ...{ document: { sha256: 'f'.repeat(64), bytes: number, mediaType: short }, lineCount: number, ...chunk },
  },
  InvoiceLinesReceived: { invoice, ...chunk },
  InvoiceMatched: {
    ...{ by, contract },
    lines: times(RECEIVED_LINES_MAX, () => ({
      ...{ invoiceLine: number, line: number, patients: PATIENTS_MAX, unitPriceOre: amountOre },
    })),
  },
  InvoiceRegistered: {
    dueDate: day,
    ...{ ...where, by, invoice, supplier: trust, number: reference, invoiceDate: day, lines, amountOre },
  },
  InvoiceAttested: { by, effectiveOn },
  InvoiceRejected: { by, reason: text },
  InvoiceDisputed: { by, reason: text },
  DisputeResolved: { by, resolution: text },
  InvoiceApproved: {
    by,
    grant: { holder: by, version: number, limitOre: amountOre },
    amountOre,
    approvedOn: day,
    effectiveOn,
  },
  InvoicePaid: { by, paidOn: day, amountOre, reference },
  InvoiceReversalProposed: { by, reversal: number, of: 'credit', credit, reason: text },
  InvoiceReversalWithdrawn: { by, reversal: number },
  InvoiceReversalDeclined: { by, reversal: number, reason: text },
  ExpenditureReversed: stepped,
  PaymentReversed: stepped,
  InvoiceCreditRegistered: credits,
  InvoiceCreditRejected: { by, credit, reason: text },
  InvoiceCredited: {
    ...{ by, credit, creditedOn: day, lines: credited, to: 'unallocated' },
    ...{ receivableOre: amountOre, status: 'credited' },
  },
  InvoiceCreditReversed: { ...stepped, credit },
  RefundRecorded: {
    ...{ by, refund: number, receivedOn: day, effectiveOn, amountOre, reference },
    cohorts: times(COHORTS_MAX, (cohort) => ({ cohort, specialty, amountOre })),
  },
  RefundReversed: { ...stepped, refund: number },
};

const CREDIT: { readonly [Type in CreditEvent['type']]: Extract<CreditEvent, { type: Type }>['data'] } = {
  CreditRegistered: { ...credits, ...where, invoice, supplier: trust },
  CreditApproved: { by, approvedOn: day, receivableOre: amountOre },
  CreditRejected: { by, reason: text },
  CreditReversed: stepped,
};

type Mark = Extract<
  ContractEvent,
  { type: `Lines${string}` | `Deliveries${string}` | 'UnmatchedInvoiceDropped' | `${string}Noted` }
>;
const onLines = times(CONTRACT_LINES_MAX, () => ({
  line: number,
  patients: PATIENTS_MAX * INVOICE_LINES_MAX,
  amountOre,
}));

/** What an invoice leaves on its contract. */
const MARKS: { readonly [Type in Mark['type']]: Extract<Mark, { type: Type }>['data'] } = {
  UnmatchedInvoiceNoted: { by, invoice },
  UnmatchedInvoiceDropped: { by, invoice },
  LinesInvoiced: { by, matched: true, invoice, lines: onLines.map(({ line, patients }) => ({ line, patients })) },
  LinesAttested: { by, invoice },
  DeliveriesUsed: {
    invoice,
    uses: times(DELIVERIES_USED_MAX, () => ({ line: number, delivery: number, patients: PATIENTS_MAX })),
  },
  DeliveriesGivenBack: {
    ...{ invoice, credit },
    uses: times(DELIVERIES_USED_MAX, () => ({ line: number, delivery: number, patients: PATIENTS_MAX })),
  },
  LinesRejected: { by, invoice },
  LinesExpended: { by, invoice, effectiveOn, lines: onLines.map(({ line }) => ({ line, amountOre })) },
  LinesPaid: { by, invoice },
  InvoiceReversalNoted: { by, invoice, of: 'expenditure' },
  LinesExpenditureReversed: { by, invoice, effectiveOn },
  LinesPaymentReversed: { by, invoice },
  CreditNoted: { by, invoice, credit },
  CreditRejectionNoted: { by, invoice, credit },
  LinesCredited: {
    ...{ by, invoice, credit, effectiveOn, to: 'unallocated', status: 'credited' },
    lines: credited.map(({ cohort: _cohort, specialty: _specialty, ...line }) => line),
  },
  LinesCreditReversed: { by, invoice, credit, effectiveOn, status: 'approved' },
  RefundNoted: { by, invoice, refund: number },
  LinesRefundReversed: { by, invoice, refund: number },
};

const ofCohort = (cohort: number) => {
  const { programme: _programme, ...dimensions } = where;
  return { ...dimensions, specialty, cohort, amountOre: `-${amountOre}` };
};
const entries = times(COHORTS_MAX, (cohort): readonly Entry[] => [
  { account: 'committed', ...ofCohort(cohort) },
  { account: 'expended', ...ofCohort(cohort) },
]).flat();
const paid = times(COHORTS_MAX, (cohort): PaidEntry => ({ account: 'paid', ...ofCohort(cohort) }));
const receivable = times(COHORTS_MAX, (cohort): ReceivableEntry => ({ account: 'receivable', ...ofCohort(cohort) }));
const moved = { contract, invoice, effectiveOn, fiscalYear: 2099 };
type Movement = Extract<
  ProgrammeEvent,
  { type: 'MoneyExpended' | 'MoneyPaid' | 'MoneyCredited' | 'MoneyRefunded' | 'MovementReversed' }
>;

/** What it moves in the ledger: by cohort, of which a request has so many. */
const MOVEMENTS: { readonly [Type in Movement['type']]: Extract<Movement, { type: Type }>['data'] } = {
  MoneyExpended: { ...moved, entries },
  MoneyPaid: { ...moved, entries: [], paid },
  MoneyCredited: { ...moved, credit, entries, receivable },
  MoneyRefunded: { ...moved, refund: number, entries: [], paid, receivable },
  MovementReversed: {
    ...{ effectiveOn, fiscalYear: 2099, paid: [], receivable, entries },
    reversed: { of: 'credit', contract, invoice, credit },
  },
};

const bytesOf = (data: object): number => Buffer.byteLength(canonical(data as JsonObject));

/** For the stream, the actor, the time and whatever else a stored event says of itself. */
const ENVELOPE_BYTES = 2_000;

describe('the largest legal case of an invoice', () => {
  it.each(Object.entries({ ...OWN, ...CREDIT, ...MARKS, ...MOVEMENTS }))('fits into one event: %s', (_type, data) => {
    expect(bytesOf(data) + ENVELOPE_BYTES).toBeLessThan(EVENT_BYTES_MAX);
  });

  it('is there for every event of an invoice and of a credit', () => {
    expect(Object.keys(CREDIT).sort()).toEqual(Object.keys(creditCatalogue).sort());
    expect(Object.keys(OWN).sort()).toEqual(Object.keys(invoiceCatalogue).sort());
  });
});

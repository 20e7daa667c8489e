import { BASES, FUNDING_BASES } from '@spillrom/domain';
import type {
  AmendmentRow,
  ContractReversalRow,
  ContractRow,
  DeliveryRow,
  InvoiceMark,
  InvoiceReversalRow,
  InvoiceRow,
  LineRow,
} from '@spillrom/read-models';
import type { Shown } from '../views/shown.js';
import { STATUSES } from '../views/statuses.js';
import {
  actor,
  amount,
  count,
  day,
  digest,
  etag,
  listOf,
  maybe,
  moment,
  number,
  objectOf,
  oneOf,
  organisation,
  text,
  uuid,
  yesNo,
  type Schema,
} from './schema.js';

/** Everything in one list: rows whose ETags the API shows as text have the same fields. */
export const done = objectOf<ContractRow['drafted']>()({ by: actor, at: moment });

const terms = {
  line: number,
  cohort: number,
  specialty: text,
  procedure: text,
  patients: count,
  unitPriceOre: amount,
  fundingBasis: oneOf(...FUNDING_BASES),
};

const said = (schema: Schema, description: string): Schema => ({ ...schema, description });

const line = objectOf<LineRow>()({
  ...terms,
  patients: said(
    count,
    'Patients contracted; once the contract is terminated or settled, those referred and not returned',
  ),
  referred: count,
  returned: count,
  reported: said(count, 'Patients reported as treated, verified or not'),
  verified: count,
  invoiced: count,
  attested: said(count, 'Patients that attested invoices name'),
  committedOre: amount,
  expendedOre: amount,
});

type Confirmation = NonNullable<ContractRow['confirmed']>;

const grant = objectOf<Confirmation['grant']>()({ holder: actor, version: count, limitOre: amount });

const flag = objectOf<Confirmation['flags'][number]>()({
  flag: oneOf('overCapacity'),
  specialty: text,
  engagedPatients: count,
  declaredPatients: count,
});

const confirmation = objectOf<Confirmation>()({ by: actor, at: moment, grant, flags: listOf(flag) });
const raised = objectOf<NonNullable<AmendmentRow['confirmed']>>()({
  by: actor,
  at: moment,
  grant: maybe(grant),
  flags: listOf(flag),
});

export const amendment = objectOf<AmendmentRow>()({
  amendment: number,
  reason: text,
  from: day,
  to: day,
  lines: listOf(objectOf<AmendmentRow['lines'][number]>()(terms)),
  status: oneOf('proposed', 'confirmed', 'withdrawn', 'dropped', 'reversed'),
  proposed: done,
  confirmed: maybe(raised),
  etag,
});

export const contractReversal = objectOf<ContractReversalRow>()({
  reversal: number,
  of: oneOf('commitment', 'amendment'),
  amendment: maybe(number),
  status: oneOf('proposed', 'confirmed', 'withdrawn'),
  reason: text,
  proposed: done,
  closed: maybe(done),
  etag,
});

export const delivery = objectOf<DeliveryRow>()({
  delivery: number,
  line: number,
  patients: count,
  deliveredOn: day,
  status: oneOf('reported', 'verified', 'withdrawn'),
  hoursOutsideOrdinary: maybe(count),
  used: count,
  reported: done,
  closed: maybe(done),
  etag,
});

const linePatients = objectOf<{ line: number; patients: number }>()({ line: number, patients: count });
const INVOICE_STATES = oneOf(...STATUSES.invoice);

const invoiceMark = objectOf<InvoiceMark>()({
  invoice: digest,
  status: INVOICE_STATES,
  lines: listOf(linePatients),
  uses: listOf(objectOf<InvoiceMark['uses'][number]>()({ line: number, delivery: number, patients: count })),
  expended: listOf(objectOf<InvoiceMark['expended'][number]>()({ line: number, amountOre: amount })),
});

const draw = objectOf<ContractRow['draws'][number]>()({ draw: number, line: number, patients: count, at: moment });
const returned = objectOf<ContractRow['returns'][number]>()({
  return: number,
  line: number,
  patients: count,
  endOfWaitCode: text,
  at: moment,
});

export const contract: Schema = objectOf<Shown<'contracts'>>()({
  id: uuid,
  contract: uuid,
  programme: text,
  phase: number,
  trust: organisation,
  request: uuid,
  provider: organisation,
  framework: maybe(digest),
  basis: oneOf(...BASES),
  from: day,
  to: day,
  rationale: text,
  status: oneOf(...STATUSES.contract),
  everConfirmed: yesNo,
  totalOre: said(
    amount,
    'Whole øre: patients × price of all lines as last confirmed, amended or reversed; the end of the contract does not change it',
  ),
  committedOre: amount,
  expendedOre: amount,
  lines: listOf(line),
  drafted: done,
  confirmed: maybe(confirmation),
  terminated: maybe(objectOf<NonNullable<ContractRow['terminated']>>()({ by: actor, at: moment, reason: text })),
  settled: maybe(
    objectOf<NonNullable<ContractRow['settled']>>()({ by: actor, at: moment, uninvoiced: listOf(linePatients) }),
  ),
  amendments: listOf(amendment),
  reversals: listOf(contractReversal),
  draws: listOf(draw),
  returns: listOf(returned),
  deliveries: listOf(delivery),
  invoices: listOf(invoiceMark),
  etag,
  createdAt: moment,
  updatedAt: moment,
});

export const invoiceReversal = objectOf<InvoiceReversalRow>()({
  reversal: number,
  of: oneOf('expenditure', 'payment'),
  status: oneOf('proposed', 'withdrawn', 'confirmed'),
  reason: text,
  proposed: done,
  closed: maybe(done),
  etag,
});

const invoiceLine = objectOf<InvoiceRow['lines'][number]>()({
  line: number,
  cohort: number,
  specialty: text,
  patients: count,
  unitPriceOre: amount,
  amountOre: amount,
});

export const invoice: Schema = objectOf<Shown<'invoices'>>()({
  id: digest,
  invoice: digest,
  programme: text,
  phase: number,
  trust: organisation,
  request: uuid,
  contract: uuid,
  supplier: organisation,
  number: text,
  invoiceDate: day,
  lines: listOf(invoiceLine),
  amountOre: amount,
  status: INVOICE_STATES,
  registered: done,
  attested: maybe(done),
  effectiveOn: maybe(day),
  approved: maybe(done),
  rejected: maybe(objectOf<NonNullable<InvoiceRow['rejected']>>()({ by: actor, at: moment, reason: text })),
  payment: maybe(
    objectOf<NonNullable<InvoiceRow['payment']>>()({ by: actor, at: moment, paidOn: day, reference: text }),
  ),
  reversals: listOf(invoiceReversal),
  etag,
  createdAt: moment,
  updatedAt: moment,
});

import { absent, read } from '@spillrom/event-sourcing';
import type { Outcome, Reading } from '@spillrom/event-sourcing';
import { negate, ore, oreText } from '@spillrom/kernel';
import type { InvoiceId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { InvoiceLine, KnownInvoice } from '../../aggregates/invoice/index.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import type { Entry, PaidEntry, PhaseLine } from '../../aggregates/programme/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import { known } from '../contract/surroundings.js';

export interface OnContract {
  readonly invoice: KnownInvoice;
  readonly contract: KnownContract;
  readonly phase: PhaseLine;
}

/** An invoice with its contract and its phase, or the outcome when there is no such invoice. */
export function* onContract(
  id: InvoiceId,
): Reading<{ readonly found: OnContract } | { readonly outcome: Outcome<Violation> }> {
  const invoice = yield* read(invoiceRef(id));
  if (invoice.status === 'absent') return { outcome: absent };
  const contract = known(yield* read(contractRef(invoice.contract)), invoice.contract);
  const programme = known(yield* read(programmeRef(invoice.programme)), invoice.programme);
  return { found: { invoice, contract, phase: phaseOf(programme, invoice.phase) } };
}

const dimensions = ({ phase, trust, request, contract }: KnownInvoice, { cohort, specialty }: InvoiceLine) => ({
  phase,
  trust,
  specialty,
  request,
  cohort,
  contract,
});

/** From commitment to expenditure, line by line; `sign` −1 takes it back. */
export const expenditureEntries = (invoice: KnownInvoice, sign: 1 | -1): readonly Entry[] =>
  invoice.lines.flatMap((line): Entry[] => {
    const amount = sign === 1 ? ore(line.amountOre) : negate(ore(line.amountOre));
    const where = dimensions(invoice, line);
    return [
      { account: 'committed', ...where, amountOre: oreText(negate(amount)) },
      { account: 'expended', ...where, amountOre: oreText(amount) },
    ];
  });

/** The memorandum of what has been paid, line by line; `sign` −1 takes it back. */
export const paidEntries = (invoice: KnownInvoice, sign: 1 | -1): readonly PaidEntry[] =>
  invoice.lines.map((line) => ({
    account: 'paid',
    ...dimensions(invoice, line),
    amountOre: sign === 1 ? line.amountOre : oreText(negate(ore(line.amountOre))),
  }));

import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { localDate } from '@spillrom/kernel';
import type { InvoiceId, OreText } from '@spillrom/kernel';
import { invoiceIdOf, invoiceRef } from '../aggregates/invoice/index.js';
import type { RegisterInvoice } from '../commands/invoice/commands.js';
import type { Violation } from '../vocabulary/violations.js';
import { attestInvoice } from '../commands/invoice/attest.js';
import { approveInvoice, recordPayment } from '../commands/invoice/pay.js';
import { registerInvoice } from '../commands/invoice/register.js';
import { confirmInvoiceReversal, proposeInvoiceReversal } from '../commands/invoice/reverse.js';
import { attestant, contract, holder, hospital, officer, onDay, payer } from './contracts.js';

type Decision = Reading<Outcome<Violation>>;
type Line = RegisterInvoice['body']['lines'][number];

const invoiceDate = localDate('2022-12-01');
export const idOf = (number = 'F1', supplier: string = hospital): InvoiceId =>
  invoiceIdOf(supplier, number, invoiceDate);
export const toInvoice = (number = 'F1') => invoiceRef(idOf(number));

export const billed = (patients: number, unitPriceOre: OreText = '10', line = 1): Line => ({
  line,
  patients,
  unitPriceOre,
});

export const registering = (
  lines: readonly Line[],
  number = 'F1',
  who: Context = officer,
  supplier: string = hospital,
  archiveReference?: string,
) =>
  registerInvoice(
    {
      type: 'RegisterInvoice',
      target: { invoice: invoiceIdOf(supplier, number, invoiceDate) },
      body: {
        ...{ contract, supplier, number, invoiceDate, lines },
        ...(archiveReference === undefined ? {} : { archiveReference }),
      },
    },
    who,
  );
const at = (invoice: InvoiceId) => ({ target: { invoice }, body: {} });
export const attesting = (who: Context = attestant, invoice = idOf()): Decision =>
  attestInvoice({ type: 'AttestInvoice', ...at(invoice) }, who);
export const approving = (who: Context = holder, invoice = idOf()): Decision =>
  approveInvoice({ type: 'ApproveInvoice', ...at(invoice) }, who);
export const paying = (
  amountOre: OreText,
  who: Context = payer,
  invoice = idOf(),
  today = '2023-01-05',
  paidOn = '2023-01-05',
): Decision =>
  recordPayment(
    {
      type: 'RecordPayment',
      ...at(invoice),
      body: { paidOn: localDate(paidOn), amountOre, reference: 'KID 7' },
    },
    onDay(who, today),
  );
export const proposingBack = (of: 'expenditure' | 'payment', who: Context, invoice = idOf()): Decision =>
  proposeInvoiceReversal(
    { type: 'ProposeInvoiceReversal', ...at(invoice), body: { of, reason: 'Wrong contract' } },
    who,
  );
export const confirmingBack = (reversal: number, who: Context = holder, invoice = idOf()): Decision =>
  confirmInvoiceReversal({ type: 'ConfirmInvoiceReversal', target: { invoice, reversal }, body: {} }, who);

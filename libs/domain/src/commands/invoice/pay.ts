import { accept, judge, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { ore, oreText } from '@spillrom/kernel';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef } from '../../aggregates/contract/index.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { ApproveInvoice, RecordPayment } from './commands.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import { authority } from '../contract/confirm.js';
import { by } from '../contract/surroundings.js';
import { notInFuture } from '../dates.js';
import { expenditureEntries, onContract, paidEntries } from './surroundings.js';

/** Approval is the expenditure: it takes a delegation that covers the contract's total, however small the invoice. */
export function* approveInvoice({ target }: ApproveInvoice, context: Context): Reading<Outcome<Violation>> {
  const addressed = yield* onContract(target.invoice);
  if ('outcome' in addressed) return addressed.outcome;
  const { invoice, contract, phase } = addressed.found;
  if (invoice.status !== 'attested')
    return refuse({ code: 'WRONG_STATE', status: invoice.status, allowed: ['attested'] });
  const authorised = yield* authority(contract.totalOre, context);
  const violations = [
    ...onePart(contract, context.actor, 'approve'),
    ...('violation' in authorised ? [authorised.violation] : []),
    ...phaseOpenFor(phase, 'use'),
  ];
  return judge(violations, () => {
    if (!('grant' in authorised)) throw new Error('an invoice cannot be approved without a grant');
    const { grant } = authorised;
    const names = { contract: contract.contract, invoice: invoice.invoice };
    const lines = invoice.lines.map(({ line, amountOre }) => ({ line, amountOre }));
    return accept([
      write(invoiceRef(invoice.invoice), {
        type: 'InvoiceApproved',
        data: { ...by(context), grant, amountOre: oreText(invoice.amountOre) },
      }),
      write(contractRef(contract.contract), {
        type: 'LinesExpended',
        data: { ...by(context), invoice: invoice.invoice, lines },
      }),
      write(programmeRef(contract.programme), {
        type: 'MoneyExpended',
        data: { ...names, ...movement(invoice.effectiveOn, expenditureEntries(invoice, 1)) },
      }),
    ]);
  });
}

/** One payment of the full amount; also in a phase that is closed, since what is owed stays owed. */
export function* recordPayment({ target, body }: RecordPayment, context: Context): Reading<Outcome<Violation>> {
  const addressed = yield* onContract(target.invoice);
  if ('outcome' in addressed) return addressed.outcome;
  const { invoice, contract, phase } = addressed.found;
  if (invoice.status !== 'approved')
    return refuse({ code: 'WRONG_STATE', status: invoice.status, allowed: ['approved'] });
  const { paidOn, amountOre, reference } = body;
  const violations: Violation[] = [
    ...onePart(contract, context.actor, 'pay'),
    ...(ore(amountOre) === invoice.amountOre
      ? []
      : [
          {
            code: 'AMOUNT_DIFFERS' as const,
            amountOre,
            invoicedOre: oreText(invoice.amountOre),
            pointer: '/amountOre',
          },
        ]),
    ...notInFuture(paidOn, context, '/paidOn'),
    ...phaseOpenFor(phase, 'pay'),
  ];
  return judge(violations, () => {
    const names = { contract: contract.contract, invoice: invoice.invoice };
    return accept([
      write(invoiceRef(invoice.invoice), {
        type: 'InvoicePaid',
        data: { ...by(context), paidOn, amountOre, reference },
      }),
      write(contractRef(contract.contract), {
        type: 'LinesPaid',
        data: { ...by(context), invoice: invoice.invoice },
      }),
      write(programmeRef(contract.programme), {
        type: 'MoneyPaid',
        data: { ...names, ...movement(paidOn, []), paid: paidEntries(invoice, 1) },
      }),
    ]);
  });
}

import { accept, judge, write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { add, oreText, osloDate } from '@spillrom/kernel';
import { excessExpended } from '../../aggregates/contract/excess.js';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef, countsFrom } from '../../aggregates/contract/index.js';
import { payableOre } from '../../aggregates/invoice/credits.js';
import { amountIsFull, excessOn, expensesOf, paidInTime, undisputed } from '../../aggregates/invoice/rules.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { KnownInvoice } from '../../aggregates/invoice/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { countedOn, withinYear } from '../../aggregates/programme/years.js';
import { allocationCovers, movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { underCeiling } from '../contract/commitment.js';
import { authority, drawnFromFramework } from '../contract/confirm.js';
import { by, frameworkOf } from '../contract/surroundings.js';
import { notInFuture } from '../dates.js';
import { onInvoice } from '../guards.js';
import { ofContract } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import type { ApproveInvoice, RecordPayment } from './commands.js';
import { above, around, expenditureEntries, paidEntries } from './surroundings.js';

/** Approval is the expenditure: it takes a delegation that covers the contract's total, however small the invoice. */
export const approveInvoice = onInvoice(['attested'], function* (invoice, { target }: ApproveInvoice, context) {
  const { contract, ledger, phase } = yield* around(invoice);
  const today = osloDate(context.decidedAt);
  const expenses = expensesOf(invoice);
  const dated = countsFrom(contract, target.invoice, expenses, invoice.attestedOn, today, phase.availableDays);
  const effectiveOn = countedOn(ledger, dated, today);
  const excess = excessOn(invoice);
  const beside = add(excessExpended(contract), excess);
  const authorised = yield* authority(add(contract.totalOre, beside), context);
  const framework = excess === 0n ? undefined : yield* frameworkOf(contract);
  const prepared = yield* preparedBy(invoice.attestedBy, 'attestation', ofContract(contract));
  const violations = [
    ...onePart(contract, context.actor, 'approve'),
    ...undisputed(invoice),
    ...prepared,
    ...('violation' in authorised ? [authorised.violation] : []),
    ...(framework === undefined ? [] : underCeiling(framework, excess)),
    ...phaseOpenFor(phase, 'use'),
    ...(excess === 0n ? [] : allocationCovers(phase, excess)),
    ...withinYear(ledger, invoice.amountOre, effectiveOn),
  ];
  return judge(violations, () => {
    if (!('grant' in authorised)) throw new Error('an invoice cannot be approved without a grant');
    const approved = { grant: authorised.grant, amountOre: oreText(invoice.amountOre), approvedOn: today, effectiveOn };
    const lines = expenses.map(({ line, amountOre, excessOre }) => {
      return { line, amountOre: oreText(amountOre), ...above(excessOre) };
    });
    const names = { contract: contract.contract, ...target };
    return accept([
      write(invoiceRef(target.invoice), { type: 'InvoiceApproved', data: { ...by(context), ...approved } }),
      write(contractRef(contract.contract), {
        type: 'LinesExpended',
        data: { ...by(context), ...target, effectiveOn, lines },
      }),
      write(programmeRef(contract.programme), {
        type: 'MoneyExpended',
        data: { ...names, ...movement(effectiveOn, expenditureEntries(invoice, 1)) },
      }),
      ...(excess === 0n ? [] : drawnFromFramework(contract, excess, contract.to)),
    ]);
  });
});

function* paidByAnother(invoice: KnownInvoice, { actor }: Context) {
  const { contract } = yield* around(invoice);
  return [...onePart(contract, actor, 'pay'), ...undisputed(invoice)];
}

/** One payment of what credits have left; also in a phase that is closed, since what is owed stays owed. */
export const recordPayment = onInvoice(
  ['approved'],
  function* (invoice, { target, body }: RecordPayment, context) {
    const { contract, phase } = yield* around(invoice);
    const { paidOn, amountOre, reference } = body;
    const violations = [
      ...amountIsFull(payableOre(invoice), amountOre),
      ...notInFuture(paidOn, context, '/paidOn'),
      ...paidInTime(invoice, paidOn),
      ...phaseOpenFor(phase, 'pay'),
    ];
    return judge(violations, () => {
      const paid = { paidOn, amountOre, reference };
      const names = { contract: contract.contract, ...target };
      return accept([
        write(invoiceRef(target.invoice), { type: 'InvoicePaid', data: { ...by(context), ...paid } }),
        write(contractRef(contract.contract), { type: 'LinesPaid', data: { ...by(context), ...target } }),
        write(programmeRef(contract.programme), {
          type: 'MoneyPaid',
          data: { ...names, ...movement(paidOn, []), paid: paidEntries(invoice, 1) },
        }),
      ]);
    });
  },
  paidByAnother,
);

import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { oreText, osloDate, subtract, ZERO } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { onePart } from '../../aggregates/contract/rules.js';
import { creditRef } from '../../aggregates/credit/index.js';
import type { KnownCredit } from '../../aggregates/credit/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import { approvedCredits, creditedLines, creditFits, payableOre } from '../../aggregates/invoice/credits.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { CreditedLine, CreditOnInvoice, KnownInvoice } from '../../aggregates/invoice/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { by, known } from '../contract/surroundings.js';
import { firstOf, onCredit, wrongState } from '../guards.js';
import { around, registered } from '../invoice/surroundings.js';
import type { ApproveCredit, RejectCredit } from './commands.js';
import { givenBack, inChunks } from './deliveries.js';
import { creditedTo, creditEntries, framed, receivableEntries } from './movements.js';

function* ofCredit({ credit, invoice: id }: KnownCredit) {
  const invoice = registered(known(yield* read(invoiceRef(id)), id));
  const surroundings = yield* around(invoice);
  const found = invoice.credits.find((each) => each.credit === credit);
  if (found === undefined) throw new Error(`no credit ${credit} on invoice ${id}`);
  return { invoice, found, ...surroundings };
}

const CREDITED: readonly string[] = ['approved', 'paid', 'credited'];

/** What the invoice is once it is credited: with nothing left to pay, credited. */
const statusAfter = (invoice: KnownInvoice, { amountOre }: CreditOnInvoice): 'approved' | 'paid' | 'credited' => {
  if (invoice.status === 'paid') return 'paid';
  return subtract(payableOre(invoice), amountOre) > ZERO ? 'approved' : 'credited';
};

const ofContractLines = (lines: readonly CreditedLine[]) =>
  lines.map(({ line, patients, coveredOre, excessOre }) => ({ line, patients, coveredOre, excessOre }));

function* approvedByAnother(credit: KnownCredit, { actor }: Context) {
  const { contract } = yield* ofCredit(credit);
  return onePart(contract, actor, 'approve');
}

/**
 * What was expended is so no longer: it is committed again while the contract can still be used, and free once it has ended. Of an
 * invoice that is paid, the supplier is to pay it back.
 */
export const approveCredit = onCredit(
  ['registered'],
  function* (credit, { target }: ApproveCredit, context) {
    const { invoice, found, contract, phase } = yield* ofCredit(credit);
    if (contract.framework !== undefined) yield* read(frameworkRef(contract.framework));
    const notThere = CREDITED.includes(invoice.status) ? undefined : wrongState('invoice', invoice.status, CREDITED);
    const violations = [
      ...creditFits(invoice, contract.lines, approvedCredits(invoice), found.lines),
      ...phaseOpenFor(phase, 'credit'),
    ];
    const approved = () => {
      const creditedOn = osloDate(context.decidedAt);
      const lines = creditedLines(invoice, contract.lines, found.lines);
      const to = creditedTo(contract, phase);
      const status = statusAfter(invoice, found);
      const receivableOre = status === 'paid' ? found.amountOre : ZERO;
      const credited = { lines, to };
      const given = to === 'committed' ? givenBack(contract, invoice, lines) : [];
      const names = { contract: contract.contract, invoice: invoice.invoice, ...target };
      const done = { ...by(context), ...target };
      return accept([
        write(creditRef(target.credit), {
          type: 'CreditApproved',
          data: { ...by(context), approvedOn: creditedOn, receivableOre: oreText(receivableOre) },
        }),
        write(invoiceRef(invoice.invoice), {
          type: 'InvoiceCredited',
          data: { ...done, creditedOn, ...credited, receivableOre: oreText(receivableOre), status },
        }),
        write(contractRef(contract.contract), {
          type: 'LinesCredited',
          data: {
            ...{ ...done, invoice: invoice.invoice, effectiveOn: creditedOn },
            ...{ lines: ofContractLines(lines), to, status },
          },
        }),
        ...inChunks(contract, invoice, target.credit, given),
        write(programmeRef(contract.programme), {
          type: 'MoneyCredited',
          data: {
            ...names,
            ...movement(context, creditEntries(invoice, credited, 1)),
            receivable: receivableEntries(invoice, { lines, receivableOre }, 1),
          },
        }),
        ...framed(contract, credited, 1),
      ]);
    };
    return firstOf(notThere, () => judge(violations, approved));
  },
  approvedByAnother,
);

/** It counts nowhere any more; its number may be registered anew. */
export const rejectCredit = onCredit(['registered'], function* (credit, { target, body }: RejectCredit, context) {
  const { invoice, contract } = yield* ofCredit(credit);
  const done = { ...by(context), ...target };
  return judge(onePart(contract, context.actor, 'rejectCredit'), () =>
    accept([
      write(creditRef(target.credit), { type: 'CreditRejected', data: { ...by(context), reason: body.reason } }),
      write(invoiceRef(invoice.invoice), { type: 'InvoiceCreditRejected', data: { ...done, reason: body.reason } }),
      write(contractRef(contract.contract), {
        type: 'CreditRejectionNoted',
        data: { ...done, invoice: invoice.invoice },
      }),
    ]),
  );
});

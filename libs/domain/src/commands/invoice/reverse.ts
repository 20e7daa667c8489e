import { accept, judge, write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { osloDate, unreachable } from '@spillrom/kernel';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { excessOn } from '../../aggregates/invoice/rules.js';
import { invoiceRef, isRegistered, pendingInvoiceReversal } from '../../aggregates/invoice/index.js';
import type { InvoiceReversal, KnownInvoice, ReceivedInvoice } from '../../aggregates/invoice/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { dependedOn, unless } from '../../vocabulary/rule.js';
import type { Dependant } from '../../vocabulary/violations.js';
import { drawnFromFramework } from '../contract/confirm.js';
import { by, counted, frameworkOf } from '../contract/surroundings.js';
import { firstOf, onInvoice, onInvoiceReversal, wrongState } from '../guards.js';
import { ofContract } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import type {
  ConfirmInvoiceReversal,
  DeclineInvoiceReversal,
  ProposeInvoiceReversal,
  WithdrawInvoiceReversal,
} from './commands.js';
import { around, expenditureEntries, paidEntries } from './surroundings.js';
import type { Around } from './surroundings.js';

type Of = InvoiceReversal['of'];

/** Judged first and alone: an expenditure is there once approved, a payment once paid. */
const notThere = ({ status }: KnownInvoice, of: Of) => {
  if (status === 'paid' || (of === 'expenditure' && status === 'approved')) return undefined;
  return wrongState('invoice', status, of === 'payment' ? ['paid'] : ['approved']);
};

/** A payment stands on its expenditure, and the contract's settlement counted on it. */
const dependants = ({ status }: KnownInvoice, { contract }: Around, of: Of) => {
  const paid: readonly Dependant[] = status === 'paid' ? [{ kind: 'movement', of: 'payment' }] : [];
  const settled: readonly Dependant[] = contract.status === 'settled' ? [{ kind: 'settlement' }] : [];
  return dependedOn(of === 'payment' ? [] : [...paid, ...settled]);
};

function* nothingPending(invoice: KnownInvoice) {
  const number = pendingInvoiceReversal(invoice)?.reversal ?? 0;
  return unless(number === 0, { code: 'ALREADY_PENDING', what: 'reversal', number });
}

const actOf = (of: Of): 'reverse' | 'pay' => (of === 'payment' ? 'pay' : 'reverse');

export const proposeInvoiceReversal = onInvoice(
  ['approved', 'paid'],
  function* (invoice, { target, body: { of, reason } }: ProposeInvoiceReversal, context) {
    const surroundings = yield* around(invoice);
    const { contract, phase } = surroundings;
    const violations = [
      ...onePart(contract, context.actor, of === 'payment' ? 'reversePayment' : 'propose'),
      ...dependants(invoice, surroundings, of),
      ...phaseOpenFor(phase, actOf(of)),
    ];
    return firstOf(notThere(invoice, of), () =>
      judge(violations, () => {
        const reversal = invoice.reversals.length + 1;
        const proposed = { ...by(context), reversal, of, reason };
        const noted = { ...by(context), ...target, of };
        return accept(
          [
            write(invoiceRef(target.invoice), { type: 'InvoiceReversalProposed', data: proposed }),
            write(contractRef(contract.contract), { type: 'InvoiceReversalNoted', data: noted }),
          ],
          String(reversal),
        );
      }),
    );
  },
  nothingPending,
);

export const withdrawInvoiceReversal = onInvoiceReversal(
  ['proposed'],
  function* ({ invoice }, { reversal }, _command: WithdrawInvoiceReversal, context) {
    return accept([
      write(invoiceRef(invoice), { type: 'InvoiceReversalWithdrawn', data: { ...by(context), reversal } }),
    ]);
  },
);

/** Whoever could confirm says no instead: it ends as if withdrawn, and saying no is no part of the expense. */
export const declineInvoiceReversal = onInvoiceReversal(
  ['proposed'],
  function* ({ invoice }, { reversal }, { body }: DeclineInvoiceReversal, context) {
    const declined = { ...by(context), reversal, reason: body.reason };
    return accept([write(invoiceRef(invoice), { type: 'InvoiceReversalDeclined', data: declined })]);
  },
);

/** The opposite movement, and the steps back that invoice and contract take with it. */
const stepBack = (
  invoice: KnownInvoice,
  expense: KnownContract,
  { of, reversal }: InvoiceReversal,
  context: Context,
): readonly Written[] => {
  const { invoice: id, contract } = invoice;
  const [toInvoice, toContract] = [invoiceRef(id), contractRef(contract)];
  const stepped = { ...by(context), reversal, reversedOn: osloDate(context.decidedAt) };
  const noted = { ...by(context), invoice: id };
  const names = { contract, invoice: id };
  switch (of) {
    case 'expenditure':
      return [
        write(toInvoice, { type: 'ExpenditureReversed', data: stepped }),
        write(toContract, { type: 'LinesExpenditureReversed', data: { ...noted, ...counted(context) } }),
        write(programmeRef(invoice.programme), {
          type: 'MovementReversed',
          data: { reversed: { of, ...names }, paid: [], ...movement(context, expenditureEntries(invoice, -1)) },
        }),
        ...drawnFromFramework(expense, -excessOn(invoice), expense.to),
      ];
    case 'payment':
      return [
        write(toInvoice, { type: 'PaymentReversed', data: stepped }),
        write(toContract, { type: 'LinesPaymentReversed', data: noted }),
        write(programmeRef(invoice.programme), {
          type: 'MovementReversed',
          data: { reversed: { of, ...names }, paid: paidEntries(invoice, -1), ...movement(context, []) },
        }),
      ];
    default:
      return unreachable(of);
  }
};

/** @throws Error when the log proposes to reverse what was never registered */
const registered = (invoice: KnownInvoice | ReceivedInvoice): KnownInvoice => {
  if (!isRegistered(invoice)) throw new Error(`invoice ${invoice.invoice} was not registered`);
  return invoice;
};

export const confirmInvoiceReversal = onInvoiceReversal(
  ['proposed'],
  function* (known, proposal, _command: ConfirmInvoiceReversal, context) {
    const invoice = registered(known);
    const surroundings = yield* around(invoice);
    const { contract, phase } = surroundings;
    if (excessOn(invoice) > 0n) yield* frameworkOf(contract);
    const prepared = yield* preparedBy(proposal.by, 'reversal', ofContract(contract));
    const violations = [
      ...onePart(contract, context.actor, 'confirm'),
      ...prepared,
      ...dependants(invoice, surroundings, proposal.of),
      ...phaseOpenFor(phase, actOf(proposal.of)),
    ];
    return firstOf(notThere(invoice, proposal.of), () =>
      judge(violations, () => accept(stepBack(invoice, contract, proposal, context))),
    );
  },
);

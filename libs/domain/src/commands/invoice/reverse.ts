import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { unreachable } from '@spillrom/kernel';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef } from '../../aggregates/contract/index.js';
import { invoiceRef, pendingInvoiceReversal } from '../../aggregates/invoice/index.js';
import type { InvoiceReversal, InvoiceState, KnownInvoice } from '../../aggregates/invoice/index.js';
import type { ConfirmInvoiceReversal, ProposeInvoiceReversal, WithdrawInvoiceReversal } from './commands.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { dependedOn } from '../../vocabulary/rule.js';
import type { Violation } from '../../vocabulary/violations.js';
import { by } from '../contract/surroundings.js';
import { expenditureEntries, onContract, paidEntries } from './surroundings.js';
import type { OnContract } from './surroundings.js';

type Of = InvoiceReversal['of'];

/** An expenditure is there once approved, a payment once paid. */
const inPlace = ({ status }: KnownInvoice, of: Of): Violation | undefined => {
  if (status === 'paid' || (of === 'expenditure' && status === 'approved')) return undefined;
  return { code: 'WRONG_STATE', status, allowed: of === 'payment' ? ['paid'] : ['approved'] };
};

/** A payment stands on its expenditure, and the contract's settlement counted on it. */
const dependants = ({ invoice, contract }: OnContract, of: Of) => {
  if (of === 'payment') return [];
  const on = [
    ...(invoice.status === 'paid' ? [{ kind: 'movement' as const, of: 'payment' }] : []),
    ...(contract.status === 'settled' ? [{ kind: 'settlement' as const }] : []),
  ];
  return dependedOn(on);
};

const actOf = (of: Of): 'reverse' | 'pay' => (of === 'payment' ? 'pay' : 'reverse');

export function* proposeInvoiceReversal(
  { target, body }: ProposeInvoiceReversal,
  context: Context,
): Reading<Outcome<Violation>> {
  const addressed = yield* onContract(target.invoice);
  if ('outcome' in addressed) return addressed.outcome;
  const { invoice, contract, phase } = addressed.found;
  const early = inPlace(invoice, body.of);
  if (early !== undefined) return refuse(early);
  const pending = pendingInvoiceReversal(invoice);
  const { of, reason } = body;
  const violations: Violation[] = [
    ...(pending === undefined
      ? []
      : [{ code: 'ALREADY_PENDING' as const, what: 'reversal' as const, number: pending.reversal }]),
    ...onePart(contract, context.actor, of === 'payment' ? 'reversePayment' : 'propose'),
    ...dependants(addressed.found, of),
    ...phaseOpenFor(phase, actOf(of)),
  ];
  const reversal = invoice.reversals.length + 1;
  return judge(violations, () =>
    accept(
      [
        write(invoiceRef(target.invoice), {
          type: 'InvoiceReversalProposed',
          data: { ...by(context), reversal, of, reason },
        }),
        write(contractRef(contract.contract), {
          type: 'InvoiceReversalNoted',
          data: { ...by(context), ...target, of },
        }),
      ],
      String(reversal),
    ),
  );
}

/** The proposal that a command addresses, or the outcome when it cannot be decided any more. */
const addressedReversal = (
  invoice: InvoiceState,
  number: number,
): { readonly outcome: Outcome<Violation> } | { readonly found: InvoiceReversal } => {
  const found = invoice.status === 'absent' ? undefined : invoice.reversals.find(({ reversal }) => reversal === number);
  if (found === undefined) return { outcome: absent };
  return found.status === 'proposed'
    ? { found }
    : { outcome: refuse({ code: 'WRONG_STATE', status: found.status, allowed: ['proposed'] }) };
};

export function* withdrawInvoiceReversal(
  { target: { invoice, reversal } }: WithdrawInvoiceReversal,
  context: Context,
): Reading<Outcome<Violation>> {
  const ref = invoiceRef(invoice);
  const addressed = addressedReversal(yield* read(ref), reversal);
  if ('outcome' in addressed) return addressed.outcome;
  return accept([write(ref, { type: 'InvoiceReversalWithdrawn', data: { ...by(context), reversal } })]);
}

/** The opposite movement, and the steps back that invoice and contract take with it. */
const stepBack = ({ invoice, contract }: OnContract, { of, reversal }: InvoiceReversal, context: Context) => {
  const [toInvoice, toContract] = [invoiceRef(invoice.invoice), contractRef(contract.contract)];
  const noted = { ...by(context), invoice: invoice.invoice };
  const names = { contract: contract.contract, invoice: invoice.invoice };
  switch (of) {
    case 'expenditure':
      return [
        write(toInvoice, { type: 'ExpenditureReversed', data: { ...by(context), reversal } }),
        write(toContract, { type: 'LinesExpenditureReversed', data: noted }),
        write(programmeRef(contract.programme), {
          type: 'MovementReversed',
          data: { reversed: { of, ...names }, paid: [], ...movement(context, expenditureEntries(invoice, -1)) },
        }),
      ];
    case 'payment':
      return [
        write(toInvoice, { type: 'PaymentReversed', data: { ...by(context), reversal } }),
        write(toContract, { type: 'LinesPaymentReversed', data: noted }),
        write(programmeRef(contract.programme), {
          type: 'MovementReversed',
          data: { reversed: { of, ...names }, paid: paidEntries(invoice, -1), ...movement(context, []) },
        }),
      ];
    default:
      return unreachable(of);
  }
};

export function* confirmInvoiceReversal(
  { target }: ConfirmInvoiceReversal,
  context: Context,
): Reading<Outcome<Violation>> {
  const addressed = yield* onContract(target.invoice);
  if ('outcome' in addressed) return addressed.outcome;
  const { found } = addressed;
  const reversal = addressedReversal(found.invoice, target.reversal);
  if ('outcome' in reversal) return reversal.outcome;
  const proposal = reversal.found;
  const early = inPlace(found.invoice, proposal.of);
  if (early !== undefined) return refuse(early);
  const violations = [
    ...onePart(found.contract, context.actor, 'confirm'),
    ...dependants(found, proposal.of),
    ...phaseOpenFor(found.phase, actOf(proposal.of)),
  ];
  return judge(violations, () => accept(stepBack(found, proposal, context)));
}

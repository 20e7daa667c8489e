import { accept, judge, write } from '@spillrom/event-sourcing';
import type { Context, Reading, Written } from '@spillrom/event-sourcing';
import { osloDate, unreachable } from '@spillrom/kernel';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef } from '../../aggregates/contract/index.js';
import { creditsWaiting, movementsAfter } from '../../aggregates/invoice/credits.js';
import { invoiceRef, isRegistered, isSameMovement, pendingInvoiceReversal } from '../../aggregates/invoice/index.js';
import type {
  InvoiceMovement,
  InvoiceReversal,
  KnownInvoice,
  ReceivedInvoice,
} from '../../aggregates/invoice/index.js';
import { excessOn } from '../../aggregates/invoice/rules.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { dependedOn, unless } from '../../vocabulary/rule.js';
import type { Dependant, ViolationOf } from '../../vocabulary/violations.js';
import { drawnFromFramework } from '../contract/confirm.js';
import { by, counted, frameworkOf } from '../contract/surroundings.js';
import { creditBack, creditBackRules, creditDependants } from '../credit/reverse.js';
import { firstOf, notFound, onInvoiceNaming, onInvoiceReversal, wrongState } from '../guards.js';
import type { Naming } from '../guards.js';
import { ofContract } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import type {
  ConfirmInvoiceReversal,
  DeclineInvoiceReversal,
  ProposeInvoiceReversal,
  WithdrawInvoiceReversal,
} from './commands.js';
import { around, expenditureEntries, paidEntries, refundEntries, registered } from './surroundings.js';
import type { Around } from './surroundings.js';

/** What a reversal says that it takes back. */
type Named = Pick<InvoiceReversal, 'of' | 'credit' | 'refund'>;

/** @throws Error when it is a credit or a refund and does not say which */
const movementOf = ({ of, credit, refund }: Named): InvoiceMovement => {
  switch (of) {
    case 'credit':
      if (credit === undefined) throw new Error('a reversal of no credit');
      return { of, credit };
    case 'refund':
      if (refund === undefined) throw new Error('a reversal of no refund');
      return { of, refund };
    default:
      return { of };
  }
};

const EARLIER = { expenditure: ['approved'], payment: ['paid'], credit: ['approved'], refund: ['recorded'] } as const;

/** Where what is named stands: the invoice itself, its credit or its refund. */
const statusOf = ({ status, credits, refunds }: KnownInvoice, { of, credit, refund }: Named): string => {
  switch (of) {
    case 'credit':
      return credits.find((each) => each.credit === credit)?.status ?? status;
    case 'refund':
      return refunds.find((each) => each.refund === refund)?.status ?? status;
    default:
      return status;
  }
};

/** Judged first and alone: whether it is there, and not taken back before. */
const notThere = (invoice: KnownInvoice, named: Named) => {
  const asked = movementOf(named);
  if (invoice.movements.some((each) => isSameMovement(each, asked))) return undefined;
  const what = named.of === 'credit' || named.of === 'refund' ? named.of : 'invoice';
  return wrongState(what, statusOf(invoice, named), EARLIER[named.of]);
};

/** The last movement of the invoice is undone first; what others have built on it stands in the way too. */
const dependants = (invoice: KnownInvoice, { contract }: Around, named: Named) => {
  const later = movementsAfter(invoice, movementOf(named));
  const settled: readonly Dependant[] = contract.status === 'settled' ? [{ kind: 'settlement' }] : [];
  switch (named.of) {
    case 'expenditure':
      return dependedOn([...later, ...creditsWaiting(invoice), ...settled]);
    case 'credit':
      return dependedOn([...later, ...creditDependants(contract, invoice, named.credit)]);
    default:
      return dependedOn(later);
  }
};

function* nothingPending(invoice: KnownInvoice) {
  const number = pendingInvoiceReversal(invoice)?.reversal ?? 0;
  return unless(number === 0, { code: 'ALREADY_PENDING', what: 'reversal', number });
}

const isOfPayer = ({ of }: Named): boolean => of === 'payment' || of === 'refund';

const actOf = (named: Named): 'reverse' | 'pay' => (isOfPayer(named) ? 'pay' : 'reverse');

/** What the body names: a credit or a refund of this invoice. */
function* namedMovement(
  invoice: KnownInvoice | ReceivedInvoice,
  { body }: ProposeInvoiceReversal,
): Naming<Named, ViolationOf<'NOT_FOUND'>> {
  const { credits, refunds } = isRegistered(invoice) ? invoice : { credits: [], refunds: [] };
  switch (body.of) {
    case 'credit': {
      const { of, credit } = body;
      return credits.some((each) => each.credit === credit) ? { named: { of, credit: credit! } } : notFound('credit');
    }
    case 'refund': {
      const { of, refund } = body;
      return refunds.some((each) => each.refund === refund) ? { named: { of, refund: refund! } } : notFound('refund');
    }
    default:
      return { named: { of: body.of } };
  }
}

export const proposeInvoiceReversal = onInvoiceNaming(
  ['approved', 'paid', 'credited'],
  namedMovement,
  function* (invoice, { target, body: { reason } }: ProposeInvoiceReversal, context, named) {
    const surroundings = yield* around(invoice);
    const { contract, phase } = surroundings;
    const violations = [
      ...onePart(contract, context.actor, isOfPayer(named) ? 'reversePayment' : 'propose'),
      ...dependants(invoice, surroundings, named),
      ...phaseOpenFor(phase, actOf(named)),
    ];
    return firstOf(notThere(invoice, named), () =>
      judge(violations, () => {
        const reversal = invoice.reversals.length + 1;
        const proposed = { ...by(context), reversal, ...named, reason };
        const noted = { ...by(context), ...target, of: named.of };
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
  { contract: known }: Around,
  proposal: InvoiceReversal,
  context: Context,
): readonly Written[] => {
  const { invoice: id, contract } = invoice;
  const [toInvoice, toContract] = [invoiceRef(id), contractRef(contract)];
  const { reversal } = proposal;
  const stepped = { ...by(context), reversal, reversedOn: osloDate(context.decidedAt) };
  const noted = { ...by(context), invoice: id };
  const names = { contract, invoice: id };
  const undone = movementOf(proposal);
  switch (undone.of) {
    case 'expenditure':
      return [
        write(toInvoice, { type: 'ExpenditureReversed', data: stepped }),
        write(toContract, { type: 'LinesExpenditureReversed', data: { ...noted, ...counted(context) } }),
        write(programmeRef(invoice.programme), {
          type: 'MovementReversed',
          data: {
            ...{ reversed: { of: undone.of, ...names }, paid: [], receivable: [] },
            ...movement(context, expenditureEntries(invoice, -1)),
          },
        }),
        ...drawnFromFramework(known, -excessOn(invoice), known.to),
      ];
    case 'payment':
      return [
        write(toInvoice, { type: 'PaymentReversed', data: stepped }),
        write(toContract, { type: 'LinesPaymentReversed', data: noted }),
        write(programmeRef(invoice.programme), {
          type: 'MovementReversed',
          data: {
            ...{ reversed: { of: undone.of, ...names }, paid: paidEntries(invoice, -1), receivable: [] },
            ...movement(context, []),
          },
        }),
      ];
    case 'credit':
      return creditBack(invoice, known, undone.credit, reversal, context);
    case 'refund': {
      const { refund } = undone;
      const { cohorts = [] } = invoice.refunds.find((each) => each.refund === refund) ?? {};
      return [
        write(toInvoice, { type: 'RefundReversed', data: { ...stepped, refund } }),
        write(toContract, { type: 'LinesRefundReversed', data: { ...noted, refund } }),
        write(programmeRef(invoice.programme), {
          type: 'MovementReversed',
          data: {
            reversed: { of: undone.of, ...names, refund },
            ...refundEntries(invoice, cohorts, 1),
            ...movement(context, []),
          },
        }),
      ];
    }
    default:
      return unreachable(undone);
  }
};

/** What a credit gave to what is available, its reversal takes again, if it is still there. */
function* roomRules(
  invoice: KnownInvoice,
  { contract, ledger }: Around,
  named: Named,
  context: Context,
): Reading<readonly ViolationOf<'ALLOCATION_EXCEEDED' | 'CEILING_EXCEEDED' | 'YEAR_FRAME_EXCEEDED'>[]> {
  return named.of === 'credit' ? yield* creditBackRules(invoice, contract, ledger, named.credit, context) : [];
}

export const confirmInvoiceReversal = onInvoiceReversal(
  ['proposed'],
  function* (known, proposal, _command: ConfirmInvoiceReversal, context) {
    const invoice = registered(known);
    const surroundings = yield* around(invoice);
    const { contract, phase } = surroundings;
    if (excessOn(invoice) > 0n) yield* frameworkOf(contract);
    const prepared = yield* preparedBy(proposal.by, 'reversal', ofContract(contract));
    const room = yield* roomRules(invoice, surroundings, proposal, context);
    const violations = [
      ...onePart(contract, context.actor, 'confirm'),
      ...prepared,
      ...dependants(invoice, surroundings, proposal),
      ...room,
      ...phaseOpenFor(phase, actOf(proposal)),
    ];
    return firstOf(notThere(invoice, proposal), () =>
      judge(violations, () => accept(stepBack(invoice, surroundings, proposal, context))),
    );
  },
);

import { accept, write } from '@spillrom/event-sourcing';
import type { Reading } from '@spillrom/event-sourcing';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { by } from '../contract/surroundings.js';
import { onInvoice } from '../guards.js';
import type { DisputeInvoice, ResolveDispute } from './commands.js';

/** Before it is paid, in a phase of whatever status; one dispute at a time. It is no part of the expense. */
export const disputeInvoice = onInvoice(
  ['registered', 'attested', 'approved'],
  function* (_invoice, { target, body }: DisputeInvoice, context) {
    const data = { ...by(context), reason: body.reason };
    return accept([write(invoiceRef(target.invoice), { type: 'InvoiceDisputed', data })]);
  },
  function* ({ disputedBy }): Reading<readonly ViolationOf<'WRONG_STATE'>[]> {
    const standing = { code: 'WRONG_STATE', what: 'dispute', status: 'open', allowed: ['missing'] } as const;
    return unless(disputedBy === undefined, standing);
  },
);

/** Whoever disputed it does not say that all is well; another does, also when a credit has left nothing to pay. */
export const resolveDispute = onInvoice(
  ['registered', 'attested', 'approved', 'credited'],
  function* (_invoice, { target, body }: ResolveDispute, context) {
    const data = { ...by(context), resolution: body.resolution };
    return accept([write(invoiceRef(target.invoice), { type: 'DisputeResolved', data })]);
  },
  function* ({ disputedBy }, { actor }): Reading<readonly ViolationOf<'WRONG_STATE' | 'SAME_PERSON'>[]> {
    const none = { code: 'WRONG_STATE', what: 'dispute', status: 'missing', allowed: ['open'] } as const;
    const same = { code: 'SAME_PERSON', actor, part: 'resolve', earlierPart: 'dispute' } as const;
    return disputedBy === undefined ? [none] : unless(disputedBy !== actor, same);
  },
);

import type { Context } from '@spillrom/event-sourcing';
import { rejectInvoice } from '../commands/invoice/attest.js';
import { disputeInvoice, resolveDispute } from '../commands/invoice/dispute.js';
import * as story from './contracts.js';
import { approving, attesting, billed, idOf, paying, registering } from './invoices.js';

/** A contract of 20 patients at 10 øre, 12 of them verified, and an invoice of 4 at each of its steps. */
export const confirmed = story.told(
  story.opened(),
  story.drafting(story.lineOf(20, '10')),
  story.confirming(),
  story.accepting(),
);
export const verified = story.told(
  confirmed,
  story.drawing(20),
  story.delivering(8, '2022-11-30'),
  story.delivering(4, '2022-11-18'),
  story.verifying(1),
  story.verifying(2),
);
export const registered = story.told(verified, registering([billed(4)]));
export const attested = story.told(registered, attesting());
export const approved = story.told(attested, approving());
export const paid = story.told(approved, paying('40'));
export const cancelled = story.phaseTo('cancelled');

export const invoice = idOf();
export const ofCohort = {
  ...{ phase: 1, trust: story.stOlavs, specialty: '300', request: story.request, cohort: 1 },
  contract: story.contract,
};

export const rejecting = (who: Context = story.attestant, of = invoice) =>
  rejectInvoice({ type: 'RejectInvoice', target: { invoice: of }, body: { reason: 'Wrong' } }, who);
export const disputing = (who: Context = story.officer, of = invoice) =>
  disputeInvoice({ type: 'DisputeInvoice', target: { invoice: of }, body: { reason: 'Too many' } }, who);
export const resolving = (who: Context = story.attestant, of = invoice) =>
  resolveDispute({ type: 'ResolveDispute', target: { invoice: of }, body: { resolution: 'They were right' } }, who);
export const inState = (status: string, more: Parameters<typeof story.inState>[1]) =>
  story.inState(status, { what: 'invoice', ...more });

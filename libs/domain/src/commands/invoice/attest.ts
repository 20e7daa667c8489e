import { accept, judge, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import type { LocalDate } from '@spillrom/kernel';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef, lineOf } from '../../aggregates/contract/index.js';
import type { DeliveryState, KnownContract } from '../../aggregates/contract/index.js';
import { patientsByLine } from '../../aggregates/invoice/rules.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { KnownInvoice } from '../../aggregates/invoice/index.js';
import type { AttestInvoice, RejectInvoice } from './commands.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';

import type { Violation } from '../../vocabulary/violations.js';
import { by } from '../contract/surroundings.js';
import { onContract } from './surroundings.js';

/** All attested invoices together name no more patients than were verified as delivered. */
const delivered = (contract: KnownContract, invoice: KnownInvoice): Violation[] =>
  [...patientsByLine(invoice)].flatMap(([number, patients]): Violation[] => {
    const line = lineOf(contract, number);
    if (line === undefined) throw new Error(`no line ${number} on ${contract.contract}`);
    const verified = line.verified - line.attested;
    return patients <= verified ? [] : [{ code: 'NOT_DELIVERED', line: number, patients, verified }];
  });

interface Use {
  readonly line: number;
  readonly delivery: number;
  readonly patients: number;
  readonly deliveredOn: LocalDate;
}

const inOrder = (a: DeliveryState, b: DeliveryState): number =>
  a.deliveredOn === b.deliveredOn ? a.delivery - b.delivery : a.deliveredOn < b.deliveredOn ? -1 : 1;

/** Verified deliveries are used up in order of date, then of the log, by invoices in the order in which they are attested. */
const usesOf = (contract: KnownContract, invoice: KnownInvoice): readonly Use[] =>
  [...patientsByLine(invoice)].flatMap(([line, patients]) => {
    const uses: Use[] = [];
    let left = patients;
    const verified = contract.deliveries.filter((each) => each.line === line && each.status === 'verified');
    for (const { delivery, deliveredOn, patients: all, used } of [...verified].sort(inOrder)) {
      const taken = Math.min(left, all - used);
      if (taken > 0) uses.push({ line, delivery, patients: taken, deliveredOn });
      left -= taken;
    }
    if (left > 0) throw new Error(`${left} patients of line ${line} are verified by no delivery`);
    return uses;
  });

/** The latest date of a delivery that the invoice uses, on any line: when its expenditure counts. */
const latest = (uses: readonly Use[]): LocalDate => {
  const [last] = uses.map(({ deliveredOn }) => deliveredOn).sort((a, b) => (a < b ? 1 : -1));
  if (last === undefined) throw new Error('an invoice of no patients');
  return last;
};

export function* attestInvoice({ target }: AttestInvoice, context: Context): Reading<Outcome<Violation>> {
  const addressed = yield* onContract(target.invoice);
  if ('outcome' in addressed) return addressed.outcome;
  const { invoice, contract, phase } = addressed.found;
  if (invoice.status !== 'registered')
    return refuse({ code: 'WRONG_STATE', status: invoice.status, allowed: ['registered'] });
  const violations = [
    ...delivered(contract, invoice),
    ...onePart(contract, context.actor, 'attest'),
    ...phaseOpenFor(phase, 'use'),
  ];
  return judge(violations, () => {
    const used = usesOf(contract, invoice);
    const uses = used.map(({ line, delivery, patients }) => ({ line, delivery, patients }));
    return accept([
      write(invoiceRef(target.invoice), {
        type: 'InvoiceAttested',
        data: { ...by(context), effectiveOn: latest(used) },
      }),
      write(contractRef(contract.contract), { type: 'LinesAttested', data: { ...by(context), ...target, uses } }),
    ]);
  });
}

/** A rejected invoice counts nowhere: its patients may be invoiced again, under another number. */
export function* rejectInvoice({ target, body }: RejectInvoice, context: Context): Reading<Outcome<Violation>> {
  const addressed = yield* onContract(target.invoice);
  if ('outcome' in addressed) return addressed.outcome;
  const { invoice, contract, phase } = addressed.found;
  if (invoice.status !== 'registered' && invoice.status !== 'attested') {
    return refuse({ code: 'WRONG_STATE', status: invoice.status, allowed: ['registered', 'attested'] });
  }
  const violations = [...onePart(contract, context.actor, 'reject'), ...phaseOpenFor(phase, 'use')];
  return judge(violations, () =>
    accept([
      write(invoiceRef(target.invoice), { type: 'InvoiceRejected', data: { ...by(context), reason: body.reason } }),
      write(contractRef(contract.contract), { type: 'LinesRejected', data: { ...by(context), ...target } }),
    ]),
  );
}

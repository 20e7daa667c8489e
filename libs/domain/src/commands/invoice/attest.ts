import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import type { LocalDate } from '@spillrom/kernel';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef, lineOf } from '../../aggregates/contract/index.js';
import type { DeliveryState, KnownContract } from '../../aggregates/contract/index.js';
import { expensesOf, undisputed } from '../../aggregates/invoice/rules.js';
import { invoiceRef, isRegistered } from '../../aggregates/invoice/index.js';
import type { KnownInvoice, ReceivedInvoice } from '../../aggregates/invoice/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { DELIVERIES_USED_MAX } from '../../vocabulary/limits.js';
import { unless } from '../../vocabulary/rule.js';
import { by, known, phaseOfContract } from '../contract/surroundings.js';
import { firstOf, onInvoice, wrongState } from '../guards.js';
import type { AttestInvoice, RejectInvoice } from './commands.js';
import { around } from './surroundings.js';

/** All attested invoices together name no more patients than were verified as delivered. */
const delivered = (contract: KnownContract, invoice: KnownInvoice) =>
  expensesOf(invoice).flatMap(({ line: number, patients }) => {
    const line = lineOf(contract, number);
    if (line === undefined) throw new Error(`no line ${number} on ${contract.contract}`);
    const verified = line.verified - line.attested;
    return unless(patients <= verified, { code: 'NOT_DELIVERED', line: number, patients, verified });
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
  expensesOf(invoice).flatMap(({ line, patients }) => {
    const uses: Use[] = [];
    let left = patients;
    const verified = contract.deliveries.filter((each) => each.line === line && each.status === 'verified');
    for (const { delivery, deliveredOn, patients: all, used } of verified.toSorted(inOrder)) {
      const taken = Math.min(left, all - used);
      if (taken > 0) uses.push({ line, delivery, patients: taken, deliveredOn });
      left -= taken;
    }
    if (left > 0) throw new Error(`${left} patients of line ${line} are verified by no delivery`);
    return uses;
  });

/** The latest date of a delivery that the invoice uses, on any line: when its expenditure is to count. */
const latest = ([first, ...rest]: readonly Use[]): LocalDate => {
  if (first === undefined) throw new Error('an invoice of no patients');
  return rest.reduce((last, { deliveredOn }) => (deliveredOn > last ? deliveredOn : last), first.deliveredOn);
};

/** An invoice may use up any number of deliveries, and an event holds so many. */
const inChunks = ({ contract }: KnownContract, { invoice }: KnownInvoice, uses: readonly Use[]): readonly Written[] =>
  Array.from({ length: Math.ceil(uses.length / DELIVERIES_USED_MAX) }, (_, chunk) => {
    const some = uses.slice(chunk * DELIVERIES_USED_MAX, (chunk + 1) * DELIVERIES_USED_MAX);
    const used = some.map(({ line, delivery, patients }) => ({ line, delivery, patients }));
    return write(contractRef(contract), { type: 'DeliveriesUsed', data: { invoice, uses: used } });
  });

/** What follows from the verified deliveries: those that it uses up, and the latest of them. */
const usedBy = (contract: KnownContract, invoice: KnownInvoice) => {
  const uses = usesOf(contract, invoice);
  return { effectiveOn: latest(uses), used: inChunks(contract, invoice, uses) };
};

/** One that is attested may be attested again, by another: of the same deliveries and with the same date. */
export const attestInvoice = onInvoice(
  ['registered', 'attested'],
  function* (invoice, { target }: AttestInvoice, context) {
    const { contract, phase } = yield* around(invoice);
    const before = invoice.status === 'attested' ? invoice : undefined;
    const already =
      before?.attestedBy === context.actor ? wrongState('invoice', 'attested', ['registered']) : undefined;
    const violations = [
      ...(before === undefined ? delivered(contract, invoice) : []),
      ...onePart(contract, context.actor, 'attest'),
      ...undisputed(invoice),
      ...phaseOpenFor(phase, 'use'),
    ];
    const attested = () => {
      const { effectiveOn, used } =
        before === undefined ? usedBy(contract, invoice) : { effectiveOn: before.attestedOn, used: [] };
      return accept([
        write(invoiceRef(target.invoice), { type: 'InvoiceAttested', data: { ...by(context), effectiveOn } }),
        write(contractRef(contract.contract), { type: 'LinesAttested', data: { ...by(context), ...target } }),
        ...used,
      ]);
    };
    return firstOf(already, () => judge(violations, attested));
  },
);

/** Of what was never registered the contract that it names, if it names one, is all there is to judge: no phase forbids that it ends. */
function* rejectable(invoice: ReceivedInvoice | KnownInvoice, { actor }: Context) {
  if (isRegistered(invoice)) {
    const { contract, phase } = yield* around(invoice);
    return { contract, violations: [...onePart(contract, actor, 'reject'), ...phaseOpenFor(phase, 'use')] };
  }
  if (invoice.named === undefined) return { violations: [] };
  const contract = known(yield* read(contractRef(invoice.named.contract)), invoice.named.contract);
  yield* phaseOfContract(contract);
  return { contract, violations: onePart(contract, actor, 'reject') };
}

/** It counts nowhere any more, and its patients and deliveries are free for other invoices, or for itself when it is registered anew. */
export const rejectInvoice = onInvoice(
  ['unmatched', 'registered', 'attested'],
  function* (invoice, { target, body }: RejectInvoice, context) {
    const { contract, violations } = yield* rejectable(invoice, context);
    return judge(violations, () =>
      accept([
        write(invoiceRef(target.invoice), { type: 'InvoiceRejected', data: { ...by(context), reason: body.reason } }),
        ...(contract === undefined
          ? []
          : [
              write(contractRef(contract.contract), {
                type: 'LinesRejected' as const,
                data: { ...by(context), ...target },
              }),
            ]),
      ]),
    );
  },
);

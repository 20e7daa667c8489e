import { accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { oreText } from '@spillrom/kernel';
import type { OrgNumber } from '@spillrom/kernel';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef } from '../../aggregates/contract/index.js';
import { amountOf, linesFit, linesFrom, patientsByLine } from '../../aggregates/invoice/rules.js';
import { invoiceIdOf, invoiceRef } from '../../aggregates/invoice/index.js';
import type { RegisterInvoice } from './commands.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';

import type { Violation } from '../../vocabulary/violations.js';
import { by, phaseOfContract, whereOf } from '../contract/surroundings.js';

/**
 * An invoice is the same invoice when supplier, number and date are; its number stays taken, also after it was rejected.
 * @throws Error when the addressed id is not the one that the three make
 */
export function* registerInvoice({ target, body }: RegisterInvoice, context: Context): Reading<Outcome<Violation>> {
  if (target.invoice !== invoiceIdOf(body.supplier, body.number, body.invoiceDate)) {
    throw new Error(`${target.invoice} is another invoice's id`);
  }
  const ref = invoiceRef(target.invoice);
  const invoice = yield* read(ref);
  const toContract = contractRef(body.contract);
  const contract = yield* read(toContract);
  if (contract.status === 'absent') return refuse({ code: 'NOT_FOUND', what: 'contract', pointer: '/contract' });
  if (contract.status !== 'confirmed' && contract.status !== 'terminated') {
    return refuse({
      ...{ code: 'WRONG_STATE', status: contract.status, allowed: ['confirmed', 'terminated'], pointer: '/contract' },
    });
  }
  const phase = yield* phaseOfContract(contract);
  const supplier = body.supplier as OrgNumber;
  const violations: Violation[] = [
    ...(invoice.status === 'absent'
      ? []
      : [{ code: 'DUPLICATE' as const, invoice: target.invoice, pointer: '/number' }]),
    ...(supplier === contract.provider
      ? []
      : [{ code: 'WRONG_SUPPLIER' as const, supplier, provider: contract.provider, pointer: '/supplier' }]),
    ...linesFit(contract.lines, body),
    ...onePart(contract, context.actor, 'register'),
    ...phaseOpenFor(phase, 'use'),
  ];
  return judge(violations, () => {
    const lines = linesFrom(contract.lines, body);
    const { number, invoiceDate } = body;
    const registered = {
      ...by(context),
      ...target,
      ...whereOf(contract),
      request: contract.request,
      contract: contract.contract,
      supplier,
      number,
      invoiceDate,
      lines,
      amountOre: oreText(amountOf(lines)),
    };
    const named = [...patientsByLine({ lines })].map(([line, patients]) => ({ line, patients }));
    return accept([
      write(ref, { type: 'InvoiceRegistered', data: registered }),
      write(toContract, { type: 'LinesInvoiced', data: { ...by(context), ...target, lines: named } }),
    ]);
  });
}

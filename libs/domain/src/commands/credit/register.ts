import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Reading } from '@spillrom/event-sourcing';
import { oreText } from '@spillrom/kernel';
import type { LocalDate, OrgNumber } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { onePart } from '../../aggregates/contract/rules.js';
import { creditIdOf, creditRef } from '../../aggregates/credit/index.js';
import type { KnownCredit } from '../../aggregates/credit/index.js';
import { creditAmount, creditFits, unrejectedCredits } from '../../aggregates/invoice/credits.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { KnownInvoice } from '../../aggregates/invoice/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { unless } from '../../vocabulary/rule.js';
import { by, known } from '../contract/surroundings.js';
import { onInvoice } from '../guards.js';
import { around } from '../invoice/surroundings.js';
import type { RegisterCredit } from './commands.js';

/** One number of a supplier on one day is one credit; only what was rejected may be registered anew. */
const notStanding = (standing: KnownCredit) => {
  const { invoice, credit, number, status, contract } = standing;
  return unless(status === 'rejected', {
    code: 'DUPLICATE',
    ...{ invoice, credit, number, status, contract },
    pointer: '/number',
  });
};

/** The credits that the number and the day may already be, under each number of the supplier. */
function* standingUnder(suppliers: readonly OrgNumber[], number: string, date: LocalDate): Reading<KnownCredit[]> {
  const found: KnownCredit[] = [];
  for (const supplier of new Set(suppliers)) {
    const credit = yield* read(creditRef(creditIdOf(supplier, number, date)));
    if (credit.status !== 'absent') found.push(credit);
  }
  return found;
}

const creditsSomething = ({ lines }: RegisterCredit['body']) =>
  unless(creditAmount(lines) > 0n || lines.some(({ patients }) => patients > 0), {
    code: 'CHANGES_NOTHING',
    what: 'credit',
    pointer: '/lines',
  });

function* registeredByAnother(invoice: KnownInvoice, { actor }: Context) {
  const { contract } = yield* around(invoice);
  return onePart(contract, actor, 'register');
}

/** A credit is of an invoice that is approved or paid; it moves no money until it is approved. */
export const registerCredit = onInvoice(
  ['approved', 'paid'],
  function* (invoice, { target, body }: RegisterCredit, context) {
    const { contract, phase } = yield* around(invoice);
    const { number, date, lines, reason } = body;
    const provider = known(yield* read(providerRef(contract.provider)), contract.provider);
    const { supplier } = invoice;
    const suppliers = [supplier, provider.provider, ...(provider.invoicesAs ? [provider.invoicesAs] : [])];
    const standing = yield* standingUnder(suppliers, number, date);
    const violations = [
      ...standing.flatMap(notStanding),
      ...creditFits(invoice, contract.lines, unrejectedCredits(invoice), lines, 'sent'),
      ...creditsSomething(body),
      ...phaseOpenFor(phase, 'credit'),
    ];
    return judge(violations, () => {
      const credit = creditIdOf(supplier, number, date);
      const { programme, trust, request } = invoice;
      const said = {
        ...{ number, creditDate: date, reason, amountOre: oreText(creditAmount(lines)) },
        lines: lines.map(({ line, patients, amountOre }) => ({ line, patients, amountOre })),
      };
      const on = { programme, phase: invoice.phase, trust, request, contract: contract.contract, ...target, supplier };
      return accept(
        [
          write(creditRef(credit), { type: 'CreditRegistered', data: { ...by(context), credit, ...on, ...said } }),
          write(invoiceRef(target.invoice), {
            type: 'InvoiceCreditRegistered',
            data: { ...by(context), credit, ...said },
          }),
          write(contractRef(contract.contract), { type: 'CreditNoted', data: { ...by(context), ...target, credit } }),
        ],
        credit,
      );
    });
  },
  registeredByAnother,
);

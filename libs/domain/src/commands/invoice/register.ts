import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Reading, Written } from '@spillrom/event-sourcing';
import { oreText } from '@spillrom/kernel';
import type { InvoiceId, OrgNumber } from '@spillrom/kernel';
import { isAccepted } from '../../aggregates/contract/acceptance.js';
import { excessInvoiced } from '../../aggregates/contract/excess.js';
import { onePart } from '../../aggregates/contract/rules.js';
import { contractRef } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { amountOf, expensesOf, linesFit, linesFrom, notStanding } from '../../aggregates/invoice/rules.js';
import { invoiceIdOf, invoiceRef } from '../../aggregates/invoice/index.js';
import type { InvoiceState } from '../../aggregates/invoice/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { KnownProvider } from '../../aggregates/provider/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { toleranceLeft } from '../../aggregates/programme/ledger.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import type { KnownProgramme } from '../../aggregates/programme/index.js';
import type { Known } from '../../vocabulary/known.js';
import { amountFits } from '../../vocabulary/amounts.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { by, known, whereOf } from '../contract/surroundings.js';
import { newInvoice, notFound, wrongState } from '../guards.js';
import type { Naming } from '../guards.js';
import type { RegisterInvoice } from './commands.js';
import { above } from './surroundings.js';

/** An invoice is for a contract that runs. */
export const RUNNING: readonly string[] = ['confirmed', 'terminated'];

export function* namedContract({
  body,
}: {
  readonly body: Pick<RegisterInvoice['body'], 'contract'>;
}): Naming<KnownContract, ViolationOf<'NOT_FOUND'> | ViolationOf<'WRONG_STATE'>> {
  const contract = yield* read(contractRef(body.contract));
  if (contract.status === 'absent') return notFound('contract');
  if (RUNNING.includes(contract.status)) return { named: contract };
  return { outcome: wrongState('contract', contract.status, RUNNING, '/contract') };
}

function* registeredByAnother({ body }: RegisterInvoice, { actor }: Context) {
  return onePart(known(yield* read(contractRef(body.contract)), body.contract), actor, 'register');
}

/** A sub-unit and its legal entity are one supplier. */
export const ofProvider = ({ provider, invoicesAs }: KnownProvider, supplier: OrgNumber) => {
  const wrong = { code: 'WRONG_SUPPLIER', supplier, provider, pointer: '/supplier' } as const;
  return unless(supplier === provider || supplier === invoicesAs, wrong);
};

/** The same number of the same day, under the other number of the supplier. */
export function* underOtherNumber(
  { provider, invoicesAs }: KnownProvider,
  { supplier, number, invoiceDate }: Pick<RegisterInvoice['body'], 'supplier' | 'number' | 'invoiceDate'>,
): Reading<Known<InvoiceState> | undefined> {
  const other = supplier === provider ? invoicesAs : provider;
  if (other === supplier) return undefined;
  const invoice = yield* read(invoiceRef(invoiceIdOf(other, number, invoiceDate)));
  return invoice.status === 'absent' ? undefined : invoice;
}

/** What an invoice on the contract may still have above its prices. */
export const toleranceOf = (programme: KnownProgramme, contract: KnownContract) =>
  toleranceLeft(programme, contract.totalOre, excessInvoiced(contract));

/** All that an invoice must be to be registered on a contract, whoever says what its lines are. */
export function* fitsContract(contract: KnownContract, body: Omit<RegisterInvoice['body'], 'contract'>) {
  const programme = known(yield* read(programmeRef(contract.programme)), contract.programme);
  const provider = known(yield* read(providerRef(contract.provider)), contract.provider);
  const twin = yield* underOtherNumber(provider, body);
  return [
    ...(twin === undefined ? [] : notStanding(twin)),
    ...ofProvider(provider, body.supplier as OrgNumber),
    ...isAccepted(contract),
    ...linesFit(contract.lines, body, toleranceOf(programme, contract)),
    ...amountFits(amountOf(body.lines), '/lines'),
    ...phaseOpenFor(phaseOf(programme, contract.phase), 'use'),
  ];
}

/** The registration, and the note of it on the contract. */
export const registration = (
  contract: KnownContract,
  invoice: InvoiceId,
  { supplier, number, invoiceDate, dueDate, archiveReference, ...body }: Omit<RegisterInvoice['body'], 'contract'>,
  context: Context,
  matched: { readonly matched?: true } = {},
): readonly Written[] => {
  const lines = linesFrom(contract.lines, body);
  const { request, contract: id } = contract;
  const on = { ...whereOf(contract), request, contract: id };
  const due = dueDate === undefined ? {} : { dueDate };
  const filed = archiveReference === undefined ? {} : { archiveReference };
  const sent = { supplier: supplier as OrgNumber, number, invoiceDate, ...due, ...filed };
  const amountOre = oreText(amountOf(lines));
  const named = expensesOf({ lines }).map(({ line, patients, excessOre }) => {
    return { line, patients, ...above(excessOre) };
  });
  return [
    write(invoiceRef(invoice), {
      type: 'InvoiceRegistered',
      data: { ...by(context), invoice, ...on, ...sent, lines, amountOre },
    }),
    write(contractRef(id), {
      type: 'LinesInvoiced',
      data: { ...(context.role === 'invoice-gateway' ? {} : by(context)), ...matched, invoice, lines: named },
    }),
  ];
};

/**
 * An invoice is the same invoice when supplier, number and date are, however the number is spelt. One that was rejected counts nowhere,
 * and may be registered anew under its own number, on whichever contract is the right one.
 * @throws Error when the addressed id is not the one that the three make
 */
export const registerInvoice = newInvoice(
  namedContract,
  function* (contract, { target, body }: RegisterInvoice, context, existing) {
    if (target.invoice !== invoiceIdOf(body.supplier, body.number, body.invoiceDate)) {
      throw new Error(`${target.invoice} is another invoice's id`);
    }
    const violations = [...notStanding(existing), ...(yield* fitsContract(contract, body))];
    return judge(violations, () => accept(registration(contract, target.invoice, body, context)));
  },
  registeredByAnother,
);

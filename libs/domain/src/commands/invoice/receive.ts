import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Reading, Written } from '@spillrom/event-sourcing';
import { readShortReference, shortReference } from '@spillrom/kernel';
import type { OrgNumber } from '@spillrom/kernel';
import { isAccepted } from '../../aggregates/contract/acceptance.js';
import { contractRef } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { onePart } from '../../aggregates/contract/rules.js';
import { invoiceIdOf, invoiceRef } from '../../aggregates/invoice/index.js';
import type { ReceivedLine } from '../../aggregates/invoice/index.js';
import {
  currencyFits,
  isExempt,
  namedOn,
  quantitiesWhole,
  sumsAgree,
  toldOfLines,
} from '../../aggregates/invoice/mismatches.js';
import { linesFit, notStanding } from '../../aggregates/invoice/rules.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { KnownProvider } from '../../aggregates/provider/index.js';
import { chunksOf } from '../../vocabulary/chunks.js';
import type { Mismatch } from '../../vocabulary/mismatches.js';
import { withoutPointer } from '../../vocabulary/rule.js';
import { by, known, phaseOfContract, whereOf } from '../contract/surroundings.js';
import { newInvoice } from '../guards.js';
import type { Naming } from '../guards.js';
import type { ReceiveInvoice } from './commands.js';
import { ofProvider, registration, RUNNING, toleranceOf, underOtherNumber } from './register.js';

type Body = ReceiveInvoice['body'];

/** The contract that the invoice names: whoever sends it has looked it up, and what the invoice itself says must be its reference or id. */
export function* contractNamed({ body }: ReceiveInvoice): Reading<KnownContract | undefined> {
  if (body.contract === undefined) return undefined;
  const contract = yield* read(contractRef(body.contract));
  if (contract.status === 'absent') return undefined;
  const own = shortReference('contract', contract.contract);
  const isNamed = Object.values(body.references).some(
    (text) => readShortReference('contract', text) === own || text.trim().toLowerCase() === contract.contract,
  );
  return isNamed ? contract : undefined;
}

/** The provider as whom the supplier is known: that of the contract, or who is registered under the number. */
function* suppliedBy(contract: KnownContract | undefined, supplier: string): Reading<KnownProvider | undefined> {
  if (contract !== undefined) {
    const provider = known(yield* read(providerRef(contract.provider)), contract.provider);
    return ofProvider(provider, supplier as OrgNumber).length === 0 ? provider : undefined;
  }
  const provider = yield* read(providerRef(supplier as OrgNumber));
  return provider.status === 'absent' ? undefined : provider;
}

/** What does not fit of the lines; what says the same of one contract line is told together. */
function* linesMismatch(contract: KnownContract, body: Body): Reading<readonly Mismatch[]> {
  const { named, unknown } = namedOn(contract.lines, body);
  const programme = known(yield* read(programmeRef(contract.programme)), contract.programme);
  const misfits = linesFit(contract.lines, { lines: named }, toleranceOf(programme, contract));
  return [
    ...unknown,
    ...quantitiesWhole(body),
    ...toldOfLines(
      named,
      misfits.flatMap((each) => (each.code === 'OVER_PRICE' ? [each] : [])),
    ),
    ...toldOfLines(
      named,
      misfits.flatMap((each) => (each.code === 'OVER_QUANTITY' ? [each] : [])),
    ),
  ];
}

function* onContractOf(contract: KnownContract, supplier: string): Reading<readonly Mismatch[]> {
  const phase = yield* phaseOfContract(contract);
  const provider = known(yield* read(providerRef(contract.provider)), contract.provider);
  const { status } = contract;
  return [
    ...(RUNNING.includes(status) ? [] : [{ code: 'CONTRACT_NOT_CONFIRMED' as const, status }]),
    ...isAccepted(contract),
    ...phaseOpenFor(phase, 'use'),
    ...ofProvider(provider, supplier as OrgNumber).map(withoutPointer),
  ];
}

const buyerFits = ({ buyer }: Body, { org }: Context): readonly Mismatch[] =>
  buyer === org
    ? []
    : [{ code: 'WRONG_BUYER', authority: org, ...(buyer === undefined ? {} : { buyer: buyer as OrgNumber }) }];

/** All that keeps the invoice from being registered as it is, in the order in which it is told. */
function* mismatchesOf(
  contract: KnownContract | undefined,
  body: Body,
  context: Context,
): Reading<readonly Mismatch[]> {
  const unknown: Mismatch = { code: 'UNKNOWN_CONTRACT', references: Object.values(body.references) };
  return [
    ...(contract === undefined ? [unknown] : yield* onContractOf(contract, body.supplier)),
    ...buyerFits(body, context),
    ...currencyFits(body),
    ...isExempt(body),
    ...(contract === undefined ? quantitiesWhole(body) : yield* linesMismatch(contract, body)),
    ...sumsAgree(body),
  ];
}

type Item = { readonly line: ReceivedLine } | { readonly mismatch: Mismatch };

/** The invoice as it came; what is too long for one event follows in others. */
const received = (
  contract: KnownContract | undefined,
  { target: { invoice }, body }: ReceiveInvoice,
  context: Context,
  mismatches: readonly Mismatch[],
): readonly Written[] => {
  const items: readonly Item[] = [
    ...body.lines.map((line) => ({ line })),
    ...mismatches.map((mismatch) => ({ mismatch })),
  ];
  const [first, ...others] = chunksOf(items).map((chunk) => ({
    lines: chunk.flatMap((item) => ('line' in item ? [item.line] : [])),
    mismatches: chunk.flatMap((item) => ('mismatch' in item ? [item.mismatch] : [])),
  }));
  const { document, supplier, buyer, number, invoiceDate, dueDate, currency, references, amountOre, lines } = body;
  const of = contract && { ...whereOf(contract), request: contract.request, contract: contract.contract };
  const ref = invoiceRef(invoice);
  return [
    write(ref, {
      type: 'InvoiceReceived',
      data: {
        ...{ ...by(context), invoice, ...of, document, supplier: supplier as OrgNumber, number, invoiceDate },
        ...(buyer === undefined ? {} : { buyer: buyer as OrgNumber }),
        ...(dueDate === undefined ? {} : { dueDate }),
        ...{ currency, references, amountOre, lineCount: lines.length, ...first! },
      },
    }),
    ...others.map((rest) => write(ref, { type: 'InvoiceLinesReceived', data: { invoice, ...rest } })),
  ];
};

/** A machine takes no part in an expense. */
const registeredBy = (contract: KnownContract, { actor, role }: Context) =>
  role === 'invoice-gateway' ? [] : onePart(contract, actor, 'register');

/** What is registered of it: what its lines name on the contract. */
const sentOn = (contract: KnownContract, body: Body) => {
  const { supplier, number, invoiceDate, dueDate } = body;
  const { named: lines } = namedOn(contract.lines, body);
  return { supplier, number, invoiceDate, lines, ...(dueDate === undefined ? {} : { dueDate }) };
};

/**
 * An invoice as it comes. It is registered at once if it is what it must be; else it waits for an officer, with all that is wrong, and
 * the contract that it names notes it.
 * @throws Error when the addressed id is not the one that supplier, number and date make
 */
export const receiveInvoice = newInvoice(
  function* (command: ReceiveInvoice): Naming<KnownContract | undefined, never> {
    return { named: yield* contractNamed(command) };
  },
  function* (contract, command: ReceiveInvoice, context, existing) {
    const { target, body } = command;
    if (target.invoice !== invoiceIdOf(body.supplier, body.number, body.invoiceDate)) {
      throw new Error(`${target.invoice} is another invoice's id`);
    }
    const provider = yield* suppliedBy(contract, body.supplier);
    const twin = provider === undefined ? undefined : yield* underOtherNumber(provider, body);
    const mismatches = yield* mismatchesOf(contract, body, context);
    const fits = contract !== undefined && mismatches.length === 0 ? contract : undefined;
    const violations = [
      ...(fits === undefined ? [] : registeredBy(fits, context)),
      ...notStanding(existing),
      ...notStanding(twin),
    ];
    return judge(violations, () =>
      accept([
        ...received(contract, command, context, mismatches),
        ...(fits === undefined ? [] : registration(fits, target.invoice, sentOn(fits, body), context)),
        ...(contract === undefined || fits !== undefined
          ? []
          : [
              write(contractRef(contract.contract), {
                type: 'UnmatchedInvoiceNoted' as const,
                data: { ...by(context), ...target },
              }),
            ]),
      ]),
    );
  },
);

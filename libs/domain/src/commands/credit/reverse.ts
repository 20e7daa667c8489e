import { read, write } from '@spillrom/event-sourcing';
import type { Context, Reading, Written } from '@spillrom/event-sourcing';
import { add, osloDate } from '@spillrom/kernel';
import type { CreditId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import type { CreditOnContract, KnownContract, OwnMovement } from '../../aggregates/contract/index.js';
import { creditRef } from '../../aggregates/credit/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import { takenBy } from '../../aggregates/invoice/credits.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { InForce, KnownInvoice } from '../../aggregates/invoice/index.js';
import { allocationCovers, movement } from '../../aggregates/programme/ledger.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import { withinYear } from '../../aggregates/programme/years.js';
import type { KnownProgramme } from '../../aggregates/programme/index.js';
import type { Dependant, ViolationOf } from '../../vocabulary/violations.js';
import { committedBy, underCeiling } from '../contract/commitment.js';
import { by, counted, known } from '../contract/surroundings.js';
import { usedSince } from './deliveries.js';
import { creditEntries, framed, receivableEntries, releasedBy } from './movements.js';

type RoomViolation = ViolationOf<'ALLOCATION_EXCEEDED' | 'CEILING_EXCEEDED' | 'YEAR_FRAME_EXCEEDED'>;

/** What the credit took, while it is in force. */
const inForceOf = ({ credits }: KnownInvoice, credit: CreditId | undefined): InForce | undefined =>
  credits.find((each) => each.credit === credit)?.inForce;

const onContract = (
  { invoices }: KnownContract,
  { invoice }: KnownInvoice,
  credit: CreditId | undefined,
): CreditOnContract | undefined => invoices.get(invoice)?.credits.find((each) => each.credit === credit);

/** Of a line of the credit: fewer patients, or less money. */
const lowers = (movement: OwnMovement, { lines }: CreditOnContract): boolean =>
  movement.of === 'amendment' &&
  movement.changes.some(
    (change) => lines.some(({ line }) => line === change.line) && (change.patients < 0 || committedBy([change]) < 0n),
  );

/** What has been done on the contract since then with what the credit gave back to it. */
export const creditDependants = (
  contract: KnownContract,
  invoice: KnownInvoice,
  credit: CreditId | undefined,
): readonly Dependant[] => {
  const credited = onContract(contract, invoice, credit);
  if (credited === undefined) return [];
  const { version, lines } = credited;
  const later = contract.movements.filter((each) => each.version > version && !each.reversed);
  const invoices = [...contract.invoices].filter(
    ([, each]) =>
      each.version > version &&
      each.status !== 'rejected' &&
      each.lines.some(({ line }) => lines.some((own) => own.line === line)),
  );
  const named = new Set(invoices.map(([id]) => id));
  return [
    ...later.flatMap((each): readonly Dependant[] =>
      each.of === 'amendment' && lowers(each, credited)
        ? [{ kind: 'movement', of: each.of, number: each.amendment }]
        : each.of === 'settlement'
          ? [{ kind: 'settlement' }]
          : [],
    ),
    ...invoices.map(([id]) => ({ kind: 'invoice', invoice: id }) as const),
    ...usedSince(contract, credited).filter((each) => each.kind !== 'invoice' || !named.has(each.invoice)),
  ];
};

/** What went to what is available is taken from there and from the framework's ceiling, and all of it from the frame of the year. */
export function* creditBackRules(
  invoice: KnownInvoice,
  contract: KnownContract,
  ledger: KnownProgramme,
  credit: CreditId | undefined,
  context: Context,
): Reading<readonly RoomViolation[]> {
  const { framework: id } = contract;
  const framework = id === undefined ? undefined : known(yield* read(frameworkRef(id)), id);
  if (credit !== undefined) yield* read(creditRef(credit));
  const inForce = inForceOf(invoice, credit);
  if (inForce === undefined) return [];
  const taken = releasedBy(inForce);
  const { coveredOre, excessOre } = takenBy(inForce);
  return [
    ...(taken > 0n ? allocationCovers(phaseOf(ledger, invoice.phase), taken) : []),
    ...(framework === undefined || taken === 0n ? [] : underCeiling(framework, taken)),
    ...withinYear(ledger, add(coveredOre, excessOre), osloDate(context.decidedAt)),
  ];
}

/**
 * The exact opposite of a credit, in every stream that it wrote.
 * @throws Error when it is not in force, which was judged before
 */
export const creditBack = (
  invoice: KnownInvoice,
  contract: KnownContract,
  credit: CreditId,
  reversal: number,
  context: Context,
): readonly Written[] => {
  const inForce = inForceOf(invoice, credit);
  if (inForce === undefined) throw new Error(`credit ${credit} is not in force`);
  const { invoice: id } = invoice;
  const stepped = { ...by(context), reversal, reversedOn: osloDate(context.decidedAt) };
  const status = invoice.status === 'paid' ? 'paid' : 'approved';
  return [
    write(creditRef(credit), { type: 'CreditReversed', data: stepped }),
    write(invoiceRef(id), { type: 'InvoiceCreditReversed', data: { ...stepped, credit } }),
    write(contractRef(contract.contract), {
      type: 'LinesCreditReversed',
      data: { ...by(context), invoice: id, credit, ...counted(context), status },
    }),
    write(programmeRef(contract.programme), {
      type: 'MovementReversed',
      data: {
        reversed: { of: 'credit', contract: contract.contract, invoice: id, credit },
        paid: [],
        receivable: receivableEntries(invoice, inForce, -1),
        ...movement(context, creditEntries(invoice, inForce, -1)),
      },
    }),
    ...framed(contract, inForce, -1),
  ];
};

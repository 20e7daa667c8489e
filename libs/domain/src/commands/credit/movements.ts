import { add, negate, oreText, ZERO } from '@spillrom/kernel';
import type { Ore } from '@spillrom/kernel';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { creditedByCohort, takenBy } from '../../aggregates/invoice/credits.js';
import type { InForce, KnownInvoice } from '../../aggregates/invoice/index.js';
import type { Entry, PhaseLine, ReceivableEntry } from '../../aggregates/programme/index.js';
import type { CreditedTo } from '../../vocabulary/credited.js';
import { drawnFromFramework } from '../contract/confirm.js';
import { dimensionsOf } from '../invoice/surroundings.js';

/** Where credited money goes, by where the contract and its phase stand. */
export const creditedTo = ({ status }: KnownContract, phase: PhaseLine): CreditedTo => {
  if (phase.status === 'closed' || phase.status === 'cancelled') return 'unallocated';
  return status === 'settled' ? 'available' : 'committed';
};

/** What of a credit does not go back to the commitment. */
export const releasedBy = ({ lines, to }: Pick<InForce, 'lines' | 'to'>): Ore => {
  const { coveredOre, excessOre } = takenBy({ lines });
  return to === 'committed' ? excessOre : add(coveredOre, excessOre);
};

const signed = (amount: Ore, sign: 1 | -1): string => oreText(sign === 1 ? amount : negate(amount));

/** From expenditure to where the credit goes; `sign` −1 takes it back. */
export const creditEntries = (
  invoice: KnownInvoice,
  credited: Pick<InForce, 'lines' | 'to'>,
  sign: 1 | -1,
): readonly Entry[] => {
  const { lines, to } = credited;
  const covered = creditedByCohort(lines.map((line) => ({ ...line, excessOre: '0' })));
  const back = signed(releasedBy(credited), sign);
  return [
    ...creditedByCohort(lines).map((each): Entry => ({
      account: 'expended',
      ...dimensionsOf(invoice, each),
      amountOre: signed(negate(each.amountOre), sign),
    })),
    ...(to === 'committed'
      ? covered.map((each): Entry => ({
          account: 'committed',
          ...dimensionsOf(invoice, each),
          amountOre: signed(each.amountOre, sign),
        }))
      : []),
    to === 'unallocated'
      ? { account: to, amountOre: back }
      : { account: 'available', phase: invoice.phase, amountOre: back },
  ];
};

/** What of a credit the supplier is to pay back: all of it, or nothing. */
export const receivableEntries = (
  invoice: KnownInvoice,
  { lines, receivableOre }: Pick<InForce, 'lines' | 'receivableOre'>,
  sign: 1 | -1,
): readonly ReceivableEntry[] =>
  receivableOre === ZERO
    ? []
    : creditedByCohort(lines).map((each) => ({
        account: 'receivable',
        ...dimensionsOf(invoice, each),
        amountOre: signed(each.amountOre, sign),
      }));

/** The framework gets back what does not go to the commitment; `sign` −1 draws it again. */
export const framed = (contract: KnownContract, credited: Pick<InForce, 'lines' | 'to'>, sign: 1 | -1) => {
  const runs = contract.status === 'confirmed' || contract.status === 'terminated';
  const amount = releasedBy(credited);
  return drawnFromFramework(contract, sign === 1 ? negate(amount) : amount, runs ? contract.to : undefined);
};

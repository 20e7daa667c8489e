import { read } from '@spillrom/event-sourcing';
import type { Reading } from '@spillrom/event-sourcing';
import { negate, ore, oreText, subtract, sum } from '@spillrom/kernel';
import type { Ore } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { amountsByCohort } from '../../aggregates/invoice/rules.js';
import { payableByCohort } from '../../aggregates/invoice/credits.js';
import { isRegistered } from '../../aggregates/invoice/index.js';
import type { KnownInvoice, ReceivedInvoice, RefundedCohort } from '../../aggregates/invoice/index.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import type { Entry, KnownProgramme, PaidEntry, PhaseLine, ReceivableEntry } from '../../aggregates/programme/index.js';
import { known } from '../contract/surroundings.js';

/** @throws Error when the log tells of a credit or a reversal of what was never registered */
export const registered = (invoice: KnownInvoice | ReceivedInvoice): KnownInvoice => {
  if (!isRegistered(invoice)) throw new Error(`invoice ${invoice.invoice} was not registered`);
  return invoice;
};

export interface Around {
  readonly contract: KnownContract;
  readonly ledger: KnownProgramme;
  readonly phase: PhaseLine;
}

/** The contract that an invoice names, and its phase: both exist, since the invoice was registered on them. */
export function* around({ contract: id, programme: of, phase }: KnownInvoice): Reading<Around> {
  const contract = known(yield* read(contractRef(id)), id);
  const ledger = known(yield* read(programmeRef(of)), of);
  return { contract, ledger, phase: phaseOf(ledger, phase) };
}

const signed = (amount: Ore, sign: 1 | -1): string => oreText(sign === 1 ? amount : negate(amount));

/** In events, only where something is above the price. */
export const above = (excessOre: Ore) => (excessOre === 0n ? {} : { excessOre: oreText(excessOre) });

/** Where the money of an invoice counts in the ledger. */
export const dimensionsOf = (
  { phase, trust, request, contract }: KnownInvoice,
  { cohort, specialty }: { readonly cohort: number; readonly specialty: string },
) => ({ phase, trust, specialty, request, cohort, contract });

/** To expenditure from commitment, and what is above the price from available; `sign` −1 takes it back. */
export const expenditureEntries = (invoice: KnownInvoice, sign: 1 | -1): readonly Entry[] => {
  const amounts = amountsByCohort(invoice);
  const excess = sum(amounts.map(({ excessOre }) => excessOre));
  return [
    ...amounts.flatMap((each): Entry[] => {
      const where = dimensionsOf(invoice, each);
      return [
        { account: 'committed', ...where, amountOre: signed(subtract(each.excessOre, each.amountOre), sign) },
        { account: 'expended', ...where, amountOre: signed(each.amountOre, sign) },
      ];
    }),
    { account: 'available', phase: invoice.phase, amountOre: signed(negate(excess), sign) },
  ];
};

/** The memorandum of what is paid, cohort by cohort, less what was credited before; `sign` −1 takes it back. */
export const paidEntries = (invoice: KnownInvoice, sign: 1 | -1): readonly PaidEntry[] =>
  payableByCohort(invoice).map((each) => ({
    account: 'paid',
    ...dimensionsOf(invoice, each),
    amountOre: signed(each.amountOre, sign),
  }));

/** What is refunded is paid no longer and receivable no longer; `sign` −1 is the refund, 1 its reversal. */
export const refundEntries = (invoice: KnownInvoice, cohorts: readonly RefundedCohort[], sign: 1 | -1) => {
  const amounts = cohorts.map((each) => {
    return { where: dimensionsOf(invoice, each), amountOre: signed(ore(each.amountOre), sign) };
  });
  return {
    paid: amounts.map(({ where, amountOre }): PaidEntry => ({ account: 'paid', ...where, amountOre })),
    receivable: amounts.map(({ where, amountOre }): ReceivableEntry => ({
      account: 'receivable',
      ...where,
      amountOre,
    })),
  };
};

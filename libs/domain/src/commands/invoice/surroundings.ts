import { read } from '@spillrom/event-sourcing';
import type { Reading } from '@spillrom/event-sourcing';
import { negate, oreText, subtract, sum } from '@spillrom/kernel';
import type { Ore } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { amountsByCohort } from '../../aggregates/invoice/rules.js';
import type { KnownInvoice } from '../../aggregates/invoice/index.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import type { Entry, KnownProgramme, PaidEntry, PhaseLine } from '../../aggregates/programme/index.js';
import { known } from '../contract/surroundings.js';

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

/** What an invoice comes to on each cohort, with the dimensions of the ledger. */
const amountsOf = (invoice: KnownInvoice) =>
  amountsByCohort(invoice).map(({ cohort, specialty, amountOre, excessOre }) => {
    const { phase, trust, request, contract } = invoice;
    return { where: { phase, trust, specialty, request, cohort, contract }, amountOre, excessOre };
  });

/** To expenditure from commitment, and what is above the price from available; `sign` −1 takes it back. */
export const expenditureEntries = (invoice: KnownInvoice, sign: 1 | -1): readonly Entry[] => {
  const amounts = amountsOf(invoice);
  const excess = sum(amounts.map(({ excessOre }) => excessOre));
  return [
    ...amounts.flatMap(({ where, amountOre, excessOre }): Entry[] => [
      { account: 'committed', ...where, amountOre: signed(subtract(excessOre, amountOre), sign) },
      { account: 'expended', ...where, amountOre: signed(amountOre, sign) },
    ]),
    { account: 'available', phase: invoice.phase, amountOre: signed(negate(excess), sign) },
  ];
};

/** The memorandum of what has been paid, cohort by cohort; `sign` −1 takes it back. */
export const paidEntries = (invoice: KnownInvoice, sign: 1 | -1): readonly PaidEntry[] =>
  amountsOf(invoice).map(({ where, amountOre }) => ({
    account: 'paid',
    ...where,
    amountOre: signed(amountOre, sign),
  }));

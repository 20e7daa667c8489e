import { add, negate, ore, subtract, sum, ZERO } from '@spillrom/kernel';
import type { InvoiceId, LocalDate, Ore } from '@spillrom/kernel';
import { creditedDays, creditOn } from './credited.js';
import type { ContractEvent, Cut, LineMovement } from './events.js';
import type { InvoiceOnContract, KnownContract, LineDay } from './state.js';

type Change = Pick<LineDay, 'line'> & Partial<Omit<LineDay, 'line' | 'on'>>;

const moved = (movements: readonly LineMovement[]): readonly Change[] =>
  movements.map(({ line, fromReservationOre, fromAvailableOre }) => ({
    line,
    committedOre: add(ore(fromReservationOre), ore(fromAvailableOre)),
  }));

const released = (cuts: readonly Cut[]): readonly Change[] =>
  cuts.map(({ line, releasedOre }) => ({ line, committedOre: negate(ore(releasedOre)) }));

const patientsOn = ({ lines }: InvoiceOnContract, line: number): number =>
  lines.filter((each) => each.line === line).reduce((all, { patients }) => all + patients, 0);

const marked = (contract: KnownContract, invoice: InvoiceId): InvoiceOnContract => {
  const found = contract.invoices.get(invoice);
  if (found === undefined) throw new Error(`no invoice ${invoice} on ${contract.contract}`);
  return found;
};

const spent = (contract: KnownContract, { data }: Extract<ContractEvent, { type: 'LinesExpended' }>) => {
  const invoice = marked(contract, data.invoice);
  return data.lines.map(({ line, amountOre, excessOre = '0' }): Change => {
    const covered = subtract(ore(amountOre), ore(excessOre));
    return { line, expendedOre: covered, expendedPatients: patientsOn(invoice, line) };
  });
};

const unspent = (contract: KnownContract, id: InvoiceId): readonly Change[] => {
  const invoice = marked(contract, id);
  return invoice.expended.map(({ line, amountOre, excessOre }) => {
    return { line, expendedOre: subtract(excessOre, amountOre), expendedPatients: 0 - patientsOn(invoice, line) };
  });
};

/** What the event changes on each line, and from which day on; `contract` as it was before. */
const changesBy = (
  contract: KnownContract,
  event: ContractEvent,
): { readonly on: LocalDate; readonly changes: readonly Change[] } | undefined => {
  switch (event.type) {
    case 'ContractConfirmed':
      return { on: event.data.confirmedOn, changes: moved(event.data.lines) };
    case 'AmendmentConfirmed':
    case 'AmendmentReversed':
      return { on: event.data.effectiveOn, changes: moved(event.data.changes) };
    case 'ContractLapsed':
    case 'ContractTerminated':
    case 'ContractSettled':
      return { on: event.data.effectiveOn, changes: released(event.data.cuts) };
    case 'SettlementReversed':
      return { on: event.data.effectiveOn, changes: moved(event.data.lines) };
    case 'LinesExpended':
      return { on: event.data.effectiveOn, changes: spent(contract, event) };
    case 'LinesExpenditureReversed':
      return { on: event.data.effectiveOn, changes: unspent(contract, event.data.invoice) };
    case 'LinesCredited':
      return { on: event.data.effectiveOn, changes: creditedDays(event.data, 1) };
    case 'LinesCreditReversed': {
      const { invoice, credit, effectiveOn: on } = event.data;
      return { on, changes: creditedDays(creditOn(marked(contract, invoice), credit), -1) };
    }
    default:
      return undefined;
  }
};

/** The days on which money counts on the contract's lines, with what the event adds to them. */
export const daysAfter = (contract: KnownContract, event: ContractEvent): readonly LineDay[] => {
  const found = changesBy(contract, event);
  if (found === undefined) return contract.days;
  const days = [...contract.days];
  for (const { line, committedOre = ZERO, expendedOre = ZERO, expendedPatients = 0 } of found.changes) {
    const index = days.findIndex((day) => day.line === line && day.on === found.on);
    const day = days[index] ?? { committedOre: ZERO, expendedOre: ZERO, expendedPatients: 0 };
    days[index < 0 ? days.length : index] = {
      line,
      on: found.on,
      committedOre: add(day.committedOre, committedOre),
      expendedOre: add(day.expendedOre, expendedOre),
      expendedPatients: day.expendedPatients + expendedPatients,
    };
  }
  return days;
};

/** What an invoice comes to on one line of the contract. */
export interface Expense {
  readonly line: number;
  readonly patients: number;
  readonly amountOre: Ore;
  /** What of it is above the price: it comes from what the phase has available. */
  readonly excessOre: Ore;
}

/** What the phase has available: by how much it changed, day by day. */
type Available = readonly { readonly on: LocalDate; readonly changeOre: Ore }[];

/** Whether on the day so much of the line is committed and not expended, and so many of its patients treated and not expended. */
const heldOn = (contract: KnownContract, { line, patients, amountOre, excessOre }: Expense, on: LocalDate): boolean => {
  const days = contract.days.filter((day) => day.line === line && day.on <= on);
  const left = subtract(
    sum(days.map(({ committedOre }) => committedOre)),
    sum(days.map(({ expendedOre }) => expendedOre)),
  );
  const treated = contract.deliveries
    .filter((each) => each.line === line && each.status === 'verified' && each.deliveredOn <= on)
    .reduce((all, each) => all + each.patients, 0);
  return (
    subtract(amountOre, excessOre) <= left &&
    patients <= treated - days.reduce((all, day) => all + day.expendedPatients, 0)
  );
};

const availableOn = (available: Available, excess: Ore, on: LocalDate): boolean =>
  excess === 0n || excess <= sum(available.filter((day) => day.on <= on).map(({ changeOre }) => changeOre));

/**
 * The day from which the expenditure of an attested invoice counts.
 *
 * It is the day that was fixed at attestation, unless something would then count twice or before it was bought. What uses a delivery
 * whose expenditure was reversed counts on the day of its own approval. Otherwise it counts on the first day from which on, to this day,
 * its lines have so much committed, and so many patients treated, beside what counts already, and the phase has its excess available.
 */
export const countsFrom = (
  contract: KnownContract,
  invoice: InvoiceId,
  expenses: readonly Expense[],
  attestedOn: LocalDate,
  today: LocalDate,
  available: Available,
): LocalDate => {
  const { uses } = marked(contract, invoice);
  if (uses.some(({ delivery }) => contract.deliveries[delivery - 1]?.expendedBefore === true)) return today;
  const named = contract.days.filter(({ line }) => expenses.some((expense) => expense.line === line));
  const excess = sum(expenses.map(({ excessOre }) => excessOre));
  const days = [...named, ...(excess > 0n ? available : [])].map(({ on }) => on);
  const later = [...new Set(days)].filter((on) => on > attestedOn).sort();
  const failing = [attestedOn, ...later].findLastIndex(
    (on) => !availableOn(available, excess, on) || expenses.some((expense) => !heldOn(contract, expense, on)),
  );
  return failing < 0 ? attestedOn : (later[failing] ?? today);
};

import { add, ore, subtract, unreachable, ZERO } from '@spillrom/kernel';
import type { InvoiceId, Ore } from '@spillrom/kernel';
import { creditChanges, creditOn } from './credited.js';
import { deliveryIn, invoiceIn, invoiceNoted } from './invoice-marks.js';
import type { UseEvent } from './use-events.js';
import type { CreditOnContract, DeliveryState, InvoiceOnContract, KnownContract, LineState } from './state.js';

/** Patients and money of a line, as use moves them. */
export type LineUse = {
  readonly referred: number;
  readonly returned: number;
  readonly reported: number;
  readonly verified: number;
  readonly invoiced: number;
  readonly attested: number;
  readonly committedOre: Ore;
  readonly expendedOre: Ore;
};

/** A line as the contract first names it, before anything happened on it. */
export const untouched: LineUse = {
  referred: 0,
  returned: 0,
  reported: 0,
  verified: 0,
  invoiced: 0,
  attested: 0,
  committedOre: ZERO,
  expendedOre: ZERO,
};

/** What one event adds to (+) or takes from (−) a line. */
export type LineUseChange = Partial<LineUse> & { readonly line: number };

export const addUse = (use: LineUse, change: Partial<LineUse>): LineUse => ({
  referred: use.referred + (change.referred ?? 0),
  returned: use.returned + (change.returned ?? 0),
  reported: use.reported + (change.reported ?? 0),
  verified: use.verified + (change.verified ?? 0),
  invoiced: use.invoiced + (change.invoiced ?? 0),
  attested: use.attested + (change.attested ?? 0),
  committedOre: add(use.committedOre, change.committedOre ?? ZERO),
  expendedOre: add(use.expendedOre, change.expendedOre ?? ZERO),
});

/** What an invoice comes to on a line; `excessOre` of it is above the price, which was never committed. */
interface Spent {
  readonly line: number;
  readonly amountOre: bigint | string;
  readonly excessOre?: bigint | string;
}

/** What an event of use refers to by number or id, and does not say again. */
export interface UsedBefore {
  delivery(delivery: number): { readonly line: number; readonly patients: number };
  invoice(invoice: InvoiceId): {
    readonly lines: readonly { readonly line: number; readonly patients: number }[];
    readonly uses: InvoiceOnContract['uses'];
    readonly expended: readonly Spent[];
    readonly credits: readonly Pick<CreditOnContract, 'credit' | 'lines' | 'to' | 'uses'>[];
  };
}

const spent = (lines: readonly Spent[], sign: 1 | -1): readonly LineUseChange[] =>
  lines.map(({ line, amountOre, excessOre = 0n }) => {
    const [amount, excess] = [amountOre, excessOre].map((each) => ore(sign === 1 ? each : -BigInt(each)));
    return { line, committedOre: subtract(excess!, amount!), expendedOre: amount! };
  });

/** The one fold of a line's use: deciders and registers add up what it says. */
export const useOf = (event: UseEvent, before: UsedBefore): readonly LineUseChange[] => {
  switch (event.type) {
    case 'ReferralsDrawn':
    case 'DrawCorrected':
      return [{ line: event.data.line, referred: event.data.patients }];
    case 'ReferralsReturned':
    case 'ReturnCorrected':
      return [{ line: event.data.line, returned: event.data.patients }];
    case 'DeliveryReported':
      return [{ line: event.data.line, reported: event.data.patients }];
    case 'DeliveryWithdrawn': {
      const { line, patients } = before.delivery(event.data.delivery);
      return [{ line, reported: 0 - patients }];
    }
    case 'DeliveryVerified':
    case 'DeliveryUnverified':
      return [{ line: event.data.line, verified: event.data.patients }];
    case 'LinesInvoiced':
      return event.data.lines.map(({ line, patients }) => ({ line, invoiced: patients }));
    case 'DeliveriesUsed':
      return event.data.uses.map(({ line, patients }) => ({ line, attested: patients }));
    case 'LinesRejected': {
      // A rejected invoice counts nowhere: its patients may be invoiced again.
      const { lines, uses } = before.invoice(event.data.invoice);
      return [
        ...lines.map(({ line, patients }) => ({ line, invoiced: 0 - patients })),
        ...uses.map(({ line, patients }) => ({ line, attested: 0 - patients })),
      ];
    }
    case 'LinesExpended':
      return spent(event.data.lines, 1);
    case 'LinesExpenditureReversed':
      return spent(before.invoice(event.data.invoice).expended, -1);
    case 'LinesCredited':
      return creditChanges(event.data, 1);
    case 'DeliveriesGivenBack':
      return event.data.uses.map(({ line, patients }) => ({ line, attested: 0 - patients }));
    case 'LinesCreditReversed': {
      const credited = creditOn(before.invoice(event.data.invoice), event.data.credit);
      return [
        ...creditChanges(credited, -1),
        ...credited.uses.map(({ line, patients }) => ({ line, attested: patients })),
      ];
    }
    case 'UnmatchedInvoiceNoted':
    case 'UnmatchedInvoiceDropped':
    case 'LinesAttested':
    case 'LinesPaid':
    case 'LinesPaymentReversed':
    case 'InvoiceReversalNoted':
    case 'CreditNoted':
    case 'CreditRejectionNoted':
    case 'RefundNoted':
    case 'LinesRefundReversed':
      return [];
    default:
      return unreachable(event);
  }
};

/** Patients by which deliveries are used up (+) or free again (−). */
export const deliveriesUsed = (
  event: UseEvent,
  before: UsedBefore,
): readonly { readonly delivery: number; readonly patients: number }[] => {
  const free = (uses: InvoiceOnContract['uses']) =>
    uses.map(({ delivery, patients }) => ({ delivery, patients: 0 - patients }));
  switch (event.type) {
    case 'DeliveriesUsed':
      return event.data.uses;
    case 'DeliveriesGivenBack':
      return free(event.data.uses);
    case 'LinesCreditReversed':
      return creditOn(before.invoice(event.data.invoice), event.data.credit).uses;
    case 'LinesRejected':
      return free(before.invoice(event.data.invoice).uses);
    default:
      return [];
  }
};

const onDelivery = (
  contract: KnownContract,
  delivery: number,
  change: (known: DeliveryState) => DeliveryState,
): KnownContract => ({
  ...contract,
  deliveries: contract.deliveries.with(delivery - 1, change(deliveryIn(contract.deliveries, delivery))),
});

const withoutVerifier = ({ verifiedBy: _verifiedBy, ...delivery }: DeliveryState): DeliveryState => delivery;

/** What the contract notes of the event beside its lines. */
const noted = (contract: KnownContract, event: UseEvent, version: number): KnownContract => {
  switch (event.type) {
    case 'ReferralsDrawn': {
      const { line, patients, draw, drawnOn } = event.data;
      return { ...contract, draws: [...contract.draws, { draw, line, patients, drawnOn, version }] };
    }
    case 'DrawCorrected': {
      const { draw, patients, drawnPatients } = event.data;
      const draws = contract.draws.map((each) =>
        each.draw === draw
          ? { ...each, patients: drawnPatients, version: patients > 0 ? version : each.version }
          : each,
      );
      return { ...contract, draws };
    }
    case 'ReferralsReturned': {
      const { line, patients, return: number } = event.data;
      return { ...contract, returns: [...contract.returns, { return: number, line, patients }] };
    }
    case 'ReturnCorrected': {
      const { return: number, patients, returnedPatients } = event.data;
      const returns = contract.returns.map((each) =>
        each.return === number ? { ...each, patients: returnedPatients, ...(patients < 0 ? { version } : {}) } : each,
      );
      return { ...contract, returns };
    }
    case 'DeliveryReported': {
      const { line, patients, delivery, deliveredOn } = event.data;
      const reported: DeliveryState = { delivery, line, patients, deliveredOn, status: 'reported', used: 0, version };
      return { ...contract, deliveries: [...contract.deliveries, reported] };
    }
    case 'DeliveryWithdrawn':
      return onDelivery(contract, event.data.delivery, (each) => ({ ...each, status: 'withdrawn', version }));
    case 'DeliveryVerified': {
      const { delivery, by } = event.data;
      return onDelivery(contract, delivery, (each) => ({ ...each, status: 'verified', verifiedBy: by, version }));
    }
    case 'DeliveryUnverified':
      return onDelivery(contract, event.data.delivery, (each) => ({
        ...withoutVerifier(each),
        status: 'reported',
        version,
      }));
    default:
      return invoiceNoted(contract, event, version);
  }
};

export const evolveUse = (contract: KnownContract, event: UseEvent, version: number): KnownContract => {
  const before: UsedBefore = {
    delivery: (delivery) => deliveryIn(contract.deliveries, delivery),
    invoice: (invoice) => invoiceIn(contract, invoice),
  };
  const changes = useOf(event, before);
  const lines = contract.lines.map((line): LineState => {
    const own = changes.filter((change) => change.line === line.line);
    return own.length === 0 ? line : { ...line, ...own.reduce<LineUse>(addUse, line) };
  });
  const after = noted(contract, event, version);
  const used = deliveriesUsed(event, before);
  if (used.length === 0) return { ...after, lines };
  const deliveries = [...after.deliveries];
  for (const { delivery, patients } of used) {
    const known = deliveryIn(deliveries, delivery);
    deliveries[delivery - 1] = { ...known, used: known.used + patients };
  }
  return { ...after, lines, deliveries };
};

import { write } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import type { CreditId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import type { CreditOnContract, DeliveryState, KnownContract } from '../../aggregates/contract/index.js';
import type { CreditedLine, KnownInvoice } from '../../aggregates/invoice/index.js';
import { DELIVERIES_USED_MAX } from '../../vocabulary/limits.js';
import type { Dependant } from '../../vocabulary/violations.js';

type Uses = CreditOnContract['uses'];

const deliveryOf = ({ deliveries, contract }: KnownContract, delivery: number): DeliveryState => {
  const found = deliveries[delivery - 1];
  if (found?.delivery !== delivery) throw new Error(`no delivery ${delivery} on ${contract}`);
  return found;
};

/** The deliveries that the invoice used for credited patients, latest first. */
export const givenBack = (contract: KnownContract, { invoice }: KnownInvoice, lines: readonly CreditedLine[]): Uses => {
  const used = contract.invoices.get(invoice)?.uses ?? [];
  const daysOf = new Map(used.map(({ delivery }) => [delivery, deliveryOf(contract, delivery).deliveredOn]));
  const later = (a: Uses[number], b: Uses[number]): number => {
    const [on, other] = [daysOf.get(a.delivery) ?? '', daysOf.get(b.delivery) ?? ''];
    return on === other ? b.delivery - a.delivery : on < other ? 1 : -1;
  };
  return lines.flatMap(({ line, patients }) => {
    let left = patients;
    return used
      .filter((use) => use.line === line)
      .toSorted(later)
      .flatMap((use) => {
        const taken = Math.min(left, use.patients);
        left -= taken;
        return taken > 0 ? [{ ...use, patients: taken }] : [];
      });
  });
};

/** A credit may give back any number of deliveries, and an event holds so many. */
export const inChunks = (contract: KnownContract, { invoice }: KnownInvoice, credit: CreditId, uses: Uses) =>
  Array.from({ length: Math.ceil(uses.length / DELIVERIES_USED_MAX) }, (_, chunk): Written => {
    const some = uses.slice(chunk * DELIVERIES_USED_MAX, (chunk + 1) * DELIVERIES_USED_MAX);
    return write(contractRef(contract.contract), {
      type: 'DeliveriesGivenBack',
      data: { invoice, credit, uses: some },
    });
  });

/** Whatever has used or unverified since then the deliveries that a credit gave back. */
export const usedSince = (contract: KnownContract, { uses, version }: CreditOnContract): readonly Dependant[] => {
  const [taken, unverified] = [new Set<number>(), new Set<number>()];
  for (const { delivery, patients } of uses) {
    const known = deliveryOf(contract, delivery);
    if (known.status !== 'verified') unverified.add(delivery);
    else if (known.patients - known.used < patients) taken.add(delivery);
  }
  const users = [...contract.invoices].filter(
    ([, each]) => (each.usedAt ?? 0) > version && each.uses.some(({ delivery }) => taken.has(delivery)),
  );
  return [
    ...[...unverified].map((number) => ({ kind: 'delivery', number }) as const),
    ...users.map(([invoice]) => ({ kind: 'invoice', invoice }) as const),
  ];
};

import { ok } from 'node:assert/strict';
import type { Written } from '@spillrom/event-sourcing';
import type { ContractEvent } from '../../aggregates/contract/index.js';
import type { ProgrammeEvent } from '../../aggregates/programme/index.js';
import { invoiceOf, isOfInvoice, isPosted, owners } from './books.js';
import type { Posted } from './books.js';

/** What counts from which day on, of many owners; kept from nothing but events. */
class Days {
  private readonly byOwner = new Map<string, Map<string, bigint>>();
  readonly touched = new Set<string>();

  add(owner: string, day: string, amount: bigint): void {
    const days = this.byOwner.get(owner) ?? new Map<string, bigint>();
    days.set(day, (days.get(day) ?? 0n) + amount);
    this.byOwner.set(owner, days);
    this.touched.add(owner);
  }

  daysOf(...some: readonly string[]): readonly string[] {
    return [...new Set(some.flatMap((owner) => [...(this.byOwner.get(owner)?.keys() ?? [])]))].sort();
  }

  /** As it was true for the day. */
  on(owner: string, day: string): bigint {
    let balance = 0n;
    for (const [each, amount] of this.byOwner.get(owner) ?? []) if (each <= day) balance += amount;
    return balance;
  }
}

const isProgramme = ({ ref }: Written): boolean => ref.stream.startsWith('programme-');
const isContract = ({ ref }: Written): boolean => ref.stream.startsWith('contract-');

const movementsIn = (events: readonly Written[]) =>
  events.filter(isProgramme).flatMap(({ ref, event }): readonly { stream: string; event: Posted }[] => {
    const posted: ProgrammeEvent = event as ProgrammeEvent;
    return isPosted(posted) ? [{ stream: ref.stream, event: posted }] : [];
  });

/** Figures as of any day: none below zero, and nothing paid that was not expended by then. */
class Figures {
  private readonly days = new Days();

  watch(events: readonly Written[]): void {
    this.days.touched.clear();
    for (const { stream, event } of movementsIn(events)) this.post(stream, event);
    for (const owner of this.days.touched) this.check(owner);
  }

  private post(stream: string, event: Posted): void {
    const { effectiveOn, entries } = event.data;
    const invoice = invoiceOf(event);
    for (const entry of [...entries, ...('paid' in event.data ? event.data.paid : [])]) {
      const own = invoice === undefined || !isOfInvoice(entry) ? [] : [`${invoice} ${entry.account}`];
      for (const owner of [...owners(stream, entry), ...own]) {
        this.days.add(owner, effectiveOn, BigInt(entry.amountOre));
      }
    }
  }

  private check(owner: string): void {
    if (owner.endsWith(' appropriation')) return;
    const spent = owner.replace(' paid', ' expended');
    for (const day of this.days.daysOf(owner, spent)) {
      const balance = this.days.on(owner, day);
      ok(balance >= 0n, `${owner} is below zero on ${day}`);
      if (owner !== spent)
        ok(balance <= this.days.on(spent, day), `${owner}: more is paid than was expended on ${day}`);
    }
  }
}

/** No delivery is expended twice on one day, by whatever invoices use it. */
class Deliveries {
  private readonly days = new Days();
  private readonly patients = new Map<string, bigint>();
  private readonly uses = new Map<string, readonly { readonly delivery: string; readonly patients: bigint }[]>();

  watch(events: readonly Written[]): void {
    this.days.touched.clear();
    for (const { ref, event } of events.filter(isContract)) this.note(ref.stream, event as ContractEvent);
    for (const { event } of movementsIn(events)) this.post(event);
    for (const delivery of this.days.touched) {
      for (const day of this.days.daysOf(delivery)) {
        const all = this.patients.get(delivery) ?? 0n;
        ok(this.days.on(delivery, day) <= all, `${delivery} counts twice on ${day}`);
      }
    }
  }

  private note(stream: string, event: ContractEvent): void {
    if (event.type === 'DeliveryReported') {
      this.patients.set(`delivery ${event.data.delivery} of ${stream}`, BigInt(event.data.patients));
    }
    if (event.type === 'LinesAttested') this.uses.set(event.data.invoice, []);
    if (event.type !== 'DeliveriesUsed') return;
    const { invoice, uses } = event.data;
    const some = uses.map(({ delivery, patients }) => {
      return { delivery: `delivery ${delivery} of ${stream}`, patients: BigInt(patients) };
    });
    this.uses.set(invoice, [...(this.uses.get(invoice) ?? []), ...some]);
  }

  private post(event: Posted): void {
    const invoice = invoiceOf(event);
    const isBack = event.type === 'MovementReversed' && event.data.reversed.of === 'expenditure';
    if (invoice === undefined || (event.type !== 'MoneyExpended' && !isBack)) return;
    for (const { delivery, patients } of this.uses.get(invoice) ?? []) {
      this.days.add(delivery, event.data.effectiveOn, isBack ? -patients : patients);
    }
  }
}

/** Watches every commit of one history: what is true for any day is no less than zero, and nothing counts twice. */
export const effectiveLaws = (): ((events: readonly Written[]) => void) => {
  const [figures, deliveries] = [new Figures(), new Deliveries()];
  return (events) => {
    figures.watch(events);
    deliveries.watch(events);
  };
};

import { ok } from 'node:assert/strict';
import type { Written } from '@spillrom/event-sourcing';
import type { ContractEvent } from '../../aggregates/contract/index.js';
import type { ProgrammeEvent } from '../../aggregates/programme/index.js';
import { invoiceOf, isOfInvoice, isPosted, memorandaOf, owners } from './books.js';
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

/** Figures as of any day: none below zero, and nothing paid that was by then neither expended nor receivable. */
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
    for (const entry of [...entries, ...memorandaOf(event)]) {
      const own = invoice === undefined || !isOfInvoice(entry) ? [] : [`${invoice} ${entry.account}`];
      for (const owner of [...owners(stream, entry), ...own]) {
        this.days.add(owner, effectiveOn, BigInt(entry.amountOre));
      }
    }
  }

  private check(owner: string): void {
    if (owner.endsWith(' appropriation')) return;
    for (const day of this.days.daysOf(owner)) {
      ok(this.days.on(owner, day) >= 0n, `${owner} is below zero on ${day}`);
    }
    if (/ (paid|expended|receivable)( |$)/.test(owner)) this.checkPaid(owner);
  }

  private checkPaid(owner: string): void {
    const [paid, expended, receivable] = ['paid', 'expended', 'receivable'].map((account) =>
      owner.replace(/ (paid|expended|receivable)/, ` ${account}`),
    ) as [string, string, string];
    for (const day of this.days.daysOf(paid, expended, receivable)) {
      const most = this.days.on(expended, day) + this.days.on(receivable, day);
      ok(this.days.on(paid, day) <= most, `${paid}: more is paid than was expended on ${day}`);
    }
  }
}

interface Used {
  readonly delivery: string;
  readonly patients: bigint;
}

const named = (
  stream: string,
  uses: readonly { readonly delivery: number; readonly patients: number }[],
): readonly Used[] =>
  uses.map(({ delivery, patients }) => ({ delivery: `delivery ${delivery} of ${stream}`, patients: BigInt(patients) }));

/** No delivery is expended twice on one day, by whatever invoices use it. */
class Deliveries {
  private readonly days = new Days();
  private readonly patients = new Map<string, bigint>();
  private readonly uses = new Map<string, readonly Used[]>();
  /** By credit. */
  private readonly given = new Map<string, readonly Used[]>();

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
    if (event.type === 'DeliveriesGivenBack') {
      const { credit, uses } = event.data;
      this.given.set(credit, [...(this.given.get(credit) ?? []), ...named(stream, uses)]);
    }
    if (event.type === 'LinesCredited') this.given.delete(event.data.credit);
    if (event.type !== 'DeliveriesUsed') return;
    const { invoice, uses } = event.data;
    this.uses.set(invoice, [...(this.uses.get(invoice) ?? []), ...named(stream, uses)]);
  }

  private post(event: Posted): void {
    const [uses, sign] = this.movedBy(event);
    for (const { delivery, patients } of uses) {
      this.days.add(delivery, event.data.effectiveOn, sign * patients);
    }
  }

  private movedBy(event: Posted): readonly [readonly Used[], bigint] {
    switch (event.type) {
      case 'MoneyExpended':
        return [this.uses.get(event.data.invoice) ?? [], 1n];
      case 'MoneyCredited':
        return [this.given.get(event.data.credit) ?? [], -1n];
      case 'MovementReversed': {
        const { reversed } = event.data;
        if (reversed.of === 'expenditure') return [this.uses.get(reversed.invoice) ?? [], -1n];
        return reversed.of === 'credit' ? [this.given.get(reversed.credit) ?? [], 1n] : [[], 1n];
      }
      default:
        return [[], 1n];
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

import { strictEqual } from 'node:assert/strict';
import type { Written } from '@spillrom/event-sourcing';
import type { Entry, Memorandum, ProgrammeEvent } from '../../aggregates/programme/index.js';

export type Posted = Extract<ProgrammeEvent, { data: { readonly entries: readonly Entry[] } }>;

export const isPosted = (event: ProgrammeEvent): event is Posted => 'entries' in event.data;

/** Movements by which money comes to a phase or leaves it. */
const ALLOCATING: readonly string[] = ['MoneyAllocated', 'VirementMade', 'PhaseClosed', 'PhaseCancelled'];

/** Whose balance an entry moves: its phase's, its cohort's, its contract's. */
export const owners = (
  programme: string,
  { account, phase, request, cohort, contract }: Entry | Memorandum,
): readonly string[] => [
  `${programme} ${account}${phase === undefined ? '' : ` phase ${phase}`}`,
  ...(account === 'reserved' ? [`${request} cohort ${cohort} ${account}`] : []),
  ...(contract === undefined ? [] : [`${contract} ${account}`]),
];

/** The invoice of a movement stands beside its entries. */
export const invoiceOf = ({ data }: Posted): string | undefined => {
  if ('invoice' in data) return data.invoice;
  return 'reversed' in data && 'invoice' in data.reversed ? data.reversed.invoice : undefined;
};

/** The memoranda beside the entries. */
export const memorandaOf = ({ data }: Posted): readonly Memorandum[] => [
  ...('paid' in data ? data.paid : []),
  ...('receivable' in data ? data.receivable : []),
];

/** What an invoice itself has: neither what its contract has committed nor what the phase has available. */
export const isOfInvoice = ({ account }: Entry | Memorandum): boolean =>
  account === 'expended' || account === 'paid' || account === 'receivable';

/** Books of our own, kept from nothing but the entries of movements. */
export class Books {
  private readonly balances = new Map<string, bigint>();
  private readonly touched = new Set<string>();

  /** @throws AssertionError when a movement does not sum to zero, or leaves a balance below zero */
  post(events: readonly Written[]): void {
    this.touched.clear();
    for (const { ref, event } of events) {
      const posted = event as ProgrammeEvent;
      if (ref.stream.startsWith('programme-') && isPosted(posted)) this.postMovement(ref.stream, posted);
    }
    for (const owner of this.touched) {
      strictEqual(this.balance(owner) < 0n && !owner.endsWith(' appropriation'), false, `${owner} is below zero`);
    }
  }

  balance(owner: string): bigint {
    return this.balances.get(owner) ?? 0n;
  }

  private postMovement(programme: string, event: Posted): void {
    const { entries } = event.data;
    const total = entries.reduce((sofar, { amountOre }) => sofar + BigInt(amountOre), 0n);
    strictEqual(total, 0n, `${event.type} sums to ${total}`);
    const invoice = invoiceOf(event);
    for (const entry of [...entries, ...memorandaOf(event)]) {
      for (const owner of owners(programme, entry)) this.add(owner, entry);
      if (invoice !== undefined && isOfInvoice(entry)) this.add(`${invoice} ${entry.account}`, entry);
      if (entry.account === 'available' && ALLOCATING.includes(event.type)) {
        this.add(`${programme} allocated phase ${entry.phase}`, entry);
      }
    }
    // What is credited in a phase that has ended leaves it.
    if (event.type === 'MoneyCredited' && entries.some(({ account }) => account === 'unallocated')) {
      for (const entry of entries.filter(({ account }) => account === 'expended')) {
        this.add(`${programme} allocated phase ${entry.phase}`, entry);
      }
    }
  }

  private add(owner: string, { amountOre }: Entry | Memorandum): void {
    this.balances.set(owner, this.balance(owner) + BigInt(amountOre));
    this.touched.add(owner);
  }
}

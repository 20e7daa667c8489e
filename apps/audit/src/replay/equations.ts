import { isRegistered } from '@spillrom/domain';
import type { ContractState, CreditState, InvoiceState, ProgrammeState, RequestState } from '@spillrom/domain';

/** What one stream adds to a phase, as its own events tell it: in øre. */
interface Share {
  readonly phase: string;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly expended: bigint;
  readonly paid: bigint;
  readonly receivable: bigint;
}

const ACCOUNTS = ['reserved', 'committed', 'expended', 'paid', 'receivable'] as const;

const nothing = { reserved: 0n, committed: 0n, expended: 0n, paid: 0n, receivable: 0n };

const phaseKey = (programme: string, phase: number): string => `${programme}/${phase}`;

const ofRequest = (state: RequestState): Share | undefined => {
  if (state.status === 'absent') return undefined;
  const reserved = state.cohorts.reduce((sum, { reservedOre }) => sum + reservedOre, 0n);
  return { ...nothing, phase: phaseKey(state.programme, state.phase), reserved };
};

const ofContract = (state: ContractState): Share | undefined => {
  if (state.status === 'absent') return undefined;
  const committed = state.lines.reduce((sum, { committedOre }) => sum + committedOre, 0n);
  return { ...nothing, phase: phaseKey(state.programme, state.phase), committed };
};

const EXPENDED: readonly string[] = ['approved', 'paid', 'credited'];

/** What it comes to without its credits; a refund is paid and receivable no longer. What nobody has matched counts nowhere. */
const ofInvoice = (state: InvoiceState): Share | undefined => {
  if (!isRegistered(state)) return undefined;
  const expended = EXPENDED.includes(state.status) ? state.amountOre : 0n;
  const refunded = state.refunds.reduce((sum, each) => sum + (each.status === 'recorded' ? each.amountOre : 0n), 0n);
  const paid = state.paidOre - refunded;
  return { ...nothing, phase: phaseKey(state.programme, state.phase), expended, paid, receivable: -refunded };
};

/** An approved credit is expended no longer; one that was approved after the payment is receivable. */
const ofCredit = (state: CreditState): Share | undefined => {
  if (state.status === 'absent') return undefined;
  const phase = phaseKey(state.programme, state.phase);
  if (state.status !== 'approved') return { ...nothing, phase };
  const { amountOre, receivableOre: receivable } = state;
  return { ...nothing, phase, expended: -amountOre, receivable };
};

export type Shareholder =
  | { readonly category: 'request'; readonly state: RequestState }
  | { readonly category: 'contract'; readonly state: ContractState }
  | { readonly category: 'invoice'; readonly state: InvoiceState }
  | { readonly category: 'credit'; readonly state: CreditState };

const shareOf = (holder: Shareholder): Share | undefined => {
  switch (holder.category) {
    case 'request':
      return ofRequest(holder.state);
    case 'contract':
      return ofContract(holder.state);
    case 'invoice':
      return ofInvoice(holder.state);
    case 'credit':
      return ofCredit(holder.state);
  }
};

/**
 * The ledger against everything else: reserved = open reservations of cohorts, committed = open commitments of contracts, expended =
 * approved invoices less approved credits, paid = payments less refunds, receivable = credits approved after the payment less refunds, per
 * phase, folded from the other streams alone.
 */
export class Equations {
  private readonly shares = new Map<string, Share>();
  private readonly sums = new Map<string, Record<(typeof ACCOUNTS)[number], bigint>>();

  /** A stream of a request, contract or invoice as it now stands. */
  note(stream: string, holder: Shareholder): void {
    const before = this.shares.get(stream);
    if (before !== undefined) this.add(before, -1n);
    const after = shareOf(holder);
    if (after === undefined) return;
    this.shares.set(stream, after);
    this.add(after, 1n);
  }

  /** What does not add up in a programme, as sentences with both numbers. */
  broken(id: string, programme: ProgrammeState): readonly string[] {
    if (programme.status === 'absent') return [];
    const lines = [...programme.phases.values()];
    const allocated = lines.reduce(
      (sum, each) => sum + each.availableOre + each.reservedOre + each.committedOre + each.expendedOre,
      0n,
    );
    const { appropriatedOre, unallocatedOre } = programme;
    const whole =
      appropriatedOre === unallocatedOre + allocated
        ? []
        : [
            `programme ${id}: ${appropriatedOre} appropriated, but unallocated and allocated add up to ${unallocatedOre + allocated}`,
          ];
    return [
      ...whole,
      ...lines.flatMap((line) => {
        const others = this.sums.get(phaseKey(id, line.phase)) ?? nothing;
        const ledger = {
          reserved: line.reservedOre,
          committed: line.committedOre,
          expended: line.expendedOre,
          paid: line.paidOre,
          receivable: line.receivableOre,
        };
        return ACCOUNTS.filter((account) => ledger[account] !== others[account]).map(
          (account) =>
            `programme ${id}, phase ${line.phase}: the ledger has ${ledger[account]} ${account}, but the other streams have ${others[account]}`,
        );
      }),
    ];
  }

  private add(share: Share, sign: 1n | -1n): void {
    const sums = this.sums.get(share.phase) ?? { ...nothing };
    for (const account of ACCOUNTS) sums[account] += sign * share[account];
    this.sums.set(share.phase, sums);
  }
}

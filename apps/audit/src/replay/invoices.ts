import { isRegistered } from '@spillrom/domain';
import type { CreditState, Entry, InvoiceState, Memorandum, ProgrammeEvent } from '@spillrom/domain';

const ACCOUNTS = ['expended', 'paid', 'receivable'] as const;

type Account = (typeof ACCOUNTS)[number];
type Balances = Record<Account, bigint>;

const none = (): Balances => ({ expended: 0n, paid: 0n, receivable: 0n });

/** The invoice of a movement stands beside its entries. */
const invoiceOf = ({ data }: ProgrammeEvent): string | undefined => {
  if ('invoice' in data) return data.invoice;
  return 'reversed' in data && 'invoice' in data.reversed ? data.reversed.invoice : undefined;
};

const postedBy = ({ data }: ProgrammeEvent): readonly (Entry | Memorandum)[] => [
  ...('entries' in data ? data.entries : []),
  ...('paid' in data ? data.paid : []),
  ...('receivable' in data ? data.receivable : []),
];

const EXPENDED: readonly string[] = ['approved', 'paid', 'credited'];

/**
 * Invoice by invoice, what the ledger has posted against what the invoice and its credits tell: nothing is receivable that no credit
 * made so, and nothing is paid that is neither expended nor receivable.
 */
export class Invoices {
  private readonly ledger = new Map<string, Balances>();
  private readonly invoices = new Map<string, InvoiceState>();
  /** By invoice, then by credit. */
  private readonly credits = new Map<string, Map<string, CreditState>>();
  private readonly touched = new Set<string>();

  noteMovement(event: ProgrammeEvent): void {
    const invoice = invoiceOf(event);
    if (invoice === undefined) return;
    const balances = this.ledger.get(invoice) ?? none();
    for (const { account, amountOre } of postedBy(event)) {
      const own = ACCOUNTS.find((each) => each === account);
      if (own !== undefined) balances[own] += BigInt(amountOre);
    }
    this.ledger.set(invoice, balances);
    this.touched.add(invoice);
  }

  noteInvoice(state: InvoiceState): void {
    if (state.status === 'absent') return;
    this.invoices.set(state.invoice, state);
    this.touched.add(state.invoice);
  }

  noteCredit(state: CreditState): void {
    if (state.status === 'absent') return;
    const own = this.credits.get(state.invoice) ?? new Map<string, CreditState>();
    this.credits.set(state.invoice, own.set(state.credit, state));
    this.touched.add(state.invoice);
  }

  /** What does not add up of the invoices that were touched since it was last asked, as sentences with both numbers. */
  broken(): readonly string[] {
    const sentences = [...this.touched].flatMap((invoice) => this.brokenOf(invoice));
    this.touched.clear();
    return sentences;
  }

  private told(id: string): Balances {
    const invoice = this.invoices.get(id);
    if (invoice === undefined || !isRegistered(invoice)) return none();
    const balances = none();
    if (EXPENDED.includes(invoice.status)) balances.expended += invoice.amountOre;
    balances.paid += invoice.paidOre;
    for (const { status, amountOre } of invoice.refunds) {
      if (status !== 'recorded') continue;
      balances.paid -= amountOre;
      balances.receivable -= amountOre;
    }
    for (const credit of this.credits.get(id)?.values() ?? []) {
      if (credit.status !== 'approved') continue;
      balances.expended -= credit.amountOre;
      balances.receivable += credit.receivableOre;
    }
    return balances;
  }

  private brokenOf(id: string): readonly string[] {
    const [ledger, told] = [this.ledger.get(id) ?? none(), this.told(id)];
    const { expended, paid, receivable } = ledger;
    return [
      ...ACCOUNTS.filter((account) => ledger[account] !== told[account]).map(
        (account) =>
          `invoice ${id}: the ledger has ${ledger[account]} ${account}, but the invoice and its credits have ${told[account]}`,
      ),
      ...(receivable < 0n ? [`invoice ${id}: ${-receivable} more refunded than was receivable`] : []),
      ...(paid > expended + receivable
        ? [`invoice ${id}: ${paid} paid, but ${expended} expended and ${receivable} receivable`]
        : []),
    ];
  }
}

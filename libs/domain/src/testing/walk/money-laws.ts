import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { read } from '@spillrom/event-sourcing';
import type { Written } from '@spillrom/event-sourcing';
import { contractAggregate } from '../../aggregates/contract/index.js';
import type { KnownContract } from '../../aggregates/contract/index.js';
import { creditAggregate } from '../../aggregates/credit/index.js';
import type { KnownCredit } from '../../aggregates/credit/index.js';
import { frameworkAggregate } from '../../aggregates/framework/index.js';
import { invoiceAggregate, isRegistered } from '../../aggregates/invoice/index.js';
import type { KnownInvoice } from '../../aggregates/invoice/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { PhaseLine } from '../../aggregates/programme/index.js';
import { requestAggregate } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import type { World } from '../world.js';
import { Books } from './books.js';
import { PROGRAMMES } from './cast.js';
import type { Deed } from './walk.js';

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

/** What stands in the streams beside the ledger, and knows nothing of it. */
interface Owners {
  readonly requests: readonly KnownRequest[];
  readonly contracts: readonly KnownContract[];
  readonly invoices: readonly KnownInvoice[];
  /** By invoice. */
  readonly money: ReadonlyMap<string, Money>;
}

const isKnown = <State extends { readonly status: string }>(
  state: State,
): state is Exclude<State, { readonly status: 'absent' }> => state.status !== 'absent';

interface Money {
  readonly expendedOre: bigint;
  readonly paidOre: bigint;
  readonly receivableOre: bigint;
}

const NOTHING: Money = { expendedOre: 0n, paidOre: 0n, receivableOre: 0n };

const committedOf = ({ lines }: KnownContract): bigint => sum(lines.map(({ committedOre }) => committedOre));
const expendedOf = ({ lines }: KnownContract): bigint => sum(lines.map(({ expendedOre }) => expendedOre));
const isExpended = ({ status }: KnownInvoice): boolean =>
  status === 'approved' || status === 'paid' || status === 'credited';
const isPaid = ({ status }: KnownInvoice): boolean => status === 'paid';

const sumWhere = <Item>(items: readonly Item[], holds: (item: Item) => boolean, amount: (item: Item) => bigint) =>
  sum(items.filter(holds).map(amount));

/** What an invoice comes to, told by itself and by its credits: those approved after its payment are receivable until they are refunded. */
const moneyOf = (invoice: KnownInvoice, credits: readonly KnownCredit[]): Money => {
  const own = credits.filter((credit) => credit.invoice === invoice.invoice && credit.status === 'approved');
  const credited = sum(own.map(({ amountOre }) => amountOre));
  const owed = sum(own.map(({ receivableOre }) => receivableOre));
  const refunded = sumWhere(
    invoice.refunds,
    ({ status }) => status === 'recorded',
    ({ amountOre }) => amountOre,
  );
  return {
    expendedOre: isExpended(invoice) ? invoice.amountOre - credited : 0n,
    paidOre: isPaid(invoice) ? invoice.amountOre - (credited - owed) - refunded : 0n,
    receivableOre: owed - refunded,
  };
};

const ownersIn = (world: World): Owners => {
  const invoices = world.states(invoiceAggregate).filter(isRegistered);
  const credits = world.states(creditAggregate).filter(isKnown);
  const money = invoices.map((invoice) => [invoice.invoice, moneyOf(invoice, credits)] as const);
  return {
    requests: world.states(requestAggregate).filter(isKnown),
    contracts: world.states(contractAggregate).filter(isKnown),
    invoices,
    money: new Map(money),
  };
};

const moneyIn = (money: Owners['money'], { invoice }: KnownInvoice): Money => money.get(invoice) ?? NOTHING;

/** What the others say that a phase has reserved, committed, expended, paid and to be paid back. */
const phaseByOwners = (programme: string, phase: number, { requests, contracts, invoices, money }: Owners) => {
  const here = (item: { readonly programme: string; readonly phase: number }): boolean =>
    item.programme === programme && item.phase === phase;
  return {
    reservedOre: sumWhere(requests, here, ({ cohorts }) => sum(cohorts.map(({ reservedOre }) => reservedOre))),
    committedOre: sumWhere(contracts, here, committedOf),
    expendedOre: sumWhere(invoices, here, (invoice) => moneyIn(money, invoice).expendedOre),
    paidOre: sumWhere(invoices, here, (invoice) => moneyIn(money, invoice).paidOre),
    receivableOre: sumWhere(invoices, here, (invoice) => moneyIn(money, invoice).receivableOre),
  };
};

const phaseByLedger = ({ reservedOre, committedOre, expendedOre, paidOre, receivableOre }: PhaseLine) => ({
  reservedOre,
  committedOre,
  expendedOre,
  paidOre,
  receivableOre,
});

const programmesBalance = (world: World, books: Books, owners: Owners): void => {
  for (const id of PROGRAMMES) {
    const programme = world.result(read(programmeRef(id)));
    if (programme.status === 'absent') continue;
    const { stream } = programmeRef(id);
    const allocated: bigint[] = [];
    for (const line of programme.phases.values()) {
      const { phase, availableOre, reservedOre, committedOre, expendedOre, paidOre, receivableOre } = line;
      deepStrictEqual(phaseByLedger(line), phaseByOwners(id, phase, owners), `phase ${phase} of ${id}`);
      const given = books.balance(`${stream} allocated phase ${phase}`);
      strictEqual(availableOre + reservedOre + committedOre + expendedOre, given, `allocation of phase ${phase}`);
      strictEqual(availableOre, books.balance(`${stream} available phase ${phase}`));
      ok(paidOre <= expendedOre + receivableOre, `phase ${phase} has paid more than it expended`);
      allocated.push(given);
    }
    strictEqual(programme.appropriatedOre, -books.balance(`${stream} appropriation`));
    strictEqual(programme.appropriatedOre, programme.unallocatedOre + sum(allocated), `appropriation of ${id}`);
  }
};

const ownersAgree = (books: Books, { requests, contracts, invoices, money }: Owners): void => {
  for (const { request, cohorts } of requests) {
    for (const { cohort, reservedOre } of cohorts) {
      strictEqual(reservedOre, books.balance(`${request} cohort ${cohort} reserved`), `cohort ${cohort} of ${request}`);
    }
  }
  for (const contract of contracts) {
    const { contract: id, lines } = contract;
    strictEqual(committedOf(contract), books.balance(`${id} committed`), `committed of ${id}`);
    strictEqual(expendedOf(contract), books.balance(`${id} expended`), `expended of ${id}`);
    ok(
      lines.every((line) => line.committedOre >= 0n && line.expendedOre >= 0n),
      `a line of ${id} is below zero`,
    );
    const own = invoices.filter((invoice) => invoice.contract === id);
    const spent = sum(own.map((invoice) => moneyIn(money, invoice).expendedOre));
    strictEqual(expendedOf(contract), spent, `approved invoices of ${id}`);
    const most = expendedOf(contract) + books.balance(`${id} receivable`);
    ok(books.balance(`${id} paid`) <= most, `${id} is paid more than it expended`);
    for (const invoice of own) {
      const { expendedOre, paidOre, receivableOre } = moneyIn(money, invoice);
      const told = (account: string): bigint => books.balance(`${invoice.invoice} ${account}`);
      strictEqual(told('expended'), expendedOre, `expended of invoice ${invoice.invoice}`);
      strictEqual(told('paid'), paidOre, `paid of invoice ${invoice.invoice}`);
      strictEqual(told('receivable'), receivableOre, `receivable of invoice ${invoice.invoice}`);
      ok(receivableOre >= 0n, `receivable of invoice ${invoice.invoice} is below zero`);
      ok(paidOre <= expendedOre + receivableOre, `invoice ${invoice.invoice} is paid more than it expended`);
    }
  }
};

/** A ceiling is used up by what was ever committed under it and not given back. */
const ceilingsHold = (world: World, { contracts }: Owners): void => {
  for (const framework of world.states(frameworkAggregate).filter(isKnown)) {
    const used = contracts.filter((contract) => contract.framework === framework.framework);
    const drawn = sum(used.map((contract) => committedOf(contract) + expendedOf(contract)));
    strictEqual(framework.drawnOre, drawn, `drawn from ${framework.framework}`);
    ok(framework.drawnOre <= framework.ceilingOre, `${framework.framework} is drawn above its ceiling`);
  }
};

/** Watches every commit of one walk: no øre is lost, made or counted twice, and all streams tell the same. */
export const moneyLaws = (): ((deed: Deed, events: readonly Written[], world: World) => void) => {
  const books = new Books();
  return (_deed, events, world) => {
    books.post(events);
    const owners = ownersIn(world);
    programmesBalance(world, books, owners);
    ownersAgree(books, owners);
    ceilingsHold(world, owners);
  };
};

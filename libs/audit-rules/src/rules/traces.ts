import { fiscalYear } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { dayOf, type FoldedLog, type Logged } from '../folded-log.js';
import { test, unlessTrue, type Found } from '../rule.js';

/** The first step on the way from a payment back to the appropriation that the log does not hold. */
const missingStep = (log: FoldedLog, paid: Logged<'InvoicePaid'>): string | undefined => {
  const invoice = log.row('invoices', paid.subject, paid.number);
  if (invoice?.approved === undefined) return 'expenditure';
  const contract = log.row('contracts', invoice.contract ?? '', paid.number);
  if (contract?.confirmed === undefined) return 'contract';
  const offer = log.row('inquiries', contract.inquiry ?? '')?.offers.find((each) => each.offer === contract.offer);
  if (contract.inquiry !== undefined && offer?.award === undefined) return 'award';
  const request = log.row('requests', contract.request, paid.number);
  if (request?.submittedAt === undefined) return 'request';
  const isReserved = log
    .of('MoneyReserved')
    .some(({ number, event }) => number < paid.number && event.data.request === contract.request);
  if (!isReserved) return 'reservation';
  const phase = log
    .row('programmes', contract.programme, paid.number)
    ?.phases.find((each) => each.phase === contract.phase);
  if (phase === undefined) return 'phase';
  const isAllocated = log
    .of('MoneyAllocated', 'VirementMade')
    .some(({ number, event }) => number < paid.number && event.data.entries.some((each) => each.phase === phase.phase));
  if (!isAllocated) return 'allocation';
  return log.of('MoneyAppropriated').some(({ number }) => number < paid.number) ? undefined : 'appropriation';
};

/** The movement of the ledger for the payment, in its commit and of its amount. */
const isOnLedger = (log: FoldedLog, paid: Logged<'InvoicePaid'>): boolean =>
  log
    .of('MoneyPaid')
    .some(
      ({ commit, event }) =>
        commit.id === paid.commit.id &&
        event.data.invoice === paid.subject &&
        event.data.paid.reduce((sum, each) => sum + BigInt(each.amountOre), 0n) === BigInt(paid.event.data.amountOre),
    );

const untraced = (log: FoldedLog): readonly Found[] =>
  log.of('InvoicePaid').flatMap((paid) => {
    const missing = isOnLedger(log, paid) ? missingStep(log, paid) : 'ledger';
    const about = { invoice: paid.subject, amountOre: paid.event.data.amountOre, missing: missing ?? '' };
    return unlessTrue(missing === undefined, about, paid);
  });

/** Each commit ends with the one record of its command; what was not accepted wrote nothing else. */
const unrecorded = (log: FoldedLog): readonly Found[] => {
  const commits = new Map<string, Logged[]>();
  for (const event of log.events) {
    const own = commits.get(event.commit.id) ?? [];
    own.push(event);
    commits.set(event.commit.id, own);
  }
  return [...commits].flatMap(([commit, events]) => {
    const records = events.filter(
      ({ event }) => event.type === 'CommandDecided',
    ) as readonly Logged<'CommandDecided'>[];
    const [record] = records;
    const isRecorded = records.length === 1 && events.at(-1) === record;
    const isAlone = record?.event.data.outcome === 'accepted' || events.length === 1;
    const about = { commit, outcome: record?.event.data.outcome ?? 'none' };
    return unlessTrue(isRecorded && isAlone, about, ...events.slice(0, 20));
  });
};

interface Moved {
  readonly effectiveOn: LocalDate;
  readonly fiscalYear: number;
  readonly entries: readonly unknown[];
}

const isMovement = (data: unknown): data is Moved => {
  const said = data as Partial<Moved>;
  return said.effectiveOn !== undefined && said.fiscalYear !== undefined && said.entries !== undefined;
};

/** Every movement says the day from which it counts and that day's year, and none counts before it was known. */
const wronglyDated = (log: FoldedLog): readonly Found[] => {
  const movements = log.events.flatMap((moved) => {
    const { data } = moved.event as { readonly data: unknown };
    if (!isMovement(data)) return [];
    const { effectiveOn, fiscalYear: year } = data;
    return unlessTrue(
      fiscalYear(effectiveOn) === year && effectiveOn <= dayOf(moved),
      { stream: moved.stream, effectiveOn, fiscalYear: year, decidedOn: dayOf(moved) },
      moved,
    );
  });
  const expenditures = log.of('InvoiceApproved').flatMap((approved) => {
    const { effectiveOn } = approved.event.data;
    const posted = log
      .of('MoneyExpended')
      .find(({ event, commit }) => event.data.invoice === approved.subject && commit.id === approved.commit.id);
    return unlessTrue(
      posted?.event.data.effectiveOn === effectiveOn,
      { invoice: approved.subject, effectiveOn, posted: posted?.event.data.effectiveOn ?? '' },
      approved,
      posted,
    );
  });
  return [...movements, ...expenditures];
};

const outOfOrder = (log: FoldedLog): readonly Found[] =>
  log.broken
    .filter(({ of }) => of === 'order')
    .map(({ number, sentence }) => ({ about: { sentence }, events: [log.events[number - 1]!] }));

export const TRACE_RULES = {
  traceablePayments: test(1, untraced),
  commandsKept: test(1, unrecorded),
  twoTimes: test(1, wronglyDated),
  unbrokenLog: test(1, outOfOrder),
};

import { daysBetween, ore } from '@spillrom/kernel';
import type { ContractRow } from '@spillrom/read-models';
import { excessOf } from '../excess.js';
import { beforeCommit, dayOf, type FoldedLog, type Logged } from '../folded-log.js';
import { redFlag, test, unlessTrue, type Found } from '../rule.js';

const LATE_AMENDMENT_DAYS = 14;
const LARGE_AMENDMENT_PERCENT = 20;
/** 100,000 kroner. */
const ROUND_ORE = 10_000_000n;

/** The price at which the cohort was awarded, for a contract that is made on an award. */
const awardedPrice = (log: FoldedLog, { inquiry, offer }: ContractRow, cohort: number): bigint | undefined => {
  const awards = log.row('inquiries', inquiry ?? '')?.offers.find((each) => each.offer === offer)?.award?.cohorts;
  const price = awards?.find((each) => each.cohort === cohort)?.unitPriceOre;
  return price === undefined ? undefined : ore(price);
};

const confirmedAbove = (log: FoldedLog, confirmed: Logged<'ContractConfirmed'>): readonly Found[] => {
  const contract = log.row('contracts', confirmed.subject, confirmed.number);
  return (contract?.lines ?? []).flatMap(({ line, cohort, unitPriceOre }) => {
    const awardedOre = awardedPrice(log, contract!, cohort);
    const about = { contract: confirmed.subject, line, unitPriceOre, awardedOre: String(awardedOre) };
    return unlessTrue(awardedOre === undefined || ore(unitPriceOre) <= awardedOre, about, confirmed);
  });
};

/** A price that an amendment raises has a new authority, and above an award a legal basis. */
const amendedAbove = (log: FoldedLog, confirmed: Logged<'AmendmentConfirmed'>): readonly Found[] => {
  const before = log.row('contracts', confirmed.subject, confirmed.number - 1);
  const after = log.row('contracts', confirmed.subject, confirmed.number);
  const { amendment, grant } = confirmed.event.data;
  const proposed = log
    .in(confirmed.stream)
    .find(({ event }) => event.type === 'AmendmentProposed' && event.data.amendment === amendment) as
    Logged<'AmendmentProposed'> | undefined;
  return (after?.lines ?? []).flatMap(({ line, cohort, unitPriceOre }) => {
    const old = before?.lines.find((each) => each.line === line)?.unitPriceOre;
    const awardedOre = awardedPrice(log, after!, cohort);
    const price = ore(unitPriceOre);
    const isRaised = old === undefined ? awardedOre !== undefined && price > awardedOre : price > ore(old);
    const isAboveAward = isRaised && awardedOre !== undefined && price > awardedOre;
    const about = { contract: confirmed.subject, amendment, line, unitPriceOre };
    return [
      ...unlessTrue(!isRaised || grant !== undefined, { ...about, lacks: 'grant' }, proposed, confirmed),
      ...unlessTrue(
        !isAboveAward || proposed?.event.data.legalBasis !== undefined,
        { ...about, lacks: 'legalBasis' },
        proposed,
        confirmed,
      ),
    ];
  });
};

/** Of so much of its contract's total, and no more than so much, all its invoices that stand together. */
const isTolerated = (log: FoldedLog, { number, event }: Logged<'InvoiceRegistered'>): boolean => {
  const { contract, programme } = event.data;
  const { basisPoints = 0, maxOre = '0' } = log.row('programmes', programme, number)?.tolerance ?? {};
  const total = ore(log.row('contracts', contract, number)?.totalOre ?? '0');
  const above = excessOf(log, contract, number, ['registered', 'attested', 'approved', 'paid']);
  return above <= ore(maxOre) && above * 10_000n <= total * BigInt(basisPoints);
};

const tolerated = (log: FoldedLog): readonly Found[] =>
  log.of('InvoiceRegistered').flatMap((registered) => {
    const { contract, invoice, lines } = registered.event.data;
    const above = lines.reduce((sum, { excessOre = '0' }) => sum + ore(excessOre), 0n);
    const decided = log.of('ToleranceDecided').findLast(({ number }) => number < registered.number);
    return unlessTrue(above === 0n, { invoice, contract, excessOre: String(above) }, decided, registered);
  });

const invoicedAbove = (log: FoldedLog, registered: Logged<'InvoiceRegistered'>): readonly Found[] => {
  const { contract: id, invoice, lines } = registered.event.data;
  const contract = log.row('contracts', id, beforeCommit(registered));
  return lines.flatMap(({ line, unitPriceOre, excessOre }) => {
    const agreedOre = contract?.lines.find((each) => each.line === line)?.unitPriceOre;
    const about = { invoice, contract: id, line, unitPriceOre, agreedOre: agreedOre ?? '' };
    const isAgreed = agreedOre === undefined || ore(unitPriceOre) <= ore(agreedOre);
    return unlessTrue(isAgreed || (excessOre !== undefined && isTolerated(log, registered)), about, registered);
  });
};

const late = (log: FoldedLog): readonly Found[] =>
  log.of('AmendmentConfirmed').flatMap((confirmed) => {
    const { to } = log.row('contracts', confirmed.subject, confirmed.number - 1) ?? {};
    const days = to === undefined ? Infinity : daysBetween(dayOf(confirmed), to);
    const about = { contract: confirmed.subject, amendment: confirmed.event.data.amendment, days, to: to ?? '' };
    return unlessTrue(days > LATE_AMENDMENT_DAYS, about, confirmed);
  });

/** All raises together against what was confirmed first, so that many small ones do not pass for none. */
const large = (log: FoldedLog): readonly Found[] =>
  log.of('AmendmentConfirmed').flatMap((amended) => {
    const before = ore(log.row('contracts', amended.subject, amended.number - 1)?.totalOre ?? '0');
    const total = ore(amended.event.data.totalOre);
    const confirmed = log
      .of('ContractConfirmed')
      .findLast(({ subject, number }) => subject === amended.subject && number < amended.number);
    const first = ore(confirmed?.event.data.totalOre ?? '0');
    const isLarge = total > before && total * 100n > first * BigInt(100 + LARGE_AMENDMENT_PERCENT);
    const about = { contract: amended.subject, totalOre: String(total), confirmedOre: String(first) };
    return unlessTrue(!isLarge, about, confirmed, amended);
  });

/** Raised on the day on which it was approved: it was known then that it was too little. */
const sameDay = (log: FoldedLog): readonly Found[] => {
  const contracts = log.of('AmendmentConfirmed').flatMap((amended) => {
    const before = log.row('contracts', amended.subject, amended.number - 1);
    const isRaised = ore(amended.event.data.totalOre) > ore(before?.totalOre ?? '0');
    const confirmed = log
      .of('ContractConfirmed')
      .findLast(({ subject, number }) => subject === amended.subject && number < amended.number);
    return unlessTrue(
      !isRaised || confirmed === undefined || dayOf(confirmed) !== dayOf(amended),
      { contract: amended.subject, day: dayOf(amended) },
      confirmed,
      amended,
    );
  });
  const requests = log.of('ApprovalAmended').flatMap((amended) => {
    const isRaised = amended.event.data.cohorts.some(
      ({ patients, reservedOre }) => patients > 0 || ore(reservedOre) > 0n,
    );
    const approved = log
      .of('RequestApproved')
      .findLast(({ subject, number }) => subject === amended.subject && number < amended.number);
    return unlessTrue(
      !isRaised || approved === undefined || dayOf(approved) !== dayOf(amended),
      { request: amended.subject, day: dayOf(amended) },
      approved,
      amended,
    );
  });
  return [...contracts, ...requests];
};

const round = (log: FoldedLog): readonly Found[] =>
  log.of('InvoiceRegistered').flatMap((registered) => {
    const { invoice, amountOre } = registered.event.data;
    const amount = ore(amountOre);
    return unlessTrue(amount === 0n || amount % ROUND_ORE !== 0n, { invoice, amountOre }, registered);
  });

export const PRICE_RULES = {
  priceAfterAward: test(1, (log) => [
    ...log.of('ContractConfirmed').flatMap((confirmed) => confirmedAbove(log, confirmed)),
    ...log.of('AmendmentConfirmed').flatMap((confirmed) => amendedAbove(log, confirmed)),
    ...log.of('InvoiceRegistered').flatMap((registered) => invoicedAbove(log, registered)),
  ]),
  withinTolerance: redFlag(1, tolerated),
  lateAmendment: redFlag(1, late),
  largeAmendment: redFlag(1, large),
  approvedAndRaised: redFlag(1, sameDay),
  roundInvoice: redFlag(1, round),
};

import { capital, formatOf } from '../format.js';
import { nameIn, type Refusals } from '../shape.js';
import { bases, fundingBases, notInvitable, parts, providerKinds, statuses, things } from './names.js';

const { money, count, date, bound, moment, or } = formatOf('en');
const status = (name: string): string => nameIn(statuses, name);
const thing = (name: string): string => nameIn(things, name);
const some = (names: readonly string[]): string => or(names.map(status));
const patients = (n: number): string => `${count(n)} ${n === 1 ? 'patient' : 'patients'}`;
/** What no match can mend. */
const notMatchable: Readonly<Record<string, string>> = {
  WRONG_BUYER: 'wrong buyer',
  WRONG_CURRENCY: 'wrong currency',
  VAT_NOT_EXEMPT: 'VAT',
};
const numbers = (ns: readonly (number | string)[]): string => ns.join(', ');

/** Money, people and time. */
const general = {
  PERSON_NUMBER: () => 'The text seems to hold a national identity number. Such numbers are never stored here.',
  NOT_FOUND: ({ what }) => `${capital(thing(what))} does not exist, or you may not see it.`,
  WRONG_STATE: ({ what, status: now, allowed }) =>
    `${capital(thing(what))} is ${status(now)}${allowed.length > 0 ? `; it must be ${some(allowed)}` : ''}.`,
  AMOUNT_TOO_LARGE: ({ amountOre, maxOre }) => `${money(amountOre)} is too much; the most is ${money(maxOre)}.`,
  ALREADY_ESTABLISHED: ({ programme }) => `Programme ${programme} is established already.`,
  ALREADY_REGISTERED: ({ what }) => `${capital(thing(what))} is registered already.`,
  ALREADY_REVERSED: ({ reversal }) => `This is reversed already (reversal ${reversal}).`,
  NOT_REVERSIBLE: ({ amendment }) => `Amendment ${amendment} cannot be reversed; undo it with a new amendment.`,
  ALREADY_PENDING: ({ what, number }) => `${capital(thing(what))} ${number} is pending already.`,
  SAME_PERSON: ({ part, earlierPart }) =>
    `The same person cannot both ${nameIn(parts, earlierPart)} and ${nameIn(parts, part)}.`,
  RECUSED: ({ recusal }) => `You are recused from this case (recusal ${recusal}).`,
  PREPARED_BY_RECUSED: ({ prepared, recusal }) =>
    `${capital(thing(prepared))} was made by somebody who is recused now (recusal ${recusal}). Another must make it again.`,
  NO_DELEGATION: ({ neededOre }) => `You have no delegation that is in force. ${money(neededOre)} is needed.`,
  OVER_DELEGATION: ({ neededOre, limitOre }) =>
    `Your delegation reaches ${money(limitOre)}, and this needs ${money(neededOre)}.`,
  APPROPRIATION_EXCEEDED: ({ requestedOre, unallocatedOre }) =>
    `The appropriation is not enough: ${money(requestedOre)} is needed, and ${money(unallocatedOre)} is unallocated.`,
  ALLOCATION_EXCEEDED: ({ phase, requestedOre, availableOre }) =>
    `Phase ${phase} does not have enough available: ${money(requestedOre)} is needed, and ${money(availableOre)} is available.`,
  BELOW_USE: ({ requested, inUse }) => `This is below what is in use: ${requested} is less than ${inUse}.`,
  BODY_NOT_COMPETENT: () => 'This body may not make such a decision.',
  RANK_NOT_UNIQUE: ({ rank, phases }) => `Several phases would have rank ${rank}: ${numbers(phases)}.`,
  PHASE_REPEATED: ({ phase }) => `Phase ${phase} is named twice.`,
  PLAN_CHANGED: ({ replaces, planVersion }) =>
    `The plan has changed: the decision replaces version ${replaces}, and version ${planVersion} is in force.`,
  PHASE_NOT_EMPTY: ({ phase, reservedOre, committedOre, expendedOre, count: inquiries }) =>
    `Phase ${phase} is not empty: ${money(reservedOre)} is reserved, ${money(committedOre)} committed, ${money(expendedOre)} expended, and ${count(inquiries)} ${inquiries === 1 ? 'inquiry is' : 'inquiries are'} out.`,
  PHASE_NOT_OPEN: ({ phase, status: now }) => `Phase ${phase} is ${status(now)}, which does not allow this.`,
  PERIOD_INVALID: ({ from, to, withinYear }) =>
    withinYear === undefined
      ? `The period from ${bound(from)} to ${bound(to)} ends before it begins.`
      : `The period from ${bound(from)} to ${bound(to)} is in two calendar years, and the quota counts by the year.`,
  WEEK_UNKNOWN: ({ week }) => `There is no week ${week}.`,
  PERIOD_OVER: ({ to, today }) => `The period ended on ${date(to)}, and today is ${date(today)}.`,
  DATE_IN_FUTURE: ({ date: day, today }) => `${date(day)} is after today, ${date(today)}.`,
  TIME_IN_FUTURE: ({ at, now }) => `${moment(at)} has not come yet; it is ${moment(now)}.`,
  DATE_IN_PAST: ({ date: day, today }) => `${date(day)} is before today, ${date(today)}.`,
  NOT_DUE: ({ dueAt }) => (dueAt === undefined ? 'This is not due yet.' : `This is due on ${moment(dueAt)}.`),
  CHANGES_NOTHING: ({ what }) => `${capital(thing(what))} would stay as it is.`,
  ORG_NUMBER_INVALID: () => 'The organisation number is not valid.',
  CODE_UNKNOWN: ({ value }) => `Code ${value} is not in the list that is in force today.`,
  CODE_RETIRED: ({ value }) => `Code ${value} is no longer in use.`,
  CODE_REPEATED: ({ value }) => `Code ${value} is named twice.`,
  CODE_OVERLAPS: ({ value, from, to }) =>
    `Code ${value} is valid already from ${date(from)}${to === undefined ? '' : ` to ${date(to)}`}.`,
  BACKDATED: ({ date: day, today }) =>
    `${date(day)} is before today, ${date(today)}; code lists are never valid backwards.`,
  TRUST_UNKNOWN: ({ trust }) => `${trust} is not a trust in the list.`,
  PROCEDURE_SPECIALTY: ({ procedure, specialty, belongsTo }) =>
    `Procedure ${procedure} belongs to specialty ${belongsTo}, not ${specialty}.`,
  DEPENDED_ON: ({ count: n }) => `Something later depends on this (${count(n)}). Reverse that first.`,
} satisfies Partial<Refusals>;

/** Requests, contracts and invoices. */
const trade = {
  NOT_PRIORITISED: ({ phase, prioritised }) => `Phase ${phase} is for trust ${prioritised}.`,
  OUTSIDE_WINDOW: ({ cohort, latestTreatmentOn, from, to }) =>
    `Cohort ${cohort} must be treated by ${date(latestTreatmentOn)}, which is outside the window ${date(from)}–${date(to)}.`,
  HAS_CONTRACT: ({ count: n }) =>
    `There ${n === 1 ? 'is' : 'are'} ${count(n)} ${n === 1 ? 'contract' : 'contracts'} on the request.`,
  HAS_INQUIRY: ({ count: n }) =>
    `There ${n === 1 ? 'is' : 'are'} ${count(n)} ${n === 1 ? 'inquiry' : 'inquiries'} out on the request.`,
  COHORT_UNKNOWN: ({ cohort }) => `The request has no cohort ${cohort}.`,
  COHORT_REPEATED: ({ cohort }) => `Cohort ${cohort} is named twice.`,
  COHORT_MISSING: ({ cohorts }) => `These cohorts are missing: ${numbers(cohorts)}.`,
  LINE_UNKNOWN: ({ line, invoiceLine }) =>
    invoiceLine === undefined ? `The contract has no line ${line}.` : `The invoice has no line ${invoiceLine}.`,
  LINE_REPEATED: ({ line }) => `Line ${line} is named twice.`,
  OVER_REQUESTED: ({ cohort, patients: n, requested }) =>
    `Cohort ${cohort}: ${patients(n)} is more than the ${count(requested)} that were requested.`,
  TOO_MANY_BREACHED: ({ cohort, breachedPatients, patients: n }) =>
    `Cohort ${cohort}: ${count(breachedPatients)} breached is more than ${patients(n)}.`,
  OWN_CAPACITY_NOT_EXAMINED: ({ cohorts }) => `Own capacity has not been examined for cohort ${numbers(cohorts)}.`,
  REQUEST_REPEATED: () => 'The same request is named twice.',
  RESERVATION_WITHOUT_PATIENTS: ({ cohort, reservedOre }) =>
    `Cohort ${cohort} has no patients, but ${money(reservedOre)} is set aside.`,
  RELEASE_EXCEEDS: ({ cohort, requestedOre, reservedOre }) =>
    `Cohort ${cohort} has ${money(reservedOre)} reserved; ${money(requestedOre)} cannot be released.`,
  FUNDING_BASIS: ({ providerKind, basis, fundingBasis }) =>
    `A provider of the kind ${nameIn(providerKinds, providerKind)} cannot have ${nameIn(bases, basis)}${fundingBasis === undefined ? '' : ` with ${nameIn(fundingBases, fundingBasis)}`}.`,
  REQUEST_NOT_APPROVED: ({ status: now }) => `The request is not approved; it is ${status(now)}.`,
  COHORT_COVERED: ({ cohort, contracted, awarded, patients: n, approved }) =>
    `Cohort ${cohort}: ${count(approved)} are approved, ${count(contracted)} contracted${awarded === undefined ? '' : `, ${count(awarded)} awarded`}, and ${patients(n)} more is too many.`,
  NO_COVER: ({ cohort }) => `Nothing is reserved for cohort ${cohort}.`,
  PROVIDER_SUSPENDED: ({ provider, status: now }) => `Provider ${provider} is ${status(now)}.`,
  OUT_OF_SCOPE: ({ line, procedure }) => `Line ${line}: the framework agreement does not cover procedure ${procedure}.`,
  OUT_OF_PERIOD: ({ from, to, frameworkFrom, frameworkTo }) =>
    `The period ${date(from)}–${date(to)} is not within ${date(frameworkFrom)}–${date(frameworkTo)} of the framework agreement.`,
  OVER_LIST_PRICE: ({ unitPriceOre, listPriceOre }) =>
    listPriceOre === null
      ? `The price is ${money(unitPriceOre)}, and the price list has none today.`
      : `The price ${money(unitPriceOre)} is above the list price ${money(listPriceOre)}.`,
  CEILING_EXCEEDED: ({ requestedOre, remainingOre }) =>
    `The framework agreement has ${money(remainingOre)} left, and this needs ${money(requestedOre)}.`,
  OUTSIDE_CONTRACT_PERIOD: ({ date: day, from, to }) =>
    `${date(day)} is outside the contract's period ${date(from)}–${date(to)}.`,
  BEFORE_CONFIRMATION: ({ date: day, confirmedOn }) =>
    `${date(day)} is before the contract was confirmed on ${date(confirmedOn)}.`,
  BEFORE_REFERRAL: ({ line, deliveredOn, patients: n, remaining }) =>
    `Line ${line}: by ${date(deliveredOn)} ${count(remaining)} were referred and not treated, and the delivery is of ${patients(n)}.`,
  OPEN_DELIVERIES: ({ count: n }) => `Deliveries on ${count(n)} ${n === 1 ? 'line' : 'lines'} are not verified yet.`,
  OPEN_INVOICES: ({ count: n }) => `${count(n)} ${n === 1 ? 'invoice is' : 'invoices are'} not finished.`,
  UNINVOICED_DELIVERIES: ({ count: n }) =>
    `Deliveries on ${count(n)} ${n === 1 ? 'line' : 'lines'} are not invoiced. Say why no invoice will come.`,
  NOT_ACCEPTED: () => "The provider's acceptance is not recorded.",
  DELIVERY_USED: ({ delivery, used }) => `Delivery ${delivery} is used for ${patients(used)} in an invoice.`,
  TOO_MANY_LINES: ({ lines, linesMax }) => `${count(lines)} lines are too many; the most is ${count(linesMax)}.`,
  SCOPE_MISSING: () => 'State what the price includes before the contract is confirmed.',
  OVER_THRESHOLD: ({ valueOre, thresholdOre, verified }) =>
    `Without competition the provider gets ${money(valueOre)} within a year, and the threshold is ${money(thresholdOre)}${verified ? '' : ' (not verified)'}.`,
  FORESEEABLE_CAUSE: () => 'The legal basis is for what could not be foreseen, but the roll-out was planned.',
  QUOTA_OF_YEAR: ({ contracted, requested, perYear }) =>
    `The year's quota is ${patients(perYear)}: ${count(contracted)} are contracted, and ${count(requested)} more is too many.`,
  QUOTA_EXCEEDED: ({ line, patients: n, remaining }) =>
    `Line ${line}: ${patients(remaining)} are left of the quota, and this is ${count(n)}.`,
  OVER_DRAWN: ({ line, patients: n, remaining }) =>
    `Line ${line}: ${patients(remaining)} are referred and not reported, and this is ${count(n)}.`,
  MINUTES_REQUIRED: ({ line }) => `Line ${line}: state the minutes outside ordinary working hours.`,
  DUPLICATE: ({ number, credit, status: now }) =>
    `${credit === undefined ? 'Invoice' : 'Credit'} ${number} of the supplier exists already (${status(now)}).`,
  NOT_MATCHABLE: ({ mismatches }) =>
    `The invoice must be rejected: ${mismatches.map((each) => notMatchable[each] ?? each).join(', ')}.`,
  SUM_DIFFERS: ({ invoiceLine, statedOre, matchedOre }) =>
    `${invoiceLine === undefined ? 'The invoice' : `Line ${invoiceLine} of the invoice`} is for ${money(statedOre)}, and ${money(matchedOre)} is matched.`,
  QUANTITY_DIFFERS: ({ invoiceLine, stated, matched }) =>
    `Line ${invoiceLine} of the invoice is for ${stated}, and ${patients(matched)} are matched.`,
  WRONG_SUPPLIER: ({ supplier, provider }) => `The invoice is from ${supplier}, but the contract is with ${provider}.`,
  OVER_PRICE: ({ line, unitPriceOre, contractPriceOre, toleranceLeftOre }) =>
    `Line ${line}: ${money(unitPriceOre)} is above the contract's ${money(contractPriceOre)}${toleranceLeftOre === undefined ? '' : `, and the tolerance has ${money(toleranceLeftOre)} left`}.`,
  OVER_QUANTITY: ({ line, patients: n, remaining }) =>
    `Line ${line}: ${patients(remaining)} can still be invoiced, and the invoice is for ${count(n)}.`,
  NOT_DELIVERED: ({ line, patients: n, verified }) =>
    `Line ${line}: deliveries of ${patients(verified)} are verified, and the invoice is for ${count(n)}.`,
  CREDIT_EXCEEDS: ({ line, patients: n, remainingPatients, amountOre, remainingOre, excessOre }) =>
    excessOre === undefined
      ? `Line ${line}: ${patients(remainingPatients)} and ${money(remainingOre)} are left, and the credit is of ${count(n)} and ${money(amountOre)}.`
      : `Line ${line}: with the credit, ${money(excessOre)} more of the invoice would be above the contract's price.`,
  REFUND_EXCEEDS: ({ amountOre, receivableOre }) =>
    `The refund is of ${money(amountOre)}, and ${money(receivableOre)} are receivable.`,
  PROGRAMME_NOT_EMPTY: ({ phases, count: contracts, unpaidOre, receivableOre }) =>
    `The programme is not done: ${count(phases.length)} ${phases.length === 1 ? 'phase has' : 'phases have'} not ended, ${count(contracts)} ${contracts === 1 ? 'contract is' : 'contracts are'} not settled, ${money(unpaidOre)} is not paid, and ${money(receivableOre)} is receivable.`,
  PROGRAMME_CLOSED: () => 'The programme is closed. A decision must reopen it before anything more is done.',
  YEAR_FRAME_EXCEEDED: ({ fiscalYear, requestedOre, remainingOre }) =>
    `The frame of ${fiscalYear} has ${money(remainingOre)} left, and this is ${money(requestedOre)}.`,
  YEAR_NOT_OVER: ({ fiscalYear }) => `The year ${fiscalYear} is not over yet.`,
  NO_YEAR_FRAME: ({ fiscalYear }) => `The year ${fiscalYear} has no frame.`,
  DISPUTED: () => 'The invoice is disputed: it can neither be attested, approved nor paid until that is resolved.',
  AMOUNT_DIFFERS: ({ amountOre, invoicedOre }) => `${money(amountOre)} is not the invoice's ${money(invoicedOre)}.`,
  PAID_BEFORE_APPROVAL: ({ paidOn, approvedOn }) =>
    `The payment on ${date(paidOn)} is before the approval on ${date(approvedOn)}.`,
  PAID_BEFORE_REVERSAL: ({ paidOn, reversedOn }) =>
    `The payment on ${date(paidOn)} is before the reversal on ${date(reversedOn)}.`,
} satisfies Partial<Refusals>;

/** Inquiries, offers and awards. */
const market = {
  CRITERIA_WEIGHTS: ({ sum, prices }) =>
    `The weights must be 100 per cent with one criterion of price; they are ${count(sum)} with ${count(prices)}.`,
  CRITERION_REPEATED: ({ criterion }) => `Criterion ${criterion} is named twice.`,
  INVITEE_REPEATED: ({ provider }) => `Provider ${provider} is named twice.`,
  NOT_INVITABLE: ({ provider, because }) => `Provider ${provider} cannot be invited: ${nameIn(notInvitable, because)}.`,
  TOO_FEW_INVITEES: ({ invitees, inviteesMin }) =>
    `${count(invitees)} invitees are too few; there must be ${count(inviteesMin)}, or a reason.`,
  DEADLINE_INVALID: ({ deadline, after }) => `The deadline ${moment(deadline)} must be after ${moment(after)}.`,
  DEADLINE_PASSED: ({ deadline, at, from }) =>
    from === undefined
      ? `The deadline was ${moment(deadline)}, and this is of ${moment(at)}.`
      : `This is of ${moment(at)}, and must be between ${moment(from)} and ${moment(deadline)}.`,
  NOT_INVITED: ({ provider }) => `Provider ${provider} is not invited.`,
  ALREADY_RECEIVED: ({ provider, offer }) => `Provider ${provider} has made offer ${offer} already.`,
  SEALED: ({ offersUntil }) => `Offers are sealed until the inquiry is closed; the deadline is ${moment(offersUntil)}.`,
  NEGOTIATION_NOT_ALLOWED: () => 'A mini-competition does not allow negotiation.',
  STAFFING_SUM: ({ sum }) => `The staffing must be 100 per cent; it is ${count(sum)}.`,
  OVER_INQUIRED: ({ cohort, patients: n, inquired }) =>
    `Cohort ${cohort}: ${patients(n)} is more than the ${count(inquired)} that were asked for.`,
  CRITERION_NOT_ANNOUNCED: ({ announced }) => `The criterion was not announced. Announced are ${or(announced)}.`,
  CRITERION_MISSING: ({ criteria }) => `These criteria have no points: ${criteria.join(', ')}.`,
  NOT_DISPATCHED: ({ count: n }) =>
    `${count(n)} ${n === 1 ? 'invitee has' : 'invitees have'} not been sent every edition.`,
  OFFER_UNDECIDED: ({ offers }) => `These offers have no answer: ${numbers(offers)}.`,
  OFFER_NOT_LIVE: ({ offer, status: now }) => `Offer ${offer} is ${status(now)}.`,
  OFFER_EXPIRED: ({ offer, validUntil }) => `Offer ${offer} was valid until ${date(validUntil)}.`,
  NOT_EVALUATED: ({ offer }) => `Offer ${offer} is not evaluated.`,
  OVER_OFFERED: ({ offer, cohort, patients: n, offered }) =>
    `Offer ${offer}, cohort ${cohort}: ${patients(n)} is more than the ${count(offered)} that were offered.`,
  AWARD_DIFFERS: ({
    because,
    offer,
    cohort,
    patients: n = 0,
    room = 0,
    line,
    unitPriceOre = '0',
    offeredOre = '0',
  }) => {
    const differs: Readonly<Record<typeof because, string>> = {
      request: 'it is for another request',
      provider: 'it is with another provider',
      framework: 'it is no call-off of the framework agreement under which the provider was asked',
      cohort: `cohort ${cohort} was not awarded`,
      patients: `cohort ${cohort} gets ${patients(n)}, and the award has room for ${count(room)}`,
      price: `line ${line} costs ${money(unitPriceOre)}, and the offer was ${money(offeredOre)}`,
      includes: 'the price includes something else than the offer',
    };
    return `The contract is not as offer ${offer} was awarded: ${differs[because]}.`;
  },
  AWARD_REQUIRED: () => 'A call-off of this framework agreement needs an award by mini-competition.',
  LEGAL_BASIS_REQUIRED: ({ line, cohort, patients: n = 0, awarded = 0, unitPriceOre = '0', offeredOre = '0' }) =>
    line === undefined
      ? `Cohort ${cohort}: ${patients(n)} is more than the award leaves room for (${count(awarded)}). Give a legal basis.`
      : `Line ${line}: ${money(unitPriceOre)} is above the price of the award, ${money(offeredOre)}. Give a legal basis.`,
  TOO_LATE: ({ offer, cohort, lastCompletionOn, latestTreatmentOn }) =>
    `Offer ${offer}, cohort ${cohort}: done by ${date(lastCompletionOn)} is after the latest treatment date ${date(latestTreatmentOn)}. Give a reason.`,
  RATIONALE_MISSING: ({ offer, score, declined, declinedScore }) =>
    `Offer ${declined} has ${count(declinedScore)} points and offer ${offer} has ${count(score)}. Say why the best is not taken.`,
  EDITION_UNKNOWN: ({ edition, editions }) => `There is no edition ${edition}; there are ${count(editions)}.`,
  TEXT_DIFFERS: ({ edition }) => `What was sent is not the text of edition ${edition}.`,
  QUESTION_UNKNOWN: ({ question }) => `There is no question ${question}.`,
  ALREADY_ANSWERED: ({ question }) => `Question ${question} is answered already.`,
  TOO_MANY_QUESTIONS: ({ questionsMax }) => `There can be at most ${count(questionsMax)} questions.`,
  ALREADY_DECLINED: ({ provider }) => `Provider ${provider} has already said that it makes no offer.`,
  HAS_OFFER: ({ provider, offer }) => `Provider ${provider} has made offer ${offer}.`,
} satisfies Partial<Refusals>;

export const refusals: Refusals = { ...general, ...trade, ...market };

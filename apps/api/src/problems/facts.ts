import type { Dependant, ScopeViolation, Violation } from '@spillrom/domain';

type Rule = Violation | ScopeViolation;
type Of<Code extends Rule['code']> = Extract<Rule, { readonly code: Code }>;

const either = (words: readonly string[]): string => words.join(' or ');
const all = (words: readonly (string | number)[]): string => words.join(', ');
const ore = (amount: string): string => `${amount} øre`;

/** What people do in each part of the same expense, and in the other acts that ask for two persons. */
const DONE: Readonly<Record<string, string>> = {
  propose: 'drafted, registered, reported or proposed something',
  confirm: 'confirmed or approved something',
  attest: 'verified or attested something',
  pay: 'paid or proposed to reverse a payment',
  record: 'recorded it',
  assess: 'assessed it',
};

const dependantOf = (on: Dependant): string => {
  switch (on.kind) {
    case 'movement':
      return on.number === undefined ? `a later ${on.of}` : `${on.of} ${on.number}`;
    case 'draw':
      return `draw ${on.number}`;
    case 'invoice':
      return `invoice ${on.invoice}`;
    case 'contract':
      return `contract ${on.contract}, ${on.status}`;
    case 'settlement':
      return "the contract's settlement";
  }
};

const belowUse = ({ requested, inUse, phase, line }: Of<'BELOW_USE'>): string => {
  if (line !== undefined) return `Line ${line} would have ${requested}, and ${inUse} is drawn or invoiced`;
  if (phase !== undefined) return `Phase ${phase} would have ${ore(requested)}, and ${ore(inUse)} is in use`;
  return `The programme would have ${ore(requested)}, and ${ore(inUse)} is allocated to phases`;
};

const notOpen = ({ phase, status, allowed, raises }: Of<'PHASE_NOT_OPEN'>): string =>
  `Phase ${phase} is ${status}, and ${raises ? 'an amendment that raises a line' : 'this'} needs it ${either(allowed ?? ['in another status'])}`;

const wrongState = ({ status, allowed }: Of<'WRONG_STATE'>): string =>
  allowed === undefined ? `It is ${status} already` : `It is ${status}, and this needs it ${either(allowed)}`;

const fundingBasis = ({ line, providerKind, basis, fundingBasis: sent, allowed }: Of<'FUNDING_BASIS'>): string =>
  line === undefined
    ? `A contract with a provider of kind ${providerKind} on the basis ${basis} does not go; ${either(allowed)} would`
    : `Line ${line} is paid by ${sent}, and with a provider of kind ${providerKind} it can be ${either(allowed)}`;

const wrongSupplier = ({ supplier, provider, pointer }: Of<'WRONG_SUPPLIER'>): string =>
  pointer === '/framework'
    ? `The framework agreement is with ${supplier}, and the contract with ${provider}`
    : `The invoice is from ${supplier}, and the contract with ${provider}`;

/** What is the case, in words, of every rule that is broken; one that is missing does not compile. No sign at the end. */
const FACTS: { readonly [Code in Rule['code']]: (rule: Of<Code>) => string } = {
  ROLE_REQUIRED: ({ roles }) => `This takes the role ${either(roles)}`,
  ONLY_RECORDER: () => 'Somebody else has recorded the decision',
  PERSON_NUMBER: () => 'The text holds what is a national identity number by its check digits',
  NOT_FOUND: ({ what }) => `The ${what} that the body names does not exist`,
  WRONG_STATE: wrongState,
  AMOUNT_TOO_LARGE: ({ amountOre, maxOre }) =>
    `It comes to ${ore(amountOre)}, and no amount or sum may be above ${ore(maxOre)}`,
  ALREADY_ESTABLISHED: ({ programme }) => `The case number has the programme ${programme}`,
  ALREADY_REGISTERED: ({ what }) => `There is such a ${what} already`,
  ALREADY_REVERSED: ({ reversal }) => `Reversal ${reversal} has taken it back`,
  NOT_REVERSIBLE: ({ amendment }) => `Amendment ${amendment} lowered a line, and what it gave back may be in use`,
  ALREADY_PENDING: ({ what, number }) => `${what === 'amendment' ? 'Amendment' : 'Reversal'} ${number} is proposed`,
  SAME_PERSON: ({ part, earlierPart }) =>
    `You have ${DONE[earlierPart] ?? earlierPart} here before, and whoever did that cannot ${part} as well`,
  NO_DELEGATION: ({ neededOre }) => `No delegation of yours is in force today, and ${ore(neededOre)} is to be covered`,
  OVER_DELEGATION: ({ neededOre, limitOre }) =>
    `Your delegation goes to ${ore(limitOre)}, and ${ore(neededOre)} is to be covered`,
  APPROPRIATION_EXCEEDED: ({ requestedOre, unallocatedOre }) =>
    `The programme has ${ore(unallocatedOre)} unallocated, and ${ore(requestedOre)} is asked for`,
  ALLOCATION_EXCEEDED: ({ phase, requestedOre, availableOre }) =>
    `Phase ${phase} has ${ore(availableOre)} available, and ${ore(requestedOre)} is asked for`,
  BELOW_USE: belowUse,
  RANK_NOT_UNIQUE: ({ rank, phases }) => `Phases ${all(phases)} would all have rank ${rank}`,
  PHASE_REPEATED: ({ phase }) => `Phase ${phase} is named twice`,
  PLAN_CHANGED: ({ replaces, planVersion }) =>
    `The plan in force has version ${planVersion}, and this one replaces version ${replaces}`,
  PHASE_NOT_EMPTY: ({ phase, reservedOre, committedOre, expendedOre }) =>
    `In phase ${phase} ${ore(reservedOre)} is reserved, ${ore(committedOre)} committed and ${ore(expendedOre)} expended`,
  PHASE_NOT_OPEN: notOpen,
  PERIOD_INVALID: ({ from, to }) => `The period from ${from} to ${to} ends before it begins`,
  WEEK_UNKNOWN: ({ week }) => `There is no week ${week}`,
  DATE_IN_FUTURE: ({ date, today }) => `${date} is still to come; today is ${today} in Oslo`,
  OUTSIDE_CONTRACT_PERIOD: ({ deliveredOn, from, to }) =>
    `The contract lasts from ${from} to ${to}, and ${deliveredOn} lies outside`,
  CHANGES_NOTHING: ({ what }) => `The ${what} would leave everything as it is`,
  ORG_NUMBER_INVALID: () => 'The organisation number has not nine digits, or a wrong check digit',
  CODE_UNKNOWN: ({ value }) => `${value} is not in the list of codes`,
  CODE_RETIRED: ({ value }) => `${value} is no longer in use`,
  TRUST_UNKNOWN: ({ trust }) => `${trust} is not one of the hospital trusts in the list`,
  PROCEDURE_SPECIALTY: ({ procedure, specialty, belongsTo }) =>
    `${procedure} belongs to specialty ${belongsTo}, and the cohort to ${specialty}`,
  NOT_PRIORITISED: ({ phase, trust, prioritised }) =>
    `Phase ${phase} is for ${prioritised}, and the request for ${trust}`,
  OUTSIDE_WINDOW: ({ cohort, latestTreatmentOn, from, to }) =>
    `Cohort ${cohort} is to be treated by ${latestTreatmentOn}, outside ${from} to ${to}`,
  HAS_CONTRACT: ({ contracts }) => `Contracts stand on the request: ${all(contracts)}`,
  COHORT_UNKNOWN: ({ cohort }) =>
    `The request has no cohort ${cohort}, or another procedure in it than when this was drafted`,
  COHORT_REPEATED: ({ cohort }) => `Cohort ${cohort} is named twice`,
  COHORT_MISSING: ({ cohorts }) => `Of the request's cohorts these are not named: ${all(cohorts)}`,
  LINE_UNKNOWN: ({ line }) => `The contract has no line ${line}`,
  LINE_REPEATED: ({ line }) => `Line ${line} is named twice`,
  OVER_REQUESTED: ({ cohort, patients, requested }) =>
    `Cohort ${cohort} asks for ${requested} patients, and ${patients} would be approved`,
  RELEASE_EXCEEDS: ({ cohort, requestedOre, reservedOre }) =>
    `Cohort ${cohort} has ${ore(reservedOre)} reserved, and ${ore(requestedOre)} would be released`,
  FUNDING_BASIS: fundingBasis,
  REQUEST_NOT_APPROVED: ({ status }) => `The request is ${status}`,
  COHORT_COVERED: ({ cohort, contracted, patients, approved }) =>
    `Cohort ${cohort} has ${approved} approved patients and ${contracted} contracted, and ${patients} more are asked for`,
  PROVIDER_SUSPENDED: ({ provider }) => `Provider ${provider} is suspended`,
  OUT_OF_SCOPE: ({ line, procedure }) => `Line ${line} is of ${procedure}, which the framework agreement does not name`,
  OUT_OF_PERIOD: ({ from, to, frameworkFrom, frameworkTo }) =>
    `The framework agreement lasts from ${frameworkFrom} to ${frameworkTo}, and the contract from ${from} to ${to}`,
  OVER_LIST_PRICE: ({ line, unitPriceOre, listPriceOre }) =>
    `Line ${line} costs ${ore(unitPriceOre)}, and the list price of today is ${listPriceOre === null ? 'none' : ore(listPriceOre)}`,
  CEILING_EXCEEDED: ({ requestedOre, remainingOre }) =>
    `The framework agreement has ${ore(remainingOre)} left, and ${ore(requestedOre)} is asked for`,
  OPEN_DELIVERIES: ({ lines }) =>
    `Neither verified nor returned are ${all(lines.map(({ line, patients }) => `${patients} patients of line ${line}`))}`,
  OPEN_INVOICES: ({ invoices }) => `These invoices wait: ${all(invoices)}`,
  QUOTA_EXCEEDED: ({ line, patients, remaining }) =>
    `Line ${line} has room for ${remaining} more patients, not ${patients}`,
  OVER_DRAWN: ({ line, patients, remaining }) =>
    `Of line ${line} ${remaining} patients are referred and neither treated nor returned, not ${patients}`,
  HOURS_REQUIRED: ({ line }) => `Line ${line} is treated in an own trust`,
  DUPLICATE: ({ invoice }) => `Supplier, number and date are those of invoice ${invoice}`,
  WRONG_SUPPLIER: wrongSupplier,
  OVER_PRICE: ({ line, unitPriceOre, contractPriceOre }) =>
    `Line ${line} is invoiced at ${ore(unitPriceOre)}, and contracted at ${ore(contractPriceOre)}`,
  OVER_QUANTITY: ({ line, patients, remaining }) =>
    `Line ${line} has ${remaining} patients that no invoice names, and ${patients} are invoiced`,
  NOT_DELIVERED: ({ line, patients, verified }) =>
    `Line ${line} has ${verified} verified patients that no attested invoice names, and ${patients} are invoiced`,
  AMOUNT_DIFFERS: ({ amountOre, invoicedOre }) =>
    `The invoice is of ${ore(invoicedOre)}, and ${ore(amountOre)} is paid`,
  DEPENDED_ON: ({ on }) => `On it stands ${all(on.map(dependantOf))}`,
};

const isRule = (wrong: { readonly code: string }): wrong is Rule => Object.hasOwn(FACTS, wrong.code);

/** What is the case, from the numbers of what is wrong; nothing of what is no rule. */
export const factOf = (wrong: { readonly code: string }): string | undefined =>
  isRule(wrong) ? (FACTS[wrong.code] as (rule: Rule) => string)(wrong) : undefined;

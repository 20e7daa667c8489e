import type { Dependant, ScopeViolation, Violation } from '@spillrom/domain';
import { ROLES } from '@spillrom/kernel';
import type { Plain } from './command-examples.js';
import {
  actor,
  amount,
  count,
  day,
  digest,
  listOf,
  maybe,
  number,
  objectOf,
  oneOf,
  organisation,
  position,
  text,
  uuid,
  yesNo,
  type FieldsOf,
  type Schema,
} from './schema.js';

type Rule = Violation | ScopeViolation;
export type RuleCode = Rule['code'];
type NumbersOf<Code extends RuleCode> = Omit<Extract<Rule, { readonly code: Code }>, 'code' | 'pointer'>;

type Row<Code extends RuleCode> = readonly [
  fields: FieldsOf<NumbersOf<Code>>,
  example: Plain<NumbersOf<Code>> & { readonly pointer?: string },
];

const trust = '883974832';
const clinic = '974504863';
const person = 'actor-60db988b-05d0-40e7-9df6-1e5aa6bde6dc';
const contract = 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66';
const invoice = '5d41402abc4b2a76b9719d911017c592';
const framework = '0f6b7a1c9d2e4f8053a1b2c3d4e5f607';

type Movement = Extract<Dependant, { kind: 'movement' }>;
const dependant: Schema = {
  oneOf: [
    objectOf<Movement>()({ kind: oneOf('movement'), of: text, number: maybe(number) }),
    objectOf<Extract<Dependant, { kind: 'draw' }>>()({ kind: oneOf('draw'), number }),
    objectOf<Extract<Dependant, { kind: 'invoice' }>>()({ kind: oneOf('invoice'), invoice: digest }),
    objectOf<Extract<Dependant, { kind: 'contract' }>>()({ kind: oneOf('contract'), contract: uuid, status: text }),
    objectOf<Extract<Dependant, { kind: 'settlement' }>>()({ kind: oneOf('settlement') }),
  ],
};

const linePatients = objectOf<{ line: number; patients: number }>()({ line: number, patients: number });
const ofLine = { line: number, patients: number };

/** The numbers that each violation carries, and an example of them; one that is missing, or drifts, does not compile. */
const RULES: { readonly [Code in RuleCode]: Row<Code> } = {
  ROLE_REQUIRED: [{ roles: listOf(oneOf(...ROLES)) }, { roles: ['budget-holder'] }],
  ONLY_RECORDER: [{ recorder: actor }, { recorder: person }],
  PERSON_NUMBER: [{}, { pointer: '/reason' }],
  NOT_FOUND: [{ what: text }, { what: 'provider', pointer: '/provider' }],
  WRONG_STATE: [
    { what: maybe(text), status: text, allowed: maybe(listOf(text)) },
    { what: 'contract', status: 'confirmed', allowed: ['drafted'] },
  ],
  AMOUNT_TOO_LARGE: [
    { amountOre: amount, maxOre: amount },
    { amountOre: '1000000000000000', maxOre: '999999999999999', pointer: '/effect/amountOre' },
  ],
  ALREADY_ESTABLISHED: [{ programme: text }, { programme: '2022-417', pointer: '/caseNumber' }],
  ALREADY_REGISTERED: [{ what: text }, { what: 'provider', pointer: '/orgNumber' }],
  ALREADY_REVERSED: [{ reversal: number }, { reversal: 1 }],
  NOT_REVERSIBLE: [{ amendment: number }, { amendment: 2, pointer: '/amendment' }],
  ALREADY_PENDING: [
    { what: oneOf('amendment', 'reversal'), number },
    { what: 'amendment', number: 1 },
  ],
  SAME_PERSON: [
    { actor, part: text, earlierPart: text },
    { actor: person, part: 'confirm', earlierPart: 'propose' },
  ],
  NO_DELEGATION: [
    { holder: actor, neededOre: amount },
    { holder: person, neededOre: '37500000' },
  ],
  OVER_DELEGATION: [
    { holder: actor, neededOre: amount, limitOre: amount },
    { holder: person, neededOre: '500000000', limitOre: '300000000' },
  ],
  APPROPRIATION_EXCEEDED: [
    { requestedOre: amount, unallocatedOre: amount },
    { requestedOre: '900000000', unallocatedOre: '800000000', pointer: '/effect/changes' },
  ],
  ALLOCATION_EXCEEDED: [
    { phase: number, requestedOre: amount, availableOre: amount },
    { phase: 1, requestedOre: '500000000', availableOre: '120000000' },
  ],
  BELOW_USE: [
    { requested: text, inUse: text, phase: maybe(number), line: maybe(number) },
    { requested: '5', inUse: '8', line: 1 },
  ],
  RANK_NOT_UNIQUE: [
    { rank: { type: 'integer' }, phases: listOf(number) },
    { rank: 2, phases: [2, 3] },
  ],
  PHASE_REPEATED: [{ phase: number }, { phase: 2, pointer: '/effect/phases/1/phase' }],
  PLAN_CHANGED: [
    { replaces: count, planVersion: count },
    { replaces: 1, planVersion: 2, pointer: '/effect/planVersion' },
  ],
  PHASE_NOT_EMPTY: [
    {
      phase: number,
      reservedOre: { ...amount, description: 'Whole øre reserved in the phase' },
      committedOre: amount,
      expendedOre: amount,
    },
    { phase: 1, reservedOre: '0', committedOre: '197922000', expendedOre: '330210000' },
  ],
  PHASE_NOT_OPEN: [
    { phase: number, status: text, allowed: maybe(listOf(text)), raises: maybe({ ...yesNo, const: true }) },
    { phase: 2, status: 'planned', allowed: ['open', 'closing'] },
  ],
  PERIOD_INVALID: [
    { from: text, to: text },
    { from: '2022-12-31', to: '2022-11-01', pointer: '/to' },
  ],
  WEEK_UNKNOWN: [{ week: text }, { week: '2022-W53', pointer: '/toWeek' }],
  DATE_IN_FUTURE: [
    { date: day, today: day },
    { date: '2022-12-01', today: '2022-11-24', pointer: '/deliveredOn' },
  ],
  OUTSIDE_CONTRACT_PERIOD: [
    { deliveredOn: day, from: day, to: day },
    { deliveredOn: '2022-10-30', from: '2022-11-01', to: '2022-12-31', pointer: '/deliveredOn' },
  ],
  CHANGES_NOTHING: [{ what: oneOf('appropriation', 'allocation', 'amendment') }, { what: 'amendment' }],
  ORG_NUMBER_INVALID: [{}, { pointer: '/orgNumber' }],
  CODE_UNKNOWN: [{ value: text }, { value: '999', pointer: '/cohorts/0/specialty' }],
  CODE_RETIRED: [{ value: text }, { value: '231', pointer: '/cohorts/0/specialty' }],
  TRUST_UNKNOWN: [{ trust: text }, { trust: '983658776', pointer: '/effect/trust' }],
  PROCEDURE_SPECIALTY: [
    { procedure: text, specialty: text, belongsTo: text },
    { procedure: 'CJE20', specialty: '050', belongsTo: '300', pointer: '/cohorts/0/procedure' },
  ],
  NOT_PRIORITISED: [
    { phase: number, trust: organisation, prioritised: organisation },
    { phase: 1, trust: '983974791', prioritised: trust, pointer: '/phase' },
  ],
  OUTSIDE_WINDOW: [
    { cohort: number, latestTreatmentOn: day, from: day, to: day },
    { cohort: 1, latestTreatmentOn: '2023-01-15', from: '2022-11-01', to: '2022-12-31' },
  ],
  HAS_CONTRACT: [{ contracts: listOf(uuid) }, { contracts: [contract] }],
  COHORT_UNKNOWN: [{ cohort: number }, { cohort: 7, pointer: '/cohorts/0/cohort' }],
  COHORT_REPEATED: [{ cohort: number }, { cohort: 1, pointer: '/cohorts/1/cohort' }],
  COHORT_MISSING: [{ cohorts: listOf(number) }, { cohorts: [2], pointer: '/cohorts' }],
  LINE_UNKNOWN: [{ line: number }, { line: 3, pointer: '/line' }],
  LINE_REPEATED: [{ line: number }, { line: 1, pointer: '/lines/1/line' }],
  OVER_REQUESTED: [
    { cohort: number, patients: number, requested: number },
    { cohort: 1, patients: 50, requested: 40, pointer: '/cohorts/0/patients' },
  ],
  RELEASE_EXCEEDS: [
    { cohort: number, requestedOre: amount, reservedOre: amount },
    { cohort: 1, requestedOre: '60000000', reservedOre: '50000000', pointer: '/amountOre' },
  ],
  FUNDING_BASIS: [
    { line: maybe(number), providerKind: text, basis: text, fundingBasis: maybe(text), allowed: listOf(text) },
    { line: 1, providerKind: 'ownTrust', basis: 'ownTrust', fundingBasis: 'packagePrice', allowed: ['ownTrust'] },
  ],
  REQUEST_NOT_APPROVED: [{ status: text }, { status: 'assessed' }],
  COHORT_COVERED: [
    { cohort: number, contracted: count, patients: number, approved: count },
    { cohort: 1, contracted: 30, patients: 20, approved: 40 },
  ],
  PROVIDER_SUSPENDED: [{ provider: organisation }, { provider: clinic }],
  OUT_OF_SCOPE: [
    { line: number, procedure: text, framework: digest },
    { line: 1, procedure: 'EMB10', framework },
  ],
  OUT_OF_PERIOD: [
    { from: day, to: day, frameworkFrom: day, frameworkTo: day },
    { from: '2022-11-01', to: '2024-12-31', frameworkFrom: '2021-09-01', frameworkTo: '2023-08-31' },
  ],
  OVER_LIST_PRICE: [
    { line: number, unitPriceOre: amount, listPriceOre: { oneOf: [amount, { type: 'null' }] } },
    { line: 1, unitPriceOre: '1300000', listPriceOre: '1250000' },
  ],
  CEILING_EXCEEDED: [
    { requestedOre: amount, remainingOre: amount },
    { requestedOre: '37500000', remainingOre: '20000000' },
  ],
  OPEN_DELIVERIES: [{ lines: listOf(linePatients) }, { lines: [{ line: 1, patients: 2 }] }],
  OPEN_INVOICES: [{ invoices: listOf(digest) }, { invoices: [invoice] }],
  QUOTA_EXCEEDED: [
    { ...ofLine, remaining: count },
    { line: 1, patients: 10, remaining: 4, pointer: '/patients' },
  ],
  OVER_DRAWN: [
    { ...ofLine, remaining: count },
    { line: 1, patients: 10, remaining: 4, pointer: '/patients' },
  ],
  HOURS_REQUIRED: [{ line: number }, { line: 1, pointer: '/hoursOutsideOrdinary' }],
  DUPLICATE: [{ invoice: digest }, { invoice, pointer: '/number' }],
  WRONG_SUPPLIER: [
    {
      supplier: { ...text, description: 'Who sent the invoice, or with whom the framework agreement is' },
      provider: organisation,
    },
    { supplier: '982755999', provider: clinic, pointer: '/supplier' },
  ],
  OVER_PRICE: [
    { line: number, unitPriceOre: amount, contractPriceOre: amount },
    { line: 1, unitPriceOre: '1300000', contractPriceOre: '1250000', pointer: '/lines/0/unitPriceOre' },
  ],
  OVER_QUANTITY: [
    { ...ofLine, remaining: count },
    { line: 1, patients: 12, remaining: 8, pointer: '/lines/0/patients' },
  ],
  NOT_DELIVERED: [
    { ...ofLine, verified: count },
    { line: 1, patients: 8, verified: 6 },
  ],
  AMOUNT_DIFFERS: [
    { amountOre: amount, invoicedOre: amount },
    { amountOre: '9000000', invoicedOre: '10000000', pointer: '/amountOre' },
  ],
  DEPENDED_ON: [{ on: listOf(dependant) }, { on: [{ kind: 'invoice', invoice }] }],
};

/** Every code of a rule. */
export const ALL_RULES = Object.keys(RULES) as readonly RuleCode[];

export const isRuleCode = (code: string): code is RuleCode => Object.hasOwn(RULES, code);

export const exampleOf = (code: RuleCode): { readonly code: string } => ({ code, ...RULES[code][1] });

const told = {
  detail: { type: 'string', description: 'The same for a person to read; not to be matched on' },
  pointer: { type: 'string', description: 'Where in the body: a JSON pointer (RFC 6901)' },
};

const schemaOf = (code: RuleCode): Schema => {
  const numbers = objectOf<object>()(RULES[code][0] as FieldsOf<object>);
  const { properties, required } = numbers as { properties: object; required: readonly string[] };
  return { ...numbers, properties: { code: oneOf(code), ...told, ...properties }, required: ['code', ...required] };
};

const FORM_CODES = [
  ...['FORM', 'UNKNOWN_FIELD', 'HEADER', 'PARAMETER', 'UNKNOWN_PARAMETER', 'BEYOND_LOG', 'PATH', 'HTTP'],
] as const;

const form: Schema = {
  type: 'object',
  description: 'The form of a body, a header or a parameter is not as described',
  properties: {
    code: oneOf(...FORM_CODES),
    ...told,
    parameter: { type: 'string', description: 'Which parameter of the query' },
    head: { ...position, description: 'For `BEYOND_LOG`: where the log ends' },
  },
  required: ['code', 'detail'],
  additionalProperties: false,
};

/** `ALREADY_PENDING` is described as `AlreadyPendingViolation`. */
const nameOf = (code: RuleCode): string =>
  `${code.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Violation`;

const path = (name: string): string => `#/components/schemas/${name}`;

/** `Violation` is one of all the others, told apart by `code`. */
export const VIOLATION_SCHEMAS: Readonly<Record<string, Schema>> = {
  ...Object.fromEntries(ALL_RULES.map((code) => [nameOf(code), schemaOf(code)])),
  FormViolation: form,
  Violation: {
    description: 'One thing that is wrong, with the numbers that a person needs to mend it.',
    oneOf: [...ALL_RULES.map((code) => ({ $ref: path(nameOf(code)) })), { $ref: path('FormViolation') }],
    discriminator: {
      propertyName: 'code',
      mapping: Object.fromEntries([
        ...ALL_RULES.map((code) => [code, path(nameOf(code))]),
        ...FORM_CODES.map((code) => [code, path('FormViolation')]),
      ]),
    },
  },
};

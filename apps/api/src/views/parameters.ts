import { RED_FLAGS } from '@spillrom/audit-rules';
import { isPosition } from '@spillrom/event-sourcing';
import {
  BASES,
  BY_CLOCK,
  CASE_NUMBER_SIGNS_MAX,
  DECIDING_BODIES,
  DOCUMENT_LANGUAGES,
  EDITIONS_MAX,
  INQUIRY_KINDS,
  NAME_SIGNS_MAX,
  PLAN_PHASES_MAX,
  PROVIDER_KINDS,
} from '@spillrom/domain';
import { PERSON_NAME_MAX } from '@spillrom/identity';
import {
  instant,
  isLocalDate,
  isUuid,
  ROLES,
  SYSTEM_ROLES,
  readShortReference,
  REFERENCE_PREFIXES,
  type ReferenceKind,
} from '@spillrom/kernel';
import { BUDGET_FIGURES, PATIENT_FIGURES } from '@spillrom/read-models';
import { operations } from '../commands/operations.js';
import { EFFECTS } from '../decisions/effects.dto.js';
import { DAY, isText, lengthOf, TEXT } from '../form/fields.js';
import { malformed, unfit, type Wrong } from '../problems/problem.js';
import { STATUSES } from './statuses.js';

interface Parameter {
  readonly what: string;
  /** Its form in words, after "as". */
  readonly form: string;
  readonly schema: object;
  readonly fits: (text: string) => boolean;
  /** What it stands for, where it can be written in several ways. */
  readonly read?: (text: string) => string;
}

const POSITION = { type: 'string', pattern: '^(0|[1-9][0-9]{0,18})$' };

const position = (what: string): Parameter => ({
  what,
  form: 'a position from an answer: digits, at most 9223372036854775807',
  schema: POSITION,
  fits: isPosition,
});
const pattern = (what: string, form: string, shape: RegExp): Parameter => ({
  what,
  form,
  schema: { type: 'string', pattern: shape.source },
  fits: (text) => shape.test(text),
});
/** What a person has written, of the length that its field in a body may have. */
const words = (what: string, maxLength: number): Parameter => ({
  what,
  form: `1 to ${maxLength} characters of text`,
  schema: { type: 'string', minLength: 1, maxLength, pattern: TEXT },
  fits: (text) => isText(text) && lengthOf(text) <= maxLength,
});
const day = (what: string): Parameter => ({
  what,
  form: 'a date from 2000-01-01 to 2099-12-31, such as 2022-11-12',
  schema: { type: 'string', format: 'date', pattern: DAY },
  fits: isLocalDate,
});
const organisation = (what: string): Parameter => pattern(what, 'nine digits', /^[0-9]{9}$/);
const uuid = (what: string): Parameter => ({
  what,
  form: 'a UUID in lower case',
  schema: { type: 'string', format: 'uuid', maxLength: 36 },
  fits: isUuid,
});
const code = (what: string): Parameter => pattern(what, 'a code: letters, digits and hyphens', /^[A-Za-z0-9-]{1,20}$/);
/** `0000001Y` is what the shortest of ids come to. */
const reference = (kind: ReferenceKind): Parameter => ({
  what: 'With this short reference: in upper or lower case, with or without hyphens, O for 0, I and L for 1.',
  form: `a short reference with its check symbol, such as ${REFERENCE_PREFIXES[kind]}-0000-001Y`,
  schema: { type: 'string', maxLength: 20 },
  fits: (text) => readShortReference(kind, text) !== undefined,
  read: (text) => readShortReference(kind, text)!,
});
const integer = (what: string, minimum: number, maximum: number): Parameter => ({
  what,
  form: `a whole number from ${minimum} to ${maximum}`,
  schema: { type: 'integer', minimum, maximum },
  fits: (text) => /^[0-9]{1,9}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum,
});
const week = (what: string): Parameter =>
  pattern(what, 'an ISO week, such as 2022-W46', /^20[0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])$/);
const oneOf = (what: string, values: readonly string[]): Parameter => ({
  what,
  form: `one of ${values.join(', ')}`,
  schema: { type: 'string', enum: [...values] },
  fits: (text) => values.includes(text),
});

const isRfc3339 = (text: string): boolean => {
  try {
    return instant(text) !== '';
  } catch {
    return false;
  }
};

const moment = (what: string): Parameter => ({
  what,
  form: 'an RFC 3339 moment in the years 2000 to 2099, such as 2022-11-12T08:00:00Z',
  schema: { type: 'string', format: 'date-time' },
  fits: isRfc3339,
  read: instant,
});

/** Items on a page, where the client does not say. */
export const LIMIT_DEFAULT = 50;

/** The cursor of a list names where it stands, which may be a name of 200 characters of four bytes each. */
const CURSOR_LENGTH_MAX = 2_000;

const limit = integer('Items on a page.', 1, 200);

/** Every parameter that a view may take. */
export const PARAMETERS = {
  minPosition: position('Show at least the state after this position; the view waits for it, at most five seconds.'),
  asOf: position('The state after the last commit at or before this position.'),
  asOfTime: moment('The state as it was known at this moment (RFC 3339, in the years 2000 to 2099).'),
  dueBy: moment('Due at this moment or earlier (RFC 3339, in the years 2000 to 2099).'),
  effectiveOn: day('Of that state, only what is effective on or before this business date.'),
  fiscalYear: integer(
    'Of that state, only the flows of this year: what is effective on a business date in it.',
    2000,
    2099,
  ),
  after: position('What comes after this position: `next` of a page, or the `id` of the last message.'),
  programme: pattern('Of this programme.', 'the id of a programme', /^[a-z0-9.-]{1,60}$/),
  by: oneOf('A point for each of these.', ['month']),
  phase: integer('Of this phase.', 1, PLAN_PHASES_MAX),
  trust: organisation('Of this trust, by its organisation number.'),
  decisionStatus: oneOf('In this status.', STATUSES.decision),
  providerStatus: oneOf('In this status.', STATUSES.provider),
  recusalStatus: oneOf('In this status: `standing` as long as any recusal of the person stands.', STATUSES.recusal),
  requestStatus: oneOf('In this status.', STATUSES.request),
  inquiryStatus: oneOf('In this status.', STATUSES.inquiry),
  contractStatus: oneOf('In this status.', STATUSES.contract),
  invoiceStatus: oneOf('In this status.', STATUSES.invoice),
  creditStatus: oneOf('In this status.', STATUSES.credit),
  decisionKind: oneOf('With an effect of this kind.', Object.keys(EFFECTS)),
  inquiryKind: oneOf('Of this kind.', INQUIRY_KINDS),
  providerKind: oneOf('Of this kind.', PROVIDER_KINDS),
  body: oneOf('Of this deciding body.', DECIDING_BODIES),
  caseNumber: words('With this case number.', CASE_NUMBER_SIGNS_MAX),
  decidedOn: day('Decided on this date.'),
  requestReference: reference('request'),
  inquiryReference: reference('inquiry'),
  contractReference: reference('contract'),
  decisionReference: reference('decision'),
  on: day(
    'Only what is valid on this day; of contacts, only those up to it; of deadlines, how far away they are on it.',
  ),
  entryCode: code('Only this code.'),
  provider: organisation('Of this provider, by its organisation number.'),
  supplier: organisation('From this supplier, by its organisation number.'),
  framework: pattern('Called off this framework agreement.', '32 hexadecimal digits', /^[0-9a-f]{32}$/),
  request: uuid('On this request.'),
  inquiry: uuid('On this inquiry.'),
  invitee: organisation('To this provider, by its organisation number.'),
  due: moment('Sent, and with a deadline for offers at or before this moment (RFC 3339).'),
  edition: integer('Number of the edition.', 1, EDITIONS_MAX),
  documentLanguage: oneOf('In this language.', DOCUMENT_LANGUAGES),
  invoice: pattern('Of this invoice.', 'the id of an invoice', /^[0-9a-f]{32}$/),
  contract: uuid('On this contract.'),
  fromWeek: week('From this ISO week on.'),
  toWeek: week('Up to this ISO week, included.'),
  days: integer('No contact for so many days.', 1, 3650),
  basis: oneOf('On this basis.', BASES),
  specialty: code('In this specialty.'),
  procedure: code('With this procedure in scope.'),
  agreementNumber: words('With this agreement number.', CASE_NUMBER_SIGNS_MAX),
  number: words('With this number.', NAME_SIGNS_MAX),
  name: words('With this name.', NAME_SIGNS_MAX),
  personName: words('People whose name contains this, in upper or lower case.', PERSON_NAME_MAX),
  personOrganisation: organisation('People who act for this organisation.'),
  type: oneOf('Of this type.', [...Object.keys(operations), ...BY_CLOCK]),
  actor: pattern('By this actor.', 'the id of an actor', /^[a-z0-9-]{1,100}$/),
  role: oneOf('In this role.', [...ROLES, ...SYSTEM_ROLES]),
  organisation: organisation('On behalf of this organisation.'),
  outcome: oneOf('With this outcome.', ['accepted', 'refused', 'denied']),
  rule: oneOf('Raised by this rule.', RED_FLAGS),
  code: pattern('With this code.', 'a problem code, such as SAME_PERSON', /^[A-Z_]{1,60}$/),
  budgetFigure: oneOf('The figure to explain.', BUDGET_FIGURES),
  patientFigure: oneOf('The figure to explain.', PATIENT_FIGURES),
  sort: pattern(
    'The field to sort by, with a minus in front for largest first. The default is `-createdAt`, in which rows keep their places while you page.',
    'a field of the list, with a minus in front for largest first',
    /^-?[A-Za-z]{1,40}$/,
  ),
  limit: { ...limit, schema: { ...limit.schema, default: LIMIT_DEFAULT } },
  cursor: {
    what: 'Where the page starts: `next` of the previous page.',
    form: '`next` of the previous page',
    schema: { type: 'string', maxLength: CURSOR_LENGTH_MAX },
    fits: (text) => text.length <= CURSOR_LENGTH_MAX && /^[A-Za-z0-9_-]+$/.test(text),
  },
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterName = keyof typeof PARAMETERS;

type ValueOf<Name extends ParameterName> = Name extends 'phase' | 'limit' | 'fiscalYear' | 'days' | 'edition'
  ? number
  : string;
export type Asked<Name extends ParameterName> = { readonly [Key in Name]?: ValueOf<Key> };

/** `figure`, `status`, `kind`, `name`, `organisation`, `code`, `reference` and `language` mean those of whichever view is asked. */
export const queryNameOf = (name: ParameterName): string =>
  /(?:Figure|Status|Kind|Name|Organisation|Code|Reference|Language)$/.exec(name)?.[0].toLowerCase() ?? name;

const takes = (names: readonly ParameterName[]): string =>
  names.length === 0 ? 'there are no parameters here' : `use one of ${names.map(queryNameOf).join(', ')}`;

const NUMBERS: readonly string[] = ['phase', 'limit', 'fiscalYear', 'days', 'edition'];

/**
 * What was asked, by parameters that the view knows.
 * @throws Problem naming every parameter that it does not know or that does not fit
 */
export const readQuery = <Name extends ParameterName>(sent: unknown, names: readonly Name[]): Asked<Name> => {
  const given = Object.entries((sent ?? {}) as Readonly<Record<string, unknown>>);
  const wrongs: Wrong[] = [];
  const asked: Record<string, string | number> = {};
  for (const [key, value] of given) {
    const name = names.find((each) => queryNameOf(each) === key);
    if (name === undefined) {
      wrongs.push({ code: 'UNKNOWN_PARAMETER', detail: takes(names) });
    } else if (typeof value !== 'string' || !PARAMETERS[name].fits(value)) {
      wrongs.push(unfit(key, `${key} must be given once, as ${PARAMETERS[name].form}`));
    } else {
      const { read = String }: Parameter = PARAMETERS[name];
      asked[name] = NUMBERS.includes(name) ? Number(value) : read(value);
    }
  }
  if (wrongs.length > 0) throw malformed(wrongs);
  return asked as Asked<Name>;
};

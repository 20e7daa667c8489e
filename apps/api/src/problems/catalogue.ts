import type { ScopeViolation, ViolationCode } from '@spillrom/domain';

interface Row {
  readonly status: number;
  readonly title: string;
}

/** What the rim itself answers, before or beside the domain. */
type RimCode =
  | 'UNAUTHENTICATED'
  | 'MALFORMED'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'TOO_LARGE'
  | 'IF_MATCH_REQUIRED'
  | 'STALE'
  | 'IDEMPOTENCY_KEY_MISSING'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'STORY_CLOCK_REFUSED'
  | 'BUSY'
  | 'UNAVAILABLE'
  | 'OUTCOME_UNKNOWN'
  | 'READ_MODEL_BEHIND'
  | 'INTERNAL';

export type ProblemCode = RimCode | ViolationCode | ScopeViolation['code'];

const conflict = (title: string): Row => ({ status: 409, title });
const rule = (title: string): Row => ({ status: 422, title });

/**
 * Every code that an answer can carry. 409: the state of things stands against it, or a limit on money, quota or quantity; 422: the
 * command itself breaks a rule. With several violations the first decides.
 */
export const PROBLEMS: { readonly [Code in ProblemCode]: Row } = {
  UNAUTHENTICATED: { status: 401, title: 'A valid bearer token is needed' },
  MALFORMED: { status: 400, title: 'The request does not have the form that the description gives' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Bodies are JSON' },
  TOO_LARGE: { status: 413, title: 'The body is too large' },
  ROLE_REQUIRED: { status: 403, title: 'None of your roles may do this' },
  ONLY_RECORDER: { status: 403, title: 'Only the person who recorded the decision may withdraw it' },
  IF_MATCH_REQUIRED: { status: 428, title: 'Say in If-Match which version of the resource you saw' },
  STALE: { status: 412, title: 'The resource has changed since you saw it' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, title: 'Every command carries an Idempotency-Key: a UUID' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: 'This Idempotency-Key was used with another command' },
  STORY_CLOCK_REFUSED: { status: 400, title: 'This log does not take the story clock' },
  BUSY: { status: 429, title: 'Too many commands wait; nothing was written' },
  UNAVAILABLE: { status: 503, title: 'The service cannot answer just now; nothing was written' },
  OUTCOME_UNKNOWN: { status: 503, title: 'The outcome is not known yet; the same Idempotency-Key tells' },
  READ_MODEL_BEHIND: { status: 503, title: 'The view has not come that far yet' },
  INTERNAL: { status: 500, title: 'Something that should be impossible has happened' },

  PERSON_NUMBER: rule('A national identity number may not be stored here'),
  NOT_FOUND: rule('There is no such thing'),
  WRONG_STATE: conflict('The present status does not allow it'),
  SAME_PERSON: conflict('Another person must do this'),
  PLAN_CHANGED: conflict('The plan has changed since this one was made'),
  PHASE_NOT_OPEN: conflict('The phase does not allow it in its present status'),
  ALREADY_ESTABLISHED: conflict('The programme is established already'),
  ALREADY_REGISTERED: conflict('It is registered already'),
  ALREADY_REVERSED: conflict('It is reversed already'),
  ALREADY_PENDING: conflict('Another proposal waits for its answer'),
  DUPLICATE: conflict('The invoice is registered already'),
  DEPENDED_ON: conflict('Something later stands on it'),
  APPROPRIATION_EXCEEDED: conflict('More than is unallocated'),
  ALLOCATION_EXCEEDED: conflict('More than is available in the phase'),
  BELOW_USE: conflict('Less than is in use'),
  OVER_DELEGATION: conflict('More than your delegation allows'),
  OVER_REQUESTED: conflict('More patients than were asked for'),
  RELEASE_EXCEEDS: conflict('More than is reserved'),
  COHORT_COVERED: conflict('More patients than are approved'),
  CEILING_EXCEEDED: conflict("More than is left of the framework's ceiling"),
  OVER_LIST_PRICE: conflict('Above the list price'),
  QUOTA_EXCEEDED: conflict('More patients than the quota has left'),
  OVER_DRAWN: conflict('More patients than were referred'),
  OVER_PRICE: conflict("Above the contract's price"),
  OVER_QUANTITY: conflict('More patients than are contracted'),
  NOT_DELIVERED: conflict('More patients than are verified as treated'),

  HAS_CONTRACT: rule('The request has contracts'),
  PHASE_NOT_EMPTY: rule('Money still stands in the phase'),
  NO_DELEGATION: rule('You hold no delegation that is in force'),
  NOT_REVERSIBLE: rule('This cannot be reversed; make an opposite one'),
  RANK_NOT_UNIQUE: rule('Two phases would have the same rank'),
  PHASE_REPEATED: rule('The same phase is named twice'),
  PERIOD_INVALID: rule('The period ends before it begins'),
  WEEK_UNKNOWN: rule('The year has no such week'),
  DATE_IN_FUTURE: rule('It cannot have happened yet'),
  OUTSIDE_CONTRACT_PERIOD: rule("Outside the contract's period"),
  CHANGES_NOTHING: rule('It would change nothing'),
  ORG_NUMBER_INVALID: rule('Not an organisation number'),
  CODE_UNKNOWN: rule('The code is not in the list'),
  CODE_RETIRED: rule('The code is no longer in use'),
  PROCEDURE_SPECIALTY: rule('The procedure belongs to another specialty'),
  NOT_PRIORITISED: rule('Another trust is prioritised in this phase'),
  OUTSIDE_WINDOW: rule("Outside the phase's window"),
  COHORT_UNKNOWN: rule('The request has no such cohort'),
  COHORT_REPEATED: rule('The same cohort is named twice'),
  COHORT_MISSING: rule('Every cohort must be named'),
  LINE_UNKNOWN: rule('The contract has no such line'),
  LINE_REPEATED: rule('The same line is named twice'),
  FUNDING_BASIS: rule('This funding basis does not fit the provider'),
  REQUEST_NOT_APPROVED: rule('The request is not approved'),
  PROVIDER_SUSPENDED: rule('The provider is suspended'),
  OUT_OF_SCOPE: rule('The framework agreement does not cover the procedure'),
  OUT_OF_PERIOD: rule("Outside the framework agreement's period"),
  OPEN_DELIVERIES: rule('Referred patients are neither verified nor returned'),
  OPEN_INVOICES: rule('Invoices still wait to be rejected or approved'),
  HOURS_REQUIRED: rule('Say how many hours outside ordinary work it took'),
  WRONG_SUPPLIER: rule("The supplier is not the contract's provider"),
  AMOUNT_DIFFERS: rule('Not the full amount of the invoice'),
};

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** A relative reference, also served: `/problems/same-person`. */
export const typeOf = (code: ProblemCode): string => `/problems/${code.toLowerCase().replaceAll('_', '-')}`;

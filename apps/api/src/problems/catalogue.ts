import type { ScopeViolation, ViolationCode } from '@spillrom/domain';

interface Row {
  readonly status: number;
  /** What is the case. */
  readonly title: string;
  /** What to do about it. */
  readonly next: string;
}

/** What the rim itself answers, before or beside the domain. */
type RimCode =
  | 'UNAUTHENTICATED'
  | 'MALFORMED'
  | 'METHOD_NOT_ALLOWED'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'TOO_LARGE'
  | 'IF_MATCH_REQUIRED'
  | 'STALE'
  | 'IDEMPOTENCY_KEY_MISSING'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'STORY_CLOCK_REFUSED'
  | 'COMMAND_TOO_LARGE'
  | 'BUSY'
  | 'UNAVAILABLE'
  | 'OUTCOME_UNKNOWN'
  | 'READ_MODEL_BEHIND'
  | 'INTERNAL';

export type ProblemCode = RimCode | ViolationCode | ScopeViolation['code'];

const conflict = (title: string, next: string): Row => ({ status: 409, title, next });
const rule = (title: string, next: string): Row => ({ status: 422, title, next });

/**
 * Every code that an answer can carry. 409: the state of things stands against it, or a limit on money, quota or quantity; 422: the
 * command itself breaks a rule. With several violations the first decides.
 */
export const PROBLEMS: { readonly [Code in ProblemCode]: Row } = {
  UNAUTHENTICATED: {
    status: 401,
    title: 'A valid bearer token is needed',
    next: 'get a token of the issuer and send it as Authorization: Bearer',
  },
  MALFORMED: {
    status: 400,
    title: 'The request does not have the form that the description gives',
    next: 'mend what the violations name',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'The path does not take this method',
    next: 'use one that Allow names',
  },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Bodies are JSON', next: 'send it as application/json' },
  TOO_LARGE: { status: 413, title: 'The body is too large', next: 'send at most 256 KiB' },
  ROLE_REQUIRED: { status: 403, title: 'None of your roles may do this', next: 'let somebody with the role do it' },
  ONLY_RECORDER: {
    status: 403,
    title: 'Only the person who recorded the decision may withdraw it',
    next: 'ask that person',
  },
  IF_MATCH_REQUIRED: {
    status: 428,
    title: 'Say in If-Match which version of the resource you saw',
    next: 'send the ETag of the addressed resource, quotes included, as an answer or a GET gave it',
  },
  STALE: {
    status: 412,
    title: 'The resource has changed since you saw it',
    next: 'read it again, decide anew, and send its ETag as it is now',
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    title: 'Every command carries an Idempotency-Key: a UUID',
    next: 'make one for this command, and keep it for retries of the same command',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This Idempotency-Key was used with another command',
    next: 'take a new key; GET /api/v1/commands/{key} tells what this one came to',
  },
  STORY_CLOCK_REFUSED: {
    status: 400,
    title: 'This log does not take the story clock',
    next: 'leave Spillrom-Now out; a log takes it only in development, and only if its first command carried it',
  },
  COMMAND_TOO_LARGE: {
    status: 413,
    title: 'The command would write more than one commit holds; nothing was written',
    next: 'split it into several commands',
  },
  BUSY: {
    status: 429,
    title: 'Too many commands wait; nothing was written',
    next: 'send it again with the same key after Retry-After',
  },
  UNAVAILABLE: {
    status: 503,
    title: 'The service cannot answer just now; nothing was written',
    next: 'send it again with the same key after Retry-After',
  },
  OUTCOME_UNKNOWN: {
    status: 503,
    title: 'The outcome is not known yet; the same Idempotency-Key tells',
    next: 'send it again with the same key, or ask GET /api/v1/commands/{key}',
  },
  READ_MODEL_BEHIND: { status: 503, title: 'The view has not come that far yet', next: 'ask again after Retry-After' },
  INTERNAL: {
    status: 500,
    title: 'Something that should be impossible has happened',
    next: 'tell whoever runs the server the instance of this answer',
  },

  PERSON_NUMBER: rule(
    'A national identity number may not be stored here',
    'take it out and send the command again; the key is free',
  ),
  NOT_FOUND: rule('There is no such thing', 'name one that exists'),
  WRONG_STATE: conflict('The present status does not allow it', 'read it again to see what became of it'),
  SAME_PERSON: conflict('Another person must do this', 'let somebody else do it'),
  PLAN_CHANGED: conflict(
    'The plan has changed since this one was made',
    'read the programme, and base the plan on its planVersion',
  ),
  PHASE_NOT_OPEN: conflict(
    'The phase does not allow it in its present status',
    'wait for the phase, or have it decided on',
  ),
  ALREADY_ESTABLISHED: conflict('The programme is established already', 'go on with that programme'),
  ALREADY_REGISTERED: conflict('It is registered already', 'go on with the one that is there'),
  ALREADY_REVERSED: conflict('It is reversed already', 'nothing is left to do'),
  ALREADY_PENDING: conflict('Another proposal waits for its answer', 'have it confirmed or withdrawn first'),
  DUPLICATE: conflict('The invoice is registered already', 'go on with that one, or mend number or date'),
  DEPENDED_ON: conflict('Something later stands on it', 'take that back first, where it can be'),
  APPROPRIATION_EXCEEDED: conflict(
    'More than is unallocated',
    'appropriate more or take from another phase first, or allocate less',
  ),
  ALLOCATION_EXCEEDED: conflict(
    'More than is available in the phase',
    'release or move money to the phase first, or ask for less',
  ),
  BELOW_USE: conflict('Less than is in use', 'ask for no less than is in use'),
  OVER_DELEGATION: conflict(
    'More than your delegation allows',
    'let somebody with a higher limit do it, or have more delegated to you',
  ),
  OVER_REQUESTED: conflict('More patients than were asked for', 'approve no more than was asked for'),
  RELEASE_EXCEEDS: conflict('More than is reserved', 'release no more than is reserved'),
  COHORT_COVERED: conflict(
    'More patients than are approved',
    'ask for fewer, or have more patients approved on another request',
  ),
  CEILING_EXCEEDED: conflict(
    "More than is left of the framework's ceiling",
    'ask for less, or call off another agreement',
  ),
  OVER_LIST_PRICE: conflict('Above the list price', 'agree on a price in the list'),
  QUOTA_EXCEEDED: conflict('More patients than the quota has left', 'refer fewer, or have the line amended first'),
  OVER_DRAWN: conflict('More patients than were referred', 'report fewer, or refer patients first'),
  OVER_PRICE: conflict("Above the contract's price", 'invoice at no more than the contract says'),
  OVER_QUANTITY: conflict('More patients than are contracted', 'invoice fewer, or amend the line first'),
  NOT_DELIVERED: conflict(
    'More patients than are verified as treated',
    'have deliveries verified first, or reject the invoice',
  ),

  HAS_CONTRACT: rule('The request has contracts', 'have them reversed first, where that is possible'),
  PHASE_NOT_EMPTY: rule('Money still stands in the phase', 'release, settle or reverse it first'),
  NO_DELEGATION: rule(
    'You hold no delegation that is in force',
    'have a decision delegate it to you, or let somebody do it who holds one',
  ),
  NOT_REVERSIBLE: rule('This cannot be reversed; make an opposite one', 'propose an amendment that raises it again'),
  RANK_NOT_UNIQUE: rule('Two phases would have the same rank', 'give each of them another rank in the same plan'),
  PHASE_REPEATED: rule('The same phase is named twice', 'name it once'),
  PERIOD_INVALID: rule('The period ends before it begins', 'let it end on its first day or later'),
  WEEK_UNKNOWN: rule('The year has no such week', 'name a week that its year has'),
  DATE_IN_FUTURE: rule('It cannot have happened yet', 'report it when it has happened'),
  OUTSIDE_CONTRACT_PERIOD: rule("Outside the contract's period", "mend the date, or amend the contract's period first"),
  CHANGES_NOTHING: rule('It would change nothing', 'state a change'),
  ORG_NUMBER_INVALID: rule('Not an organisation number', 'mend the number'),
  CODE_UNKNOWN: rule('The code is not in the list', 'take one of the codes in the description of this API'),
  CODE_RETIRED: rule('The code is no longer in use', 'take one that is in use'),
  TRUST_UNKNOWN: rule('Not a hospital trust of the region', 'name one of the trusts in the reference list'),
  AMOUNT_TOO_LARGE: rule('The amount, or a sum that it leads to, is too large', 'state a smaller amount'),
  PROCEDURE_SPECIALTY: rule('The procedure belongs to another specialty', 'mend one of them'),
  NOT_PRIORITISED: rule(
    'Another trust is prioritised in this phase',
    'take another phase, or have an exception decided',
  ),
  OUTSIDE_WINDOW: rule("Outside the phase's window", "take a date in the phase's window, or have an exception decided"),
  COHORT_UNKNOWN: rule('The request has no such cohort', 'take the number of a cohort as the request shows it'),
  COHORT_REPEATED: rule('The same cohort is named twice', 'name it once'),
  COHORT_MISSING: rule('Every cohort must be named', 'name every cohort, with 0 patients for what is not approved'),
  LINE_UNKNOWN: rule('The contract has no such line', 'take the number of a line as the contract shows it'),
  LINE_REPEATED: rule('The same line is named twice', 'name it once'),
  FUNDING_BASIS: rule('This funding basis does not fit the provider', 'take what fits'),
  REQUEST_NOT_APPROVED: rule('The request is not approved', 'have the request approved first'),
  PROVIDER_SUSPENDED: rule('The provider is suspended', 'wait until it is reinstated, or take another provider'),
  OUT_OF_SCOPE: rule('The framework agreement does not cover the procedure', 'take an agreement that covers it'),
  OUT_OF_PERIOD: rule("Outside the framework agreement's period", 'keep inside it, or take another agreement'),
  OPEN_DELIVERIES: rule('Referred patients are neither verified nor returned', 'verify or return them first'),
  OPEN_INVOICES: rule('Invoices still wait to be rejected or approved', 'have them rejected or approved first'),
  HOURS_REQUIRED: rule('Say how many hours outside ordinary work it took', 'state hoursOutsideOrdinary'),
  WRONG_SUPPLIER: rule("The supplier is not the contract's provider", 'mend one of the two'),
  AMOUNT_DIFFERS: rule('Not the full amount of the invoice', 'pay the full amount at once'),
};

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** A relative reference, also served: `/problems/same-person`. */
export const typeOf = (code: ProblemCode): string => `/problems/${code.toLowerCase().replaceAll('_', '-')}`;

import {
  COHORTS_MAX,
  CONTRACT_LINES_MAX,
  INVOICE_LINES_MAX,
  NAME_SIGNS_MAX,
  PATIENTS_MAX,
  PLAN_PHASES_MAX,
  REFERENCE_LISTS,
  TEXT_SIGNS_MAX,
} from '@spillrom/domain';
import { DEPTH_MAX } from '../form/form.pipe.js';
import { BODY_BYTES_MAX } from '../form/json-body.js';
import { HEADERS_BYTES_MAX, TIME_LIMITS } from '../http/limits.js';
import type { Development } from '../settings.js';

const seconds = (milliseconds: number): string => `${milliseconds / 1000} seconds`;
const count = (number: number): string => number.toLocaleString('en');

const LIMITS = `## Limits
Every field and every parameter states its own bounds; these apply everywhere.
- **Size**: a body has at most ${BODY_BYTES_MAX / 1024} KiB (413), nested at most ${DEPTH_MAX} deep; path, query and headers together have at most ${HEADERS_BYTES_MAX / 1024} KiB (431).
- **Encoding**: bodies are JSON in UTF-8, not compressed (415 if another charset is named, else 400). A field must not be named twice.
- **Text**: not blank, and without U+FFFD, lone surrogates and control characters other than line breaks and tabs. A reason or other long text has at most
  ${count(TEXT_SIGNS_MAX)} characters, a name, a title, an archive, payment or invoice number ${NAME_SIGNS_MAX}, a case or agreement number 60, a code 20.
- **Numbers**: at most ${count(PATIENTS_MAX)} patients in a cohort, a line, a draw or a delivery; amounts have at most 15 digits, so they are below 10^15 øre.
- **Lists**: at most ${COHORTS_MAX} cohorts, ${PLAN_PHASES_MAX} phases, ${CONTRACT_LINES_MAX} contract lines, ${INVOICE_LINES_MAX} invoice lines, 100 procedures and 200 prices in one command; at most 200 items on a page.
- **Dates**: business dates from 2000-01-01 to 2099-12-31, in queries too, and moments in the same years; positions up to 9223372036854775807.
- **Time**, unless the operator has set other limits: the headers of a request must arrive within ${seconds(TIME_LIMITS.headersMs)} and the whole request within
  ${seconds(TIME_LIMITS.requestMs)} (408 \`REQUEST_TIMEOUT\`; nothing is written). An answer comes within ${seconds(TIME_LIMITS.answerMs)}, otherwise 503: \`UNAVAILABLE\` for a view,
  \`OUTCOME_UNKNOWN\` for a command, whose key gives its outcome. An idle connection is kept open for ${seconds(TIME_LIMITS.keepAliveMs)}.`;

const ABOUT = `Commands in, views out: this page is all that a client needs to know.

## Who you are
Every request, except those for health and for the meaning of problems, carries \`Authorization: Bearer <token>\`. The token says who is acting,
in which roles and for which organisation; a body never does. \`GET /api/v1/me\` shows your actor id.

## Commands
- Every command carries an \`Idempotency-Key\`, a UUID of your choice, bare or in double quotes; the nil and the max UUID are refused. After a timeout or a 503, send the same command with the same key: it is
  written once. \`GET /api/v1/commands/{key}\` shows its outcome.
- Any command with \`Spillrom-Dry-Run: true\` is judged as it would be (scope, \`If-Match\`, all rules, at the newest state) and answered
  with what it would do: events, amounts, counts of patients and flags, before and after. It needs no key and nothing happens; of all dry
  runs only a denial is recorded.
- An accepted command is answered 201 with \`Location\` if it makes something, otherwise 200. The body's \`resource\` is the path of what was made or
  addressed; post commands on it below that path. \`id\` or \`number\` names what was made.
- The answer's \`ETag\` is the version of that resource. Where a command asks for \`If-Match\`, send the ETag of the resource as you saw it, quotes
  included, from the answer to the previous command or from a GET. ETags are opaque: compare them only for equality. An ETag
  changes when somebody changes the resource itself; movements of money and marks of use (coverage, referrals, returns, deliveries, what
  invoices take) do not change it, although the view shows them.
- Amendments, reversals and deliveries are parts of a resource and have their own ETags: commands on a part compare the part's ETag. Proposing,
  withdrawing and confirming an amendment or a reversal changes the ETag of the resource too, so read it again before you send it.
- A request is checked in this order: size, type and syntax of the body (413, 415, 400); the token (401); the headers of a command (400, and 428
  if \`If-Match\` is missing); the path and the form of the body (404, 400). Then, together with any earlier outcome of the key: your role and
  whether the resource is yours (403, 404), \`If-Match\` (412), and the rules (409, 422; national identity numbers before everything else).
  Acceptances, refusals by a rule and denials (403, and the 404 that hides a resource) are recorded; nothing else is.
- Every error is \`application/problem+json\`; decide by its \`code\`. 400: malformed. 401: no valid token. 403: not your role. 404: it does not
  exist, or you may not see it (the answer does not say which). 405 \`METHOD_NOT_ALLOWED\`: \`Allow\` lists the methods of the path. 408
  \`REQUEST_TIMEOUT\`. 409: the current state does not allow it. 412: the resource has changed since you saw it. 422: the command breaks a rule.
  428: \`If-Match\` is missing. 431 \`HEADERS_TOO_LARGE\`. 429 and 503: try again with the same key after \`Retry-After\`. \`violations\` lists
  everything that is wrong, each with the numbers needed to correct it and a JSON pointer into the body.

## Views
Views are read from projections that follow the log. To see at least what a command did, send the \`position\` of its answer as \`minPosition\`.
The view waits at most five seconds, then answers 503 \`READ_MODEL_BEHIND\`, or \`READ_MODEL_PARKED\` if an event has stopped it, which an
operator must correct. A position beyond the end of the log is answered 400 \`BEYOND_LOG\` at once, with the \`head\` of the log. Every view says
which position it has reached.

\`GET /api/v1/live\` says what has changed while it changes, so that nobody has to ask for views again and again: send its positions as
\`minPosition\`, or ask again for what it names and compare positions.

Figures, lists and single resources can be shown as of any position (\`asOf\`) or recorded time (\`asOfTime\`): the state after the last commit
at or before it, which the answer names in \`position\`. What a trust sees of it is what it would have seen then. What did not exist yet
is answered 404. Further pages need the same \`asOf\` or \`asOfTime\`, and show the same state.

Answers of 1 kB or more are compressed for whoever sends \`Accept-Encoding\` with \`br\` or \`gzip\`. Lists and figures have a weak ETag of their
bytes: with \`If-None-Match\`, the same answer is 304 without a body. The ETag of a single resource is for \`If-Match\` alone.

Lists are paged by \`cursor\`. By default the newest come first: what exists when you begin comes exactly once, whatever changes
in the meantime, and what is made in the meantime is not shown. If you sort by a field that can change, such as \`-updatedAt\`, a row that changes
between two pages may be missed or come twice; so may a row that starts or stops matching a filter.

${LIMITS}

## Values
Amounts are whole øre as text: \`"10000000000"\` is 100 million kroner. Dates are days in Europe/Oslo, and periods include both ends; moments
are RFC 3339 in UTC. Organisation numbers have nine digits, the last a check digit. Never write a national identity number in a text.

## The order of things
1. **Programme** (programme-secretary): EstablishProgramme.
2. **Decisions** (programme-secretary, countersigned by the regional-medical-director): RecordDecision and CountersignDecision with an
   appropriation, a plan that makes phases, an allocation to them, a delegation to each budget-holder, and a phase opening.
3. **Supply** (regional-officer): RegisterProvider, DeclareCapacity, and for private providers RegisterFramework.
4. **Request**: DraftRequest (trust-coordinator), SubmitRequest (trust-medical-director), AssessRequest (regional-officer), ApproveRequest
   (regional-medical-director): money is reserved for every cohort.
5. **Contract**: DraftContract (regional-officer) with lines on the request's cohorts, ConfirmContract (budget-holder): money is committed.
   ProposeAmendment (regional-officer) and ConfirmAmendment (budget-holder) change it.
6. **Use**: DrawReferrals and ReportReturned (trust-coordinator), ReportDelivery (regional-officer), VerifyDelivery (attestant).
7. **Invoice**: RegisterInvoice (regional-officer), AttestInvoice (attestant), ApproveInvoice (budget-holder): money is expended.
   RecordPayment (payer).
8. **End**: TerminateContract and SettleContract (budget-holder); then decisions that close the phase.

\`GET /api/v1/tasks\` shows what is waiting for you.`;

const CODES = `## Codes
Commands name trusts, specialties, procedures and the like by codes of dated lists: ${REFERENCE_LISTS.map((list) => `\`${list}\``).join(', ')}.
\`GET /api/v1/reference/{list}\` shows a list, with \`on\` as of a day. A command is judged by the entries that are valid on the day in Oslo on
which it is decided; an event that relied on what an entry says quotes it.

To add a procedure, or to change any list: RecordDecision (programme-secretary) with an effect of the kind \`referenceData\`, of which this
page has an example for every kind of list, and CountersignDecision (regional-medical-director). It is in force at once, for all programmes.`;

const inDevelopment = ({ tokenUrl }: Development): string => `## In development
This server accepts tokens of its development issuer, which gives one to anybody who names a person: \`POST ${tokenUrl}\` with the form
\`person=<name>\` (or, as an OAuth 2 password grant, \`username=<name>\`) answers \`{"access_token": "…"}\`, valid for an hour. \`GET
${new URL('people', tokenUrl).href}\` lists the people with their organisations and roles; all are invented.

A command may carry \`Spillrom-Now\`, the story clock. In a story log, a command without it is decided at the last recorded time, so a
delegation must be valid on that date. Before each command, what has fallen due in the story by then is done. A dry run does not do it
first, so the answer of the command itself can be another.`;

export const guide = (development?: Development): string =>
  [ABOUT, CODES, ...(development === undefined ? [] : [inDevelopment(development)])].join('\n\n');

/** What the operations under each tag are about. */
export const TAGS: Readonly<Record<string, string>> = {
  programmes: 'Programmes, their decisions, figures and requests',
  decisions: 'Decisions on plan, money and authority, each made by two people',
  delegations: 'Who may commit how much, and until when',
  providers: 'Who supplies capacity',
  rankings: 'In which order the trusts want to be served',
  recusals: 'Who is not impartial, and keeps away from what',
  frameworks: 'Framework agreements and their price lists',
  requests: 'What the trusts ask for, cohort by cohort',
  inquiries: 'What providers are asked for, and what they offer',
  contracts: 'What is bought, and how it is used',
  invoices: 'What is billed, expended and paid',
  credits: 'What suppliers take back of what they have billed',
  documents: 'What came from outside, as it came',
  reference: 'The codes that commands name',
  priority: 'Who is to be served first',
  'breach-risk': 'Whose deadlines are near',
  tasks: 'What is waiting for you',
  live: 'What changes, while it changes',
  due: 'What will be done when its time has come',
  me: 'Who you are',
  people: 'Who is behind the actor ids',
  commands: 'The outcomes of commands',
  events: 'The log itself, for auditors',
  problems: 'What the problem codes mean',
  livez: 'Health',
  readyz: 'Health',
  metrics: 'Health',
};

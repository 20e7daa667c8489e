/** A JSON schema, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

const uuid: Schema = { type: 'string', format: 'uuid' };
const digest: Schema = { type: 'string', pattern: '^[0-9a-f]{32}$' };

/** Text that our types give a name of its own: its form, and in lower case what it is measured in or names. */
export const FORMATS: Readonly<Record<string, Schema>> = {
  OreText: { type: 'string', pattern: '^(0|-?[1-9][0-9]*)$', description: 'whole øre' },
  LocalDate: { type: 'string', format: 'date' },
  Instant: { type: 'string', format: 'date-time' },
  Position: { type: 'string', pattern: '^(0|[1-9][0-9]*)$', description: 'position in the log' },
  OrgNumber: { type: 'string', pattern: '^[0-9]{9}$', description: 'organisation number' },
  ActorId: { type: 'string', description: 'opaque id of a person' },
  ProgrammeId: { type: 'string' },
  Uuid: uuid,
  DecisionId: uuid,
  RequestId: uuid,
  ContractId: uuid,
  InquiryId: uuid,
  FrameworkId: digest,
  InvoiceId: digest,
  CreditId: digest,
  ShortReference: { type: 'string', pattern: '^[BFKV]-[0-9A-Z]{4}-[0-9A-Z]{4}$' },
};

/** Fields whose type is plain, and whose name says more. */
export const NAMES: Readonly<Record<string, Schema>> = {
  etag: { type: 'string', pattern: '^[0-9]+$', description: 'send it as If-Match, in quotes' },
  eventId: uuid,
};

/** Numbers that count from 1: nothing is called by 0. All other numbers are counts. */
export const ORDINALS: ReadonlySet<string> = new Set([
  ...['amendment', 'cohort', 'delivery', 'draw', 'fromPhase', 'line', 'number', 'phase', 'return', 'reversal', 'rank'],
  ...['phases', 'cohorts', 'toPhase'],
]);

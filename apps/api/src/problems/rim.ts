/** What the api itself answers, before or beside the domain. */
export const RIM = {
  UNAUTHENTICATED: {
    status: 401,
    title: 'A valid bearer token is required',
    next: 'get a token from the issuer and send it as Authorization: Bearer',
  },
  CROSS_SITE: {
    status: 403,
    title: 'With the cookie of a session, only pages of this server may change something',
    next: 'send it from such a page, or with a bearer token and no cookie',
  },
  MALFORMED: {
    status: 400,
    title: 'The request does not have the form that the description requires',
    next: 'correct what the violations name',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'This method is not allowed on this path',
    next: 'use a method that the Allow header names',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'Bodies must be JSON in UTF-8',
    next: 'send it as application/json, in UTF-8 and not compressed',
  },
  TOO_LARGE: { status: 413, title: 'The body is too large', next: 'send at most 256 KiB' },
  HEADERS_TOO_LARGE: {
    status: 431,
    title: 'The path, the query and the headers are too large',
    next: 'send at most 16 KiB in all',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    title: 'The whole request did not arrive in time; nothing was written',
    next: 'send it again, and a command with the same key',
  },
  IF_MATCH_REQUIRED: {
    status: 428,
    title: 'If-Match is missing',
    next: 'send the ETag of the addressed resource as you saw it, quotes included',
  },
  STALE: {
    status: 412,
    title: 'The resource has changed since you saw it',
    next: 'read it again, decide again, and send its current ETag',
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    title: 'The Idempotency-Key, a UUID, is missing or malformed',
    next: 'make one for this command, and use it again when you retry the command',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This Idempotency-Key was used with another command',
    next: 'use a new key; GET /api/v1/commands/{key} shows the outcome of the first command',
  },
  STORY_CLOCK_REFUSED: {
    status: 400,
    title: 'This log does not accept the story clock',
    next: 'leave Spillrom-Now out; a log accepts it only in development, and only if its first command carried it',
  },
  COMMAND_TOO_LARGE: {
    status: 413,
    title: 'The command would write more than one commit can hold; nothing was written',
    next: 'split it into several commands',
  },
  BUSY: {
    status: 429,
    title: 'Too many commands are waiting; nothing was written',
    next: 'send it again with the same key after Retry-After',
  },
  UNAVAILABLE: {
    status: 503,
    title: 'The service cannot answer at the moment; nothing was written',
    next: 'send it again with the same key after Retry-After',
  },
  OUTCOME_UNKNOWN: {
    status: 503,
    title: 'The outcome is not known yet',
    next: 'send it again with the same key, or ask GET /api/v1/commands/{key}',
  },
  READ_MODEL_BEHIND: {
    status: 503,
    title: 'The view has not reached that position yet',
    next: 'ask again after Retry-After',
  },
  READ_MODEL_PARKED: {
    status: 503,
    title: 'The view has stopped before an event that it cannot store',
    next: 'tell the operator of the server; without minPosition the view shows what it has',
  },
  INTERNAL: {
    status: 500,
    title: 'Something that should be impossible happened',
    next: 'tell the operator of the server the instance of this answer',
  },
} as const satisfies Readonly<Record<string, { status: number; title: string; next: string }>>;

export type RimCode = keyof typeof RIM;

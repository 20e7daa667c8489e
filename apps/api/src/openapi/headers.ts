import { operations, type Operation } from '../commands/operations.js';
import type { ClientCommandType } from '@spillrom/domain';
import type { Schema } from './schema.js';

/** A header of an answer. */
export interface Header {
  readonly description: string;
  readonly required?: true;
  readonly schema: Schema;
}

const ETAG: Schema = { type: 'string', pattern: '^"(0|[1-9][0-9]{0,9})"$' };
const POSITION: Schema = { type: 'string', pattern: '^(0|[1-9][0-9]*)$' };

export const etagHeader = (description: string): Header => ({ description, schema: ETAG });
export const hashHeader: Header = {
  description: 'SHA-256 of the body, 64 hexadecimal digits',
  schema: { type: 'string', pattern: '^"[0-9a-f]{64}"$' },
};
export const positionHeader = (description: string): Header => ({ description, schema: POSITION });
export const locationHeader: Header = {
  description: 'Path of what was made, relative to the server; the same as `resource` in the body',
  required: true,
  schema: { type: 'string', format: 'uri-reference' },
};

/** The page for trying the API replaces this key with a fresh one. */
export const KEY_EXAMPLE = '3f0c1e9a-52a4-4a7e-9d4c-9f1f6b1c2d3e';

const key = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'A UUID that you choose for this command. The same key with the same body gives the first outcome again and writes nothing twice; with another body it is refused.',
  example: KEY_EXAMPLE,
  schema: { type: 'string', format: 'uuid' },
};

const ifMatch = (required: boolean) => ({
  name: 'If-Match',
  in: 'header',
  required,
  description: required
    ? 'The ETag, in quotes, of the addressed resource as you saw it; `412 STALE` if it has changed since.'
    : 'Optional: the ETag of the addressed resource as you saw it; `412 STALE` if it has changed since.',
  ...(required && { example: '"1"' }),
  schema: ETAG,
});

const now = {
  name: 'Spillrom-Now',
  in: 'header',
  required: false,
  description:
    'In development only: the moment at which the command is decided, as RFC 3339 (`2022-10-31T09:00:00Z`). A log accepts it only if its first command carried it. Such a log is a story log: a command without the header is decided at the last recorded time.',
  // Without the format of a moment: a client that NSwag makes of an optional header with it does not compile.
  schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,}(Z|[+-][0-9]{2}:[0-9]{2})$' },
};

const dryRun = {
  name: 'Spillrom-Dry-Run',
  in: 'header',
  required: false,
  description:
    '`true`: the command is judged as it would be, with scope, If-Match and all rules, at the newest state, and the answer tells what would happen; nothing happens, no key is needed, and of all that only a denial is recorded.',
  schema: { type: 'string', enum: ['true', 'false'] },
};

const keyOrDocument = {
  ...{ ...key, required: false },
  description: `${key.description} Without it the document is its own key.`,
};

/** The headers that a command takes whose body is a document. */
export const documentHeaders = (isStory: boolean): readonly object[] => [
  ...[keyOrDocument, dryRun],
  ...(isStory ? [now] : []),
];

/** The headers that a command takes. */
export const commandHeaders = (type: ClientCommandType, isStory: boolean): readonly object[] => {
  const operation: Operation = operations[type];
  return [
    key,
    ...(operation.makes === undefined ? [ifMatch(operation.ifMatch === true)] : []),
    dryRun,
    ...(isStory ? [now] : []),
  ];
};

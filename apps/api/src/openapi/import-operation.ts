import type { ViolationCode } from '@spillrom/domain';
import { DOCUMENT_BYTES_MAX } from '@spillrom/ehf';
import { IMPORT_EXAMPLE } from '../invoices/import-example.js';
import { IMPORT } from '../invoices/import-row.js';
import { documentHeaders } from './headers.js';
import type { Operation } from './operation.js';
import { outcomeResponse } from './outcome.js';
import { problemResponses, type Answerable } from './problem-responses.js';
import refusals from './refusals.json';

export const isImport = (operationId: string): boolean => operationId === 'ImportInvoice';

const REFUSALS = refusals.ReceiveInvoice as readonly ViolationCode[];

const RIM: readonly Answerable[] = [
  ...['MALFORMED', 'IDEMPOTENCY_KEY_MISSING', 'STORY_CLOCK_REFUSED', 'UNAUTHENTICATED', 'CROSS_SITE', 'ROLE_REQUIRED'],
  ...['TOO_LARGE', 'COMMAND_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'IDEMPOTENCY_KEY_REUSED', 'BUSY', 'INTERNAL'],
  ...['UNAVAILABLE', 'OUTCOME_UNKNOWN', 'READ_MODEL_BEHIND', 'READ_MODEL_PARKED', 'PERSON_NUMBER'],
] as const;

/** A command whose body is a document. */
export const describeImport = (path: string, operation: Operation, isStory: boolean): void => {
  const codes = ['PERSON_NUMBER', ...REFUSALS].map((code) => `\`${code}\``).join(', ');
  operation.description = [
    IMPORT.note,
    '**Who:** regional-officer or invoice-gateway.',
    `**Refused with:** ${codes}.`,
  ].join('\n\n');
  operation.parameters = [...(operation.parameters ?? []), ...documentHeaders(isStory)];
  const schema = {
    type: 'string',
    maxLength: DOCUMENT_BYTES_MAX,
    description: 'PEPPOL BIS Billing 3.0 (EHF), in UTF-8',
  };
  operation.requestBody = {
    required: true,
    content: { 'application/xml': { schema, examples: { ImportInvoice: { value: IMPORT_EXAMPLE } } } },
  };
  operation.responses = {
    ...outcomeResponse('RegisterInvoice', path, 'ReceiveInvoice'),
    ...problemResponses([...RIM, ...REFUSALS]),
  };
};

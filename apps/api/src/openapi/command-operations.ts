import type { ClientCommandType, ViolationCode } from '@spillrom/domain';
import { examplesOf, operations, type Operation as Row } from '../commands/operations.js';
import { commandHeaders } from './headers.js';
import type { Operation } from './operation.js';
import { outcomeResponse } from './outcome.js';
import { problemResponses, type Answerable } from './problem-responses.js';
import refusals from './refusals.json';
import { hasText, rolesOf } from './roles.js';

export const isCommand = (operationId: string): operationId is ClientCommandType =>
  Object.hasOwn(operations, operationId);

const RIM: readonly Answerable[] = [
  ...['MALFORMED', 'IDEMPOTENCY_KEY_MISSING', 'STORY_CLOCK_REFUSED', 'UNAUTHENTICATED', 'CROSS_SITE', 'ROLE_REQUIRED'],
  ...['TOO_LARGE', 'COMMAND_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'IDEMPOTENCY_KEY_REUSED', 'BUSY', 'INTERNAL'],
  ...['UNAVAILABLE', 'OUTCOME_UNKNOWN'],
] as const;

const refusalsOf = (type: ClientCommandType) => refusals[type] as readonly ViolationCode[];

/** Everything but acceptance that a command may be answered with. */
const answersOf = (type: ClientCommandType, path: string): readonly Answerable[] => {
  const { makes, ifMatch }: Row = operations[type];
  return [
    ...RIM,
    ...(path.includes('{') ? (['ABSENT'] as const) : []),
    ...(makes === undefined ? (['STALE'] as const) : []),
    ...(ifMatch ? (['IF_MATCH_REQUIRED'] as const) : []),
    ...(hasText(type) ? (['PERSON_NUMBER'] as const) : []),
    ...refusalsOf(type),
  ];
};

const described = (type: ClientCommandType): string => {
  const codes = refusalsOf(type)
    .map((code) => `\`${code}\``)
    .join(', ');
  return [
    operations[type].note,
    `**Who:** ${rolesOf(type).join(' or ')}.`,
    `**Refused with:** ${hasText(type) ? '`PERSON_NUMBER`, ' : ''}${codes}.`,
  ].join('\n\n');
};

const namedExamples = (type: ClientCommandType): object =>
  Object.fromEntries(Object.entries(examplesOf(type)).map(([name, value]) => [name, { value }]));

/** What Nest knows of a command's route, completed by what our tables say of the command. */
export const describeCommand = (
  type: ClientCommandType,
  path: string,
  operation: Operation,
  isStory: boolean,
): void => {
  const form = operation.requestBody?.content['application/json'] ?? {};
  operation.description = described(type);
  operation.parameters = [...(operation.parameters ?? []), ...commandHeaders(type, isStory)];
  operation.requestBody = {
    required: Object.values(examplesOf(type)).some((body) => Object.keys(body).length > 0),
    content: { 'application/json': { ...form, examples: namedExamples(type) } },
  };
  operation.responses = { ...outcomeResponse(type, path), ...problemResponses(answersOf(type, path)) };
};

import { SORT_DEFAULT, sortable } from '@spillrom/postgres/read-models';
import type { RegisterName } from '@spillrom/read-models';
import { READERS } from '../views/sight.js';
import { PARAMETERS, queryNameOf, type ParameterName } from '../views/parameters.js';
import { VIEW_TABLE, type ViewName } from '../views/view-table.js';
import { etagHeader, positionHeader } from './headers.js';
import type { Operation } from './operation.js';
import { problemResponses, type Answerable } from './problem-responses.js';
import { text, type Schema } from './schema.js';
import viewExamples from './view-examples.json';
import { VIEW_NOTES } from './view-notes.js';
import { VIEW_SCHEMAS } from './view-schemas.js';

export const isView = (operationId: string): operationId is ViewName => Object.hasOwn(VIEW_TABLE, operationId);

/** Views that say nothing without these. */
const REQUIRED: { readonly [Name in ViewName]?: readonly ParameterName[] } = {
  ExplainBudget: ['budgetFigure'],
  ExplainPatientCount: ['patientFigure', 'phase', 'trust', 'specialty'],
};

const registerOf = (name: ViewName): RegisterName => name.replace('List', '').toLowerCase() as RegisterName;

/** What a register can be sorted by, either way. */
const sortOf = (name: ViewName): Schema => ({
  type: 'string',
  enum: sortable(registerOf(name)).flatMap((column) => [column, `-${column}`]),
  default: SORT_DEFAULT,
});

const queryOf = (name: ViewName): readonly object[] =>
  VIEW_TABLE[name].parameters.map((each) => ({
    name: queryNameOf(each),
    in: 'query',
    required: REQUIRED[name]?.includes(each) === true,
    description: PARAMETERS[each].what,
    schema: each === 'sort' ? sortOf(name) : PARAMETERS[each].schema,
  }));

const whoOf = (name: ViewName): string => {
  const { eyes } = VIEW_NOTES[name];
  if (VIEW_TABLE[name].open) return '**Who:** everybody, without a token.';
  return `**Who:** ${eyes === 'everybody' ? 'everybody with a token' : READERS[eyes].join(', ')}.`;
};

/** Everything but the view that may be answered. */
const answersOf = (name: ViewName, path: string): readonly Answerable[] => {
  const { eyes, projected } = VIEW_NOTES[name];
  return [
    'INTERNAL',
    ...(VIEW_TABLE[name].open ? [] : (['MALFORMED', 'UNAUTHENTICATED', 'UNAVAILABLE'] as const)),
    ...(['GetReadiness', 'GetMetrics'].includes(name) ? (['UNAVAILABLE'] as const) : []),
    ...(eyes === 'everybody' ? [] : (['ROLE_REQUIRED'] as const)),
    ...(path.includes('{') ? (['ABSENT'] as const) : []),
    ...(projected ? (['READ_MODEL_BEHIND'] as const) : []),
  ];
};

/** What Nest knows of a view's route, completed by what our tables say of the view. */
export const describeView = (name: ViewName, path: string, operation: Operation): void => {
  const { summary, etag } = VIEW_TABLE[name];
  const { more, projected } = VIEW_NOTES[name];
  const media = name === 'GetMetrics' ? 'text/plain' : 'application/json';
  const schema = VIEW_SCHEMAS[name];
  operation.description = [more, whoOf(name)].filter((part) => part !== '').join('\n\n');
  operation.parameters = [...(operation.parameters ?? []), ...queryOf(name)];
  operation.responses = {
    200: {
      description: summary,
      headers: {
        'Cache-Control': { description: '`no-store`: nothing of it may be kept', schema: text },
        ...(etag && { ETag: etagHeader('What `If-Match` must name') }),
        ...(projected && { 'Spillrom-Position': positionHeader('Where the view stands in the log') }),
      },
      content: { [media]: { schema, examples: { [name]: { value: viewExamples[name] } } } },
    },
    ...problemResponses(answersOf(name, path)),
  };
  if (VIEW_TABLE[name].open) operation.security = [];
};

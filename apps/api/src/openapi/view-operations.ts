import { SORT_DEFAULT, sortable } from '@spillrom/postgres/read-models';
import type { RegisterName } from '@spillrom/read-models';
import { READERS } from '../views/sight.js';
import { PARAMETERS, queryNameOf } from '../views/parameters.js';
import { VIEW_TABLE, type ViewName } from '../views/view-table.js';
import { csvOf, SHEET_MEDIA } from '../sheets/formats.js';
import { sheetOf } from '../sheets/sheet.js';
import { isSheet, type View } from '../views/view.js';
import { etagHeader, hashHeader, positionHeader } from './headers.js';
import type { Operation } from './operation.js';
import { problemResponses, type Answerable } from './problem-responses.js';
import { text, type Schema } from './schema.js';
import viewExamples from './view-examples.json';
import schemas from './schemas.json';

export const isView = (operationId: string): operationId is ViewName => Object.hasOwn(VIEW_TABLE, operationId);

/** What a register can be sorted by, either way. */
const sortOf = (register: RegisterName): Schema => ({
  type: 'string',
  enum: sortable(register).flatMap((column) => [column, `-${column}`]),
  default: SORT_DEFAULT,
});

const queryOf = ({ parameters = [], required = [], lists }: View): readonly object[] =>
  parameters.map((each) => ({
    name: queryNameOf(each),
    in: 'query',
    required: required.includes(each),
    description: PARAMETERS[each].what,
    schema: each === 'sort' && lists !== undefined ? sortOf(lists) : PARAMETERS[each].schema,
  }));

const whoOf = ({ readers }: View): string => {
  if (readers === 'world') return '**Who:** everybody, without a token.';
  return `**Who:** ${readers === 'everybody' ? 'everybody with a token' : READERS[readers].join(', ')}.`;
};

/** Everything but the view that may be answered. */
const answersOf = (name: ViewName, path: string): readonly Answerable[] => {
  const { readers, projected, refusals = [] } = VIEW_TABLE[name];
  return [
    ...refusals,
    ...(['MALFORMED', 'INTERNAL'] as const),
    ...(readers === 'world' ? [] : (['UNAUTHENTICATED', 'UNAVAILABLE'] as const)),
    ...(['GetReadiness', 'GetMetrics'].includes(name) ? (['UNAVAILABLE'] as const) : []),
    ...(readers === 'world' || readers === 'everybody' ? [] : (['ROLE_REQUIRED'] as const)),
    ...(path.includes('{') ? (['ABSENT'] as const) : []),
    ...(projected ? (['READ_MODEL_BEHIND', 'READ_MODEL_PARKED'] as const) : []),
  ];
};

const MAY_KEEP = '`private, no-cache`: it may be kept, and is asked for with `If-None-Match`';

const mediaOf = ({ document, stream }: View): string =>
  stream ? 'text/event-stream' : (document ?? 'application/json');

const CSV = {
  type: 'string',
  description:
    'UTF-8 with a byte order mark. First what it is, filter, position and recorded time, then an empty line, the names of the columns, and the rows; amounts in kroner. Text that a spreadsheet would take for a formula has an apostrophe before it. At most 5,000 rows, or as many as `limit` says; with `next` there are more.',
};
const XLSX = {
  type: 'string',
  format: 'binary',
  description: 'The same as a workbook of one sheet, without any formula',
};

/** The same rows, for whoever asks by `Accept`. */
const sheetsOf = (name: ViewName, path: string): object => {
  const example = viewExamples[name] as object;
  const { position = '0' } = example as { readonly position?: string };
  const said = { what: VIEW_TABLE[name].summary, filter: path, position, recordedAt: '2022-11-12T08:00:00.000000Z' };
  const csv = csvOf(sheetOf(example as Readonly<Record<string, unknown>>, said));
  return {
    [SHEET_MEDIA.csv]: { schema: CSV, examples: { [name]: { value: csv } } },
    [SHEET_MEDIA.xlsx]: { schema: XLSX, examples: { [name]: { value: 'PK…' } } },
  };
};

/** What Nest knows of a view's route, completed by what our tables say of the view. */
export const describeView = (name: ViewName, path: string, operation: Operation): void => {
  const view = VIEW_TABLE[name];
  const { summary, note = '', etag, projected, readers } = view;
  const media = mediaOf(view);
  const schema = schemas.views[name];
  operation.description = [note, whoOf(view)].filter((part) => part !== '').join('\n\n');
  operation.parameters = [...(operation.parameters ?? []), ...queryOf(view)];
  const form = operation.requestBody?.content['application/json'];
  if (form !== undefined) {
    const examples = { [name]: { value: view.body } };
    operation.requestBody = { required: true, content: { 'application/json': { ...form, examples } } };
  }
  operation.responses = {
    200: {
      description: summary,
      headers: {
        'Cache-Control': {
          description: view.mayKeep ? MAY_KEEP : '`no-store`: nothing of it may be kept',
          schema: text,
        },
        ...(etag === true && { ETag: etagHeader('The value to send as `If-Match`') }),
        ...(etag === 'sha256' && { ETag: hashHeader }),
        ...(projected && { 'Spillrom-Position': positionHeader('The position in the log that the view has reached') }),
      },
      content: {
        [media]: { schema, examples: { [name]: { value: viewExamples[name] } } },
        ...(isSheet(view) && sheetsOf(name, path)),
      },
    },
    ...problemResponses(answersOf(name, path)),
  };
  if (readers === 'world') operation.security = [];
};

import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { CommandType } from '@spillrom/domain';
import { operations } from '../commands/operations.js';
import { EFFECTS } from '../decisions/effects.dto.js';
import type { Development } from '../settings.js';
import { PARAMETERS, queryNameOf } from '../views/parameters.js';
import { VIEW_TABLE, type ViewName } from '../views/view-table.js';
import { COMMAND_EXAMPLES } from './command-examples.js';
import { OUTCOME_SCHEMA, outcomeResponse } from './outcome.js';
import { PATH_PARAMETERS } from './path-parameters.js';
import { PROBLEM_SCHEMA, problemResponse, type ProblemShape } from './problem-responses.js';
import { text, type Schema } from './schema.js';
import { SHOWN_SCHEMAS, VIEW_SCHEMAS } from './view-schemas.js';
import viewExamples from './view-examples.json';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; [key: string]: unknown }[];
  requestBody?: { content: Record<string, object>; required?: boolean };
  responses: Record<string, object>;
  security?: object[];
  tags?: string[];
}

const ABOUT = `Commands in, views out. A command carries an Idempotency-Key: the same key again gives the same outcome. Where a command
changes what somebody has seen, If-Match says which version that was. Amounts are whole øre in text. Every answer that is not the one
hoped for is a problem (RFC 9457) with a code and the numbers that a person needs.`;

const isCommand = (operationId: string): operationId is CommandType => Object.hasOwn(operations, operationId);
const isView = (operationId: string): operationId is ViewName => Object.hasOwn(VIEW_TABLE, operationId);

const header = (name: string, required: boolean, description: string, example: string, schema: Schema = text) => ({
  ...{ name, in: 'header', required, description, example, schema },
});

const KEY = header('Idempotency-Key', true, 'A UUID of your choice', '3f0c1e9a-52a4-4a7e-9d4c-9f1f6b1c2d3e', {
  type: 'string',
  format: 'uuid',
});
const NOW = header('Spillrom-Now', false, 'The clock of a story; in development only', '2022-10-31T09:00:00Z', {
  type: 'string',
  format: 'date-time',
});
const IF_MATCH = header('If-Match', true, 'The ETag that you saw, in quotes', '"3"');

const problems = (...names: readonly ProblemShape[]): Record<string, object> =>
  Object.fromEntries(names.map(problemResponse).map(({ status, response }) => [String(status), response]));

const OF_COMMANDS = [
  'malformed',
  'unauthenticated',
  'roleRequired',
  'conflict',
  'tooLarge',
  'notJson',
  'rule',
  'busy',
] as const;

const describeCommand = (type: CommandType, path: string, operation: Operation, isStory: boolean): void => {
  const { ifMatch } = operations[type];
  const parameters = [KEY, ...(ifMatch ? [IF_MATCH] : []), ...(isStory ? [NOW] : [])];
  const addresses = path.includes('{') ? (['notFound'] as const) : [];
  const versions = ifMatch ? (['stale', 'ifMatchRequired'] as const) : [];
  const success = Object.keys(operation.responses)[0] ?? '200';
  operation.parameters = [...(operation.parameters ?? []), ...parameters];
  const content = operation.requestBody?.content['application/json'] ?? {};
  operation.requestBody = {
    required: Object.keys(COMMAND_EXAMPLES[type]).length > 0,
    content: { 'application/json': { ...content, example: COMMAND_EXAMPLES[type] } },
  };
  operation.responses = {
    [success]: outcomeResponse(type, path),
    ...problems(...OF_COMMANDS, ...addresses, ...versions, 'unknown', 'impossible'),
  };
};

const describeView = (name: ViewName, path: string, operation: Operation): void => {
  const { parameters, open, etag } = VIEW_TABLE[name];
  const query = parameters.map((each) => {
    const { what: description, schema } = PARAMETERS[each];
    return { name: queryNameOf(each), in: 'query', required: false, description, schema };
  });
  const isText = name === 'GetMetrics';
  const notThere = path.includes('{') ? (['notFound'] as const) : [];
  const closed = open ? [] : (['malformed', 'unauthenticated', 'roleRequired', 'behind'] as const);
  operation.parameters = [...(operation.parameters ?? []), ...query];
  operation.responses = {
    200: {
      description: VIEW_TABLE[name].summary,
      headers: {
        ...(etag && { ETag: { description: 'what If-Match must name', schema: text } }),
        ...(!open && { 'Spillrom-Position': { description: 'where the view stands', schema: text } }),
      },
      content: {
        [isText ? 'text/plain' : 'application/json']: { schema: VIEW_SCHEMAS[name], example: viewExamples[name] },
      },
    },
    ...problems(...closed, ...notThere, 'impossible'),
  };
  if (open) operation.security = [];
};

const describe = (document: OpenAPIObject, isStory: boolean): void => {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const operation of Object.values(methods) as Operation[]) {
      const { operationId } = operation;
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === 'path') Object.assign(parameter, PATH_PARAMETERS[parameter.name]);
      }
      operation.tags = [tagOf(path)];
      if (isCommand(operationId)) describeCommand(operationId, path, operation, isStory);
      else if (isView(operationId)) describeView(operationId, path, operation);
      else throw new Error(`${path}: ${operationId} is neither a command nor a view`);
    }
  }
};

const tagOf = (path: string): string => path.replace(/^\/api\/v1/, '').split('/')[1] ?? 'api';

/** The description of the api, made from its routes, forms and tables. */
export const openApiDocument = (app: INestApplication, development?: Development): OpenAPIObject => {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Spillrom')
    .setVersion('1')
    .setDescription(ABOUT)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .addSecurityRequirements('token');
  if (development !== undefined) {
    const flows = { password: { tokenUrl: development.tokenUrl, scopes: {} } };
    builder.addOAuth2(
      { type: 'oauth2', flows, description: 'Any person of the development issuer, no password' },
      'development',
    );
    builder.addSecurityRequirements('development');
  }
  const document = SwaggerModule.createDocument(app, builder.build());
  // The form check refuses fields that it does not know, so the forms are closed.
  const forms = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [
    name,
    { ...schema, additionalProperties: false },
  ]);
  const effects = [...new Set(Object.values(EFFECTS))].map((effect) => ({ $ref: getSchemaPath(effect) }));
  document.components = {
    ...document.components,
    schemas: {
      ...(Object.fromEntries(forms) as object),
      ...SHOWN_SCHEMAS,
      Effect: { oneOf: effects },
      Outcome: OUTCOME_SCHEMA,
      Problem: PROBLEM_SCHEMA,
    },
  };
  describe(document, development !== undefined);
  return document;
};

/** The description as JSON, and a page to try it out on; its scripts come from here, not from somewhere else. */
export const serveDocument = (app: INestApplication, document: OpenAPIObject): void => {
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'api/v1/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Spillrom',
    swaggerOptions: { persistAuthorization: true, tryItOutEnabled: true, displayRequestDuration: true },
  });
};

import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { REFERENCE_LISTS } from '@spillrom/domain';
import { EFFECTS } from '../decisions/effects.dto.js';
import { ENTRIES, entriesMax } from '../decisions/reference-data.dto.js';
import type { Development } from '../settings.js';
import { describeCommand, isCommand } from './command-operations.js';
import { guide, TAGS } from './guide.js';
import type { Operation } from './operation.js';
import { PATH_PARAMETERS } from './path-parameters.js';
import { PROBLEM_EXAMPLES } from './problem-responses.js';
import { describeImport, isImport } from './import-operation.js';
import { describeView, isView } from './view-operations.js';
import schemasOfShapes from './schemas.json';
import { withWords } from './words.js';

const tagOf = (path: string): string => path.replace(/^\/api\/v1/, '').split('/')[1]!;

/** From the path itself: what a compiler tells of a handler's arguments depends on the compiler. */
const inPath = (path: string): readonly object[] =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    ...{ name, in: 'path', required: true },
    ...PATH_PARAMETERS[name!],
  }));

const describe = (document: OpenAPIObject, isStory: boolean): void => {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const operation of Object.values(methods) as Operation[]) {
      const { operationId } = operation;
      const others = (operation.parameters ?? []).filter((each) => (each as { readonly in?: string }).in !== 'path');
      operation.parameters = [...inPath(path), ...others];
      operation.tags = [tagOf(path)];
      if (isCommand(operationId)) describeCommand(operationId, path, operation, isStory);
      else if (isImport(operationId)) describeImport(path, operation, isStory);
      else if (isView(operationId)) describeView(operationId, path, operation);
      else throw new Error(`${path}: ${operationId} is neither a command, an import nor a view`);
    }
  }
};

const neededWhen = (field: string, value: string, needed: string): object => ({
  anyOf: [{ properties: { [field]: { not: { const: value } } } }, { required: [needed] }],
});

/** What a draft needs by its basis. */
const DRAFT = {
  allOf: [
    neededWhen('basis', 'callOff', 'framework'),
    ...['legalBasis', 'cause', 'reason'].map((needed) => neededWhen('basis', 'directAward', needed)),
  ],
};

const exactlyOne = (...names: readonly string[]): object => ({
  anyOf: names.map((name) => ({ required: [name] })),
  not: {
    anyOf: names.flatMap((one, index) => names.slice(index + 1).map((other) => ({ required: [one, other] }))),
  },
});

/** Entries have the form of their list. */
const entriesOfLists = (): object => ({
  allOf: REFERENCE_LISTS.map((list) => ({
    anyOf: [
      { properties: { list: { not: { const: list } } } },
      { properties: { entries: { maxItems: entriesMax(list), items: { $ref: getSchemaPath(ENTRIES[list]) } } } },
    ],
  })),
});

/** What `NeededWhen` and `InsteadOf` say of a form's fields, and which form the entries of each list have. */
const CONDITIONS: Readonly<Record<string, object>> = {
  AmendContractDraftBody: DRAFT,
  DraftContractBody: DRAFT,
  RecusalBody: exactlyOne('request', 'provider'),
  AboutBody: exactlyOne('request', 'inquiry', 'contract'),
  ProposeInvoiceReversalBody: { allOf: ['credit', 'refund'].map((part) => neededWhen('of', part, part)) },
  ProposeContractReversalBody: neededWhen('of', 'amendment', 'amendment'),
  ReferenceDataEffect: entriesOfLists(),
};

/** The form check refuses fields that it does not know, so the forms are closed. */
const closed = (forms: Readonly<Record<string, object>>): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(forms).map(([name, form]) => [name, { ...form, ...CONDITIONS[name], additionalProperties: false }]),
  );

const effectSchema = (): object => ({
  description: 'The effect of a decision, by its kind.',
  // Not `oneOf`: of that NSwag makes no class. The discriminator says the same.
  anyOf: [...new Set(Object.values(EFFECTS))].map((effect) => ({ $ref: getSchemaPath(effect) })),
  discriminator: {
    propertyName: 'kind',
    mapping: Object.fromEntries(Object.entries(EFFECTS).map(([kind, effect]) => [kind, getSchemaPath(effect)])),
  },
});

const headOf = (development: Development | undefined): Omit<OpenAPIObject, 'paths'> => {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Spillrom')
    .setVersion('1')
    .setDescription(guide(development))
    .addServer('/', 'The server that this description comes from')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Who is acting, and in which roles' },
      'token',
    )
    .addSecurityRequirements('token');
  if (development !== undefined) {
    const flows = { password: { tokenUrl: development.tokenUrl, scopes: {} } };
    const description = 'In development: the name of a person as username, with any password';
    builder.addOAuth2({ type: 'oauth2', flows, description }, 'development').addSecurityRequirements('development');
  }
  return builder.build();
};

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The description of the api, made from its routes, forms and tables. */
export const openApiDocument = (app: INestApplication, development?: Development): OpenAPIObject => {
  const document = SwaggerModule.createDocument(app, headOf(development));
  const schemas = {
    ...closed((document.components?.schemas ?? {}) as Readonly<Record<string, object>>),
    ...(schemasOfShapes.components as unknown as Schemas),
    Effect: effectSchema(),
  };
  document.components = { ...document.components, schemas, examples: PROBLEM_EXAMPLES };
  describe(document, development !== undefined);
  const used = new Set(Object.keys(document.paths).map(tagOf));
  document.tags = Object.entries(TAGS).flatMap(([name, description]) =>
    used.has(name) ? [{ name, description }] : [],
  );
  return withWords(document);
};

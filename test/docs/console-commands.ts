import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCommandType } from '@spillrom/domain';
import { openApiDocument } from '../../apps/api/src/openapi/document.js';
import { bareApp } from '../../apps/api/src/openapi/testing/bare-app.js';
import { rolesOf } from '../../apps/api/src/openapi/roles.js';
import { operations } from '../../apps/api/src/commands/operations.js';
import type { CommandShape, GroupShape, Shape, TextShape } from '../../apps/console/src/parts/command/shape.js';

export const CONSOLE_COMMANDS = 'apps/console/src/parts/command/commands.json';

/** As far as a form must know a schema of the description. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly discriminator?: { readonly propertyName: string; readonly mapping: Readonly<Record<string, string>> };
}

interface Described {
  readonly operationId: string;
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A text longer than this has room for several lines. */
const LINE_MAX = 200;

/** Codes of reference data, by the name that their field has. */
const LISTS: Readonly<Record<string, string>> = {
  ...{ trust: 'trust', specialty: 'specialty', procedure: 'procedure', procedures: 'procedure' },
  ...{ endOfWaitCode: 'endOfWait', legalBasis: 'legalBasis', declineReason: 'declineReason' },
  recusalGround: 'recusalGround',
};

/** Ids, by the name that their field has. */
const RESOURCES: Readonly<Record<string, string>> = {
  ...{ request: 'request', requests: 'request', replaces: 'request', contract: 'contract', inquiry: 'inquiry' },
  ...{ framework: 'framework', exception: 'exception' },
};

const PHASES = ['phase', 'fromPhase', 'toPhase'];

/** An organisation number as the body has it: its length and check digit are rules. */
const ORGANISATION = '^(?=.*[!-~])[ -~]{1,10}$';
const DIGEST = '^[0-9a-f]{64}$';
const PERSON = '^[a-z0-9-]{1,100}$';

/** What is filled in as one text. */
const textKind = (name: string, { type, format, pattern, maxLength = 0 }: Schema): TextShape['kind'] => {
  if (type === 'integer') return PHASES.includes(name) ? 'phase' : 'integer';
  if (format === 'date-time') return 'moment';
  if (format === 'date') return 'date';
  if (Object.hasOwn(LISTS, name)) return 'reference';
  if (Object.hasOwn(RESOURCES, name)) return 'resource';
  if (name.endsWith('Ore')) return 'money';
  if (name.endsWith('Week')) return 'week';
  if (pattern === DIGEST) return 'digest';
  if (pattern === PERSON) return 'person';
  if (pattern === ORGANISATION && name !== 'orgNumber' && name !== 'legalEntity') return 'provider';
  return maxLength > LINE_MAX ? 'long' : 'text';
};

/** Makes forms of the schemas of one description. */
class Forms {
  constructor(private readonly document: Document) {}

  #resolved(schema: Schema): Schema {
    const name = schema.$ref?.split('/').pop();
    return name === undefined ? schema : this.#resolved(this.document.components.schemas[name]!);
  }

  /** Whatever is given by choosing something first is left out of the fields. */
  group(schema: Schema, chosen?: string): Pick<GroupShape, 'fields' | 'either'> {
    const { properties = {}, required = [], anyOf = [], not } = this.#resolved(schema);
    const fields = Object.entries(properties)
      .filter(([name]) => name !== chosen)
      .map(([name, each]) => this.#field(name, each, this.#resolved(schema), required.includes(name)));
    const either = not?.anyOf === undefined ? [] : anyOf.flatMap((each) => each.required ?? []);
    return { fields, ...(either.length > 1 && { either }) };
  }

  #field(name: string, given: Schema, parent: Schema, isRequired: boolean): Shape {
    const schema = this.#resolved(given);
    const named = { name, ...(!isRequired && { optional: true as const }) };
    if (schema.discriminator !== undefined) {
      const { propertyName, mapping } = schema.discriminator;
      return { ...named, kind: 'variants', by: propertyName, variants: this.#variants(propertyName, mapping) };
    }
    if (schema.type === 'array') return { ...named, ...this.#list(name, schema, parent) };
    if (schema.properties !== undefined) return { ...named, kind: 'group', ...this.group(schema) };
    if (schema.type === 'boolean' || schema.oneOf?.some(({ type }) => type === 'boolean') === true) {
      return { ...named, kind: 'truth' };
    }
    if (schema.enum !== undefined) return { ...named, kind: 'choice', options: schema.enum };
    const of = LISTS[name] ?? RESOURCES[name];
    const kind = textKind(name, schema);
    return { ...named, kind, ...((kind === 'reference' || kind === 'resource') && of !== undefined && { of }) };
  }

  #variants(by: string, mapping: Readonly<Record<string, string>>): Readonly<Record<string, readonly Shape[]>> {
    return Object.fromEntries(
      Object.entries(mapping).map(([value, $ref]) => [value, this.group({ $ref }, by).fields] as const),
    );
  }

  #list(name: string, { items, minItems = 0 }: Schema, parent: Schema) {
    const by = this.#choosers(name, parent);
    if (by !== undefined) return { kind: 'listBy' as const, ...by };
    return { kind: 'list' as const, min: minItems, item: this.#field(name, items!, {}, true) };
  }

  /** Where the parent says: unless another field is this, the items of the list are those. */
  #choosers(name: string, { allOf = [] }: Schema) {
    const cases = allOf.flatMap(({ anyOf: [unless, then] = [] }) => {
      const [[by, value] = []] = Object.entries(unless?.properties ?? {});
      const items = then?.properties?.[name]?.items;
      return by === undefined || items === undefined
        ? []
        : [{ by, value: value!.not!.const!, fields: this.group(items).fields }];
    });
    if (cases.length === 0) return undefined;
    return { by: cases[0]!.by, variants: Object.fromEntries(cases.map(({ value, fields }) => [value, fields])) };
  }
}

/** The commands that write in the ledger, as the page of commands tells it. */
const ofMoney = (commandsPage: string): ReadonlySet<string> =>
  new Set(
    [...commandsPage.matchAll(/^\| `(\w+)` \|[^|]*\|([^|]*)\|/gm)]
      .filter(([, , writes]) => /\bprogramme\b/.test(writes!))
      .map(([, type]) => type!),
  );

/** What the console's forms must know of every command, made from the description of the api as it stands. */
export const consoleCommands = async (): Promise<string> => {
  const { app } = await bareApp();
  await app.init();
  const document = openApiDocument(app) as unknown as Document;
  await app.close();
  const money = ofMoney(readFileSync(join(__dirname, '../../docs/commands.md'), 'utf8'));
  const forms = new Forms(document);
  const commands = Object.entries(document.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod)
      .filter(([, { operationId }]) => Object.hasOwn(operations, operationId))
      .map(([method, { operationId, parameters, requestBody }]): readonly [string, CommandShape] => [
        operationId,
        {
          method: method.toUpperCase() as CommandShape['method'],
          path,
          roles: rolesOf(operationId as ClientCommandType),
          ...(parameters.some(({ name }) => name === 'If-Match') && { ifMatch: true as const }),
          ...(money.has(operationId) && { money: true as const }),
          body: forms.group(requestBody.content['application/json'].schema),
        },
      ]),
  );
  return `${JSON.stringify(Object.fromEntries(commands), null, 1)}\n`;
};

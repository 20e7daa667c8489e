import type { ClientCommandType } from '@spillrom/domain';
import { statusOf } from '../commands/command-of.js';
import { operations, type Operation } from '../commands/operations.js';
import { addressedBy } from '../commands/outcome.js';
import { etagHeader, KEY_EXAMPLE, locationHeader, positionHeader } from './headers.js';
import { PATH_PARAMETERS } from './path-parameters.js';
import { ref } from './schema.js';

/** The id of what a command makes. */
const MADE: { readonly [Type in ClientCommandType]?: string | number } = {
  EstablishProgramme: PATH_PARAMETERS['programme']!.example,
  RegisterProvider: PATH_PARAMETERS['provider']!.example,
  RegisterFramework: PATH_PARAMETERS['framework']!.example,
  RegisterInvoice: PATH_PARAMETERS['invoice']!.example,
  RecordDecision: PATH_PARAMETERS['decision']!.example,
  DraftRequest: PATH_PARAMETERS['request']!.example,
  DraftInquiry: PATH_PARAMETERS['inquiry']!.example,
  DraftContract: PATH_PARAMETERS['contract']!.example,
};

const resourceOf = (type: ClientCommandType, path: string): string => {
  const operation: Operation = operations[type];
  const { makes, makesPart } = operation;
  if (makes !== undefined) return `/api/v1${makes}/${MADE[type]}`;
  if (makesPart) return `${path}/1`;
  return addressedBy(operation, path);
};

const filledIn = (path: string): string =>
  path.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => String(PATH_PARAMETERS[name]!.example));

/** Numbered too, though they have no path of their own. */
const WITHOUT_PATH: readonly ClientCommandType[] = ['DrawReferrals', 'ReportReturned', 'RecordQuestion'];

const isNumbered = (type: ClientCommandType): boolean =>
  (operations[type] as Operation).makesPart === true || WITHOUT_PATH.includes(type);

const exampleOf = (type: ClientCommandType, path: string, told: string = type): object => ({
  command: KEY_EXAMPLE,
  outcome: 'accepted',
  type: told,
  resource: filledIn(resourceOf(type, path)),
  ...(MADE[type] !== undefined && { id: MADE[type] }),
  ...(isNumbered(type) && { number: 1 }),
  etag: (operations[type] as Operation).makes === undefined ? '2' : '0',
  position: '121',
  decidedAt: '2022-10-31T09:00:00.000000Z',
  recordedAt: '2022-10-31T09:00:00.000000Z',
});

/** What an accepted command answers, by its path in the description; `told` is what it is called where that is another. */
export const outcomeResponse = (
  type: ClientCommandType,
  path: string,
  told: string = type,
): Readonly<Record<string, object>> => {
  const status = statusOf(operations[type]);
  const response = {
    description: status === 201 ? 'Accepted: the resource is made' : 'Accepted',
    headers: {
      ...(status === 201 && { Location: locationHeader }),
      ETag: etagHeader('The version of `resource` after the command'),
      'Spillrom-Position': positionHeader('Give it to a view as `minPosition` to see what the command did'),
    },
    content: {
      'application/json': { schema: ref('Outcome'), examples: { accepted: { value: exampleOf(type, path, told) } } },
    },
  };
  const dryRun = { schema: ref('DryRun'), examples: { dryRun: { value: dryRunExample(type, path, told) } } };
  if (status === 201) {
    return {
      200: { description: 'Of a dry run: what would happen', content: { 'application/json': dryRun } },
      201: response,
    };
  }
  const { schema, examples } = response.content['application/json'];
  const either = { schema: { anyOf: [schema, dryRun.schema] }, examples: { ...examples, ...dryRun.examples } };
  return { 200: { ...response, content: { 'application/json': either } } };
};

/** As the answer, without what only the log could give it. */
const dryRunExample = (type: ClientCommandType, path: string, told: string): object => {
  const {
    command: _key,
    resource,
    id: _id,
    recordedAt: _time,
    ...outcome
  } = exampleOf(type, path, told) as Readonly<Record<string, unknown>>;
  const isMade = (operations[type] as Operation).makes !== undefined;
  return { dryRun: true, ...outcome, ...(!isMade && { resource }), events: [], counts: [] };
};

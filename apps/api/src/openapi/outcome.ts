import type { CommandType } from '@spillrom/domain';
import type { OutcomeBody } from '../commands/outcome.js';
import { statusOf } from '../commands/command-type.js';
import { operations } from '../commands/operations.js';
import { etagHeader, KEY_EXAMPLE, locationHeader, positionHeader } from './headers.js';
import { PATH_PARAMETERS } from './path-parameters.js';
import { etag, maybe, moment, number, objectOf, oneOf, position, ref, text, uuid, type Schema } from './schema.js';

export const OUTCOME_SCHEMA: Schema = objectOf<OutcomeBody>()({
  command: uuid,
  outcome: oneOf('accepted'),
  type: oneOf(...Object.keys(operations)),
  resource: { type: 'string', description: 'path of what was addressed or made' },
  id: maybe(text),
  number: maybe({ ...number, description: 'of what was made within the addressed resource' }),
  etag: maybe(etag),
  position,
  decidedAt: moment,
  recordedAt: moment,
  replayed: maybe({ type: 'boolean', description: 'the outcome was there already: this was a retry' }),
});

/** The id of what a command makes. */
const MADE: { readonly [Type in CommandType]?: string | number } = {
  EstablishProgramme: PATH_PARAMETERS['programme']!.example,
  RegisterProvider: PATH_PARAMETERS['provider']!.example,
  RegisterFramework: PATH_PARAMETERS['framework']!.example,
  RegisterInvoice: PATH_PARAMETERS['invoice']!.example,
  RecordDecision: PATH_PARAMETERS['decision']!.example,
  DraftRequest: PATH_PARAMETERS['request']!.example,
  DraftContract: PATH_PARAMETERS['contract']!.example,
};

const resourceOf = (type: CommandType, path: string): string => {
  const { makes, makesPart, replaces } = operations[type];
  if (makes !== undefined) return `/api/v1${makes}/${MADE[type]}`;
  if (makesPart) return `${path}/1`;
  return replaces ? path : path.replace(/\/[^/]+$/, '');
};

const filledIn = (path: string): string =>
  path.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => String(PATH_PARAMETERS[name]!.example));

/** Draws and returns are numbered too, though they have no path of their own. */
const isNumbered = (type: CommandType): boolean =>
  operations[type].makesPart === true || type === 'DrawReferrals' || type === 'ReportReturned';

const exampleOf = (type: CommandType, path: string): object => ({
  command: KEY_EXAMPLE,
  outcome: 'accepted',
  type,
  resource: filledIn(resourceOf(type, path)),
  ...(MADE[type] !== undefined && { id: MADE[type] }),
  ...(isNumbered(type) && { number: 1 }),
  etag: operations[type].makes === undefined ? '2' : '0',
  position: '121',
  decidedAt: '2022-10-31T09:00:00.000000Z',
  recordedAt: '2022-10-31T09:00:00.000000Z',
});

/** What an accepted command answers, by its path in the description. */
export const outcomeResponse = (type: CommandType, path: string): Readonly<Record<string, object>> => {
  const status = statusOf(operations[type]);
  const response = {
    description: status === 201 ? 'Accepted: it is made' : 'Accepted',
    headers: {
      ...(status === 201 && { Location: locationHeader }),
      ETag: etagHeader('The version of what `resource` names, after the command'),
      'Spillrom-Position': positionHeader('Give it to a view as `minPosition` to see what the command did'),
    },
    content: {
      'application/json': { schema: ref('Outcome'), examples: { accepted: { value: exampleOf(type, path) } } },
    },
  };
  return { [status]: response };
};

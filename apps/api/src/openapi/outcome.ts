import type { CommandType } from '@spillrom/domain';
import type { OutcomeBody } from '../commands/outcome.js';
import { statusOf } from '../commands/command-type.js';
import { operations } from '../commands/operations.js';
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

const ID = 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66';

/** What an accepted command answers, by its path in the description. */
export const outcomeResponse = (type: CommandType, path: string): object => {
  const operation = operations[type];
  const isMade = statusOf(operation) === 201;
  const made = operation.makes === undefined ? undefined : `/api/v1${operation.makes}/${ID}`;
  const resource =
    made ?? (operation.makesPart ? `${path}/1` : operation.replaces ? path : path.replace(/\/[^/]+$/, ''));
  const example = {
    command: '3f0c1e9a-52a4-4a7e-9d4c-9f1f6b1c2d3e',
    outcome: 'accepted',
    type,
    resource: resource.replaceAll(/\{[a-z]+\}/g, ID),
    ...(made !== undefined && { id: ID }),
    ...(operation.makesPart && { number: 1 }),
    ...(type !== 'ReportDelivery' && { etag: '3' }),
    position: '121',
    decidedAt: '2022-10-31T09:00:00.000000Z',
    recordedAt: '2022-10-31T09:00:00.000000Z',
  };
  return {
    description: isMade ? 'Accepted: it is made' : 'Accepted',
    headers: {
      ...(isMade && { Location: { description: 'path of what was made', schema: text } }),
      ...(type !== 'ReportDelivery' && { ETag: { description: 'of the addressed or made resource', schema: text } }),
      'Spillrom-Position': { description: 'what a later read can ask for as minPosition', schema: text },
    },
    content: { 'application/json': { schema: ref('Outcome'), example } },
  };
};

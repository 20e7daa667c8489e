import { REFERENCE_LISTS } from '@spillrom/domain';
import { actor, digest, number, organisation, uuid, type Schema } from './schema.js';

interface PathParameter {
  readonly description: string;
  readonly schema: Schema;
  readonly example: string | number;
}

const named = (description: string, schema: Schema, example: string | number): PathParameter => ({
  description,
  schema,
  example,
});
const part = (what: string): PathParameter =>
  named(
    `Number of the ${what}, as the answer to its proposal or report gave it`,
    { ...number, maximum: 999_999_999 },
    1,
  );
const made = (what: string): PathParameter =>
  named(`\`id\` of the ${what}, as its making answered`, uuid, 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66');

const positionSchema: Schema = { type: 'string', pattern: '^[1-9][0-9]{0,18}$' };
const actorId: Schema = { ...actor, pattern: '^[a-z0-9-]{1,100}$' };
const programmeId: Schema = { type: 'string', pattern: '^[a-z0-9.-]{1,60}$' };
const problemName: Schema = { type: 'string', pattern: '^[a-z-]+$' };

/** What stands in braces in a path. */
export const PATH_PARAMETERS: Readonly<Record<string, PathParameter>> = {
  programme: named('`id` of the programme, which follows from its case number', programmeId, '2022-417'),
  decision: made('decision'),
  list: named('Name of the list', { type: 'string', enum: [...REFERENCE_LISTS] }, 'procedure'),
  holder: named('Actor id of the holder', actorId, 'actor-60db988b-05d0-40e7-9df6-1e5aa6bde6dc'),
  actor: named('Actor id of the person', actorId, 'actor-60db988b-05d0-40e7-9df6-1e5aa6bde6dc'),
  provider: named('Organisation number of the provider', organisation, '974504863'),
  trust: named('Organisation number of the trust', organisation, '883974832'),
  framework: named('`id` of the framework agreement', digest, '0f6b7a1c9d2e4f8053a1b2c3d4e5f607'),
  request: made('request'),
  inquiry: made('inquiry'),
  offer: part('offer'),
  contract: made('contract'),
  credit: named('`id` of the credit', digest, '9e107d9d372bb6826bd81d3542a419d6'),
  refund: part('refund'),
  invoice: named('`id` of the invoice', digest, '5d41402abc4b2a76b9719d911017c592'),
  document: named(
    'SHA-256 of the document, as the invoice names it',
    { type: 'string', pattern: '^[0-9a-f]{64}$' },
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ),
  amendment: part('amendment'),
  reversal: part('reversal'),
  recusal: part('recusal'),
  delivery: part('delivery'),
  draw: part('draw'),
  return: part('return'),
  number: part('contact'),
  key: named('The Idempotency-Key of the command', uuid, '3f0c1e9a-52a4-4a7e-9d4c-9f1f6b1c2d3e'),
  position: named('Position of the event, as given by every answer and every posting', positionSchema, '1'),
  name: named('Name of the problem: its code in lower case, with hyphens', problemName, 'same-person'),
};

import { isDeepStrictEqual } from 'node:util';
import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import type { ActorId, Instant, OrgNumber, Role, Uuid } from '@spillrom/kernel';
import type { ReadViews } from '@spillrom/postgres/read-models';
import { readModel, type RegisterName, type RegisterRows, type RequestRow } from '@spillrom/read-models';
import type { Asked } from './parameters.js';
import { pageOf } from './places.js';
import { narrowedTo } from './registers.js';
import { seen, type ShownRows } from './shown.js';
import type { Sight } from './sight.js';
import { missingIn, stateAsked, type PastAsked } from './state-asked.js';

/** What has a history of its own. */
export type WithHistory = Exclude<RegisterName, 'commands' | 'credits' | 'delegations' | 'rankings' | 'recusals'>;

export interface HistoryAsked {
  readonly sight: Sight;
  readonly register: WithHistory;
  readonly id: string;
  readonly query: PastAsked & Asked<'minPosition' | 'limit' | 'cursor'>;
}

/** A field of the resource that was another before. */
export interface FieldChanged {
  /** Its name in the view of the resource */
  readonly field: string;
  /** Before, as text, if it is one value and there was one */
  readonly from?: string;
  /** After, as text, if it is one value and there is one */
  readonly to?: string;
}

/** One thing that happened to a resource. */
export interface HistoryEntry {
  readonly position: Position;
  readonly eventId: Uuid;
  /** When it was stored */
  readonly recordedAt: Instant;
  /** When it was decided; in what was written by a clock, when it fell due */
  readonly decidedAt?: Instant;
  /** The type of the event */
  readonly type: string;
  /** Who did it; a trust is told of its own people alone */
  readonly by?: ActorId;
  /** In which role */
  readonly role?: Role;
  readonly organisation?: OrgNumber;
  /** What of the resource, as you see it, is another since */
  readonly changed: readonly FieldChanged[];
}

/** What moves with every event, and what never changes. */
const UNTOLD = new Set([
  'position',
  'updatedAt',
  'changedAt',
  'createdAt',
  'id',
  'reference',
  'requestReference',
  'contractReference',
]);

const isValue = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

type Fields = Readonly<Record<string, unknown>>;

/** Nothing and an empty list say the same. */
const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const isSame = (before: unknown, after: unknown): boolean =>
  (isNothing(before) && isNothing(after)) || isDeepStrictEqual(before, after);

const changedBetween = (before: Fields, after: Fields): readonly FieldChanged[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !UNTOLD.has(field) && !isSame(before[field], after[field]))
    .map((field) => {
      const [from, to] = [before[field], after[field]];
      return { field, ...(isValue(from) && { from: String(from) }), ...(isValue(to) && { to: String(to) }) };
    });

/** A row of its own stream as the api would show it; contracts on a request have histories of their own. */
const shownAs = (
  register: WithHistory,
  row: RegisterRows[RegisterName] | undefined,
  sight: Sight,
): Fields | undefined => {
  if (row === undefined) return undefined;
  const whole = register === 'requests' ? readModel.requestView(row as RequestRow, []) : row;
  return seen(register, whole as ShownRows[WithHistory], sight) as Fields | undefined;
};

const whoOf = ({ meta }: StoredEvent, sight: Sight): object => {
  const { actor, role, org } = meta;
  const isTold = sight.of === 'everything' || org === sight.trust;
  return {
    ...(isTold && actor !== undefined && { by: actor }),
    ...(role !== undefined && { role }),
    ...(org !== undefined && { organisation: org }),
  };
};

/** What has happened to a resource, event by event. To a trust nothing has happened where it would have seen no other thing than before. */
export const historyViews = (views: ReadViews) => ({
  history: async ({ sight, register, id, query }: HistoryAsked) => {
    const { steps, position } = await views.history.of(register, id, stateAsked(query), narrowedTo(register, sight));
    const last = shownAs(register, steps.at(-1)?.after, sight);
    if (last === undefined) throw missingIn(query, position);
    const entries = steps.flatMap(({ stored, before, after }): readonly HistoryEntry[] => {
      const [was, is] = [shownAs(register, before, sight), shownAs(register, after, sight)];
      const changed = is === undefined ? [] : changedBetween(was ?? {}, is);
      if (is === undefined || (sight.of === 'trust' && was !== undefined && changed.length === 0)) return [];
      const { position: at, id: eventId, recordedAt, type, meta } = stored;
      const { decidedAt } = meta;
      const when = { recordedAt, ...(decidedAt !== undefined && { decidedAt: decidedAt as Instant }) };
      return [{ position: at, eventId, ...when, type, ...whoOf(stored, sight), changed }];
    });
    return { ...pageOf(entries, query), position };
  },
});

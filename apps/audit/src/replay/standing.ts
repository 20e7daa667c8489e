import { comparePositions, START, UnknownPosition, type EventStore, type Position } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { Progress } from '@spillrom/postgres/figures';

/** How far a read model is behind the log: 0 when it shows all of it, null when this log has no such position. */
export type Behind = Progress & { readonly eventsBehind: number | null };

/** Where log and read models stood when they were read. Positions are each store's own. */
export interface Standing {
  /** The end of the log; null when nothing was ever written. */
  readonly head: { readonly position: Position; readonly recordedAt: Instant } | null;
  readonly readModels: readonly Behind[];
}

const PAGE = 2000;

/** A read model that was made from another log may stand where this one has nothing. */
const isIn = async (log: Pick<EventStore, 'readAll'>, position: Position): Promise<boolean> => {
  try {
    await log.readAll(position, 1);
    return true;
  } catch (error) {
    if (error instanceof UnknownPosition) return false;
    throw error;
  }
};

/** Counts the events that follow each read model, up to the end of the log as it was when asked for first. */
export const standingOf = async (
  log: Pick<EventStore, 'readAll' | 'head'>,
  readModels: readonly Progress[],
): Promise<Standing> => {
  const found = await log.head();
  const head = found === 'empty' ? null : { position: found.position, recordedAt: found.recordedAt };
  const end = head?.position ?? START;
  const counts = new Map<string, number | null>(readModels.map(({ readModel }) => [readModel, 0]));
  const behind: Progress[] = [];
  for (const each of readModels) {
    const place = comparePositions(each.position, end);
    // That it has another log, the replay tells.
    if (place > 0 || !(await isIn(log, each.position))) counts.set(each.readModel, null);
    else if (place < 0) behind.push(each);
  }
  let [after] = behind.map(({ position }) => position).sort(comparePositions);
  while (after !== undefined) {
    const page = await log.readAll(after, PAGE);
    const events = page.events.filter(({ position }) => comparePositions(position, end) <= 0);
    for (const { readModel, position: reached } of behind) {
      const more = events.filter(({ position }) => comparePositions(position, reached) > 0).length;
      counts.set(readModel, (counts.get(readModel) ?? 0) + more);
    }
    after = page.end || comparePositions(page.next, end) >= 0 ? undefined : page.next;
  }
  return {
    head,
    readModels: readModels.map((each) => ({ ...each, eventsBehind: counts.get(each.readModel) ?? null })),
  };
};

const placeOf = (eventsBehind: number): string =>
  eventsBehind === 0 ? 'the end of the log' : `${eventsBehind} events behind the log`;

const lines = ({ readModel, position, eventsBehind, parked, leftOut }: Behind): readonly string[] => [
  `${readModel}: at position ${position}, ${eventsBehind === null ? 'which this log does not have' : placeOf(eventsBehind)}`,
  ...(parked === null
    ? []
    : [
        `${readModel}: stopped before event ${parked.event} (${parked.type}) at position ${parked.position}: ${parked.reason}`,
      ]),
  ...leftOut.map(
    ({ event, type, position: of, stream, reason, by, at }) =>
      `${readModel}: event ${event} (${type}) at position ${of} is left out${
        stream === undefined ? '' : `, with everything of ${stream}`
      }, as ${by} decided at ${at}: ${reason}`,
  ),
];

/** For a person: the end of the log, and how each read model stands to it. */
export const standingAsText = ({ head, readModels }: Standing): readonly string[] => [
  head === null ? 'the log is empty' : `the log ends at position ${head.position}, recorded at ${head.recordedAt}`,
  ...readModels.flatMap(lines),
];

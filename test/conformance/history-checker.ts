import {
  comparePositions,
  type Appended,
  type Commit,
  type Position,
  type StoredEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import type { Operation } from './history.js';

export type Fault =
  | 'POSITION' // positions do not rise
  | 'HOLE' // positions are not 1, 2, 3 …
  | 'DUPLICATE' // an event stands in the log twice
  | 'VERSION' // two winners of a version, or a version without an event
  | 'TORN' // a commit or a chain stands there in part, or mixed with others
  | 'EXPECTATION' // a commit stands where its expectations do not hold
  | 'INVENTED' // nobody wrote it, or only calls that told nothing was written
  | 'LOST' // acknowledged and not there, or only after the position told
  | 'ORDER'; // begun after another was acknowledged, and stands before it

/**
 * Holds what clients did against the log that came of it; gives what cannot be, in words.
 * @param dense whether positions must be 1, 2, 3 …
 */
export const checkHistory = (
  operations: readonly Operation[],
  log: readonly StoredEvent[],
  dense: boolean,
): readonly `${Fault}: ${string}`[] => [
  ...checkFeed(log, dense),
  ...checkCommits(operations, log),
  ...checkChains(operations, log),
];

type Finding = `${Fault}: ${string}`;

function* checkFeed(log: readonly StoredEvent[], dense: boolean): Generator<Finding> {
  const ids = new Set<string>();
  const heads = new Map<StreamName, number>();
  for (const [place, { id, stream, version, position }] of log.entries()) {
    const before = log[place - 1];
    if (before !== undefined && comparePositions(before.position, position) >= 0) yield `POSITION: ${position}`;
    if (dense && position !== String(place + 1)) yield `HOLE: ${position} is event ${place + 1}`;
    if (ids.has(id)) yield `DUPLICATE: ${id}`;
    ids.add(id);
    if (version !== (heads.get(stream) ?? -1) + 1) yield `VERSION: ${version} of ${stream} at ${position}`;
    heads.set(stream, version);
  }
}

/** Replays the log: every commit stands whole where its expectations hold. */
function* checkCommits(operations: readonly Operation[], log: readonly StoredEvent[]): Generator<Finding> {
  const made = new Map<string, Commit>(operations.flatMap(({ chain }) => chain.map((commit) => [commit.id, commit])));
  const heads = new Map<StreamName, number>();
  for (let place = 0; place < log.length;) {
    const { commit } = log[place]!;
    const known = made.get(commit.id);
    const events = log.slice(place, place + (known?.events.length ?? commit.count));
    if (known === undefined) yield `INVENTED: commit ${commit.id}`;
    else if (!known.events.every(({ id }, index) => events[index]?.id === id)) {
      yield `TORN: commit ${commit.id}`;
      events.splice(1);
    }
    for (const { stream, version } of known?.reads ?? []) {
      const head = heads.get(stream) ?? -1;
      if (head !== version) yield `EXPECTATION: commit ${commit.id}, ${stream} at ${head} instead of ${version}`;
    }
    for (const { stream, version } of events) heads.set(stream, version);
    place += events.length;
  }
}

const isAcknowledged = (outcome: Operation['outcome']): outcome is { readonly position: Position } =>
  typeof outcome === 'object' && 'position' in (outcome satisfies Appended);

/** Compares each chain with what its callers were told, and chains with one another in time. */
function* checkChains(operations: readonly Operation[], log: readonly StoredEvent[]): Generator<Finding> {
  const positions = new Map(log.map(({ id, position }) => [id, position]));
  const tries = new Map<string, Operation[]>();
  for (const call of operations) tries.set(call.chain[0].id, [...(tries.get(call.chain[0].id) ?? []), call]);
  const placed: Placed[] = [];
  for (const [id, calls] of tries) {
    const ids = calls[0]!.chain.flatMap(({ events }) => events.map((event) => event.id));
    const found = ids.flatMap((event) => positions.get(event) ?? []);
    if (found.length > 0 && found.length < ids.length) yield `TORN: chain ${id}`;
    const acknowledged = calls.filter(({ outcome }) => isAcknowledged(outcome));
    const last = found.at(-1);
    for (const { outcome } of acknowledged) {
      const isThere = found.length === ids.length && last !== undefined;
      if (!isThere || !isAcknowledged(outcome) || comparePositions(last, outcome.position) > 0)
        yield `LOST: chain ${id}, acknowledged`;
    }
    const couldStand = calls.some(({ outcome }) => isAcknowledged(outcome) || outcome === 'unknown');
    if (!couldStand && found.length > 0) yield `INVENTED: chain ${id}, of which nothing was to be written`;
    if (last !== undefined) {
      const invokedAt = Math.min(...calls.map((call) => call.invokedAt));
      const completedAt = Math.min(...acknowledged.map((call) => call.completedAt));
      placed.push({ id, first: found[0]!, last, invokedAt, completedAt });
    }
  }
  yield* checkTime(placed);
}

interface Placed {
  readonly id: string;
  readonly first: Position;
  readonly last: Position;
  readonly invokedAt: number;
  readonly completedAt: number;
}

function* checkTime(placed: readonly Placed[]): Generator<Finding> {
  const byCompletion = placed.toSorted((a, b) => a.completedAt - b.completedAt);
  let next = 0;
  let latest: Placed | undefined;
  for (const chain of placed.toSorted((a, b) => a.invokedAt - b.invokedAt)) {
    for (; next < byCompletion.length && byCompletion[next]!.completedAt < chain.invokedAt; next += 1) {
      const done = byCompletion[next]!;
      if (latest === undefined || comparePositions(done.last, latest.last) > 0) latest = done;
    }
    if (latest !== undefined && comparePositions(chain.first, latest.last) < 0)
      yield `ORDER: chain ${chain.id} stands before ${latest.id}, acknowledged before it began`;
  }
}

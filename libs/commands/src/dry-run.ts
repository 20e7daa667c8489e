import {
  comparePositions,
  START,
  type Commit,
  type EventStore,
  type NewEvent,
  type Position,
  type StoredEvent,
  type StreamName,
  type Violation,
} from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import { appendChain } from './append-chain.js';
import type { Accepted, Answer } from './answer.js';
import { judgeNow } from './build-chain.js';
import { buildCommit, type BuiltCommit } from './build-commit.js';
import type { Resources } from './key-loop.js';
import type { AttemptTime } from './log-time.js';
import { unobserved } from './observer.js';
import type { PendingCommand } from './pending-command.js';
import { isRecordStream, type Decided } from './record.js';
import { WorkingCopy } from './working-copy.js';

/** Where a dry run stood. */
interface Judged {
  /** The end of the log that it was judged on. */
  readonly position: Position;
  readonly decidedAt: Instant;
}

/**
 * What a command would come to if it were sent now. `events` are those that it would write, as a reader would meet them but for their
 * positions, which nobody knows yet; its own record is not among them.
 */
export type DryRunOutcome =
  | (Judged & Pick<Accepted, 'kind' | 'target' | 'etag' | 'made'> & { readonly events: readonly StoredEvent[] })
  | (Judged & { readonly kind: 'refused'; readonly violations: readonly [Violation, ...Violation[]] })
  | (Judged & { readonly kind: 'denied'; readonly violation: Violation })
  | Exclude<Answer, { readonly kind: 'accepted' | 'refused' | 'denied' }>;

/** How often it is judged anew while somebody writes beside it; then the end of the log before the last look is told. */
const LOOKS_MAX = 3;

/**
 * Judges a command as it would be judged in its turn, on the newest states, and writes nothing: but for a denial of scope, which is an
 * attempt that the audit must see, under a record of its own that no key finds.
 */
export const dryRun = (pending: PendingCommand, resources: Resources): Promise<DryRunOutcome> =>
  resources.time.attempt(async (time) => {
    const { store } = resources;
    for (let look = 1; ; look += 1) {
      const before = await endOf(store);
      const built = await builtOf(pending, resources, time);
      if (built === undefined) return { kind: 'clockRefused' };
      if (built.verdict.kind === 'denied') {
        const isKept = await keep(built.commit!, resources);
        if (isKept === 'overtaken' && look < LOOKS_MAX) continue;
        if (isKept !== 'kept') return { kind: 'unavailable', outcome: 'nothing written' };
        return outcomeOfDryRun(built, before);
      }
      if (look === LOOKS_MAX || comparePositions(before, await endOf(store)) === 0)
        return outcomeOfDryRun(built, before);
    }
  });

const endOf = async (store: EventStore): Promise<Position> => {
  const head = await store.head();
  return head === 'empty' ? START : head.position;
};

const builtOf = async (
  pending: PendingCommand,
  { store, cache, newId }: Resources,
  time: AttemptTime,
): Promise<(BuiltCommit & { readonly decidedAt: Instant }) | undefined> => {
  const commandTime = time.at(pending.submission);
  if (commandTime === undefined) return undefined;
  const copy = new WorkingCopy(store, cache, true);
  const judged = await judgeNow(pending, [pending], copy, time, commandTime);
  const { decidedAt } = judged;
  return { ...buildCommit(pending, judged, copy, { ...commandTime, decidedAt }, newId), decidedAt };
};

/** The record of a denial, unseen by whoever counts commands. */
const keep = async (commit: Commit, { store, limits }: Resources): Promise<'kept' | 'overtaken' | 'unavailable'> => {
  const outcome = await appendChain(store, [commit], limits.resendsMax, unobserved);
  if (outcome.kind === 'durable') return 'kept';
  return outcome.kind === 'conflict' ? 'overtaken' : 'unavailable';
};

const outcomeOfDryRun = (
  { verdict, commit, decidedAt }: BuiltCommit & { readonly decidedAt: Instant },
  position: Position,
): DryRunOutcome => {
  const judged = { position, decidedAt };
  switch (verdict.kind) {
    case 'accepted': {
      const { target, etag, made } = commit!.events.at(-1)!.data as unknown as Decided;
      return {
        ...{ kind: 'accepted', ...judged, target: target!, events: storedOf(commit!, judged) },
        ...(etag !== undefined && { etag }),
        ...(made !== undefined && { made }),
      };
    }
    case 'refused':
      return { kind: 'refused', ...judged, violations: verdict.violations };
    case 'denied':
      return verdict.hidden ? { kind: 'hidden' } : { kind: 'denied', ...judged, violation: verdict.violation };
    case 'failed':
      throw verdict.error;
    default:
      return verdict;
  }
};

/** As they would stand in the log, each at the next version of its stream. */
const storedOf = ({ id, reads, events }: Commit, { position, decidedAt }: Judged): readonly StoredEvent[] => {
  const versions = new Map<StreamName, number>(reads.map(({ stream, version }) => [stream, version]));
  return events.flatMap(({ meta, ...event }: NewEvent, index): readonly StoredEvent[] => {
    const version = versions.get(event.stream)! + 1;
    versions.set(event.stream, version);
    if (isRecordStream(event.stream)) return [];
    return [{ ...event, meta, version, position, recordedAt: decidedAt, commit: { id, index, count: events.length } }];
  });
};

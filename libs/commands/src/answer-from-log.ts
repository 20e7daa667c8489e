import { StoreUnavailable, type EventStore, type StoredEvent, type StreamName } from '@spillrom/event-sourcing';
import type { Answer } from './answer.js';
import type { DecidedCommand } from './build-chain.js';
import type { PendingCommand } from './pending-command.js';
import type { Verdict } from './judgement.js';
import { backoff } from './backoff.js';
import { answerOf, answerToRetry, storedRecord, type StoredRecord } from './record.js';
import { byStream } from './by-stream.js';

const READS_MAX = 5;

/**
 * Answers the commands of a durable chain from what the log now says, in one read: the recorded ones from their records; the others
 * from a record that an earlier arrival left, else as judged, if nothing that they were judged on has moved meanwhile.
 * @returns those who have to be decided anew
 */
export const answerDurable = async (
  decided: readonly DecidedCommand[],
  store: EventStore,
): Promise<readonly PendingCommand[]> => {
  const own = new Set(decided.flatMap(({ commit }) => (commit === undefined ? [] : [commit.id])));
  const tails = await readAfter(store, decided);
  return decided.flatMap(({ pending, verdict, judgedOn, commit }) => {
    const record = recordIn(tails, pending);
    if (record !== undefined) {
      const isFirst = record.commit === commit?.id;
      return answerFrom(record, pending, isFirst ? answerOf(record, false) : answerToRetry(record, pending.hash));
    }
    const isOvertaken =
      commit === undefined &&
      judgedOn.some(({ stream, version }) =>
        tails.get(stream)?.some((stored) => stored.version > version && !own.has(stored.commit.id)),
      );
    if (isOvertaken) return [pending];
    if (verdict.kind === 'failed') pending.fail(verdict.error);
    else pending.answer(answerUnrecorded(verdict, pending));
    return takeFollowers(pending);
  });
};

/** After a chain that wrote nothing: answers those whose record is there already. The others are to be decided anew. */
export const answerOvertaken = async (
  commands: readonly PendingCommand[],
  store: EventStore,
): Promise<readonly PendingCommand[]> => {
  const tails = await readAfter(
    store,
    commands.map((pending) => ({ pending, judgedOn: [] })),
  );
  return commands.flatMap((pending) => {
    const record = recordIn(tails, pending);
    return record === undefined ? [pending] : answerFrom(record, pending, answerToRetry(record, pending.hash));
  });
};

/** The answer of a command whose key finds nothing: it left no record, or one that stays hidden. */
const answerUnrecorded = (verdict: Exclude<Verdict, { kind: 'failed' }>, { record }: PendingCommand): Answer => {
  switch (verdict.kind) {
    case 'absent':
    case 'stale':
    case 'clockRefused':
    case 'tooLarge':
      return verdict;
    case 'denied':
      if (verdict.hidden) return { kind: 'hidden' };
      break;
    default:
  }
  throw new Error(`the log acknowledged ${record} and does not have it`);
};

const answerFrom = (record: StoredRecord, pending: PendingCommand, answer: Answer): readonly PendingCommand[] => {
  pending.answer(answer);
  for (const follower of takeFollowers(pending)) follower.answer(answerToRetry(record, follower.hash));
  return [];
};

/** Whoever followed a command that left no record is judged for itself. */
const takeFollowers = (pending: PendingCommand): readonly PendingCommand[] => pending.followers.splice(0);

type Tails = ReadonlyMap<StreamName, readonly StoredEvent[]>;

const recordIn = (tails: Tails, { record }: PendingCommand): StoredRecord | undefined => {
  const stored = tails.get(record)?.[0];
  return stored && storedRecord(stored);
};

/** The records of all, and whatever stands after what the unrecorded ones were judged on. */
const readAfter = async (
  store: EventStore,
  decided: readonly Pick<DecidedCommand, 'pending' | 'judgedOn' | 'commit'>[],
): Promise<Tails> => {
  const after = new Map<StreamName, number>();
  for (const { pending, judgedOn, commit } of decided) {
    after.set(pending.record, -1);
    if (commit !== undefined) continue;
    for (const { stream, version } of judgedOn) after.set(stream, Math.min(version, after.get(stream) ?? version));
  }
  const from = [...after].map(([stream, version]) => ({ stream, after: version }));
  for (let reads = 1; ; reads += 1) {
    try {
      return byStream(await store.read(from));
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || reads === READS_MAX) throw error;
    }
    await backoff(reads);
  }
};

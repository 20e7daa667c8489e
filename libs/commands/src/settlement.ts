import { StoreUnavailable, type EventStore, type StoredEvent, type StreamName } from '@spillrom/event-sourcing';
import type { Answer } from './answer.js';
import type { Decision } from './chain.js';
import type { Job } from './job.js';
import type { Verdict } from './judgement.js';
import { backoff } from './pause.js';
import { answerOf, answerToRetry, storedRecord, type StoredRecord } from './record.js';
import { byStream } from './streams.js';

const READS_MAX = 5;

/**
 * Answers the commands of a durable chain from what the log now says, in one read: the recorded ones from their records; the others
 * from a record that an earlier arrival left, else as judged, if nothing that they were judged on has moved meanwhile.
 * @returns those who have to be decided anew
 */
export const settle = async (decisions: readonly Decision[], store: EventStore): Promise<readonly Job[]> => {
  const own = new Set(decisions.flatMap(({ commit }) => (commit === undefined ? [] : [commit.id])));
  const tails = await readAfter(store, decisions);
  return decisions.flatMap(({ job, verdict, judgedOn, commit }) => {
    const record = recordIn(tails, job);
    if (record !== undefined) {
      const isFirst = record.commit === commit?.id;
      return answerFrom(record, job, isFirst ? answerOf(record, false) : answerToRetry(record, job.hash));
    }
    const isOvertaken =
      commit === undefined &&
      judgedOn.some(({ stream, version }) =>
        tails.get(stream)?.some((stored) => stored.version > version && !own.has(stored.commit.id)),
      );
    if (isOvertaken) return [job];
    if (verdict.kind === 'failed') job.fail(verdict.error);
    else job.answer(answerWithoutKey(verdict, job));
    return detach(job);
  });
};

/** After a chain that wrote nothing: answers those whose record is there already. The others are to be decided anew. */
export const settleOvertaken = async (jobs: readonly Job[], store: EventStore): Promise<readonly Job[]> => {
  const tails = await readAfter(
    store,
    jobs.map((job) => ({ job, judgedOn: [] })),
  );
  return jobs.flatMap((job) => {
    const record = recordIn(tails, job);
    return record === undefined ? [job] : answerFrom(record, job, answerToRetry(record, job.hash));
  });
};

/** The answer to what no key finds: it left no record, or one that stays hidden. */
const answerWithoutKey = (verdict: Exclude<Verdict, { kind: 'failed' }>, { record }: Job): Answer => {
  switch (verdict.kind) {
    case 'absent':
    case 'stale':
    case 'storyClockRefused':
      return verdict;
    case 'denied':
      if (verdict.hidden) return { kind: 'hidden' };
      break;
    default:
  }
  throw new Error(`the log acknowledged ${record} and does not have it`);
};

const answerFrom = (record: StoredRecord, job: Job, answer: Answer): readonly Job[] => {
  job.answer(answer);
  for (const follower of detach(job)) follower.answer(answerToRetry(record, follower.hash));
  return [];
};

/** Whoever followed a command that left no record is judged for itself. */
const detach = (job: Job): readonly Job[] => job.followers.splice(0);

type Tails = ReadonlyMap<StreamName, readonly StoredEvent[]>;

const recordIn = (tails: Tails, { record }: Job): StoredRecord | undefined => {
  const stored = tails.get(record)?.[0];
  return stored && storedRecord(stored);
};

/** The records of all, and whatever stands after what the unrecorded ones were judged on. */
const readAfter = async (
  store: EventStore,
  decisions: readonly Pick<Decision, 'job' | 'judgedOn' | 'commit'>[],
): Promise<Tails> => {
  const after = new Map<StreamName, number>();
  for (const { job, judgedOn, commit } of decisions) {
    after.set(job.record, -1);
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

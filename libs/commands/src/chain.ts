import {
  COMMIT_EVENTS_MAX,
  encode,
  type AnyStreamRef,
  type Commit,
  type Expectation,
  type NewEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import { findsPersonNumber, type Uuid } from '@spillrom/kernel';
import type { Submission } from './command.js';
import type { Desk, States } from './desk.js';
import type { Job } from './job.js';
import { etagOf, judge, type Judged, type RecordedVerdict, type Verdict } from './judgement.js';
import { grounds, keylessRecordStream, recordRef, type Decided } from './record.js';
import { rehearse } from './rehearsal.js';
import { STORY_MARK, type AttemptTime, type Moment } from './story.js';

/** A command that was decided: with a commit, or, when it leaves no record, with what it was judged on. */
export interface Decision {
  readonly job: Job;
  readonly verdict: Verdict;
  readonly judgedOn: readonly Expectation[];
  readonly commit?: Commit;
}

/** What one attempt came to. `left` had no room and waits for the next chain. */
export interface Draft {
  readonly decisions: readonly Decision[];
  readonly left: readonly Job[];
}

export type NewId = () => Uuid;

/**
 * Decides commands in order, each on what the earlier ones lead to, until the chain is full. Nothing here is durable, and nobody may be
 * told of it, before the chain is.
 */
export const draftChain = async (jobs: readonly Job[], desk: Desk, time: AttemptTime, newId: NewId): Promise<Draft> => {
  const decisions: Decision[] = [];
  let events = 0;
  for (const [index, job] of jobs.entries()) {
    const moment = time.at(job.submission.now);
    if (moment === undefined) {
      decisions.push({ job, verdict: { kind: 'storyClockRefused' }, judgedOn: [] });
      continue;
    }
    const judged = await judgeNow(job, jobs.slice(index), desk, time, moment);
    const draft = draftCommit(job, judged, desk, moment, newId);
    const count = draft.decision.commit?.events.length ?? 0;
    if (events > 0 && events + count > COMMIT_EVENTS_MAX) return { decisions, left: jobs.slice(index) };
    events += count;
    desk.put(draft.after);
    if (count > 0) time.committed(moment);
    decisions.push(draft.decision);
  }
  return { decisions, left: [] };
};

const judgeNow = async (
  job: Job,
  ahead: readonly Job[],
  desk: Desk,
  time: AttemptTime,
  { decidedAt }: Moment,
): Promise<Judged> => {
  let judged = judge(job, decidedAt, (ref) => desk.state(ref));
  if (judged === undefined) await rehearse(ahead, desk, time);
  // An earlier command of the chain may have turned this one to a stream that no rehearsal asked for.
  while ((judged ??= judge(job, decidedAt, (ref) => desk.state(ref))) === undefined) await rehearse([job], desk, time);
  return judged;
};

interface CommitDraft {
  readonly decision: Decision;
  readonly after: States;
}

const draftCommit = (job: Job, { verdict, asked }: Judged, desk: Desk, moment: Moment, newId: NewId): CommitDraft => {
  const judgedOn = expectations(asked, desk);
  if (verdict.kind !== 'accepted' && verdict.kind !== 'refused' && verdict.kind !== 'denied') {
    return { decision: { job, verdict, judgedOn }, after: new Map() };
  }
  try {
    const { commit, after } = commitOf(job, verdict, judgedOn, desk, moment, newId);
    return { decision: { job, verdict, judgedOn, commit }, after };
  } catch (error) {
    // An event that cannot be stored or remembered is the fault of its decider: that command fails, alone.
    return { decision: { job, verdict: { kind: 'failed', error }, judgedOn }, after: new Map() };
  }
};

/** The versions on the desk; a stream that could not be read has none. */
const expectations = (asked: readonly AnyStreamRef[], desk: Desk): readonly Expectation[] =>
  asked.map((ref) => ({ stream: ref.stream, version: desk.state(ref)!.version }));

const commitOf = (
  job: Job,
  verdict: RecordedVerdict,
  judgedOn: readonly Expectation[],
  desk: Desk,
  moment: Moment,
  newId: NewId,
): { commit: Commit; after: States } => {
  const id = newId();
  const written = verdict.kind === 'accepted' ? verdict.events : [];
  const after = desk.after(written);
  const data = decidedOf(job, verdict, judgedOn, { ...moment, after, desk });
  const recorded = isHidden(verdict) ? keylessRecordStream(newId()) : job.record;
  const meta = metadata(job.submission, recorded, data, moment, id);
  const record = { ref: recordRef(recorded), event: { type: 'CommandDecided', data } };
  // Also of a command that leaves its key free: another arrival may have used the key, and then that answers.
  const records = [...new Set([job.record, recorded])].map((stream) => ({ stream, version: -1 }));
  const commit: Commit = {
    id,
    ...(moment.recordedAt !== undefined && { recordedAt: moment.recordedAt }),
    reads: [...judgedOn, ...records],
    events: [...written, record].map((one) => encode(one, newId(), meta)),
  };
  return { commit, after };
};

const isHidden = (verdict: Verdict): boolean => verdict.kind === 'denied' && verdict.hidden;

const metadata = (
  submission: Submission,
  record: StreamName,
  { actor, role, org, decidedAt }: Decided,
  { opensStory }: Moment,
  commit: Uuid,
): NewEvent['meta'] => ({
  actor,
  ...(role !== undefined && { role }),
  org,
  decidedAt,
  command: record,
  correlation: submission.correlation ?? commit,
  ...(submission.causation !== undefined && { causation: submission.causation }),
  ...(opensStory && STORY_MARK),
});

const decidedOf = (
  job: Job,
  verdict: RecordedVerdict,
  judgedOn: readonly Expectation[],
  { decidedAt, after, desk }: Moment & { after: States; desk: Desk },
): Decided => {
  const { submission, handling, personNumbers, hash } = job;
  const { command, principal } = submission;
  const who = { actor: principal.actor, org: principal.org };
  const addressed = handling.addressed(command);
  if (personNumbers.length > 0 && verdict.kind === 'refused') {
    // A hash of the number could be searched for; so could the name of a stream that is about to be made from the body.
    const isNamed = submission.ifMatch !== undefined && !findsPersonNumber(addressed.stream);
    const target = isNamed ? { target: addressed.stream } : {};
    return { type: command.type, ...target, ...who, decidedAt, outcome: 'refused', ...grounds(verdict.violations, []) };
  }
  const what = { type: command.type, target: addressed.stream, ...who, decidedAt, bodyHash: hash };
  switch (verdict.kind) {
    case 'accepted': {
      const etag = etagOf(handling, command, after.get(addressed.stream) ?? desk.state(addressed)!, verdict.made);
      const made = verdict.made === undefined ? {} : { made: verdict.made };
      return { ...what, role: verdict.role, outcome: 'accepted', ...made, ...(etag >= 0 && { etag }) };
    }
    case 'refused':
      return { ...what, role: verdict.role!, outcome: 'refused', ...grounds(verdict.violations, judgedOn) };
    case 'denied': {
      const hidden = verdict.hidden ? ({ hidden: true } as const) : {};
      return { ...what, outcome: 'denied', ...hidden, ...grounds([verdict.violation], judgedOn) };
    }
  }
};

import {
  ChainRefused,
  COMMIT_EVENTS_MAX,
  encode,
  type AnyStreamRef,
  type Commit,
  type Expectation,
  type NewEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import type { Uuid } from '@spillrom/kernel';
import type { Submission } from './command.js';
import { etagOf, isRecorded, type Judged, type RecordedVerdict, type Verdict } from './judgement.js';
import type { CommandTime } from './log-time.js';
import type { PendingCommand } from './pending-command.js';
import { grounds, keylessRecordStream, recordRef, type Decided } from './record.js';
import type { States, WorkingCopy } from './working-copy.js';

/** Makes a UUIDv7. */
export type NewId = () => Uuid;

/** What one command came to: its commit, unless it leaves no record, and the states that the commit leads to. */
export interface BuiltCommit {
  readonly verdict: Verdict;
  readonly judgedOn: readonly Expectation[];
  readonly commit?: Commit;
  readonly after: States;
}

/**
 * The commit of a judged command: its events, then its record. A command whose commit no store takes becomes `tooLarge`; one whose
 * events cannot be encoded or folded for another reason is the fault of its decider, and fails, alone.
 */
export const buildCommit = (
  pending: PendingCommand,
  { verdict, asked }: Judged,
  copy: WorkingCopy,
  time: CommandTime,
  newId: NewId,
): BuiltCommit => {
  const judgedOn = expectations(asked, copy);
  const unrecorded = (instead: Verdict): BuiltCommit => ({ verdict: instead, judgedOn, after: new Map() });
  if (!isRecorded(verdict)) return unrecorded(verdict);
  try {
    return { verdict, judgedOn, ...commitOf(pending, verdict, judgedOn, copy, time, newId) };
  } catch (error) {
    return unrecorded(isTooLarge(error) ? { kind: 'tooLarge', fault: error.fault } : { kind: 'failed', error });
  }
};

type TooLarge = ChainRefused & { readonly fault: 'COMMIT_TOO_LARGE' | 'EVENT_TOO_LARGE' };

const isTooLarge = (error: unknown): error is TooLarge =>
  error instanceof ChainRefused && (error.fault === 'COMMIT_TOO_LARGE' || error.fault === 'EVENT_TOO_LARGE');

/** The versions in the working copy; a stream that could not be read has none. */
const expectations = (asked: readonly AnyStreamRef[], copy: WorkingCopy): readonly Expectation[] =>
  asked.map((ref) => ({ stream: ref.stream, version: copy.state(ref)!.version }));

const commitOf = (
  pending: PendingCommand,
  verdict: RecordedVerdict,
  judgedOn: readonly Expectation[],
  copy: WorkingCopy,
  time: CommandTime,
  newId: NewId,
): { commit: Commit; after: States } => {
  const id = newId();
  const written = verdict.kind === 'accepted' ? verdict.events : [];
  if (written.length >= COMMIT_EVENTS_MAX) {
    const events = written.length + 1;
    throw new ChainRefused('COMMIT_TOO_LARGE', `commit ${id}: ${events} events, at most ${COMMIT_EVENTS_MAX}`);
  }
  const after = copy.after(written, time.decidedAt);
  const data = decidedOf(pending, verdict, judgedOn, { ...time, after, copy });
  const recorded = isHidden(verdict) ? keylessRecordStream(newId()) : pending.record;
  const meta = metadata(pending.submission, recorded, data, time, id);
  const record = { ref: recordRef(recorded), event: { type: 'CommandDecided', data } };
  // Also of a command that leaves its key free: another arrival may have used the key, and then that answers.
  const records = [...new Set([pending.record, recorded])].map((stream) => ({ stream, version: -1 }));
  const commit: Commit = {
    id,
    ...(time.recordedAt !== undefined && { recordedAt: time.recordedAt }),
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
  { storyMark }: CommandTime,
  commit: Uuid,
): NewEvent['meta'] => ({
  actor,
  ...(role !== undefined && { role }),
  org,
  decidedAt,
  command: record,
  correlation: submission.correlation ?? commit,
  ...(submission.causation !== undefined && { causation: submission.causation }),
  ...storyMark,
});

const decidedOf = (
  pending: PendingCommand,
  verdict: RecordedVerdict,
  judgedOn: readonly Expectation[],
  { decidedAt, after, copy }: CommandTime & { after: States; copy: WorkingCopy },
): Decided => {
  const { submission, handling, personNumbers, hash } = pending;
  const { command, principal } = submission;
  const addressed = handling.addressed(command);
  const type = command.type;
  const who = { actor: principal.actor, org: principal.org, decidedAt };
  // The name of what does not exist is the client's own words, and may be anything.
  const isThere = (copy.known(addressed.stream)?.version ?? -1) >= 0;
  const target = isThere || verdict.kind === 'accepted' ? { target: addressed.stream } : {};
  if (personNumbers.length > 0 && verdict.kind === 'refused') {
    // A hash of the number could be searched for.
    return { type, ...target, ...who, outcome: 'refused', ...grounds(verdict.violations, []) };
  }
  const what = { type, ...target, ...who, bodyHash: hash };
  switch (verdict.kind) {
    case 'accepted': {
      const etag = etagOf(handling, command, after.get(addressed.stream) ?? copy.state(addressed)!, verdict.made);
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

import { COMMIT_EVENTS_MAX, type Commit, type Expectation } from '@spillrom/event-sourcing';
import { buildCommit, type NewId } from './build-commit.js';
import { judge, type Judged, type Verdict } from './judgement.js';
import type { AttemptTime, CommandTime } from './log-time.js';
import type { PendingCommand } from './pending-command.js';
import { prefetch } from './prefetch.js';
import type { WorkingCopy } from './working-copy.js';

/** A command that was decided: with a commit, or, when it leaves no record, with what it was judged on. */
export interface DecidedCommand {
  readonly pending: PendingCommand;
  readonly verdict: Verdict;
  readonly judgedOn: readonly Expectation[];
  readonly commit?: Commit;
}

/** The commits of one attempt, not yet appended. Commands in `left` had no room and wait for the next chain. */
export interface BuiltChain {
  readonly decided: readonly DecidedCommand[];
  readonly left: readonly PendingCommand[];
}

/**
 * Decides commands in order, each on what the earlier ones lead to, until the chain is full. Nothing here is durable, and nobody may be
 * told of it, before the chain is.
 */
export const buildChain = async (
  commands: readonly PendingCommand[],
  copy: WorkingCopy,
  time: AttemptTime,
  newId: NewId,
): Promise<BuiltChain> => {
  const decided: DecidedCommand[] = [];
  let events = 0;
  for (const [index, pending] of commands.entries()) {
    const commandTime = time.at(pending.submission);
    if (commandTime === undefined) {
      decided.push({ pending, verdict: { kind: 'clockRefused' }, judgedOn: [] });
      continue;
    }
    const judged = await judgeNow(pending, commands.slice(index), copy, time, commandTime);
    const built = buildCommit(pending, judged, copy, { ...commandTime, decidedAt: judged.decidedAt }, newId);
    const count = built.commit?.events.length ?? 0;
    if (events > 0 && events + count > COMMIT_EVENTS_MAX) return { decided, left: commands.slice(index) };
    events += count;
    copy.put(built.after);
    if (count > 0) time.committed(commandTime);
    const { verdict, judgedOn, commit } = built;
    decided.push({ pending, verdict, judgedOn, ...(commit !== undefined && { commit }) });
  }
  return { decided, left: [] };
};

/** Judges one command of a chain, loading what it and those behind it ask for. */
export const judgeNow = async (
  pending: PendingCommand,
  ahead: readonly PendingCommand[],
  copy: WorkingCopy,
  time: AttemptTime,
  { decidedAt }: CommandTime,
): Promise<Judged> => {
  let judged = judge(pending, decidedAt, (ref) => copy.state(ref));
  if (judged === undefined) await prefetch(ahead, copy, time);
  // An earlier command of the chain may have turned this one to a stream that no prefetch asked for.
  while ((judged ??= judge(pending, decidedAt, (ref) => copy.state(ref))) === undefined) {
    await prefetch([pending], copy, time);
  }
  return judged;
};

import type { AnyStreamRef, StreamName } from '@spillrom/event-sourcing';
import { judge } from './judgement.js';
import type { AttemptTime } from './log-time.js';
import type { PendingCommand } from './pending-command.js';
import type { WorkingCopy } from './working-copy.js';

/**
 * Loads what these commands will ask for, one read per round for all of them: every command is judged for the sake of its questions
 * only, on states that may be behind, until none asks for a stream that the copy lacks.
 */
export const prefetch = async (
  commands: readonly PendingCommand[],
  copy: WorkingCopy,
  time: AttemptTime,
): Promise<void> => {
  for (;;) {
    const missing = new Map<StreamName, AnyStreamRef>();
    for (const pending of commands) {
      const decidedAt = time.at(pending.submission)?.decidedAt;
      if (decidedAt === undefined) continue;
      judge(pending, decidedAt, (ref) => {
        const folded = copy.state(ref);
        if (folded !== undefined) return folded;
        missing.set(ref.stream, ref);
        return copy.guess(ref);
      });
    }
    if (missing.size === 0) return;
    await copy.load([...missing.values()]);
  }
};

import type { AnyStreamRef, StreamName } from '@spillrom/event-sourcing';
import type { Desk } from './desk.js';
import type { Job } from './job.js';
import { judge } from './judgement.js';
import type { AttemptTime } from './story.js';

/**
 * Loads what these commands will ask for, one read per round for all of them: every command is judged for the sake of its questions
 * only, on states that may be behind, until none asks for what is not on the desk.
 */
export const rehearse = async (jobs: readonly Job[], desk: Desk, time: AttemptTime): Promise<void> => {
  for (;;) {
    const missing = new Map<StreamName, AnyStreamRef>();
    for (const job of jobs) {
      const decidedAt = time.at(job.submission.now)?.decidedAt;
      if (decidedAt === undefined) continue;
      judge(job, decidedAt, (ref) => {
        const folded = desk.state(ref);
        if (folded !== undefined) return folded;
        missing.set(ref.stream, ref);
        return desk.guess(ref);
      });
    }
    if (missing.size === 0) return;
    await desk.load([...missing.values()]);
  }
};

import type { Answer, Submission } from '@spillrom/commands';
import { confirmClaim, draftClaim, fillPot, openPot } from '../../libs/commands/src/testing/fixture.js';
import { processesOnOneLog, type RunnerProcess } from './processes.js';

/** As a client does: the same key until the outcome is known. */
export const insist = async (runner: RunnerProcess, submission: Submission): Promise<Answer> => {
  for (;;) {
    const answer = await runner.run(submission);
    if (answer.kind !== 'unavailable' && answer.kind !== 'busy') return answer;
  }
};

/**
 * Round after round money is released through one process, and once that is acknowledged the other confirms what needs all of it.
 * @returns every answer that is not an acceptance
 */
export const releaseThenConfirm = async (rounds: number): Promise<readonly Answer[]> => {
  const processes = await processesOnOneLog();
  try {
    const [releasing, confirming] = await Promise.all([processes.start(), processes.start()]);
    const answers: Answer[] = [await insist(releasing, openPot('a', 0))];
    for (let round = 0; round < rounds; round += 1) {
      answers.push(await insist(releasing, draftClaim(`c${round}`, { pot: 'a', amount: 1 })));
      answers.push(await insist(releasing, fillPot('a', 1)));
      answers.push(await insist(confirming, confirmClaim(`c${round}`, { ifMatch: 0 })));
    }
    return answers.filter(({ kind }) => kind !== 'accepted');
  } finally {
    await processes.close();
  }
};

import { moreOgRomsdal } from './chapters/more-og-romsdal.js';
import { stOlavs } from './chapters/st-olavs.js';
import { PROGRAMME, theMoney } from './chapters/the-money.js';
import { theProviders } from './chapters/the-providers.js';
import { theReschedules } from './chapters/the-reschedules.js';
import { AUDITOR } from './people.js';
import { budgetTable, patientTable } from './tables.js';
import type { BudgetUse, PatientCounts } from './tables.js';
import { StoryPlayer } from './player.js';
import { read, type StoryTarget } from './target.js';

/**
 * The whole story over HTTP, in its own time, as its people: from the appropriation of October 2022 to the spring of 2024.
 * It needs a log that may take the story's clock and that holds nothing but its own beginning, up to `playedUpTo`; '0' is an empty one.
 * Which steps it takes never depends on what it reads, so that it is the same each time.
 * @throws UnexpectedAnswer at the first answer that is not the story's
 * @throws StoryInterrupted between two steps, once it is told to stop
 */
export const playStory = async (target: StoryTarget, playedUpTo: string): Promise<void> => {
  const player = new StoryPlayer(target, playedUpTo);
  await theMoney(player);
  const frameworks = await theProviders(player);
  const first = await stOlavs(player, frameworks);
  await theReschedules(player, first, frameworks);
  await moreOgRomsdal(player, frameworks);
  await showFigures(target, player.endOfLog);
};

/** What the story came to, once the views have seen the log up to `position`: the budget of each phase, and the patients. */
export const showFigures = async (target: StoryTarget, position: string): Promise<void> => {
  target.say('');
  const budget = await read<BudgetUse>(target, AUDITOR, `${PROGRAMME}/budget-use`, position);
  for (const line of budgetTable(budget)) target.say(line);
  target.say('');
  const counts = await read<PatientCounts>(target, AUDITOR, `${PROGRAMME}/patient-counts`, position);
  for (const line of patientTable(counts)) target.say(line);
};

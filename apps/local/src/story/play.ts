import { moreOgRomsdal } from './chapters/more-og-romsdal.js';
import { stOlavs } from './chapters/st-olavs.js';
import { PROGRAMME, theMoney } from './chapters/the-money.js';
import { theProviders } from './chapters/the-providers.js';
import { theReschedules } from './chapters/the-reschedules.js';
import { AUDITOR } from './people.js';
import { budgetTable, patientTable } from './tables.js';
import type { BudgetUse, PatientCounts } from './tables.js';
import { Stage } from './stage.js';
import { read, type Theatre } from './theatre.js';

/**
 * The whole story over HTTP, in its own time, as its people: from the appropriation of October 2022 to the spring of 2024.
 * It needs a log that may take the story's clock and that holds nothing but its own beginning, up to `toldUpTo`; '0' is an empty one.
 * Which steps it takes never depends on what it reads, so that every telling is the same.
 * @throws OffScript at the first answer that is not the story's
 * @throws BrokenOff between two steps, once the curtain has fallen
 */
export const playStory = async (theatre: Theatre, toldUpTo: string): Promise<void> => {
  const stage = new Stage(theatre, toldUpTo);
  await theMoney(stage);
  const frameworks = await theProviders(stage);
  const first = await stOlavs(stage, frameworks);
  await theReschedules(stage, first, frameworks);
  await moreOgRomsdal(stage, frameworks);
  await showFigures(theatre, stage.endOfLog);
};

/** What the story came to, once the views have seen the log up to `position`: the budget of each phase, and the patients. */
export const showFigures = async (theatre: Theatre, position: string): Promise<void> => {
  theatre.say('');
  const budget = await read<BudgetUse>(theatre, AUDITOR, `${PROGRAMME}/budget-use`, position);
  for (const line of budgetTable(budget)) theatre.say(line);
  theatre.say('');
  const counts = await read<PatientCounts>(theatre, AUDITOR, `${PROGRAMME}/patient-counts`, position);
  for (const line of patientTable(counts)) theatre.say(line);
};

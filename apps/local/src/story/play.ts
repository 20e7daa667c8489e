import { moreOgRomsdal } from './chapters/more-og-romsdal.js';
import { stOlavs } from './chapters/st-olavs.js';
import { PROGRAMME, theMoney } from './chapters/the-money.js';
import { theProviders } from './chapters/the-providers.js';
import { theReschedules } from './chapters/the-reschedules.js';
import { AUDITOR } from './people.js';
import { budgetTable, patientTable } from './tables.js';
import type { BudgetUse, PatientCounts } from './tables.js';
import { Stage } from './stage.js';
import type { Theatre } from './stage.js';

/**
 * The whole story over HTTP, in its own time, as its people: from the appropriation of October 2022 to the spring of 2024.
 * It needs an empty log that may take the story's clock.
 * @throws OffScript at the first answer that is not the story's
 */
export const playStory = async (theatre: Theatre): Promise<void> => {
  const stage = new Stage(theatre);
  await theMoney(stage);
  const frameworks = await theProviders(stage);
  const first = await stOlavs(stage, frameworks);
  await theReschedules(stage, first, frameworks);
  await moreOgRomsdal(stage, frameworks);
  theatre.say('');
  const budget = await stage.get<BudgetUse>(AUDITOR, `${PROGRAMME}/budget-use`);
  for (const line of budgetTable(budget)) theatre.say(line);
  theatre.say('');
  const counts = await stage.get<PatientCounts>(AUDITOR, `${PROGRAMME}/patient-counts`);
  for (const line of patientTable(counts)) theatre.say(line);
};

import { writeFileSync } from 'node:fs';
import { decisions } from '@spillrom/domain';
import { commandsPage, watchCommands } from './commands-page.js';
import { ROLES_PAGE, rolesPage } from './roles-page.js';
import { REFUSALS, refusalsFile, refusalsOf } from './schemas/codes.js';
import { SCHEMAS, schemasFile } from './schemas/index.js';

const refusals = refusalsOf(Object.keys(decisions));

writeFileSync(SCHEMAS, schemasFile());
writeFileSync(REFUSALS, refusalsFile(refusals));
writeFileSync('docs/commands.md', commandsPage(watchCommands(), refusals));
writeFileSync(ROLES_PAGE, rolesPage());

// Late: the description reads the schemas that were just written.
void (async () => {
  const { CONSOLE_SCHEMA, consoleSchema } = await import('./console-schema.js');
  writeFileSync(CONSOLE_SCHEMA, await consoleSchema());
  const { CONSOLE_COMMANDS, consoleCommands } = await import('./console-commands.js');
  writeFileSync(CONSOLE_COMMANDS, await consoleCommands());
})();

import { writeFileSync } from 'node:fs';
import { commandsPage, watchCommands } from './commands-page.js';
import { SCHEMAS, schemasFile } from './schemas/index.js';

writeFileSync(SCHEMAS, schemasFile());
writeFileSync('docs/commands.md', commandsPage(watchCommands()));

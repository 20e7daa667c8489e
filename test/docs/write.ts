import { writeFileSync } from 'node:fs';
import { commandsPage, watchCommands } from './commands-page.js';

writeFileSync('docs/commands.md', commandsPage(watchCommands()));

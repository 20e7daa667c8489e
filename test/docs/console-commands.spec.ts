import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../../apps/api/src/commands/operations.js';
import { CONSOLE_COMMANDS, consoleCommands } from './console-commands.js';

const written = readFileSync(join(__dirname, '../..', CONSOLE_COMMANDS), 'utf8');

describe("what the console's forms know of every command", () => {
  it('is what `npm run docs` makes of the description', async () => {
    expect(written).toBe(await consoleCommands());
  });

  it('is of each command that somebody can give', () => {
    expect(Object.keys(JSON.parse(written) as object).sort()).toEqual(Object.keys(operations).sort());
  });
});

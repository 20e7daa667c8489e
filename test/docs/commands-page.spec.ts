import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsPage, watchCommands } from './commands-page.js';
import { REFUSALS } from '../../apps/api/src/openapi/refusals.js';

describe('the page of commands', () => {
  const seen = watchCommands();

  it('is what `npm run docs` writes', () => {
    const page = readFileSync(join(__dirname, '../../docs/commands.md'), 'utf8');
    expect(page).toBe(commandsPage(seen));
  });

  it('declares every code that a command was seen to be refused with', () => {
    const undeclared = [...seen].flatMap(([type, { codes }]) =>
      [...codes].filter((code) => !REFUSALS[type].includes(code)).map((code) => `${type} ${code}`),
    );
    expect(undeclared).toEqual([]);
  });
});

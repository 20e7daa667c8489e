import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsPage, watchCommands } from './commands-page.js';
import refusals from '../../apps/api/src/openapi/refusals.json';

describe('the page of commands', () => {
  const seen = watchCommands();

  it('is what `npm run docs` writes', () => {
    const page = readFileSync(join(__dirname, '../../docs/commands.md'), 'utf8');
    expect(page).toBe(commandsPage(seen, refusals));
  });

  it('names every code that a command was seen to be refused with', () => {
    const unnamed = [...seen].flatMap(([type, { codes }]) => {
      const named: readonly string[] = refusals[type];
      return [...codes].filter((code) => !named.includes(code)).map((code) => `${type} ${code}`);
    });
    expect(unnamed).toEqual([]);
  });
});

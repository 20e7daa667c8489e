import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decisions, type CommandType } from '@spillrom/domain';
import { itInStorms } from '@spillrom/event-sourcing/testing';
import { commandsPage, watchCommands } from './commands-page.js';
import refusals from '../../apps/api/src/openapi/refusals.json';

describe('the page of commands', () => {
  const page = readFileSync(join(__dirname, '../../docs/commands.md'), 'utf8');

  it('has a row for every command, with every code that the type of its decision allows', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \|.*\| ([^|]*) \|$/gm)].map(([, type, codes]) => [type, codes!.trim()]);
    const types = Object.keys(decisions) as readonly CommandType[];
    expect(rows).toEqual(types.map((type) => [type, refusals[type].map((code) => `\`${code}\``).join(' ')]));
  });

  itInStorms('is what `npm run docs` writes', () => {
    expect(page).toBe(commandsPage(watchCommands(), refusals));
  });

  itInStorms('names every code that a command was seen to be refused with', () => {
    const unnamed = [...watchCommands()].flatMap(([type, { codes }]) => {
      const named: readonly string[] = refusals[type];
      return [...codes].filter((code) => !named.includes(code)).map((code) => `${type} ${code}`);
    });
    expect(unnamed).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONSOLE_SCHEMA, consoleSchema } from './console-schema.js';

describe("the types of the console's client", () => {
  it('are what `npm run docs` makes of the description', async () => {
    expect(readFileSync(join(__dirname, '../..', CONSOLE_SCHEMA), 'utf8')).toBe(await consoleSchema());
  });
});

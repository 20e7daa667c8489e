import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, ROOT } from './source.js';

const PATH = /`((?:apps|libs|migrations|test|scripts|docs)\/[\w./-]*)`/g;
const LINK = /\]\(((?!https?:)[^)#]+)\)/g;

/** The files and folders of the project that a page names, in code or by link. */
const namedIn = (markdown: string): readonly string[] =>
  [PATH, LINK].flatMap((form) => Array.from(markdown.matchAll(form), ([, path]) => path!));

const missingIn = (markdown: string): readonly string[] =>
  namedIn(markdown).filter((path) => !existsSync(join(ROOT, path)));

describe('what ARCHITECTURE.md names', () => {
  const { text } = readSource('ARCHITECTURE.md');

  it('is there', () => {
    expect(missingIn(text)).toEqual([]);
    expect(namedIn(text).length).toBeGreaterThan(40);
  });

  it('would be missed', () => {
    const planted = 'See `libs/commands/src/nowhere.ts`, [a page](docs/nowhere.md) and `libs/kernel`.';
    expect(missingIn(planted)).toEqual(['libs/commands/src/nowhere.ts', 'docs/nowhere.md']);
  });
});

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const CACHE = join(ROOT, '.cache/types');
/** All that the compiler reads when it is asked about the api or the domain, and what asks it. */
const FOLDERS = ['apps/api/src', 'libs', 'migrations', 'test/docs/schemas'];
const FILES = ['package-lock.json', 'tsconfig.json'];

const sources = (): readonly string[] => [
  ...FILES,
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .sort()
      .map((file) => join(folder, file)),
  ),
];

const filed = <Found>(file: string): { readonly found: Found } | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { found: Found };
  } catch {
    return undefined;
  }
};

/** Best effort, as in a project folder that is read-only; renamed, so that nobody reads a half. */
const keep = (file: string, found: unknown): void => {
  const passing = `${file}.${process.pid}`;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(passing, JSON.stringify({ found }));
    renameSync(passing, file);
  } catch {
    // Then it is worked out again the next time.
  }
};

/**
 * What the compiler finds about our types, kept for as long as no source, no package and nothing in the question has changed: working
 * it out takes ten seconds.
 * @param find gives what JSON can hold
 */
export const keptOf = <Found>(question: unknown, find: () => Found): Found => {
  const hash = createHash('sha256').update(JSON.stringify(question));
  for (const file of sources()) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  const file = join(CACHE, `${hash.digest('hex')}.json`);
  const known = filed<Found>(file);
  if (known !== undefined) return known.found;
  const found = find();
  keep(file, found);
  return found;
};

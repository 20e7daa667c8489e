import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const CACHE = join(__dirname, '../../../.cache/types');

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
 * What the compiler finds about a program, kept for as long as nothing has changed in any of its files, in the file that asks, in the
 * question or in the compiler: working types out takes ten seconds.
 */
export const keptOf = <Found>(program: ts.Program, asker: string, question: unknown, find: () => Found): Found => {
  const hash = createHash('sha256').update(ts.version).update(readFileSync(asker)).update(JSON.stringify(question));
  for (const { fileName, text } of program.getSourceFiles()) hash.update(`\0${fileName}\0`).update(text);
  const file = join(CACHE, `${hash.digest('hex')}.json`);
  const known = filed<Found>(file);
  if (known !== undefined) return known.found;
  const found = find();
  keep(file, found);
  return found;
};

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse, readSource, ROOT, walk, type Source } from './source.js';

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

describe('what docs/changing-things.md counts', () => {
  const { text } = readSource('docs/changing-things.md');
  const changes = text.split('\n## ').slice(1);

  it('is there', () => {
    expect(missingIn(text)).toEqual([]);
    expect(changes).toHaveLength(5);
  });

  it.each(changes.map((change) => [change.split('\n')[0]!, change] as const))('is counted: %s', (title, change) => {
    const files = change.match(/^\d+\. `/gm) ?? [];
    expect(`${files.length}`).toBe(/: (\d+) file/.exec(title)![1]);
  });
});

const NAMED = /((?:`\w+`(?:, )?)+) in `([\w./-]+\.ts)`/g;

/** What a glossary says is in a file: `Name` in `path`. */
const claimsIn = (markdown: string): readonly (readonly [name: string, path: string])[] =>
  Array.from(markdown.matchAll(NAMED), ([, names, path]) =>
    Array.from(names!.matchAll(/\w+/g), ([name]) => [name, path!] as const),
  ).flat();

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const declaredBy = (node: ts.Node): readonly string[] => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
  return ts.isDeclarationStatement(node) && node.name !== undefined ? [node.name.text] : [];
};

/** What a file exports under a name of its own, and the texts that its types name: the types of its events. */
const namesOf = (source: Source): ReadonlySet<string> => {
  const names = new Set<string>();
  walk(parse(source), (node) => {
    if (isExported(node)) for (const name of declaredBy(node)) names.add(name);
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) names.add(node.literal.text);
  });
  return names;
};

const untrueIn = (markdown: string): readonly string[] =>
  claimsIn(markdown)
    .filter(([name, path]) => !namesOf(readSource(path)).has(name))
    .map(([name]) => name);

describe('the glossary of ARCHITECTURE.md', () => {
  const { text } = readSource('ARCHITECTURE.md');
  const glossary = text.slice(text.indexOf('## Glossary'));

  it('names what is in the files', () => {
    expect(untrueIn(glossary)).toEqual([]);
    expect(claimsIn(glossary).length).toBeGreaterThan(60);
  });

  it('would not get away with a name that is elsewhere, or only used', () => {
    const planted =
      '`Chain`, `Lane` in `libs/event-sourcing/src/event-store.ts`; `PendingCommand` in `libs/commands/src/key-loop.ts`; `MoneySpent`, `MoneyPaid` in `libs/domain/src/aggregates/programme/events.ts`';
    expect(untrueIn(planted)).toEqual(['Lane', 'PendingCommand', 'MoneySpent']);
  });

  it('has a page short enough to be read', () => {
    expect(text.split('\n').length).toBeLessThan(200);
  });
});

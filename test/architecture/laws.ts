import { posix } from 'node:path';
import ts from 'typescript';
import { IMPURE_NAMES, ROOMS, SPEC_PACKAGES, SPECS_SEE, type Room } from './rooms.js';
import { importsOf, isForTests, lineOf, parse, walk, type Import, type Source } from './source.js';

/** A law looks at one file of a room and says what breaks it, one sentence each. */
export type Law = (source: Source, room: Room, file: ts.SourceFile) => readonly string[];

const PARTS_OF_ROOMS = [...ROOMS].sort((a, b) => b.folder.length - a.folder.length);

const roomOf = (path: string): Room | undefined => PARTS_OF_ROOMS.find(({ folder }) => path.startsWith(`${folder}/`));

/** The file that an import from inside the project names, or the room behind an alias; nothing for a package. */
const targetOf = (
  from: string,
  path: string,
): { readonly room: Room | undefined; readonly file: string } | undefined => {
  if (from.startsWith('.')) {
    const file = posix.join(posix.dirname(path), from);
    return { room: roomOf(file), file };
  }
  if (!from.startsWith('@spillrom/')) return undefined;
  return { room: ROOMS.find(({ alias }) => alias === from), file: from };
};

const packageOf = (from: string): string =>
  from.startsWith('node:') ? from : from.split('/', from.startsWith('@') ? 2 : 1).join('/');

const mayUse = (name: string, allowed: readonly string[]): boolean =>
  allowed.includes(name) || (name.startsWith('node:') && allowed.includes('node:*'));

const mayCross = (room: Room, to: Room, { typesOnly }: Import, forTests: boolean): boolean =>
  room.sees.includes(to.folder) ||
  (typesOnly && room.seesTypesOf?.includes(to.folder) === true) ||
  (forTests && [...SPECS_SEE, ...(room.specsSee ?? [])].includes(to.folder));

const sameProject = (one: string, other: string): boolean =>
  one.split('/', 2).join('/') === other.split('/', 2).join('/');

const crossing = (source: Source, room: Room, one: Import): string | undefined => {
  const target = targetOf(one.from, source.path);
  if (target === undefined) return undefined;
  if (target.room === undefined) return `${source.path} imports ${target.file}, which is in no room`;
  const byPath = one.from.startsWith('.');
  if (target.room === room && byPath) return undefined;
  if (!mayCross(room, target.room, one, isForTests(source.path))) {
    return `${source.path} imports ${target.room.folder}, which ${room.folder} may not see`;
  }
  if (!byPath) return one.dynamic ? `${source.path} loads ${one.from} while it runs; the build cannot` : undefined;
  if (target.room.alias === undefined || sameProject(room.folder, target.room.folder)) return undefined;
  return `${source.path} goes to ${target.room.folder} by path; its alias is ${target.room.alias}`;
};

export const arrows: Law = (source, room, file) => importsOf(file).flatMap((one) => crossing(source, room, one) ?? []);

export const testKitsInTests: Law = ({ path }, _room, file) => {
  if (isForTests(path)) return [];
  return importsOf(file)
    .filter(({ from }) => /(^|\/)testing(\/|$)/.test(from) && targetOf(from, path) !== undefined)
    .map(({ from }) => `${path} imports ${from}, which only tests may`);
};

export const packages: Law = ({ path }, room, file) =>
  importsOf(file)
    .filter(({ from }) => targetOf(from, path) === undefined)
    .map(({ from }) => packageOf(from))
    .filter((name) => !mayUse(name, room.packages) && !(isForTests(path) && mayUse(name, SPEC_PACKAGES)))
    .map((name) => `${path} uses ${name}, which ${room.folder} may not`);

/** A part of the domain: an aggregate, or one of the folders that stand beside the aggregates. */
const DOMAIN_PART = /^libs\/domain\/src\/(aggregates\/[^/]+|[^/]+)\//;

const partOfDomain = (path: string): string | undefined =>
  path.startsWith('libs/domain/src/aggregates/index') ? 'aggregates' : DOMAIN_PART.exec(path)?.[1];

/** What an aggregate may see besides itself; the vocabulary sees nothing. */
const SEEN_BY_PARTS: Readonly<Record<string, readonly string[]>> = { vocabulary: [] };
const SEEN_BY_AGGREGATES: readonly string[] = ['vocabulary'];

/** `commands` decides over several aggregates and `aggregates/index` is the table of all: they see all, and no aggregate sees them. */
const seenBy = (part: string): readonly string[] | 'all' => {
  if (part === 'commands' || part === 'aggregates' || part === 'testing') return 'all';
  return SEEN_BY_PARTS[part] ?? SEEN_BY_AGGREGATES;
};

export const aggregatesApart: Law = ({ path }, _room, file) => {
  const own = partOfDomain(path);
  if (own === undefined) return [];
  const seen = seenBy(own);
  return importsOf(file).flatMap(({ from }) => {
    if (from === '@spillrom/domain') return [`${path} imports its own room from outside`];
    if (!from.startsWith('.')) return [];
    const target = posix.join(posix.dirname(path), from);
    if (/^libs\/domain\/src\/index\b/.test(target)) return [`${path} imports all of the domain`];
    const other = partOfDomain(target);
    if (other === undefined || other === own || seen === 'all' || seen.includes(other)) return [];
    if (isForTests(path) && other === 'testing') return [];
    return [`${path}: ${own} may not import ${other}`];
  });
};

export const decoratorsAtTheRim: Law = ({ path }, room, file) => {
  if (room.decorators === true) return [];
  const found: string[] = [];
  walk(file, (node) => {
    if (ts.isDecorator(node)) found.push(`${path}:${lineOf(node)} has a decorator; ${room.folder} has none`);
  });
  return found;
};

const isProperty = (node: ts.Node, object: string, names: readonly string[]): boolean =>
  ts.isPropertyAccessExpression(node) && node.expression.getText() === object && names.includes(node.name.text);

const asksTheTime = (node: ts.Node): boolean =>
  isProperty(node, 'Date', ['now']) ||
  isProperty(node, 'process', ['hrtime', 'uptime']) ||
  (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'performance') ||
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) ||
  (ts.isCallExpression(node) && node.expression.getText() === 'Date');

export const clocksInTheirPlace: Law = ({ path }, room, file) => {
  if (isForTests(path) || room.clocks?.[path] !== undefined) return [];
  const found: string[] = [];
  walk(file, (node) => {
    if (asksTheTime(node)) found.push(`${path}:${lineOf(node)} asks the time; a clock is given`);
  });
  return found;
};

const isReference = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent);
};

const impurityAt = (node: ts.Node): string | undefined => {
  if (ts.isAwaitExpression(node)) return 'awaits';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'is async';
  if (isProperty(node, 'Math', ['random'])) return 'names Math.random';
  if (ts.isIdentifier(node) && IMPURE_NAMES.has(node.text) && isReference(node)) return `names ${node.text}`;
  return undefined;
};

export const pureStaysPure: Law = ({ path }, room, file) => {
  if (room.pure !== true || isForTests(path)) return [];
  const found: string[] = [];
  walk(file, (node) => {
    const impurity = impurityAt(node);
    if (impurity !== undefined) found.push(`${path}:${lineOf(node)} ${impurity}; ${room.folder} is pure`);
  });
  return found;
};

/** All that the laws have against these files; a file outside every room is against the law itself. */
export const broken = (sources: readonly Source[], laws: readonly Law[]): readonly string[] =>
  sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (room === undefined) return [`${source.path} is in no room; give it a row in test/architecture/rooms.ts`];
    const file = parse(source);
    return laws.flatMap((law) => law(source, room, file));
  });

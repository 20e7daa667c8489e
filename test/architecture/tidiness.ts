import ts from 'typescript';
import { isSpec, lineOf, parse, walk, type Source } from './source.js';

/** A house rule looks at one file and says what breaks it, one sentence each. */
export type HouseRule = (source: Source) => readonly string[];

interface BannedWord {
  readonly word: RegExp;
  readonly instead: string;
  /** Files that must be able to say it, by their whole path. */
  readonly except?: readonly string[];
}

const BANNED_WORDS: readonly BannedWord[] = [
  { word: /obligation/i, instead: 'commitment, or what the contract owes in plain words (DOMAIN: US usage swaps it)' },
  { word: /encumbrance/i, instead: 'reservation or commitment' },
  { word: /\b(TODO|FIXME|XXX|HACK)\b/, instead: 'do it, or write down what is missing where users read it' },
  { word: /\b(describe|it|test)\.only\b|\bf(it|describe)\(/, instead: 'run one file: npx jest <path>' },
  {
    word: /\b(describe|it|test)\.skip[.(]|\bx(it|describe|test)\(/,
    instead: 'mend the test or delete it; a gate reads `capable ? it : it.skip`',
    except: ['test/conformance/gated.ts'],
  },
  { word: /\bjest\.setTimeout\(/, instead: 'the limit in jest.config.js, which is against what hangs' },
  {
    word: /\benv: \{ PATH:/,
    instead: '...runEnvironment() of test/reaper, so that the process ends with its run',
  },
  { word: /(eslint|oxlint)-disable/, instead: 'mend the code, or the rule for all' },
  { word: /@ts-(ignore|nocheck)/, instead: '@ts-expect-error where a test proves that something does not compile' },
];

export const bannedWords: HouseRule = ({ path, text }) =>
  text
    .split('\n')
    .flatMap((line, index) =>
      BANNED_WORDS.filter(({ word, except = [] }) => word.test(line) && !except.includes(path)).map(
        ({ word, instead }) => `${path}:${index + 1} says ${word.exec(line)?.[0]}; instead: ${instead}`,
      ),
    );

const VAGUE_FOLDER = /^(utils?|common|shared|helpers?|misc|lib|core)$/i;

export const folderNames: HouseRule = ({ path }) =>
  path
    .split('/')
    .slice(0, -1)
    .filter((folder) => VAGUE_FOLDER.test(folder))
    .map((folder) => `${path} lies in ${folder}/; name the folder by what it is about`);

const VAGUE_NAME = /(Manager|Helpers?|Utils?|Impl)$/;
const INTERFACE_PREFIX = /^I[A-Z][a-z]/;
const NOT_A_DEED = /^(Create|Update|Delete)[A-Z]|(Created|Updated|Deleted)(Event)?$/;

const isTypeDeclaration = (node: ts.Node): boolean =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);

const isNamed = (node: ts.Node): boolean =>
  isTypeDeclaration(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isEnumDeclaration(node);

export const declaredNames: HouseRule = (source) => {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if (!isNamed(node)) return;
    const name = (node as ts.NamedDeclaration).name;
    if (name === undefined || !ts.isIdentifier(name)) return;
    const at = `${source.path}:${lineOf(node)} ${name.text}`;
    if (VAGUE_NAME.test(name.text)) found.push(`${at}: name it by what it does`);
    if (isTypeDeclaration(node) && INTERFACE_PREFIX.test(name.text)) found.push(`${at}: no prefix for interfaces`);
    if (isTypeDeclaration(node) && NOT_A_DEED.test(name.text)) found.push(`${at}: use a word of the domain`);
  });
  return found;
};

export const noDefaultExports: HouseRule = (source) => {
  const file = parse(source);
  const isDefault = (node: ts.Statement): boolean =>
    ts.isExportAssignment(node) ||
    (ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true);
  return file.statements.filter(isDefault).map((node) => `${source.path}:${lineOf(node)} exports a default; name it`);
};

const FILE_LINES_MAX = 300;
const FUNCTION_LINES_MAX = 70;

export const fileLength: HouseRule = ({ path, text }) => {
  // Made from the description of the api, for the compiler.
  if (path.endsWith('.d.ts')) return [];
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > FILE_LINES_MAX ? [`${path} has ${lines} lines; at most ${FILE_LINES_MAX}`] : [];
};

// A describe, or a group of cases of a suite, is a chapter of sentences, not a function that somebody must hold in
// their head.
const isChapter = (node: ts.SignatureDeclaration, path: string): boolean => {
  if (!path.startsWith('test/') && !isSpec(path)) return false;
  if (node.parameters.some(({ type }) => type?.getText() === 'Cases')) return true;
  return ts.isCallExpression(node.parent) && /^describe(WithNode|InBrowser)?\b/.test(node.parent.expression.getText());
};

export const functionLength: HouseRule = (source) => {
  const found: string[] = [];
  const file = parse(source);
  walk(file, (node) => {
    if (!ts.isFunctionLike(node) || isChapter(node, source.path)) return;
    const lines = file.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(node);
    if (lines > FUNCTION_LINES_MAX) {
      found.push(`${source.path}:${lineOf(node)} has a function of ${lines} lines; at most ${FUNCTION_LINES_MAX}`);
    }
  });
  return found;
};

const ONE_MACHINE = /(?<![\w.:/~-])\/(work|root|Users|home)\/[\w.-]/;

export const noPathsOfOneMachine: HouseRule = ({ path, text }) =>
  text.split('\n').flatMap((line, index) => {
    const match = ONE_MACHINE.exec(line);
    return match === null ? [] : [`${path}:${index + 1} names a folder of one machine: ${match[0]}…`];
  });

const REGISTRY = /^registry\s*=|registry=|"(?:resolved|tarball)":\s*"(?!https:\/\/registry\.npmjs\.org\/)/m;

export const noRegistryHosts: HouseRule = ({ path, text }) =>
  REGISTRY.test(text) ? [`${path} names a package registry; npm's own default is the one`] : [];

/** A form takes its bounds from the vocabulary's limits, so that no second number can contradict them; 0 and 1 say no more than that. */
export const noBoundsOfItsOwn: HouseRule = (source) => {
  if (!source.path.endsWith('.dto.ts')) return [];
  const found: string[] = [];
  walk(parse(source), (node) => {
    if (!ts.isNumericLiteral(node) || Number(node.text) <= 1) return;
    found.push(
      `${source.path}:${lineOf(node)} has a bound of its own, ${node.text}; take it from vocabulary/limits.ts`,
    );
  });
  return found;
};

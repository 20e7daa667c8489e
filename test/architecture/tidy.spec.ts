import { filesBelow, readSource, type Source } from './source.js';
import {
  bannedWords,
  declaredNames,
  fileLength,
  folderNames,
  functionLength,
  noBoundsOfItsOwn,
  noDefaultExports,
  noPathsOfOneMachine,
  noRegistryHosts,
  type HouseRule,
} from './tidiness.js';

const everything = filesBelow('');
const isCode = (path: string): boolean => /^(apps|libs|migrations|test|scripts)\/.*\.(ts|tsx|js)$/.test(path);
// This folder plants every violation on purpose.
const code = everything.filter((path) => isCode(path) && !path.startsWith('test/architecture/')).map(readSource);
const inRooms = code.filter(({ path }) => /^(apps|libs|migrations)\//.test(path));
const inLibs = code.filter(({ path }) => path.startsWith('libs/'));
const texts = everything
  .filter((path) => /\.(ts|js|json|ya?ml|md|sql|sh|toml)$|Dockerfile$|^\.ci\/|^\.npmrc$/.test(path))
  .filter((path) => !path.startsWith('test/architecture/'))
  .map(readSource);

/** What the rule must say about a text planted in a file. */
type Planted = readonly [path: string, text: string, verdict: readonly string[]];

const ruleHolds = (rule: HouseRule, sources: readonly Source[], planted: readonly Planted[]): void => {
  it('is kept', () => expect(sources.flatMap(rule)).toEqual([]));
  it.each(planted)('judges, planted in %s: %j', (path, text, verdict) => {
    expect(rule({ path, text }).map((sentence) => sentence.split(';')[0])).toEqual(verdict);
  });
};

const a = 'libs/kernel/src/a.ts';

describe('words that have a better one', () => {
  ruleHolds(bannedWords, code, [
    [a, 'const commitmentOre = 1n;', []],
    [a, 'const obligationOre = 1n;', [`${a}:1 says obligation`]],
    [a, 'const x = 1;\ntype Encumbrance = 1;', [`${a}:2 says Encumbrance`]],
    [a, '// TODO: later', [`${a}:1 says TODO`]],
    [a, 'it.only("x", f)', [`${a}:1 says it.only`]],
    [a, 'fit("x", f)', [`${a}:1 says fit(`]],
    [a, 'describe.skip("x", f)', [`${a}:1 says describe.skip(`]],
    [a, 'xit("x", f)', [`${a}:1 says xit(`]],
    [a, 'const onLinux = linux ? it : it.skip;', []],
    ['test/conformance/gated.ts', 'it.skip("x", f)', []],
    [a, 'jest.setTimeout(30_000);', [`${a}:1 says jest.setTimeout(`]],
    [a, 'spawn(x, { env: { PATH: p } })', [`${a}:1 says env: { PATH:`]],
    [a, '/* oxlint-disable */', [`${a}:1 says oxlint-disable`]],
    [a, '// @ts-ignore', [`${a}:1 says @ts-ignore`]],
  ]);
});

describe('folders', () => {
  ruleHolds(folderNames, code, [
    [a, '', []],
    ['libs/kernel/src/utils/money.ts', '', ['libs/kernel/src/utils/money.ts lies in utils/']],
    ['libs/shared/src/a.ts', '', ['libs/shared/src/a.ts lies in shared/']],
  ]);
});

describe('names', () => {
  ruleHolds(declaredNames, code, [
    [a, 'interface IdentityToken {}', []],
    [a, 'type RequestDrafted = 1;', []],
    [a, 'class StoreManager {}', [`${a}:1 StoreManager: name it by what it does`]],
    [a, 'const dateUtils = 1;', [`${a}:1 dateUtils: name it by what it does`]],
    [a, 'function parseHelper() {}', [`${a}:1 parseHelper: name it by what it does`]],
    [a, 'interface IStore {}', [`${a}:1 IStore: no prefix for interfaces`]],
    [a, 'type CreateContract = 1;', [`${a}:1 CreateContract: use a word of the domain`]],
    [a, 'type ContractUpdated = 1;', [`${a}:1 ContractUpdated: use a word of the domain`]],
  ]);
});

describe('exports of libraries', () => {
  ruleHolds(noDefaultExports, inLibs, [
    [a, 'export const x = 1;', []],
    [a, 'export default 1;', [`${a}:1 exports a default`]],
    [a, 'export default function f() {}', [`${a}:1 exports a default`]],
  ]);
});

describe('bounds of forms', () => {
  const form = 'apps/api/src/a/a.dto.ts';
  ruleHolds(noBoundsOfItsOwn, inRooms, [
    [a, '@Count(1, 200) class A {}', []],
    [form, '@Count(1, PATIENTS_MAX) class A {}', []],
    [form, 'class A { @Count(1, 2_00) a!: number; }', [`${form}:1 has a bound of its own, 200`]],
  ]);
});

describe('the length of files', () => {
  ruleHolds(fileLength, inRooms, [
    [a, 'x\n'.repeat(300), []],
    [a, 'x\n'.repeat(301), [`${a} has 301 lines`]],
  ]);
});

describe('the length of functions', () => {
  const spec = 'libs/kernel/src/a.spec.ts';
  ruleHolds(functionLength, code, [
    [a, `const f = () => {${'\n'.repeat(69)}};`, []],
    [a, `const f = () => {${'\n'.repeat(70)}};`, [`${a}:1 has a function of 71 lines`]],
    [a, `class A { f() {${'\n'.repeat(70)}} }`, [`${a}:1 has a function of 71 lines`]],
    [spec, `describe('x', () => {${'\n'.repeat(70)}});`, []],
    [spec, `describeWithNode('x', (executable) => {${'\n'.repeat(70)}});`, []],
    ['test/conformance/a.ts', `const f = (cases: Cases) => {${'\n'.repeat(70)}};`, []],
    [a, `const f = (cases: Cases) => {${'\n'.repeat(70)}};`, [`${a}:1 has a function of 71 lines`]],
    [spec, `it('x', () => {${'\n'.repeat(70)}});`, [`${spec}:1 has a function of 71 lines`]],
  ]);
});

describe('paths of one machine', () => {
  ruleHolds(noPathsOfOneMachine, texts, [
    [a, "const url = 'https://example.org/home/x';", []],
    [a, "const folder = '/home/kari/spillrom';", [`${a}:1 names a folder of one machine: /home/k…`]],
    ['README.md', 'cd /Users/kari', ['README.md:1 names a folder of one machine: /Users/k…']],
  ]);
});

describe('package registries', () => {
  ruleHolds(noRegistryHosts, texts, [
    ['package-lock.json', '"resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz"', []],
    [
      'package-lock.json',
      '"resolved": "https://npm.example.org/a-1.0.0.tgz"',
      ['package-lock.json names a package registry'],
    ],
    ['.npmrc', 'registry=https://npm.example.org/', ['.npmrc names a package registry']],
  ]);
});

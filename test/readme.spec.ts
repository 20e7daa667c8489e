import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json';

const ROOT = join(__dirname, '..');
/** Only against a command that never ends. */
const HANGS_AFTER_MS = 240_000;
const scripts: Readonly<Record<string, string>> = manifest.scripts;

const findsTests = (path: string): void => {
  const found = execFileSync('npx', ['--no-install', 'jest', '--listTests', path], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: 'pipe',
    timeout: HANGS_AFTER_MS,
  });
  expect(found).toMatch(/\.spec\.ts$/m);
};

const commandsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```sh\n(.*?)^```$/gms)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

const namesAScript = (script: string): void => expect(Object.keys(scripts)).toContain(script);

const namesACommandOfTheAuditor = (command: string): void =>
  expect(existsSync(join(ROOT, 'apps/audit/src/commands', `${command}.ts`))).toBe(true);

/** How a command is proved: what is cheap and harmless is run, a script of package.json must at least exist. */
const PROOFS: readonly (readonly [command: RegExp, prove: (name: string) => void])[] = [
  [/^npm (start|test)(?: -- --empty)?$/, namesAScript],
  [/^npm run ([\w:-]+)$/, namesAScript],
  [/^npm run audit -- ([\w-]+)(?: \$\w+| --\w+ \$\w+)*$/, namesACommandOfTheAuditor],
  [/^npx jest (\S+)$/, findsTests],
];

const prove = (command: string): void => {
  for (const [pattern, proof] of PROOFS) {
    const match = pattern.exec(command);
    if (match !== null) return proof(match[1] ?? '');
  }
  throw new Error(`Nothing proves the README's "${command}": give it a proof in test/readme.spec.ts.`);
};

describe('the README', () => {
  const markdown = readFileSync(join(ROOT, 'README.md'), 'utf8');

  it('opens with the two commands', () => {
    expect(commandsIn(markdown).slice(0, 2)).toEqual(['npm start', 'npm test']);
  });

  it.each(commandsIn(markdown))('tells the truth about: %s', (command) => prove(command));

  it.each(['npm run nonsense', 'npm run audit -- nonsense', 'make', 'npx jest libs/nowhere'])(
    'would not get away with: %s',
    (command) => {
      expect(() => prove(command)).toThrow(Error);
    },
  );

  it('names only files that exist', () => {
    const links = [...markdown.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
    expect(links).not.toEqual([]);
  });

  it('asks for the Node versions that package.json asks for', () => {
    expect(markdown).toContain(`Node \`${manifest.engines.node}\``);
  });
});

describe('the scripts of package.json', () => {
  it('that run a built file have its source', () => {
    const built = Object.values(scripts).flatMap((script) => /\bdist\/(\S+)\.js\b/.exec(script)?.[1] ?? []);
    expect(built.filter((path) => !existsSync(join(ROOT, `${path}.ts`)))).toEqual([]);
  });
});

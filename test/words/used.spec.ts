import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '@spillrom/audit-rules';
import { pageWordsIn, wordsIn } from '@spillrom/words';

const CONSOLE = join(__dirname, '../../apps/console/src');

const findings = readFileSync(join(__dirname, '../../apps/audit/src/commands/findings.ts'), 'utf8');

const sources = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(CONSOLE, file), 'utf8'));

/** Named where it stands, or in quotes in a file that chooses among the words of its group. */
const isUsed = (group: string, word: string): boolean =>
  sources.some(
    (source) =>
      new RegExp(`\\b${group}\\.${word}\\b`).test(source) ||
      (source.includes(`${group}[`) && source.includes(`'${word}'`)),
  );

describe('the words of the screens', () => {
  it('stand on some screen, each of them', async () => {
    const [{ ui }, { rules, ...pages }] = await Promise.all([wordsIn.nb(), pageWordsIn.nb()]);
    const words = Object.entries({ ...ui, ...pages }).flatMap(([group, all]) =>
      Object.keys(all).map((word) => [group, word] as const),
    );
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter(([group, word]) => !isUsed(group, word))).toEqual([]);
    // Of rules, the screen of red flags says name and meaning of those that raise one, the auditor's command line of all.
    expect(sources.some((source) => source.includes('rules[rule].name') && source.includes('rules[rule].means'))).toBe(
      true,
    );
    expect(findings).toMatch(/\{ name, means \} = words\[rule\]/);
    expect(Object.keys(rules).sort()).toEqual(Object.keys(RULES).sort());
  });
});

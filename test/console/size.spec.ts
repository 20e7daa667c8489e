import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole } from './built.js';

const BUILT = join(__dirname, '../../dist/console');
const KB = 1000;

describe('the built console', () => {
  beforeAll(buildConsole);

  const assets = (): readonly string[] => readdirSync(join(BUILT, 'assets'));
  const sizeOf = (file: string): number => statSync(join(BUILT, 'assets', file)).size;
  const compressed = (pattern: RegExp): readonly string[] => assets().filter((file) => pattern.test(file));
  const together = (files: readonly string[]): number => files.reduce((sum, file) => sum + sizeOf(file), 0);

  it('brings at most 150 kB of scripts and 240 kB in all to the first page', () => {
    const scripts = together(compressed(/^(frame|index|nb|overview|stacked-bar|rolldown-runtime)-.*\.js\.br$/));
    const others = together(compressed(/\.css\.br$/)) + together(compressed(/\.woff2$/));
    expect(scripts).toBeGreaterThan(50 * KB);
    expect(scripts).toBeLessThan(150 * KB);
    expect(scripts + others).toBeLessThan(240 * KB);
  });

  it('brings at most 25 kB with a later screen', () => {
    const later = compressed(/\.js\.br$/).filter((file) => !/^(frame|index)-/.test(file));
    expect(later.filter((file) => sizeOf(file) > 25 * KB)).toEqual([]);
  });

  it('has one file of type, and nothing inside others that its policy would refuse', () => {
    expect(compressed(/\.woff2$/)).toHaveLength(1);
    for (const file of compressed(/\.css$/)) {
      expect(readFileSync(join(BUILT, 'assets', file), 'utf8')).not.toMatch(/url\("?(https?:)?\/\//);
    }
  });
});

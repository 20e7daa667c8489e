const ALL = process.env['SPILLROM_ALL_RUNS'] !== undefined;

/**
 * How often a property is tried: all times in the storms (jest.storms.config.js runs every spec again that imports one of these), a tenth
 * of them in `npm test`.
 */
export const runs = (all: number): { readonly numRuns: number } => ({ numRuns: ALL ? all : Math.ceil(all / 10) });

/** All cases in the storms; in `npm test` every tenth, always the same, counted from the given one. */
export const someOf = <Case>(all: readonly Case[], from = 0): readonly Case[] =>
  ALL ? all : all.filter((_, index) => index % 10 === from % 10);

/**
 * A test for the storms alone: it kills, waits or tells at length what a shorter one in `npm test`, beside it or elsewhere, is about
 * too.
 */
export const itInStorms = (sentence: string, test: jest.ProvidesCallback): void => (ALL ? it : it.skip)(sentence, test);

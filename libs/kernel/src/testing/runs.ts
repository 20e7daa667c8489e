/**
 * How often a property is tried: all times in the storms (jest.storms.config.js runs every spec that imports this file again), a tenth
 * of them in `npm test`.
 */
export const runs = (all: number): { readonly numRuns: number } => ({
  numRuns: process.env['SPILLROM_ALL_RUNS'] === undefined ? Math.ceil(all / 10) : all,
});

import { originLine } from './places.js';

/** Figures as a table that a spreadsheet reads: whole øre or patients, by key. */
export const figuresAsCsv = (figures: ReadonlyMap<string, bigint>, origin: Parameters<typeof originLine>): string => {
  const rows = [...figures].filter(([, value]) => value !== 0n).sort(([one], [other]) => (one < other ? -1 : 1));
  const totals = ['budget', 'patients'].map((book) => {
    const values = rows.filter(([key]) => key.startsWith(`${book}/`)).map(([, value]) => value);
    return `# control total ${book}: ${values.length} figures, sum ${values.reduce((sum, value) => sum + value, 0n)}`;
  });
  const lines = rows.map(([key, value]) => `"${key.replaceAll('"', '""')}",${value}`);
  return [`# ${originLine(...origin)}`, 'figure,value', ...lines, ...totals, ''].join('\n');
};

import type { Reader } from './reading.js';

/** The pages that each kind of person can go to; a role that sees what another does has no list of its own. */
export const VISITED = {
  'budget-holder-1': ['/', '/requests', '/contracts', '/invoices', '/plan', '/priority', '/breach-risk', '/due'],
  'hmr-coordinator': ['/', '/requests/new'],
  'hmr-medical-director': ['/requests', '/contracts', '/priority', '/breach-risk'],
} as const;

/** Opens a page wide, narrow and in the other languages. @returns what is in somebody's way there, one line each */
export const visit = async (reader: Reader, path: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const look = async (how: string): Promise<void> => {
    const barriers = await reader.barriers();
    if ((await reader.overhang()) > 0) barriers.push('scrolls sideways');
    found.push(...barriers.map((barrier) => `${how}: ${barrier}`));
  };
  await reader.goes(path);
  await look('wide');
  await reader.resizes('narrow');
  await look('narrow');
  await reader.resizes('wide');
  for (const language of ['nn', 'en'] as const) {
    await reader.speaks(language);
    await look(language);
  }
  await reader.speaks('nb');
  return found;
};

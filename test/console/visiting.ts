import type { Person } from '../e2e/testing/person.js';
import type { Reader } from './reading.js';

/** The pages that each kind of person can go to; a role that sees what another does has no list of its own. */
export const VISITED = {
  'budget-holder-1': ['/', '/requests', '/contracts', '/invoices', '/plan', '/priority', '/breach-risk', '/due'],
  'regional-officer-1': [
    ...['/inquiries', '/inquiries/$inquiry', '/inquiries/$inquiry/offers', '/inquiries/$inquiry/dialogue'],
    ...['/contracts/$contract/record', '/contracts/$contract/dialogue'],
  ],
  auditor: [
    ...[
      '/explain?programme=2022-417&figure=committed&phase=3',
      '/events',
      '/events/$position',
      '/attempts',
      '/control',
    ],
  ],
  operator: ['/operations'],
  'hmr-coordinator': ['/', '/requests/new'],
  'hmr-medical-director': [
    ...['/requests', '/contracts', '/priority', '/breach-risk'],
    '/explain?programme=2022-417&figure=treated&phase=3&trust=997005562&specialty=050',
  ],
} as const;

/** What the story has of each, to be put into the addresses. */
export const subjectsOf = async (auditor: Person): Promise<Readonly<Record<string, string>>> => {
  const first = async (list: string): Promise<string> =>
    (await auditor.reads<{ readonly items: readonly { readonly id: string }[] }>(list)).items[0]!.id;
  return {
    $inquiry: await first('inquiries?status=awarded&kind=miniCompetition'),
    $contract: await first('contracts?status=confirmed&basis=callOff'),
    $position: '600',
  };
};

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

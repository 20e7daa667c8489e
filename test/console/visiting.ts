import type { Person } from '../e2e/testing/person.js';
import type { Reader } from './reading.js';

/**
 * The pages that each kind of person can go to, first one that `npm test` looks at too; a role that sees what another does has no list
 * of its own.
 */
export const VISITED = {
  'budget-holder-1': ['/', '/requests', '/contracts', '/invoices', '/plan', '/priority', '/breach-risk', '/due'],
  'regional-officer-1': [
    ...['/inquiries/$inquiry/offers', '/inquiries', '/inquiries/$inquiry', '/inquiries/$inquiry/dialogue'],
    ...['/contracts/$contract/record', '/contracts/$contract/dialogue'],
  ],
  auditor: [
    '/explain?programme=2022-417&figure=committed&phase=3',
    ...['/providers', '/providers/$provider', '/frameworks', '/frameworks/$framework', '/reference', '/recusals'],
    ...[
      '/reports',
      '/delegations',
      '/people',
      '/people/$person',
      '/events',
      '/events/$position',
      '/attempts',
      '/control',
    ],
  ],
  operator: ['/operations', '/reference'],
  'hmr-coordinator': ['/requests/new', '/'],
  'hmr-medical-director': [
    ...['/priority', '/requests', '/contracts', '/breach-risk', '/providers', '/providers/$provider'],
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
    $provider: await first('providers?kind=privateProvider&status=active'),
    $framework: await first('frameworks'),
    $person: (await auditor.reads<{ readonly actor: string }>('me')).actor,
    $position: '600',
  };
};

/** In which language and at which width a page is looked at. */
export const LOOKS = [
  { language: 'nb', size: 'wide' },
  { language: 'nb', size: 'narrow' },
  { language: 'nn', size: 'wide' },
  { language: 'en', size: 'wide' },
] as const;

/** Opens a page and looks at it in each of these ways. @returns what is in somebody's way there, one line each */
export const visit = async (
  reader: Reader,
  path: string,
  looks: readonly (typeof LOOKS)[number][],
): Promise<readonly string[]> => {
  const found: string[] = [];
  let spoken: (typeof LOOKS)[number]['language'] = 'nb';
  if (!reader.isAt(path)) await reader.goes(path);
  for (const { language, size } of looks) {
    await reader.resizes(size);
    if (language !== spoken) await reader.speaks(language);
    spoken = language;
    const barriers = await reader.barriers();
    if ((await reader.overhang()) > 0) barriers.push('scrolls sideways');
    found.push(...barriers.map((barrier) => `${language}, ${size}: ${barrier}`));
  }
  await reader.resizes('wide');
  if (spoken !== 'nb') await reader.speaks('nb');
  return found;
};

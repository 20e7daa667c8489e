import type { View } from './view.js';

const OFF = 'Off (404) unless the operator has set `OPEN_CONTRACTS=on`.';
const OCDS =
  'By the Open Contracting Data Standard 1.1.5, without extensions. Each contract is a process of its own, with one release: what is known of it now.';

/** What everybody may know of contracts, without a token. */
export const OPEN_VIEWS = {
  ListOpenContracts: {
    summary: 'Contracts that were confirmed, for everybody',
    note: `With whom, for whose patients, in which phase and specialty, how many, for how much and how long, how and why it was awarded. Fewer than five patients are \`<5\` and have no amount, nor has any sum that holds them. ${OFF} In pages: send \`next\` of one page as the \`cursor\` of the next.`,
    readers: 'world',
    parameters: ['limit', 'cursor'],
    projected: true,
    refusals: ['ABSENT'],
  },
  GetOpenReleases: {
    summary: 'The same contracts as a release package',
    note: `${OCDS} ${OFF}`,
    readers: 'world',
    refusals: ['ABSENT', 'READ_MODEL_BEHIND', 'READ_MODEL_PARKED'],
  },
  GetOpenRecords: {
    summary: 'The same contracts as a record package',
    note: `${OCDS} ${OFF}`,
    readers: 'world',
    refusals: ['ABSENT', 'READ_MODEL_BEHIND', 'READ_MODEL_PARKED'],
  },
} as const satisfies Readonly<Record<string, View>>;

import type { CommandRows } from '../commands/row.js';

const contact = {
  channel: 'phone',
  direction: 'outgoing',
  at: '2022-11-14T09:30:00+01:00',
  with: 'Head of operations',
  summary: 'Can take ten more cataracts a week from December',
  about: { contract: 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66' },
} as const;

/** What is said and written between the region and the providers. */
export const dialogueCommands = {
  RecordContact: {
    route: 'POST /providers/:provider/dialogue',
    summary: 'Record a contact with a provider',
    makesPart: true,
    note: 'By phone, mail, meeting or letter, at a moment that is not in the future. `with` is a role, not a name. `about` names one case: a request, an inquiry or a contract. A record that was wrong stays; `corrects` names the contact whose record this one replaces, which can be done once. The answer gives the `number` of the contact.',
    example: contact,
    examples: {
      contact,
      correction: { ...contact, summary: 'Can take ten more cataracts a week from January', corrects: 1 },
      plain: {
        ...{ channel: 'meeting', direction: 'incoming', at: '2022-11-15T12:00:00Z' },
        ...{ with: 'Managing director', summary: 'Presented the new day surgery unit' },
      },
    },
  },
} as const satisfies CommandRows;

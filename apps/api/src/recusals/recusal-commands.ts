import type { CommandRows } from '../commands/row.js';

const FREE = 'Whoever is recused is refused every command of a regional role on it with `RECUSED`';

/** Who keeps away from what. */
export const recusalCommands = {
  DeclareRecusal: {
    route: 'POST /recusals',
    summary: 'Declare that you are not impartial',
    makes: '/recusals',
    note: `For yourself, in any role of the region: from a request and everything that serves it, or from a provider and everything with it. ${FREE}, and what they have prepared must be done again by somebody else before it can be approved or confirmed (\`PREPARED_BY_RECUSED\`). \`request\` or \`provider\` must be given, and not both. The answer's \`id\` is your actor id; \`number\` and the ETag are those of the recusal.`,
    example: { provider: '911000008', recusalGround: 'ownership', reason: 'I own shares in the company' },
    examples: {
      provider: { provider: '911000008', recusalGround: 'ownership', reason: 'I own shares in the company' },
      request: {
        request: 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66',
        recusalGround: 'family',
        reason: 'My sister leads the department that asks',
      },
    },
  },
  RecusePerson: {
    route: 'POST /recusals/:actor/recusals',
    summary: 'Recuse another person',
    makesPart: true,
    note: `As DeclareRecusal, for somebody else. ${FREE}. The answer's \`number\` and ETag are those of the recusal.`,
    example: { provider: '911000008', recusalGround: 'employment', reason: 'Was employed there until last month' },
  },
  LiftRecusal: {
    route: 'POST /recusals/:actor/recusals/:recusal/lifting',
    summary: 'Lift the recusal of another person',
    ifMatch: true,
    note: 'While it is `standing`. Nobody lifts their own. If-Match is the ETag of the recusal.',
    example: { reason: 'The shares are sold' },
  },
} as const satisfies CommandRows;

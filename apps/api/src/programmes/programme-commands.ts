import type { CommandRows } from '../commands/row.js';

/** Programmes. */
export const programmeCommands = {
  EstablishProgramme: {
    route: 'POST /programmes',
    summary: 'Establish a programme',
    makes: '/programmes',
    note: "Once for each case number. The programme's `id` is the case number in lower case, with a hyphen for every character that is not a letter, digit or dot (`2022/417` becomes `2022-417`). The programme starts empty: next, record an appropriation, a plan and an allocation.",
    example: { caseNumber: '2022/417', name: 'Purchase of treatment capacity during the roll-out' },
  },
} as const satisfies CommandRows;

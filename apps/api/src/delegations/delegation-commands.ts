import type { CommandRows } from '../commands/row.js';

/** Delegations, which only decisions grant. */
export const delegationCommands = {
  RevokeDelegation: {
    route: 'POST /delegations/:holder/revocation',
    summary: 'Revoke all delegations of a holder',
    note: 'Ends every grant of the holder at once. Refused if none is in force or still to come (`WRONG_STATE` with `expired` or `revoked`).',
    example: { reason: 'Leaves the department at the end of the week' },
  },
} as const satisfies CommandRows;

import type { ClientCommandType } from '@spillrom/domain';
import { GATEWAY_ROLE, ROLES, SYSTEM_ROLES, type Role } from '@spillrom/kernel';
import { operations } from '../../apps/api/src/commands/operations.js';
import { rolesByBody } from '../../apps/api/src/openapi/roles.js';
import { READERS } from '../../apps/api/src/views/sight.js';
import { VIEW_TABLE, type ViewName } from '../../apps/api/src/views/view-table.js';

/** Every role that there is; those of the system itself can be in no token. */
export const COLUMNS: readonly Role[] = [...ROLES, GATEWAY_ROLE, ...SYSTEM_ROLES];

/** Every role that a token can give. */
export const IN_TOKENS: readonly Role[] = [...ROLES, GATEWAY_ROLE];

/** An operation of the api, and who may call it. */
export interface MatrixRow<Operation extends string = string> {
  readonly operation: Operation;
  /** Names of the bodies that the row is about, where others ask for others. */
  readonly bodies?: readonly string[];
  readonly may: readonly Role[];
}

/** Of one command: a row, or one for each set of roles that its bodies ask for. */
const rowsOf = (operation: ClientCommandType): readonly MatrixRow<ClientCommandType>[] => {
  const sets = new Map<string, { bodies: string[]; may: readonly Role[] }>();
  for (const [body, asked] of rolesByBody(operation)) {
    const may = ROLES.filter((role) => asked.includes(role));
    const set = sets.get(may.join()) ?? { bodies: [], may };
    set.bodies.push(body);
    sets.set(may.join(), set);
  }
  const rows = [...sets.values()];
  return rows.map(({ bodies, may }) => ({ operation, may, ...(rows.length > 1 && { bodies }) }));
};

export const COMMAND_ROWS: readonly MatrixRow<ClientCommandType>[] = (
  Object.keys(operations) as readonly ClientCommandType[]
).flatMap(rowsOf);

/** What a document is sent to: its scope is that of the command that it is read as. */
export const IMPORT_ROWS: readonly MatrixRow[] = [
  { operation: 'ImportInvoice', may: ['regional-officer', GATEWAY_ROLE] },
];

const readersOf = (view: ViewName): readonly Role[] => {
  const { readers } = VIEW_TABLE[view];
  if (readers === 'world') return COLUMNS;
  if (readers === 'everybody') return IN_TOKENS;
  const allowed: readonly Role[] = READERS[readers];
  return ROLES.filter((role) => allowed.includes(role));
};

export const VIEW_ROWS: readonly MatrixRow<ViewName>[] = (Object.keys(VIEW_TABLE) as readonly ViewName[]).map(
  (operation) => ({ operation, may: readersOf(operation) }),
);

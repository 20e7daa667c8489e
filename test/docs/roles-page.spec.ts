import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCommandType } from '@spillrom/domain';
import type { Role } from '@spillrom/kernel';
import type { ViewName } from '../../apps/api/src/views/view-table.js';
import { COMMAND_ROWS, VIEW_ROWS } from './role-matrix.js';
import { ROLES_PAGE, rolesPage } from './roles-page.js';

type Cell = readonly [role: Role, operation: ClientCommandType | ViewName];

const rows = [...COMMAND_ROWS, ...VIEW_ROWS];
const may = (role: Role, operation: string): boolean =>
  rows.some((row) => row.operation === operation && row.may.includes(role));

const NEVER: readonly Cell[] = [
  ['trust-coordinator', 'SubmitRequest'],
  ['trust-coordinator', 'GetBudgetUse'],
  ['trust-medical-director', 'ApproveRequest'],
  ['regional-officer', 'ConfirmContract'],
  ['regional-officer', 'ConfirmAmendment'],
  ['regional-officer', 'ConfirmContractReversal'],
  ['regional-medical-director', 'ProposeReservationReversal'],
  ['programme-secretary', 'CountersignDecision'],
  ['budget-holder', 'AttestInvoice'],
  ['attestant', 'ApproveInvoice'],
  ['payer', 'AttestInvoice'],
  ['payer', 'ApproveInvoice'],
  ['auditor', 'EnterName'],
  ['auditor', 'ListReads'],
  ['audit-leader', 'ListEvents'],
  ['operator', 'ListRequests'],
  ['operator', 'GetBudgetUse'],
  ['operator', 'ListEvents'],
];

const ALWAYS: readonly Cell[] = [
  ['trust-medical-director', 'SubmitRequest'],
  ['regional-medical-director', 'ApproveRequest'],
  ['budget-holder', 'ConfirmContract'],
  ['attestant', 'AttestInvoice'],
  ['payer', 'RecordPayment'],
  ['auditor', 'ListEvents'],
  ['audit-leader', 'ListReads'],
  ['operator', 'EnterName'],
];

describe('the page of roles', () => {
  it('is what `npm run docs` writes', () => {
    expect(readFileSync(join(__dirname, '../..', ROLES_PAGE), 'utf8')).toBe(rolesPage());
  });

  it.each(NEVER)('never lets a %s in to %s', (role, operation) => {
    expect(rows.map((row): string => row.operation)).toContain(operation);
    expect(may(role, operation)).toBe(false);
  });

  it.each(ALWAYS)('lets a %s in to %s', (role, operation) => {
    expect(may(role, operation)).toBe(true);
  });

  it('has no command for the auditor, the operator or the clock', () => {
    const changers = new Set(COMMAND_ROWS.flatMap((row) => row.may));
    expect([...changers].sort()).toEqual([
      ...['attestant', 'budget-holder', 'payer', 'programme-secretary', 'regional-medical-director'],
      ...['regional-officer', 'trust-coordinator', 'trust-medical-director'],
    ]);
  });

  it('tells the bodies of a command apart that ask for different roles', () => {
    const reversals = COMMAND_ROWS.filter(({ operation }) => operation === 'ProposeInvoiceReversal');
    expect(reversals.map(({ bodies, may: roles }) => [bodies, roles])).toEqual([
      [['payment', 'refund'], ['payer']],
      [['expenditure', 'credit'], ['regional-officer']],
    ]);
  });
});

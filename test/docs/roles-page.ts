import { COLUMNS, COMMAND_ROWS, IMPORT_ROWS, VIEW_ROWS, type MatrixRow } from './role-matrix.js';

export const ROLES_PAGE = 'docs/roles.md';

const INTRODUCTION = `# Roles

Generated: \`npm run docs\` writes this page, and a test says when it is out of date. Another asks a running api for every
cell.

● may; an empty cell may not, and is answered \`403 ROLE_REQUIRED\`. Who has several roles may what any of them may. A command
that asks for different roles depending on its body has a row for each, with the names that the bodies have in the
description. Views that need no token are open to all. \`clock\` is the system's own role: a token that claims it is refused.

The tables say what a role alone allows. Less may be allowed by what is addressed: a trust meets only what is its own,
a decision asks for the role that its kind demands, and nobody may be the second person on work of their own. What else
a command checks is in [commands.md](commands.md).
`;

const nameOf = ({ operation, bodies }: MatrixRow): string =>
  bodies === undefined ? `\`${operation}\`` : `\`${operation}\`: ${bodies.join(', ')}`;

const lineOf = (row: MatrixRow): string =>
  `| ${[nameOf(row), ...COLUMNS.map((role) => (row.may.includes(role) ? '●' : ' '))].join(' | ')} |`;

const tableOf = (what: string, rows: readonly MatrixRow[]): string =>
  [`| ${[what, ...COLUMNS].join(' | ')} |`, `|---|${':-:|'.repeat(COLUMNS.length)}`, ...rows.map(lineOf)].join('\n');

export const rolesPage = (): string => `${INTRODUCTION}
## Commands

${tableOf('command', [...COMMAND_ROWS, ...IMPORT_ROWS])}

## Views

${tableOf('view', VIEW_ROWS)}
`;

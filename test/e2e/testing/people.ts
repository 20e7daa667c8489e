/** Organisations with valid numbers; those of the trusts and the region are public. */
const REGION = '983658776';
export const ST_OLAVS = '883974832';
const NORD_TRONDELAG = '983974791';
export const CLINIC = '974504863';

const region = (...roles: readonly string[]) => ({ org: REGION, roles });

/** Who appears in these tests, by the subject of their tokens. */
export const PEOPLE = {
  secretary: region('programme-secretary'),
  medicalDirector: region('regional-medical-director'),
  officer: region('regional-officer'),
  opener: region('regional-officer'),
  budgetHolder: region('budget-holder'),
  attestant: region('attestant'),
  payer: region('payer'),
  auditor: region('auditor'),
  auditLeader: region('audit-leader'),
  operator: region('operator'),
  coordinator: { org: ST_OLAVS, roles: ['trust-coordinator'] },
  trustDirector: { org: ST_OLAVS, roles: ['trust-medical-director'] },
  neighbour: { org: NORD_TRONDELAG, roles: ['trust-coordinator', 'trust-medical-director'] },
} as const satisfies Readonly<Record<string, { readonly org: string; readonly roles: readonly string[] }>>;

export type PersonName = keyof typeof PEOPLE;

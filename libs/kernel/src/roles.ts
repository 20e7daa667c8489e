/** The roles that a person can have. */
export const ROLES = [
  'trust-coordinator',
  'trust-medical-director',
  'regional-officer',
  'regional-medical-director',
  'programme-secretary',
  'budget-holder',
  'attestant',
  'payer',
  'auditor',
  'audit-leader',
  'operator',
] as const;

/** Roles of the system itself, which no token can give. `clock`: does what falls due. */
export const SYSTEM_ROLES = ['clock'] as const;

/** The role of a machine that brings invoices: whoever has it has no other. */
export const GATEWAY_ROLE = 'invoice-gateway';

/** The role that a command demands is recorded with it. */
export type Role = (typeof ROLES)[number] | typeof GATEWAY_ROLE | (typeof SYSTEM_ROLES)[number];

export const TRUST_ROLES: readonly Role[] = ['trust-coordinator', 'trust-medical-director'];

/** Those who act for the region: on them alone impartiality is judged. */
export const REGIONAL_ROLES = [
  'regional-officer',
  'regional-medical-director',
  'programme-secretary',
  'budget-holder',
  'attestant',
  'payer',
] as const satisfies readonly Role[];

/** The roles of the house; the one that a command demands is recorded with it. */
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
  'operator',
] as const;

export type Role = (typeof ROLES)[number];

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

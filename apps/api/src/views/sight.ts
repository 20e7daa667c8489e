import type { Principal } from '@spillrom/identity';
import { TRUST_ROLES, type OrgNumber, type Role } from '@spillrom/kernel';
import { Problem } from '../problems/problem.js';

const REGION: readonly Role[] = [
  'regional-officer',
  'regional-medical-director',
  'programme-secretary',
  'budget-holder',
  'attestant',
  'payer',
  'auditor',
];

/** Whose eyes a view is for. The operator's are for health, metrics and lag, and for the name that they correct. */
export const READERS = {
  region: REGION,
  regionAndTrusts: [...REGION, ...TRUST_ROLES],
  auditor: ['auditor'],
  auditLeader: ['audit-leader'],
  operator: ['operator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Readers = keyof typeof READERS;

/** How much of a view somebody sees: everything, or what concerns one trust. */
export type Sight = { readonly of: 'everything' } | { readonly of: 'trust'; readonly trust: OrgNumber };

/** @throws Problem when none of the person's roles may look */
export const sightOf = ({ roles, org }: Principal, readers: Readers): Sight => {
  const allowed: readonly Role[] = READERS[readers];
  const held = roles.filter((role) => allowed.includes(role));
  if (held.length === 0)
    throw new Problem('ROLE_REQUIRED', { violations: [{ code: 'ROLE_REQUIRED', ...{ roles: allowed } }] });
  return held.some((role) => REGION.includes(role)) ? { of: 'everything' } : { of: 'trust', trust: org };
};

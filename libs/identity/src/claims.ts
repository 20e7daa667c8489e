import { GATEWAY_ROLE, isOrgNumber, ROLES, SYSTEM_ROLES, type OrgNumber, type Role } from '@spillrom/kernel';
import type { Seen } from './directory.js';
import { isPersonName } from './person-name.js';
import { Unauthenticated } from './principal.js';

/** The names of the claims that say for whom and as what a person acts, and what the person is called. */
export interface ClaimNames {
  readonly roles: string;
  readonly org: string;
  readonly name: string;
}

export const CLAIM_NAMES: ClaimNames = { roles: 'roles', org: 'org', name: 'name' };

export interface Claims {
  readonly subject: string;
  readonly client: string;
  readonly seen: Seen;
}

type Payload = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * What a verified token says. Roles that are not the house's are passed over: an issuer may serve other houses too. So is a name that may
 * not be kept.
 * @throws Unauthenticated when something is missing
 */
export const claimsOf = (payload: Payload, names: ClaimNames): Claims => {
  const { sub: subject } = payload;
  const client = payload['client_id'] ?? payload['azp'];
  const org = payload[names.org];
  const roles = payload[names.roles];
  if (!isText(subject)) throw new Unauthenticated('The token does not say who you are (sub).');
  if (!isText(client)) throw new Unauthenticated('The token does not name a client (client_id or azp).');
  if (!isText(org) || !isOrgNumber(org))
    throw new Unauthenticated(`The token does not name an organisation (${names.org}).`);
  if (!Array.isArray(roles)) throw new Unauthenticated(`The token has no list of roles (${names.roles}).`);
  const own = SYSTEM_ROLES.find((role) => roles.includes(role));
  if (own !== undefined) throw new Unauthenticated(`The role ${own} is the system's own; no token can have it.`);
  const isGateway = roles.includes(GATEWAY_ROLE);
  if (isGateway && ROLES.some((role) => roles.includes(role)))
    throw new Unauthenticated(`The role ${GATEWAY_ROLE} is a machine's, which has no other.`);
  const name = payload[names.name];
  return { subject, client, seen: seenOf(org, roles, isText(name) && isPersonName(name) ? name : undefined) };
};

/** What a token can give. */
const HOUSE: readonly Role[] = [...ROLES, GATEWAY_ROLE];

const seenOf = (organisation: OrgNumber, held: readonly unknown[], name: string | undefined): Seen => {
  const roles = HOUSE.filter((role) => held.includes(role));
  return { organisation, roles, ...(name !== undefined && { name }) };
};

import type { Principal, Reading, Scope } from '@spillrom/event-sourcing';
import type { Role } from '@spillrom/kernel';
import type { ScopeViolation } from './violations.js';

const denied = (violation: ScopeViolation): Scope => ({ kind: 'denied', violation });

type Roles = readonly [Role, ...Role[]];

/** Granted in the first of the demanded roles that the principal holds; otherwise the attempt is denied, naming the roles. */
export const byRole = ({ roles }: Principal, demanded: Roles): Scope => {
  const role = demanded.find((each) => roles.includes(each));
  return role === undefined ? denied({ code: 'ROLE_REQUIRED', roles: demanded }) : { kind: 'granted', role };
};

/** For commands whose role says it all. */
export const heldBy = (...demanded: Roles) =>
  function* (_command: unknown, principal: Principal): Reading<Scope> {
    return byRole(principal, demanded);
  };

import { oreText } from '@spillrom/kernel';
import type { ActorId, LocalDate, Ore } from '@spillrom/kernel';
import type { Grant } from '../../vocabulary/grant.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { DelegationState, GrantState, KnownDelegation } from './state.js';

const limit = (grant: GrantState, of: 'contract' | 'virement'): Ore =>
  of === 'contract' ? grant.contractLimitOre : grant.virementLimitOre;

/** The highest grant in force on the date, ends included, must cover the amount; of equals the first counts. */
export const covers = (
  state: DelegationState,
  of: 'contract' | 'virement',
  needed: Ore,
  on: LocalDate,
  holder: ActorId,
): { readonly grant: Grant } | { readonly violation: ViolationOf<'NO_DELEGATION' | 'OVER_DELEGATION'> } => {
  const grants = state.status === 'absent' ? [] : state.grants;
  const inForce = grants.filter(({ revoked, from, to }) => !revoked && from <= on && on <= to);
  const highest = inForce.find((grant) => inForce.every((other) => limit(other, of) <= limit(grant, of)));
  const neededOre = oreText(needed);
  if (highest === undefined) return { violation: { code: 'NO_DELEGATION', holder, neededOre } };
  const limitOre = oreText(limit(highest, of));
  return needed <= limit(highest, of)
    ? { grant: { holder, version: highest.version, limitOre } }
    : { violation: { code: 'OVER_DELEGATION', holder, neededOre, limitOre } };
};

/** Whether a grant is in force on the date, or will be. */
export const inForceOrToCome = ({ grants }: KnownDelegation, on: LocalDate): boolean =>
  grants.some(({ revoked, to }) => !revoked && on <= to);

import { unreachable } from '@spillrom/kernel';
import type { ActorId, DecisionId, Instant, LocalDate, OreText } from '@spillrom/kernel';
import type { DelegationEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { changed, headOf } from './row.js';
import type { RowHead } from './row.js';

export interface GrantRow {
  /** Version of its event in the holder's stream; a confirmation names it by this. */
  readonly version: number;
  readonly decision: DecisionId;
  readonly contractLimitOre: OreText;
  readonly virementLimitOre: OreText;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly revoked?: { readonly reason: string; readonly at: Instant };
}

/** Everything that one person has ever been granted. Whether a grant is in force on a day follows from its dates. */
export type DelegationRow = RowHead & { readonly holder: ActorId; readonly grants: readonly GrantRow[] };

export const evolveDelegationRow = (
  row: DelegationRow | undefined,
  event: DelegationEvent,
  place: Place,
): DelegationRow => {
  const head = headOf(row, place);
  const grants = row?.grants ?? [];
  const { holder } = event.data;
  switch (event.type) {
    case 'DelegationGranted': {
      const { holder: _holder, ...grant } = event.data;
      return { ...head, holder, grants: [...grants, { version: place.version, ...grant }] };
    }
    case 'DelegationRevoked': {
      const revoked = { reason: event.data.reason, at: place.recordedAt };
      const inForce = (grant: GrantRow): boolean => grant.revoked === undefined;
      return { ...head, holder, grants: changed(grants, inForce, (grant) => ({ ...grant, revoked })) };
    }
    default:
      return unreachable(event);
  }
};

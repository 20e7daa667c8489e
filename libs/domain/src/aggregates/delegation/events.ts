// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ActorId, DecisionId, LocalDate, OreText } from '@spillrom/kernel';

/** The authority of one holder, one stream per holder. */
export type DelegationEvent =
  | {
      readonly type: 'DelegationGranted';
      readonly data: {
        readonly holder: ActorId;
        readonly decision: DecisionId;
        readonly contractLimitOre: OreText;
        readonly virementLimitOre: OreText;
        /** First and last date of validity, ends included, in Europe/Oslo. */
        readonly from: LocalDate;
        readonly to: LocalDate;
      };
    }
  | { readonly type: 'DelegationRevoked'; readonly data: { readonly holder: ActorId; readonly reason: string } };

// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ActorId, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';

/** In which order a trust wants its requests in a programme to be served, in one stream per programme and trust. */
export type RankingEvent =
  | {
      /** The newest order is the order: it says all. */
      readonly type: 'RequestsRanked';
      readonly data: {
        readonly programme: ProgrammeId;
        readonly trust: OrgNumber;
        readonly by: ActorId;
        /** First the one that is to be served first. */
        readonly requests: readonly RequestId[];
      };
    }
  | {
      /** A request that replaces another stands where that one stood. */
      readonly type: 'RankInherited';
      readonly data: { readonly from: RequestId; readonly to: RequestId };
    };

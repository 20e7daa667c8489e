import type { OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import type { CommandOf } from '../../vocabulary/command.js';

/** In which order the requests of the own trust are to be served, first the first; it takes the place of the order before. */
export type RankRequests = CommandOf<
  'RankRequests',
  { readonly programme: ProgrammeId; readonly trust: OrgNumber },
  { readonly requests: readonly RequestId[] }
>;

export type RankingCommand = RankRequests;

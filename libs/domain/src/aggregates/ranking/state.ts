import type { OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';

/** The order that a trust gave last; requests that have ended since keep their places in it. */
export type KnownRanking = {
  readonly status: 'ranked';
  readonly programme: ProgrammeId;
  readonly trust: OrgNumber;
  readonly requests: readonly RequestId[];
};

export type RankingState = { readonly status: 'absent' } | KnownRanking;

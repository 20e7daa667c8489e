import { unreachable } from '@spillrom/kernel';
import type { ActorId, OrgNumber, RequestId } from '@spillrom/kernel';
import type { RecusalEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { changed, headOf } from './row.js';
import type { Done, RowHead } from './row.js';

/** A person is recused from either a request or a provider: from all that serves the one, or from everything with the other. */
export interface RecusalRow {
  readonly recusal: number;
  readonly status: 'standing' | 'lifted';
  readonly request?: RequestId;
  readonly provider?: OrgNumber;
  readonly recusalGround: string;
  readonly reason: string;
  /** Who said so: the person, or a regional medical director */
  readonly recused: Done<ActorId>;
  /** Who has lifted it, when and why */
  readonly lifted?: Done<ActorId> & { readonly reason: string };
  readonly etag: number;
}

/** Everything that one person was ever recused from. `status` is `standing` as long as any of it stands. */
export type RecusalsRow = RowHead & {
  readonly person: ActorId;
  readonly status: 'standing' | 'lifted';
  readonly recusals: readonly RecusalRow[];
};

const recusalsAfter = (
  before: readonly RecusalRow[],
  event: RecusalEvent,
  { recordedAt: at, version: etag }: Place,
): readonly RecusalRow[] => {
  switch (event.type) {
    case 'RecusalDeclared':
    case 'PersonRecused': {
      const { person: _person, ...recused } = event.data;
      const by = event.type === 'PersonRecused' ? event.data.by : event.data.person;
      const { by: _by, ...said } = { by, ...recused };
      return [...before, { ...said, status: 'standing', recused: { by, at }, etag }];
    }
    case 'RecusalLifted': {
      const { recusal, by, reason } = event.data;
      const isIt = (each: RecusalRow): boolean => each.recusal === recusal;
      return changed(before, isIt, (each) => ({ ...each, status: 'lifted', lifted: { by, at, reason }, etag }));
    }
    default:
      return unreachable(event);
  }
};

export const evolveRecusalRow = (row: RecusalsRow | undefined, event: RecusalEvent, place: Place): RecusalsRow => {
  const recusals = recusalsAfter(row?.recusals ?? [], event, place);
  const status = recusals.some((each) => each.status === 'standing') ? 'standing' : 'lifted';
  return { ...headOf(row, place), person: event.data.person, status, recusals };
};

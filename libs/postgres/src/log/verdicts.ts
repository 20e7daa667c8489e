import { ChainRefused, type Appended, type Chain, type Position, type StreamName } from '@spillrom/event-sourcing';
import { conflictsOf } from '@spillrom/event-sourcing/group-commit';

/**
 * A row of `log.append`: of a chain that stands in the log (`written`, now or before), of one stream of a chain that was overtaken,
 * or of a chain under whose ids the log holds something else (`known`).
 */
export type VerdictRow = { readonly chain: number } & (
  | { readonly outcome: 'written'; readonly position: Position }
  | { readonly outcome: 'overtaken'; readonly stream: StreamName; readonly actual: string }
  | { readonly outcome: 'known' }
);

/** What became of one chain, from its rows. */
export const verdict = (chain: Chain, rows: readonly VerdictRow[]): Appended | ChainRefused => {
  if (rows.length === 0) throw new Error('the log said nothing of a chain');
  const versions = new Map<StreamName, number>();
  for (const row of rows) {
    if (row.outcome === 'written') return { position: row.position };
    if (row.outcome === 'known')
      return new ChainRefused('KNOWN_EVENT_ID', 'the log holds other events under ids of this chain');
    versions.set(row.stream, Number(row.actual));
  }
  return { conflicts: conflictsOf(chain, versions) };
};

import {
  ChainRefused,
  COMMIT_EVENTS_MAX,
  type Chain,
  type Commit,
  type StoredEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import { commitsOf } from '../commits.js';

const CHAIN_COMMITS_MAX = 64;
const CHAIN_EVENTS_MAX = COMMIT_EVENTS_MAX;

/**
 * Whole commits as chains that write them again, with the same ids and times. Each expects its streams where they stood before it; what
 * else its decision had read, the log does not say.
 * @throws ChainRefused at a commit that no store would give back as it stands
 */
export function* chainsOf(events: readonly StoredEvent[]): Generator<Chain> {
  let chain: [Commit, ...Commit[]] | undefined;
  let size = 0;
  for (const stored of commitsOf(events)) {
    const commit = asWritten(stored);
    const fits = size + stored.length <= CHAIN_EVENTS_MAX && (chain?.length ?? 0) < CHAIN_COMMITS_MAX;
    if (chain !== undefined && !fits) yield chain;
    if (chain !== undefined && fits) {
      chain.push(commit);
      size += stored.length;
    } else {
      chain = [commit];
      size = stored.length;
    }
  }
  if (chain !== undefined) yield chain;
}

const asWritten = (stored: readonly [StoredEvent, ...StoredEvent[]]): Commit => {
  const [{ commit, recordedAt }] = stored;
  const before = new Map<StreamName, number>();
  const heads = new Map<StreamName, number>();
  for (const [index, event] of stored.entries()) {
    const { stream, version } = event;
    if (!before.has(stream)) before.set(stream, version - 1);
    const isInPlace = event.commit.index === index && event.commit.count === stored.length;
    if (!isInPlace || version !== (heads.get(stream) ?? version - 1) + 1 || event.recordedAt !== recordedAt) {
      throw new ChainRefused('MALFORMED', `commit ${commit.id} of the log, at its event ${event.id}`);
    }
    heads.set(stream, version);
  }
  return {
    id: commit.id,
    recordedAt,
    reads: [...before].map(([stream, version]) => ({ stream, version })),
    events: stored.map(({ id, stream, type, schemaVersion, data, meta }) => {
      return { id, stream, type, schemaVersion, data, meta };
    }),
  };
};

import type {
  AppendConsistencyViolationError,
  AppendRecordInput,
  ConsistencyCheck,
  KurrentDBClient,
} from '@kurrent/kurrentdb-client';
import { ChainRefused, StoreUnavailable, type Chain, type Position, type StreamName } from '@spillrom/event-sourcing';
import { conflictsOf, type BatchWriter, type Outcome, type PreparedChain } from '@spillrom/event-sourcing/group-commit';
import type { Instant } from '@spillrom/kernel';
import type { Connection } from './connection.js';
import { appendFailed, readFailed, unreachable } from './failures.js';
import { withTimeLimit } from './time-limit.js';
import { recordOf } from './records.js';

type Versions = ReadonlyMap<StreamName, number>;

/** What one call came to. The streams of `overtaken` are those that do not stand where they were expected, and where they stand. */
type CallOutcome =
  | { readonly kind: 'written'; readonly position: Position }
  | { readonly kind: 'overtaken'; readonly actual: Versions }
  | { readonly kind: 'failed'; readonly failure: StoreUnavailable };

/**
 * Batches of chains by `appendRecords`, which writes all or nothing. Ids that stand already where they are to be written make the call a
 * retry, if all do; if some do, the server counts their streams among the overtaken, and writes nothing.
 */
export class Appends implements BatchWriter {
  /** Chains of which nobody knows whether they stand: a retry is told from a conflict only when it is alone. */
  readonly #unknown = new WeakSet<Chain>();

  constructor(
    private readonly connection: Connection,
    private readonly clock: () => Instant,
    private readonly replyMs: number,
  ) {}

  async write(batch: readonly PreparedChain[]): Promise<readonly Outcome[]> {
    if (batch.length > 1 && batch.some(({ chain }) => this.#unknown.has(chain))) {
      return this.#writeApart(batch, ({ chain }) => this.#unknown.has(chain));
    }
    const outcome = await this.#call(batch);
    if (outcome.kind === 'overtaken' && batch.length > 1) {
      return this.#writeApart(batch, ({ expected }) =>
        [...expected.keys()].some((stream) => outcome.actual.has(stream)),
      );
    }
    return Promise.all(batch.map((one) => this.#outcome(one, outcome)));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** Some one by one, beside one another; the others together again. */
  async #writeApart(
    batch: readonly PreparedChain[],
    isApart: (one: PreparedChain) => boolean,
  ): Promise<readonly Outcome[]> {
    const others = batch.filter((one) => !isApart(one));
    const parts = [...batch.filter(isApart).map((one) => [one]), ...(others.length > 0 ? [others] : [])];
    const outcomes = new Map<PreparedChain, Outcome>();
    await Promise.all(
      parts.map(async (part) =>
        (await this.write(part)).forEach((outcome, place) => outcomes.set(part[place]!, outcome)),
      ),
    );
    return batch.map((one) => outcomes.get(one)!);
  }

  async #call(batch: readonly PreparedChain[]): Promise<CallOutcome> {
    const { library } = this.connection;
    let client: KurrentDBClient;
    try {
      client = this.connection.client;
    } catch (cause) {
      return { kind: 'failed', failure: unreachable(cause) };
    }
    try {
      const appending = client.appendRecords(recordsOf(batch, this.clock()), checksOf(batch));
      const { position } = await withTimeLimit(this.replyMs, appending);
      // Of a retry whose events the server cannot read any more.
      if (position < 0n) throw new Error('the server does not say where the append stands');
      return { kind: 'written', position: String(position) as Position };
    } catch (cause) {
      if (cause instanceof library.AppendConsistencyViolationError && cause.violations.length > 0)
        return overtakenBy(cause);
      this.connection.drop(client);
      const failure = appendFailed(cause);
      if (failure.outcome === 'unknown') for (const { chain } of batch) this.#unknown.add(chain);
      return { kind: 'failed', failure };
    }
  }

  async #outcome(one: PreparedChain, outcome: CallOutcome): Promise<Outcome> {
    switch (outcome.kind) {
      case 'written':
        return { position: outcome.position };
      case 'failed':
        return outcome.failure;
      case 'overtaken':
        return this.#conflict(one, outcome.actual);
    }
  }

  /** Why a chain that was sent alone was not written: it was overtaken, or a part of it stands already. */
  async #conflict(one: PreparedChain, actual: Versions): Promise<Outcome> {
    try {
      if (await withTimeLimit(this.replyMs, this.#standsInPart(this.connection.client, one, actual))) {
        return new ChainRefused('KNOWN_EVENT_ID', 'the log holds other events under ids of this chain');
      }
      return { conflicts: conflictsOf(one.chain, new Map([...one.expected, ...actual])) };
    } catch (cause) {
      // The chain was not written: only why is not known.
      return readFailed(cause);
    }
  }

  async #standsInPart(client: KurrentDBClient, { rows }: PreparedChain, actual: Versions): Promise<boolean> {
    const standing = await Promise.all(
      rows
        .filter(({ event, version }) => version <= (actual.get(event.stream) ?? -1))
        .map(async ({ event, version }) => {
          const place = { fromRevision: BigInt(version), maxCount: 1, requiresLeader: true };
          for await (const { event: found } of client.readStream(event.stream, place)) return found?.id === event.id;
          return false;
        }),
    );
    return standing.includes(true);
  }
}

const recordsOf = (batch: readonly PreparedChain[], recordedAt: Instant): AppendRecordInput[] =>
  batch.flatMap(({ rows }) => rows.map((row) => recordOf(row, recordedAt)));

/** Each stream once: chains of one batch expect a stream that they share at the same place. */
const checksOf = (batch: readonly PreparedChain[]): ConsistencyCheck[] =>
  [...new Map(batch.flatMap(({ expected }) => [...expected]))].map(([streamName, version]) => ({
    type: 'stream_state',
    streamName,
    expectedState: version < 0 ? 'no_stream' : BigInt(version),
  }));

/** A stream that was deleted or cut off stands nowhere, and no decision on it can hold: nothing here does that. */
const overtakenBy = ({ violations }: AppendConsistencyViolationError): CallOutcome => {
  const actual = new Map<StreamName, number>();
  for (const { streamName, actualState } of violations) {
    const version = actualState === 'no_stream' ? -1 : Number(actualState);
    if (!(version >= -1)) {
      const message = `${streamName} was deleted by somebody: ${String(actualState)}`;
      return { kind: 'failed', failure: new StoreUnavailable('nothing written', message) };
    }
    actual.set(streamName as StreamName, version);
  }
  return { kind: 'overtaken', actual };
};

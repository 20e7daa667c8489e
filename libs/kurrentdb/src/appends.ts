import type { AppendConsistencyViolationError, AppendRecordInput, ConsistencyCheck } from '@kurrent/kurrentdb-client';
import { ChainRefused, type Position, type StoreUnavailable, type StreamName } from '@spillrom/event-sourcing';
import { conflictsOf, type BatchWriter, type Outcome, type Parcel } from '@spillrom/event-sourcing/group-commit';
import type { Instant } from '@spillrom/kernel';
import type { Connection } from './connection.js';
import { appendFailed } from './failures.js';
import { recordOf } from './records.js';

type Versions = ReadonlyMap<StreamName, number>;

/** What one call came to. The streams of `overtaken` are those that do not stand where they were expected, and where they stand. */
type Told =
  | { readonly kind: 'written'; readonly position: Position }
  | { readonly kind: 'overtaken'; readonly actual: Versions }
  | { readonly kind: 'failed'; readonly failure: StoreUnavailable };

/**
 * Batches of chains by `appendRecords`, which writes all or nothing. Ids that stand already where they are to be written make the call a
 * retry, if all do; if some do, the server counts their streams among the overtaken, and writes nothing.
 */
export class Appends implements BatchWriter {
  constructor(
    private readonly connection: Connection,
    private readonly clock: () => Instant,
  ) {}

  async write(batch: readonly Parcel[]): Promise<readonly Outcome[]> {
    const told = await this.#call(batch);
    if (told.kind === 'overtaken' && batch.length > 1) return this.#writeApart(batch, told.actual);
    return Promise.all(batch.map((one) => this.#outcome(one, told)));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** The overtaken one by one, since each may be a retry of what stands, which only shows alone; the others together again. */
  async #writeApart(batch: readonly Parcel[], actual: Versions): Promise<readonly Outcome[]> {
    const isOvertaken = ({ expected }: Parcel): boolean => [...expected.keys()].some((stream) => actual.has(stream));
    const others = batch.filter((one) => !isOvertaken(one));
    const parts = [...batch.filter(isOvertaken).map((one) => [one]), ...(others.length > 0 ? [others] : [])];
    const outcomes = new Map<Parcel, Outcome>();
    await Promise.all(
      parts.map(async (part) =>
        (await this.write(part)).forEach((outcome, place) => outcomes.set(part[place]!, outcome)),
      ),
    );
    return batch.map((one) => outcomes.get(one)!);
  }

  async #call(batch: readonly Parcel[]): Promise<Told> {
    const { client, library } = this.connection;
    try {
      const { position } = await client.appendRecords(recordsOf(batch, this.clock()), checksOf(batch));
      return { kind: 'written', position: String(position) as Position };
    } catch (cause) {
      if (cause instanceof library.AppendConsistencyViolationError && cause.violations.length > 0) {
        return { kind: 'overtaken', actual: actualOf(cause) };
      }
      this.connection.drop(client);
      return { kind: 'failed', failure: appendFailed(cause) };
    }
  }

  async #outcome(one: Parcel, told: Told): Promise<Outcome> {
    switch (told.kind) {
      case 'written':
        return { position: told.position };
      case 'failed':
        return told.failure;
      case 'overtaken':
        return this.#conflict(one, told.actual);
    }
  }

  /** Why a chain that was sent alone was not written: it was overtaken, or a part of it stands already. */
  async #conflict(one: Parcel, actual: Versions): Promise<Outcome> {
    const { client } = this.connection;
    try {
      const standing = await Promise.all(
        one.rows
          .filter(({ event, version }) => version <= (actual.get(event.stream) ?? -1))
          .map(async ({ event, version }) => {
            const place = { fromRevision: BigInt(version), maxCount: 1, requiresLeader: true };
            for await (const { event: found } of client.readStream(event.stream, place)) return found?.id === event.id;
            return false;
          }),
      );
      if (standing.includes(true)) {
        return new ChainRefused('KNOWN_EVENT_ID', 'the log holds other events under ids of this chain');
      }
    } catch (cause) {
      this.connection.drop(client);
      return appendFailed(cause);
    }
    return { conflicts: conflictsOf(one.chain, new Map([...one.expected, ...actual])) };
  }
}

const recordsOf = (batch: readonly Parcel[], recordedAt: Instant): AppendRecordInput[] =>
  batch.flatMap(({ rows }) => rows.map((row) => recordOf(row, recordedAt)));

/** Each stream once: chains of one batch expect a stream that they share at the same place. */
const checksOf = (batch: readonly Parcel[]): ConsistencyCheck[] =>
  [...new Map(batch.flatMap(({ expected }) => [...expected]))].map(([streamName, version]) => ({
    type: 'stream_state',
    streamName,
    expectedState: version < 0 ? 'no_stream' : BigInt(version),
  }));

const actualOf = ({ violations }: AppendConsistencyViolationError): Versions =>
  new Map(
    violations.map(({ streamName, actualState }) => {
      return [streamName as StreamName, actualState === 'no_stream' ? -1 : Number(actualState)];
    }),
  );

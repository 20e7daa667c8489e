import { canonical, type Chain, type StreamName } from '@spillrom/event-sourcing';
import { int2Array, int4Array, int8Array, textArray, uuidArray } from './binary-array.js';

/** A chain in the form in which `log.append` takes it, made once, whatever number of batches it waits for. */
export interface Parcel {
  readonly chain: Chain;
  readonly expected: ReadonlyMap<StreamName, number>;
  readonly written: ReadonlySet<StreamName>;
  readonly rows: readonly EventRow[];
  /** The characters of payloads and metadata. */
  readonly size: number;
}

interface EventRow {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: string | null;
  readonly data: string;
  readonly meta: string;
  readonly commitId: string;
  readonly commitIndex: number;
  readonly commitCount: number;
}

// No stream stands there, so a chain that contradicts itself conflicts, and the reply tells with what.
const NOWHERE = -2;

/**
 * Where the streams must stand before the chain, given that each of its commits counts the events of those before it. Takes a chain
 * that `checkChain` has passed.
 */
export const parcel = (chain: Chain): Parcel => {
  const expected = new Map<StreamName, number>();
  const written = new Map<StreamName, number>();
  const rows: EventRow[] = [];
  let size = 0;
  for (const { id: commitId, recordedAt = null, reads, events } of chain) {
    const versions = new Map(reads.map(({ stream, version }) => [stream, version]));
    for (const [stream, version] of versions) {
      const before = version - (written.get(stream) ?? 0);
      expected.set(stream, (expected.get(stream) ?? before) === before ? before : NOWHERE);
    }
    for (const [commitIndex, { id, stream, type, schemaVersion, ...event }] of events.entries()) {
      const version = versions.get(stream)! + 1;
      const [data, meta] = [canonical(event.data), canonical(event.meta)];
      versions.set(stream, version);
      written.set(stream, (written.get(stream) ?? 0) + 1);
      size += data.length + meta.length;
      rows.push({
        ...{ id, stream, version, type, schemaVersion, recordedAt, data, meta },
        ...{ commitId, commitIndex, commitCount: events.length },
      });
    }
  }
  return { chain, expected, written: new Set(written.keys()), rows, size };
};

export const APPEND =
  'SELECT * FROM log.append($1::boolean, $2::int[], $3::text[], $4::bigint[], $5::int[], $6::uuid[], $7::text[], $8::bigint[], ' +
  '$9::text[], $10::int[], $11::timestamptz[], $12::text[], $13::text[], $14::uuid[], $15::smallint[], $16::smallint[])';

/** The arguments of `APPEND`; a chain goes by its place in the batch. */
export const appendArguments = (batch: readonly Parcel[], importing: boolean): unknown[] => {
  const expectations = batch.flatMap(({ expected }, place) =>
    Array.from(expected, ([stream, version]) => ({ place, stream, version })),
  );
  const rows = batch.flatMap((each) => each.rows);
  return [
    importing,
    int4Array(expectations.map(({ place }) => place)),
    textArray(expectations.map(({ stream }) => stream)),
    int8Array(expectations.map(({ version }) => version)),
    int4Array(batch.flatMap((each, place) => each.rows.map(() => place))),
    uuidArray(rows.map(({ id }) => id)),
    textArray(rows.map(({ stream }) => stream)),
    int8Array(rows.map(({ version }) => version)),
    textArray(rows.map(({ type }) => type)),
    int4Array(rows.map(({ schemaVersion }) => schemaVersion)),
    rows.map(({ recordedAt }) => recordedAt),
    textArray(rows.map(({ data }) => data)),
    textArray(rows.map(({ meta }) => meta)),
    uuidArray(rows.map(({ commitId }) => commitId)),
    int2Array(rows.map(({ commitIndex }) => commitIndex)),
    int2Array(rows.map(({ commitCount }) => commitCount)),
  ];
};

import {
  textOf,
  type Chain,
  type Commit,
  type EventText,
  type NewEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
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
  readonly event: NewEvent;
  readonly text: EventText;
  readonly version: number;
  readonly commit: Commit;
  readonly commitIndex: number;
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
  for (const commit of chain) {
    const versions = new Map<StreamName, number>();
    for (const { stream, version } of commit.reads) {
      const before = version - (written.get(stream) ?? 0);
      expected.set(stream, (expected.get(stream) ?? before) === before ? before : NOWHERE);
      versions.set(stream, version);
    }
    for (const [commitIndex, event] of commit.events.entries()) {
      const { stream } = event;
      const version = versions.get(stream)! + 1;
      const text = textOf(event);
      versions.set(stream, version);
      written.set(stream, (written.get(stream) ?? 0) + 1);
      size += text.data.length + text.meta.length;
      rows.push({ event, text, version, commit, commitIndex });
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
    int4Array(batch.flatMap((each, place) => new Array<number>(each.rows.length).fill(place))),
    uuidArray(rows.map(({ event }) => event.id)),
    textArray(rows.map(({ event }) => event.stream)),
    int8Array(rows.map(({ version }) => version)),
    textArray(rows.map(({ event }) => event.type)),
    int4Array(rows.map(({ event }) => event.schemaVersion)),
    rows.map(({ commit }) => commit.recordedAt ?? null),
    textArray(rows.map(({ text }) => text.data)),
    textArray(rows.map(({ text }) => text.meta)),
    uuidArray(rows.map(({ commit }) => commit.id)),
    int2Array(rows.map(({ commitIndex }) => commitIndex)),
    int2Array(rows.map(({ commit }) => commit.events.length)),
  ];
};

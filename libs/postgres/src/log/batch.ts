import type { PreparedChain } from '@spillrom/event-sourcing/group-commit';
import { int2Array, int4Array, int8Array, textArray, uuidArray } from '../binary-array.js';

export const APPEND =
  'SELECT * FROM log.append($1::boolean, $2::int[], $3::text[], $4::bigint[], $5::int[], $6::uuid[], $7::text[], $8::bigint[], ' +
  '$9::text[], $10::int[], $11::timestamptz[], $12::text[], $13::text[], $14::uuid[], $15::smallint[], $16::smallint[])';

/** The arguments of `APPEND`; a chain goes by its place in the batch. */
export const appendArguments = (batch: readonly PreparedChain[], importing: boolean): unknown[] => {
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

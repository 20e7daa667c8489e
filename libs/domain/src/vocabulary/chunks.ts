import { CHUNK_BYTES_MAX } from './limits.js';

const bytesOf = (item: unknown): number => new TextEncoder().encode(JSON.stringify(item)).length + 1;

/**
 * A list that may grow without bound, in parts that each fit into one event, in order; none of nothing. Items are filled in by size, so
 * that a commit of 512 events holds as many as can be.
 */
export const chunksOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const chunks: Item[][] = [];
  let bytes = CHUNK_BYTES_MAX;
  for (const item of items) {
    const more = bytesOf(item);
    if (bytes + more > CHUNK_BYTES_MAX) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)!.push(item);
    bytes += more;
  }
  return chunks;
};

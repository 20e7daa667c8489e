import type { Chain, Conflict, StreamName } from '../event-store.js';

/**
 * The failing expectations of the first commit of a chain that has one, its streams standing where the engine said (`actual`, before
 * the chain) and the commits before it put them.
 */
export const conflictsOf = (
  chain: Chain,
  actual: ReadonlyMap<StreamName, number>,
): readonly [Conflict, ...Conflict[]] => {
  const versions = new Map(actual);
  for (const { id, reads, events } of chain) {
    const [first, ...others] = reads
      .map(({ stream, version }): Conflict => {
        return { commit: id, stream, expected: version, actual: versions.get(stream)! };
      })
      .filter(({ expected, actual: found }) => expected !== found);
    if (first !== undefined) return [first, ...others];
    for (const { stream } of events) versions.set(stream, versions.get(stream)! + 1);
  }
  throw new Error('the log said that the chain was overtaken, and it was not');
};

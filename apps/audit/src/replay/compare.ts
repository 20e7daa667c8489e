/** A figure on which the read models and the replay do not agree; absent on one side counts as 0 there. */
export interface Difference {
  readonly key: string;
  readonly live: string;
  readonly replayed: string;
}

/** Every figure of either side, in the order of their keys. */
export const differences = (
  live: ReadonlyMap<string, bigint>,
  replayed: ReadonlyMap<string, bigint>,
): readonly Difference[] =>
  [...new Set([...live.keys(), ...replayed.keys()])]
    .sort()
    .filter((key) => (live.get(key) ?? 0n) !== (replayed.get(key) ?? 0n))
    .map((key) => ({ key, live: String(live.get(key) ?? 0n), replayed: String(replayed.get(key) ?? 0n) }));

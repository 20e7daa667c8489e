type Bucket<Key, Value> = ReadonlyMap<Key, Value>;
type Shelf<Key, Value> = ReadonlyMap<number, Bucket<Key, Value>>;
type Shelves<Key, Value> = ReadonlyMap<number, Shelf<Key, Value>>;

const WIDTH_BITS = 6;
const WIDTH_MASK = 2 ** WIDTH_BITS - 1;

/** FNV-1a: where a key is kept; no more than that follows from it. */
const hashOf = (key: string): number => {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01_00_01_93);
  return hash >>> 0;
};

const withEntry = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> =>
  new Map(map).set(key, value);

/**
 * A map that never changes: each change gives another one, which shares all but a few small parts with it. For states that are
 * remembered by many events in turn, of which copying the whole each time would take as long as the square of their number.
 */
export class PersistentMap<Key extends string, Value> {
  private constructor(
    private readonly shelves: Shelves<Key, Value>,
    readonly size: number,
  ) {}

  static empty<Key extends string, Value>(): PersistentMap<Key, Value> {
    return new PersistentMap<Key, Value>(new Map(), 0);
  }

  get(key: Key): Value | undefined {
    return this.bucketOf(key)?.get(key);
  }

  with(key: Key, value: Value): PersistentMap<Key, Value> {
    const bucket = this.bucketOf(key) ?? new Map<Key, Value>();
    return this.keeping(key, withEntry(bucket, key, value), bucket.has(key) ? 0 : 1);
  }

  without(key: Key): PersistentMap<Key, Value> {
    const bucket = this.bucketOf(key);
    if (bucket === undefined || !bucket.has(key)) return this;
    const left = new Map(bucket);
    left.delete(key);
    return this.keeping(key, left, -1);
  }

  /** In no order that means anything. */
  *entries(): Generator<readonly [Key, Value]> {
    for (const shelf of this.shelves.values()) for (const bucket of shelf.values()) yield* bucket;
  }

  private bucketOf(key: Key): Bucket<Key, Value> | undefined {
    const hash = hashOf(key);
    return this.shelves.get(hash & WIDTH_MASK)?.get((hash >>> WIDTH_BITS) & WIDTH_MASK);
  }

  private keeping(key: Key, bucket: Bucket<Key, Value>, more: number): PersistentMap<Key, Value> {
    const hash = hashOf(key);
    const shelf = this.shelves.get(hash & WIDTH_MASK) ?? new Map<number, Bucket<Key, Value>>();
    const changed = withEntry(shelf, (hash >>> WIDTH_BITS) & WIDTH_MASK, bucket);
    return new PersistentMap(withEntry(this.shelves, hash & WIDTH_MASK, changed), this.size + more);
  }
}

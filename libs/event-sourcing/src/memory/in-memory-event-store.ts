import { laterInstant, type Instant, type Uuid } from '@spillrom/kernel';
import { canonical } from '../canonical.js';
import { checkChain } from '../chain-form.js';
import {
  ChainRefused,
  comparePositions,
  START,
  UnknownPosition,
  type Appended,
  type Chain,
  type Commit,
  type Conflict,
  type EventStore,
  type NewEvent,
  type Page,
  type Position,
  type Stop,
  type StoredEvent,
  type StreamName,
} from '../event-store.js';
import type { JsonObject } from '../json.js';
import { entriesOf, type EntryPage, type EntrySource } from '../stored-entry.js';

/**
 * The log as an array: the reference that every other store is compared with, and the store of quick tests. Nothing outlives the
 * process. Positions are dense, from 1; an append happens within one turn of the event loop, so nobody sees half of it.
 */
export class InMemoryEventStore implements EventStore, EntrySource {
  readonly #log: StoredEvent[] = [];
  readonly #streams = new Map<StreamName, StoredEvent[]>();
  readonly #byId = new Map<Uuid, StoredEvent>();
  readonly #rings = new Set<() => void>();
  readonly #clock: () => Instant;

  constructor(options: { readonly clock: () => Instant }) {
    this.#clock = options.clock;
  }

  async append(chain: Chain): Promise<Appended> {
    checkChain(chain);
    return this.#original(chain) ?? this.#conflicts(chain) ?? this.#write(chain);
  }

  async read(
    from: readonly { readonly stream: StreamName; readonly after: number }[],
  ): Promise<readonly StoredEvent[]> {
    return from.flatMap(({ stream, after }) => this.#streams.get(stream)?.slice(after + 1) ?? []);
  }

  async readAll(after: Position, limit: number): Promise<Page> {
    const start = Number(after);
    if (start > this.#log.length) throw new UnknownPosition(after);
    let stop = Math.min(start + Math.max(limit, 1), this.#log.length);
    while (stop < this.#log.length && !endsCommit(this.#log[stop - 1]!)) stop += 1;
    const events = this.#log.slice(start, stop);
    return { events, next: events.at(-1)?.position ?? after, end: stop >= this.#log.length };
  }

  async readEntries(after: Position, limit: number): Promise<EntryPage> {
    return entriesOf(await this.readAll(after, limit));
  }

  async head(): Promise<{ readonly position: Position; readonly recordedAt: Instant } | 'empty'> {
    const last = this.#log.at(-1);
    return last === undefined ? 'empty' : { position: last.position, recordedAt: last.recordedAt };
  }

  onAppend(ring: () => void): Stop {
    const own = () => ring();
    this.#rings.add(own);
    return async () => void this.#rings.delete(own);
  }

  /** What the same chain came to when it was written; nothing when none of its events is known. */
  #original(chain: Chain): Appended | undefined {
    const events = chain.flatMap((commit) => commit.events.map((event) => ({ commit, event })));
    if (!events.some(({ event }) => this.#byId.has(event.id))) return undefined;
    let position = START;
    for (const { commit, event } of events) {
      const stored = this.#byId.get(event.id);
      if (stored === undefined || !isSame(stored, event, commit))
        throw new ChainRefused('KNOWN_EVENT_ID', `the log holds other events under ids of this chain, as ${event.id}`);
      if (comparePositions(stored.position, position) > 0) position = stored.position;
    }
    return { position };
  }

  /** The failing expectations of the first commit that has one. */
  #conflicts(chain: Chain): Appended | undefined {
    const versions = new Map<StreamName, number>();
    const versionOf = (stream: StreamName) => versions.get(stream) ?? this.#version(stream);
    for (const commit of chain) {
      const [first, ...others] = commit.reads
        .map(({ stream, version }): Conflict => {
          return { commit: commit.id, stream, expected: version, actual: versionOf(stream) };
        })
        .filter(({ expected, actual }) => expected !== actual);
      if (first !== undefined) return { conflicts: [first, ...others] };
      for (const { stream } of commit.events) versions.set(stream, versionOf(stream) + 1);
    }
    return undefined;
  }

  #write(chain: Chain): Appended {
    const now = this.#clock();
    for (const commit of chain) {
      const given = commit.recordedAt ?? now;
      const recordedAt = laterInstant(this.#log.at(-1)?.recordedAt ?? given, given);
      for (const [index, event] of commit.events.entries()) this.#store(event, index, commit, recordedAt);
    }
    for (const ring of this.#rings) ring();
    return { position: this.#log.at(-1)!.position };
  }

  #store(event: NewEvent, index: number, commit: Commit, recordedAt: Instant): void {
    const { id, stream, type, schemaVersion } = event;
    const stored: StoredEvent = {
      ...{ id, stream, type, schemaVersion, recordedAt },
      data: JSON.parse(canonical(event.data)) as JsonObject,
      meta: JSON.parse(canonical(event.meta)) as Record<string, string>,
      version: this.#version(stream) + 1,
      position: String(this.#log.length + 1) as Position,
      commit: { id: commit.id, index, count: commit.events.length },
    };
    this.#log.push(stored);
    this.#byId.set(id, stored);
    if (stored.version === 0) this.#streams.set(stream, []);
    this.#streams.get(stream)!.push(stored);
  }

  #version(stream: StreamName): number {
    return (this.#streams.get(stream)?.length ?? 0) - 1;
  }
}

const endsCommit = ({ commit }: StoredEvent): boolean => commit.index === commit.count - 1;

const isSame = (stored: StoredEvent, event: NewEvent, commit: Commit): boolean =>
  stored.commit.id === commit.id &&
  stored.stream === event.stream &&
  stored.type === event.type &&
  stored.schemaVersion === event.schemaVersion &&
  canonical(stored.data) === canonical(event.data) &&
  canonical(stored.meta) === canonical(event.meta);

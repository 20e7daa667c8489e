import { createHash } from 'node:crypto';
import {
  checkChain,
  START,
  type Chain,
  type Commit,
  type EventStore,
  type Position,
  type StoredEvent,
  type StreamName,
} from '@spillrom/event-sourcing';

const SHORT = 10;

/**
 * A log of its own in a server that has but one: everything after where the server's log ended when the scope was made, its streams under
 * names that no other scope has. A name keeps its length where it is long enough to be told apart, since a leaf's size depends on it.
 */
export class Scope {
  readonly #aliases = new Map<StreamName, StreamName>();

  private constructor(
    readonly name: string,
    readonly start: Position,
  ) {}

  static async at(end: EventStore, name: string): Promise<Scope> {
    const head = await end.head();
    return new Scope(name, head === 'empty' ? START : head.position);
  }

  /** The same scope in another process. */
  static again({ name, start }: Pick<Scope, 'name' | 'start'>): Scope {
    return new Scope(name, start);
  }

  hide(stream: StreamName): StreamName {
    const hidden = (stream.length < SHORT ? `${this.name}-${stream}` : this.#stretched(stream)) as StreamName;
    this.#aliases.set(hidden, stream);
    return hidden;
  }

  /** A stream that another process of this scope wrote is known by its hidden name until this one names it too. */
  shown(hidden: StreamName): StreamName {
    return this.#aliases.get(hidden) ?? hidden;
  }

  #stretched(stream: StreamName): string {
    let text = '';
    for (let part = 0; text.length < stream.length; part += 1) {
      text += createHash('sha256').update(`${this.name} ${stream} ${part}`).digest('base64url').toLowerCase();
    }
    return text.slice(0, stream.length);
  }
}

/** A store that shows a scope of another as a log that began empty. */
export class ScopedStore implements EventStore {
  constructor(
    private readonly inner: EventStore & { close(): Promise<void> },
    private readonly scope: Scope,
  ) {}

  async append(chain: Chain) {
    checkChain(chain);
    const [first, ...others] = chain;
    const outcome = await this.inner.append([this.#hidden(first), ...others.map((commit) => this.#hidden(commit))]);
    if ('position' in outcome) return outcome;
    const [conflict, ...more] = outcome.conflicts.map((each) => ({ ...each, stream: this.scope.shown(each.stream) }));
    return { conflicts: [conflict!, ...more] as const };
  }

  async read(from: readonly { readonly stream: StreamName; readonly after: number }[]) {
    const found = await this.inner.read(from.map(({ stream, after }) => ({ stream: this.scope.hide(stream), after })));
    return found.map((event) => this.#shown(event));
  }

  async readAll(after: Position, limit: number) {
    const { events, next, end } = await this.inner.readAll(after === START ? this.scope.start : after, limit);
    return { events: events.map((event) => this.#shown(event)), next: next === this.scope.start ? START : next, end };
  }

  async head() {
    const head = await this.inner.head();
    return head === 'empty' || head.position === this.scope.start ? 'empty' : head;
  }

  onAppend(ring: () => void) {
    return this.inner.onAppend(ring);
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  #hidden(commit: Commit): Commit {
    return {
      ...commit,
      reads: commit.reads.map(({ stream, version }) => ({ stream: this.scope.hide(stream), version })),
      events: commit.events.map((event) => ({ ...event, stream: this.scope.hide(event.stream) })),
    };
  }

  #shown(event: StoredEvent): StoredEvent {
    return { ...event, stream: this.scope.shown(event.stream) };
  }
}

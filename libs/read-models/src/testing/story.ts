import { aggregates, decisions } from '@spillrom/domain';
import type { Category, Command } from '@spillrom/domain';
import {
  canonical,
  comparePositions,
  empty,
  encode,
  evolveOnto,
  runReading,
  streamName,
} from '@spillrom/event-sourcing';
import type {
  AnyStreamRef,
  Commit,
  Context,
  Folded,
  Handling,
  JsonObject,
  Position,
  StoredEvent,
  StreamName,
  Written,
} from '@spillrom/event-sourcing';
import { instant, PersistentMap, uuidv7 } from '@spillrom/kernel';
import type { ActorId, Instant, OrgNumber, Role, Uuid } from '@spillrom/kernel';
import { commandRecordCatalogue } from '../command-record.js';

const AUTHORITY = '983658776' as OrgNumber;

/** Who acts, in which role, and for whom if not for the authority. */
export type By = readonly [actor: string, role: Role, org?: OrgNumber];

type StateOf<C extends Category> = Exclude<(typeof aggregates)[C]['initial'], { readonly status: 'absent' }>;

interface Made {
  readonly commit: Commit;
  readonly stored: readonly StoredEvent[];
  /** What all streams had come to after it. */
  readonly streams: PersistentMap<StreamName, Folded<unknown>>;
}

/**
 * A history that the deciders themselves make, command by command, as the log would hold it: each accepted command one commit, its
 * record last, one position for each event from 1. Ids and times follow from the count alone.
 */
export class Story {
  readonly made: Made[];
  #streams: PersistentMap<StreamName, Folded<unknown>>;
  #count = 0;
  #events: number;
  #decidedAt = instant('2022-11-01T08:00:00Z');

  constructor(made: readonly Made[] = []) {
    this.made = [...made];
    this.#streams = made.at(-1)?.streams ?? PersistentMap.empty();
    this.#events = made.reduce((sum, { stored }) => sum + stored.length, 0);
  }

  /** As it stood after its first commits; to be read, not to be gone on with. */
  until(commits: number): Story {
    return new Story(this.made.slice(0, commits));
  }

  get events(): readonly StoredEvent[] {
    return this.made.flatMap(({ stored }) => stored);
  }

  get commits(): readonly Commit[] {
    return this.made.map(({ commit }) => commit);
  }

  get position(): Position {
    return (
      this.events
        .map(({ position }) => position)
        .sort(comparePositions)
        .at(-1) ?? ('0' as Position)
    );
  }

  /** What follows is decided at this moment. */
  at(decidedAt: string): this {
    this.#decidedAt = instant(decidedAt);
    return this;
  }

  /** @throws Error when the command is not accepted */
  accept(command: Command, ...[actor, role, org = AUTHORITY]: By): this {
    const context: Context = { actor: actor as ActorId, role, org, decidedAt: this.#decidedAt };
    const handling = decisions[command.type] as unknown as Handling<Command>;
    const stepped = runReading(handling.decide(command, context), (ref) => this.#folded(ref));
    if (!stepped.done) throw new Error(`${stepped.needs.stream} has no state`);
    const outcome = stepped.result;
    if (outcome.kind !== 'accepted') throw new Error(`${command.type} was ${JSON.stringify(outcome)}`);
    this.#commit(outcome.events, context, command.type);
    return this;
  }

  /** Events by no command. */
  write(...events: readonly Written[]): this {
    this.#commit(events, { actor: 'nobody' as ActorId, role: 'operator', org: AUTHORITY, decidedAt: this.#decidedAt });
    return this;
  }

  /** What a stream remembers; it must exist. */
  state<C extends Category>(category: C, id: string): StateOf<C> {
    const { state } = this.#folded({ stream: streamName(`${category}-${id}`), aggregate: aggregates[category] });
    return state as StateOf<C>;
  }

  #folded(ref: AnyStreamRef): Folded<unknown> {
    return this.#streams.get(ref.stream) ?? empty(ref.aggregate);
  }

  #id(): Uuid {
    this.#count += 1;
    const random = Buffer.alloc(10);
    random.writeUInt32BE(this.#count, 5);
    return uuidv7(Date.parse(this.#decidedAt), random);
  }

  #commit(events: readonly Written[], { actor, role, org, decidedAt }: Context, type = 'Written'): void {
    const id = this.#id();
    const record = { stream: streamName(`command-${id.replaceAll('-', '')}`), aggregate: RECORD };
    const decided = { type, actor, role, org, decidedAt, outcome: 'accepted' };
    const written = [...events, { ref: record, event: { type: 'CommandDecided', data: decided } }];
    const versions = new Map(written.map(({ ref }) => [ref.stream, this.#folded(ref).version]));
    const reads = [...versions].map(([stream, version]) => ({ stream, version }));
    const made = written.map((one) => encode(one, this.#id(), { actor, role, org, decidedAt }));
    const commit: Commit = { id, recordedAt: decidedAt, reads, events: made };
    const stored = this.#store(commit, this.#events, versions, decidedAt);
    this.#events += stored.length;
    for (const { ref, event } of written) {
      this.#streams = this.#streams.with(ref.stream, evolveOnto(ref.aggregate, this.#folded(ref), event));
    }
    this.made.push({ commit, stored, streams: this.#streams });
  }

  #store(commit: Commit, before: number, versions: Map<StreamName, number>, recordedAt: Instant): StoredEvent[] {
    return commit.events.map((event, index) => {
      const version = versions.get(event.stream)! + 1;
      versions.set(event.stream, version);
      const data = JSON.parse(canonical(event.data)) as JsonObject;
      const place = { id: commit.id, index, count: commit.events.length };
      return { ...event, data, version, position: String(before + index + 1) as Position, recordedAt, commit: place };
    });
  }
}

const RECORD = { initial: null, evolve: () => null, catalogue: commandRecordCatalogue } as AnyStreamRef['aggregate'];

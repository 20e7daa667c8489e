import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { Due, ReadModel, RegisterName, Row } from '@spillrom/read-models';
import { insertion, replacing, valuesOf, type Fields } from './bulk.js';
import { PoisonEvent } from './checkpoint.js';
import { saveEntries, type StoredEntry } from './dialogue-entries.js';
import { writeDue, writePastDue, type DueOfRow } from './due-table.js';
import type { Client, LeftOutOf, Projection } from './projection.js';
import { columnsOf, snakeCase } from './register-tables.js';
import { portionsOf, UnderWay } from './under-way.js';

/** Rows remembered at most, and signs of their JSON; beyond it all are forgotten, and read again when next needed. */
const REMEMBERED_MAX = 20_000;
const REMEMBERED_SIGNS_MAX = 64_000_000;

/** Folded at a stretch while statements are under way: a few milliseconds. */
const BREATH_EVENTS = 64;

type Place = { readonly register: RegisterName; readonly id: string };

/** An event and the row that it may change. */
interface Placed {
  readonly place: Place;
  readonly name: string;
  readonly stored: StoredEvent;
}

/** A row as it goes into a table, and what it is found by. */
interface Found {
  readonly place: Place;
  readonly row: Row;
  /** Of the columns of its own register, in their order. */
  readonly own: readonly unknown[];
  readonly waiting: readonly string[];
  /** What falls due for it; nothing at all where no row of the register has deadlines. */
  readonly due: readonly Due[] | undefined;
}

/** The columns of a register's table, and what goes into them of a row. */
const fieldsOf = <Each extends { readonly found: Found }>(
  register: RegisterName,
  more: Fields<Each>,
): Fields<Each> => ({
  id: { type: 'text', of: ({ found }) => found.place.id },
  position: { type: 'bigint', of: ({ found }) => found.row.position },
  created_at: { type: 'text', of: ({ found }) => found.row.createdAt },
  updated_at: { type: 'text', of: ({ found }) => found.row.updatedAt },
  waiting: { type: 'text[]', of: ({ found }) => found.waiting },
  ...Object.fromEntries(
    Object.entries(columnsOf(register)).map(([name, { type }], column) => [
      snakeCase(name),
      { type, of: ({ found }: Each) => found.own[column] },
    ]),
  ),
  ...more,
});

/** A row as it is after the events, and the event that made it so. */
interface Current {
  readonly found: Found;
  readonly stored: StoredEvent;
}

/** A row as it was after an earlier commit, until an event changed it. */
interface Former {
  readonly found: Found;
  readonly until: Position;
}

const nameOf = ({ register, id }: Place): string => `${register}/${id}`;

export class RegistersProjection implements Projection {
  readonly name = 'registers';
  readonly #schema: string;
  readonly #readModel: Pick<ReadModel, 'place' | 'evolve' | 'rolesWaiting' | 'dialogueEntries' | 'dueOf'>;
  #rows = new Map<string, Found | undefined>();
  #signs = 0;

  constructor(
    schema: string,
    readModel: Pick<ReadModel, 'place' | 'evolve' | 'rolesWaiting' | 'dialogueEntries' | 'dueOf'>,
  ) {
    this.#schema = schema;
    this.#readModel = readModel;
  }

  forget(): void {
    this.#rows = new Map();
    this.#signs = 0;
  }

  async write(
    client: Client,
    events: readonly StoredEvent[],
    _knownAt: Instant | null,
    leftOut: LeftOutOf,
  ): Promise<void> {
    await UnderWay.during(client, async (underWay) => {
      for (const portion of portionsOf(events)) await this.#writePortion(underWay, portion, leftOut);
    });
  }

  async #writePortion(underWay: UnderWay, events: readonly StoredEvent[], leftOut: LeftOutOf): Promise<void> {
    if (this.#rows.size > REMEMBERED_MAX || this.#signs > REMEMBERED_SIGNS_MAX) this.forget();
    const entries: StoredEntry[] = [];
    const placed = events.flatMap((stored): readonly Placed[] => {
      if (leftOut(stored)) return [];
      const place = this.#taking(stored, () => this.#readModel.place(stored));
      if (place !== undefined) return [{ place, name: nameOf(place), stored }];
      entries.push(...this.#entries(stored, undefined));
      return [];
    });
    await this.#load(underWay, placed);
    const { current, past } = await this.#evolved(placed, entries, underWay);
    for (const [register, rows] of byRegister(past)) {
      this.#savePast(underWay, register, rows);
      writePastDue(
        underWay,
        this.#schema,
        register,
        rows.filter(hasDeadlines).map(({ found, until }) => ({ of: dueOf(found), until })),
      );
    }
    for (const [register, rows] of byRegister(current)) {
      this.#save(underWay, register, rows);
      writeDue(
        underWay,
        this.#schema,
        register,
        rows.filter(hasDeadlines).map(({ found, stored }) => ({ of: dueOf(found), version: stored.version })),
      );
    }
    saveEntries(underWay, this.#schema, entries);
    await underWay.breathe();
  }

  #entries(stored: StoredEvent, row: Row | undefined): readonly StoredEntry[] {
    return this.#taking(stored, () => this.#readModel.dialogueEntries(stored, row).map((entry) => ({ stored, entry })));
  }

  /**
   * The rows as they are after the events, and as they were after earlier commits until these changed them. What the events add to the
   * dialogue goes to `entries`.
   */
  async #evolved(placed: readonly Placed[], entries: StoredEntry[], underWay: UnderWay) {
    const changed = new Map<string, Current>();
    const past: Former[] = [];
    for (const [index, { stored, name, place }] of placed.entries()) {
      if (index % BREATH_EVENTS === BREATH_EVENTS - 1) await underWay.breathe();
      const before = this.#rows.get(name);
      const row = this.#taking(stored, () => this.#readModel.evolve(before?.row, stored));
      entries.push(...this.#entries(stored, row));
      if (row === undefined || row === before?.row) continue;
      // What a row was in the midst of a commit is nobody's state.
      if (before !== undefined && changed.get(name)?.stored.commit.id !== stored.commit.id) {
        past.push({ found: before, until: stored.position });
      }
      const found = this.#taking(stored, () => this.#found(place, row));
      this.#rows.set(name, found);
      changed.set(name, { found, stored });
    }
    return { current: [...changed.values()], past };
  }

  #found(place: Place, row: Row): Found {
    const own = Object.values(columnsOf(place.register)).map(({ of }) => of(row as never));
    const waiting = this.#readModel.rolesWaiting(place.register, row);
    return { place, row, own, waiting, due: this.#readModel.dueOf(place.register, row) };
  }

  #taking<Result>(stored: StoredEvent, take: () => Result): Result {
    try {
      return take();
    } catch (cause) {
      throw new PoisonEvent(stored, cause);
    }
  }

  async #load(underWay: UnderWay, placed: readonly Placed[]): Promise<void> {
    const unknown = new Map<RegisterName, Set<string>>();
    for (const { name, place, stored } of placed) {
      if (this.#rows.has(name)) continue;
      this.#rows.set(name, undefined);
      // The first event of a stream makes its row: there is none to look for.
      if (stored.version === 0) continue;
      unknown.set(place.register, (unknown.get(place.register) ?? new Set()).add(place.id));
    }
    for (const [register, wanted] of unknown) {
      const rows = await underWay.ask<{ id: string; row: string }>(
        `SELECT id, row FROM ${this.#schema}.${register} WHERE id = ANY ($1::text[])`,
        [[...wanted]],
      );
      for (const { id, row } of rows) {
        const place = { register, id };
        this.#rows.set(nameOf(place), this.#found(place, JSON.parse(row) as Row));
        this.#signs += row.length;
      }
    }
  }

  #save(underWay: UnderWay, register: RegisterName, current: readonly Current[]): void {
    const texts = current.map(({ found }) => JSON.stringify(found.row));
    for (const { length } of texts) this.#signs += length;
    const written = current.map(({ found }, index) => ({ found, text: texts[index]! }));
    const fields = fieldsOf<(typeof written)[number]>(register, { row: { type: 'text', of: ({ text }) => text } });
    underWay.send({
      name: `${register} ${this.#schema}`,
      text: `${insertion(`${this.#schema}.${register}`, fields)} ${replacing('id', fields)}`,
      values: [...valuesOf(fields, written)],
    });
  }

  #savePast(underWay: UnderWay, register: RegisterName, past: readonly Former[]): void {
    const fields = fieldsOf<Former>(register, { until: { type: 'bigint', of: ({ until }) => until } });
    underWay.send({
      name: `past ${register} ${this.#schema}`,
      text: insertion(`${this.#schema}.${register}_past`, fields),
      values: [...valuesOf(fields, past)],
    });
  }
}

const dueOf = ({ place: { id }, row: { position }, due = [] }: Found): DueOfRow => ({ id, position, due });

const hasDeadlines = ({ found }: { readonly found: Found }): boolean => found.due !== undefined;

const byRegister = <Each extends { readonly found: Found }>(
  all: readonly Each[],
): ReadonlyMap<RegisterName, readonly Each[]> => {
  const groups = new Map<RegisterName, Each[]>();
  for (const each of all) {
    const own = groups.get(each.found.place.register);
    if (own === undefined) groups.set(each.found.place.register, [each]);
    else own.push(each);
  }
  return groups;
};

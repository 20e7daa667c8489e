import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { Due, ReadModel, RegisterName, Row } from '@spillrom/read-models';
import { insertion, replacing, valuesOf, type Fields } from './bulk.js';
import { PoisonEvent } from './checkpoint.js';
import { saveEntries, type StoredEntry } from './dialogue-entries.js';
import { writeDue, writePastDue } from './due-table.js';
import type { Client, LeftOutOf, Projection } from './projection.js';
import { columnsOf, snakeCase } from './register-tables.js';

/** Rows remembered at most, and signs of their JSON; beyond it all are forgotten, and read again when next needed. */
const REMEMBERED_MAX = 20_000;
const REMEMBERED_SIGNS_MAX = 64_000_000;

type Place = { readonly register: RegisterName; readonly id: string };

/** An event and the row that it may change. */
type Placed = Place & { readonly stored: StoredEvent };

/** A row as it goes into a table: what it is found by. */
interface Found extends Place {
  readonly row: Row;
  /** Of the columns of its own register, in their order. */
  readonly own: readonly unknown[];
  readonly waiting: readonly string[];
  /** What falls due for it; nothing at all where no row of the register has deadlines. */
  readonly due: readonly Due[] | undefined;
}

/** The columns of a register's table, and what goes into them of a row. */
const fieldsOf = <Each extends Found>(register: RegisterName, more: Fields<Each>): Fields<Each> => ({
  id: { type: 'text', of: ({ id }) => id },
  position: { type: 'bigint', of: ({ row }) => row.position },
  created_at: { type: 'text', of: ({ row }) => row.createdAt },
  updated_at: { type: 'text', of: ({ row }) => row.updatedAt },
  waiting: { type: 'text[]', of: ({ waiting }) => waiting },
  ...Object.fromEntries(
    Object.entries(columnsOf(register)).map(([name, { type }], column) => [
      snakeCase(name),
      { type, of: ({ own }: Each) => own[column] },
    ]),
  ),
  ...more,
});

const nameOf = ({ register, id }: Place): string => `${register}/${id}`;

export class RegistersProjection implements Projection {
  readonly name = 'registers';
  readonly #schema: string;
  readonly #readModel: Pick<ReadModel, 'place' | 'evolve' | 'rolesWaiting' | 'dialogueEntries' | 'dueOf'>;
  #rows = new Map<string, Row | undefined>();
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
    if (this.#rows.size > REMEMBERED_MAX || this.#signs > REMEMBERED_SIGNS_MAX) this.forget();
    const entries: StoredEntry[] = [];
    const placed = events.flatMap((stored) => {
      if (leftOut(stored)) return [];
      const place = this.#taking(stored, () => this.#readModel.place(stored));
      if (place !== undefined) return [{ ...place, stored }];
      entries.push(...this.#entries(stored, undefined));
      return [];
    });
    await this.#load(client, placed);
    const { current, past } = this.#evolved(placed, entries);
    for (const [register, rows] of byRegister(past)) {
      await this.#savePast(client, register, rows);
      await writePastDue(client, this.#schema, register, withDeadlines(rows));
    }
    for (const [register, rows] of byRegister(current)) {
      await this.#save(client, register, rows);
      await writeDue(client, this.#schema, register, withDeadlines(rows));
    }
    await saveEntries(client, this.#schema, entries);
  }

  #entries(stored: StoredEvent, row: Row | undefined): readonly StoredEntry[] {
    return this.#taking(stored, () => this.#readModel.dialogueEntries(stored, row).map((entry) => ({ stored, entry })));
  }

  /**
   * The rows as they are after the events, and as they were after earlier commits until these changed them. What the events add to the
   * dialogue goes to `entries`.
   */
  #evolved(placed: readonly Placed[], entries: StoredEntry[]) {
    const changed = new Map<string, Placed & { readonly row: Row }>();
    const past: (Found & { readonly until: Position })[] = [];
    for (const { stored, ...place } of placed) {
      const name = nameOf(place);
      const before = this.#rows.get(name);
      const row = this.#taking(stored, () => this.#readModel.evolve(before, stored));
      entries.push(...this.#entries(stored, row));
      if (row === undefined || row === before) continue;
      // What a row was in the midst of a commit is nobody's state.
      if (before !== undefined && changed.get(name)?.stored.commit.id !== stored.commit.id) {
        past.push({ ...this.#taking(stored, () => this.#found(place, before)), until: stored.position });
      }
      this.#rows.set(name, row);
      changed.set(name, { ...place, row, stored });
    }
    const current = Array.from(changed.values(), ({ row, stored, ...place }) =>
      this.#taking(stored, () => ({
        ...this.#found(place, row),
        text: JSON.stringify(row),
        version: stored.version,
      })),
    );
    return { current, past };
  }

  #found(place: Place, row: Row): Found {
    const own = Object.values(columnsOf(place.register)).map(({ of }) => of(row as never));
    const waiting = this.#readModel.rolesWaiting(place.register, row);
    return { ...place, row, own, waiting, due: this.#readModel.dueOf(place.register, row) };
  }

  #taking<Result>(stored: StoredEvent, take: () => Result): Result {
    try {
      return take();
    } catch (cause) {
      throw new PoisonEvent(stored, cause);
    }
  }

  async #load(client: Client, placed: readonly Placed[]): Promise<void> {
    const unknown: Placed[] = [];
    for (const each of placed) {
      const name = nameOf(each);
      if (this.#rows.has(name)) continue;
      this.#rows.set(name, undefined);
      // The first event of a stream makes its row: there is none to look for.
      if (each.stored.version > 0) unknown.push(each);
    }
    for (const [register, wanted] of byRegister(unknown)) {
      const { rows } = await client.query<{ id: string; row: string }>(
        `SELECT id, row FROM ${this.#schema}.${register} WHERE id = ANY ($1::text[])`,
        [[...new Set(wanted.map(({ id }) => id))]],
      );
      for (const { id, row } of rows) {
        this.#rows.set(nameOf({ register, id }), JSON.parse(row) as Row);
        this.#signs += row.length;
      }
    }
  }

  async #save(
    client: Client,
    register: RegisterName,
    written: readonly (Found & { readonly text: string })[],
  ): Promise<void> {
    for (const { text } of written) this.#signs += text.length;
    const fields = fieldsOf<(typeof written)[number]>(register, { row: { type: 'text', of: ({ text }) => text } });
    await client.query({
      name: `${register} ${this.#schema}`,
      text: `${insertion(`${this.#schema}.${register}`, fields)} ${replacing('id', fields)}`,
      values: [...valuesOf(fields, written)],
    });
  }

  async #savePast(
    client: Client,
    register: RegisterName,
    past: readonly (Found & { readonly until: Position })[],
  ): Promise<void> {
    const fields = fieldsOf<(typeof past)[number]>(register, { until: { type: 'bigint', of: ({ until }) => until } });
    await client.query({
      name: `past ${register} ${this.#schema}`,
      text: insertion(`${this.#schema}.${register}_past`, fields),
      values: [...valuesOf(fields, past)],
    });
  }
}

/** Rows of a register whose rows have deadlines. */
const withDeadlines = <Each extends Found>(rows: readonly Each[]) =>
  rows.flatMap(({ due, ...each }) => (due === undefined ? [] : [{ ...each, due, position: each.row.position }]));

const byRegister = <Each extends Place>(all: readonly Each[]): ReadonlyMap<RegisterName, Each[]> => {
  const groups = new Map<RegisterName, Each[]>();
  for (const each of all) {
    const own = groups.get(each.register);
    if (own === undefined) groups.set(each.register, [each]);
    else own.push(each);
  }
  return groups;
};

import type { StoredEvent } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { Due, ReadModel, RegisterName, Row } from '@spillrom/read-models';
import { PoisonEvent } from './checkpoint.js';
import { writeDue } from './due-table.js';
import type { Client, Projection } from './projection.js';
import { columnsOf, snakeCase, type Column } from './register-tables.js';

/** Rows remembered at most, and signs of their JSON; beyond it all are forgotten, and read again when next needed. */
const REMEMBERED_MAX = 20_000;
const REMEMBERED_SIGNS_MAX = 64_000_000;

type Place = { readonly register: RegisterName; readonly id: string };

/** A row as it goes into its table. */
interface Written extends Place {
  readonly row: Row;
  readonly text: string;
  /** Of the columns of its own register, in their order. */
  readonly own: readonly unknown[];
  readonly waiting: string;
  /** What falls due for it; nothing at all where rows have no deadlines. */
  readonly due: readonly Due[] | undefined;
  readonly version: number;
}

const nameOf = ({ register, id }: Place): string => `${register}/${id}`;

const field = (type: Column<never>['type'], name: string, place: number) => ({
  type: type === 'text[]' ? 'text' : type,
  name,
  place,
  // An array of arrays would be flattened, so each goes as its text.
  selected: type === 'text[]' ? `n.${name}::text[]` : `n.${name}`,
});

/** `INSERT … SELECT FROM unnest` of whole rows, replacing those that are there. */
const upsert = (schema: string, register: RegisterName): string => {
  const own = Object.entries(columnsOf(register)).map(([name, { type }]) => [snakeCase(name), type] as const);
  const fields = [
    ...([
      ['id', 'text'],
      ['position', 'bigint'],
      ['created_at', 'text'],
      ['updated_at', 'text'],
      ['waiting', 'text[]'],
    ] as const),
    ...own,
    ['row', 'text'] as const,
  ].map(([name, type], index) => field(type, name, index + 1));
  const names = fields.map(({ name }) => name).join(', ');
  return `INSERT INTO ${schema}.${register} (${names}) SELECT ${fields.map(({ selected }) => selected).join(', ')}
    FROM unnest(${fields.map(({ type, place }) => `$${place}::${type}[]`).join(', ')}) AS n (${names})
    ON CONFLICT (id) DO UPDATE SET ${fields.map(({ name }) => `${name} = EXCLUDED.${name}`).join(', ')}`;
};

const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((each) => `"${each.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;

export class RegistersProjection implements Projection {
  readonly name = 'registers';
  readonly #schema: string;
  readonly #readModel: Pick<ReadModel, 'place' | 'evolve' | 'rolesWaiting' | 'dueOf'>;
  #rows = new Map<string, Row | undefined>();
  #signs = 0;

  constructor(schema: string, readModel: Pick<ReadModel, 'place' | 'evolve' | 'rolesWaiting' | 'dueOf'>) {
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
    leftOut: ReadonlySet<string>,
  ): Promise<void> {
    if (this.#rows.size > REMEMBERED_MAX || this.#signs > REMEMBERED_SIGNS_MAX) this.forget();
    const placed = events.flatMap((stored) => {
      const place = leftOut.has(stored.id) ? undefined : this.#taking(stored, () => this.#readModel.place(stored));
      return place === undefined ? [] : [{ ...place, stored }];
    });
    await this.#load(client, placed);
    const changed = new Map<string, { readonly row: Row; readonly place: Place; readonly stored: StoredEvent }>();
    for (const { stored, ...place } of placed) {
      const before = this.#rows.get(nameOf(place));
      const row = this.#taking(stored, () => this.#readModel.evolve(before, stored));
      if (row === undefined || row === before) continue;
      this.#rows.set(nameOf(place), row);
      changed.set(nameOf(place), { place, row, stored });
    }
    const written = Array.from(changed.values(), ({ place, row, stored }) =>
      this.#taking(stored, () => this.#written(place, row, stored)),
    );
    for (const [register, rows] of byRegister(written)) {
      await this.#save(client, register, rows);
      const told = rows.flatMap(({ id, due, version }) => (due === undefined ? [] : [{ id, due, version }]));
      if (told.length > 0) await writeDue(client, this.#schema, register, told);
    }
  }

  #written(place: Place, row: Row, { version }: StoredEvent): Written {
    const { register } = place;
    const own = Object.values(columnsOf(register)).map(({ type, of }) => {
      const value = of(row as never);
      return type === 'text[]' ? arrayText(value as readonly string[]) : value;
    });
    const waiting = arrayText(this.#readModel.rolesWaiting(register, row));
    const due = this.#readModel.dueOf(register, row);
    return { ...place, row, own, waiting, due, version, text: JSON.stringify(row) };
  }

  #taking<Result>(stored: StoredEvent, take: () => Result): Result {
    try {
      return take();
    } catch (cause) {
      throw new PoisonEvent(stored, cause);
    }
  }

  async #load(client: Client, places: readonly Place[]): Promise<void> {
    const unknown = places.filter((place) => !this.#rows.has(nameOf(place)));
    for (const place of unknown) this.#rows.set(nameOf(place), undefined);
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

  async #save(client: Client, register: RegisterName, written: readonly Written[]): Promise<void> {
    for (const { text } of written) this.#signs += text.length;
    const rows = written.map(({ row }) => row);
    await client.query({
      name: `${register} ${this.#schema}`,
      text: upsert(this.#schema, register),
      values: [
        written.map(({ id }) => id),
        rows.map(({ position }) => position),
        rows.map(({ createdAt }) => createdAt),
        rows.map(({ updatedAt }) => updatedAt),
        written.map(({ waiting }) => waiting),
        ...Object.keys(columnsOf(register)).map((_, column) => written.map(({ own }) => own[column])),
        written.map(({ text }) => text),
      ],
    });
  }
}

const byRegister = <Each extends Place>(all: readonly Each[]): ReadonlyMap<RegisterName, Each[]> => {
  const groups = new Map<RegisterName, Each[]>();
  for (const each of all) {
    const own = groups.get(each.register);
    if (own === undefined) groups.set(each.register, [each]);
    else own.push(each);
  }
  return groups;
};

import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Position } from '@spillrom/event-sourcing';
import type { RegisterName } from '@spillrom/read-models';
import { columnsOf, registerColumns, snakeCase, type Column } from './register-tables.js';

/** A row as it lies in a register's table; the columns beside `row` are what it is found by. */
export interface StoredRow {
  readonly id: string;
  readonly position: Position;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly waiting: readonly string[];
  readonly row: string;
}

/** A row in one of the states that it has been in; without what it said then, unless it still does. */
export interface StoredVersion extends Omit<StoredRow, 'row'> {
  /** The position at which it changed; null if it has not. */
  readonly until: string | null;
  readonly row: string | null;
}

const columnOptions = ({ type, nullable }: Column<never>, name: string): EntitySchemaColumnOptions => ({
  name: snakeCase(name),
  ...(type === 'text[]' ? { type: 'text', array: true } : { type }),
  ...(nullable === undefined ? {} : { nullable }),
});

type Columns = Readonly<Record<string, EntitySchemaColumnOptions>>;

const entityOf = <Stored>(register: RegisterName, tableName: string, more: Columns): EntitySchema<Stored> =>
  new EntitySchema<Stored>({
    ...{ name: tableName, tableName, schema: 'read' },
    columns: {
      id: { type: 'text', primary: true },
      position: { type: 'bigint' },
      createdAt: { name: 'created_at', type: 'text' },
      updatedAt: { name: 'updated_at', type: 'text' },
      waiting: { type: 'text', array: true },
      ...Object.fromEntries(
        Object.entries(columnsOf(register)).map(([name, column]) => [name, columnOptions(column, name)]),
      ),
      ...more,
    } as EntitySchema<Stored>['options']['columns'],
  });

const ofEach = <Stored>(make: (register: RegisterName) => EntitySchema<Stored>) =>
  Object.fromEntries(
    (Object.keys(registerColumns) as readonly RegisterName[]).map((register) => [register, make(register)]),
  ) as Readonly<Record<RegisterName, EntitySchema<Stored>>>;

export const entities = ofEach((register) => entityOf<StoredRow>(register, register, { row: { type: 'text' } }));

/** The same rows and what they were before. */
export const versions = ofEach((register) =>
  entityOf<StoredVersion>(register, `${register}_versions`, {
    until: { type: 'bigint', nullable: true },
    row: { type: 'text', nullable: true },
  }),
);

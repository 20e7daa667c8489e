import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { RegisterName } from '@spillrom/read-models';
import { columnsOf, registerColumns, snakeCase, type Column } from './register-tables.js';

/** A row as it lies in a register's table; the columns beside `row` are what it is found by. */
export interface StoredRow {
  readonly id: string;
  readonly position: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly waiting: readonly string[];
  readonly row: string;
}

const columnOptions = ({ type, nullable }: Column<never>, name: string): EntitySchemaColumnOptions => ({
  name: snakeCase(name),
  ...(type === 'text[]' ? { type: 'text', array: true } : { type }),
  ...(nullable === undefined ? {} : { nullable }),
});

const entityOf = (register: RegisterName): EntitySchema<StoredRow> =>
  new EntitySchema<StoredRow>({
    name: register,
    tableName: register,
    schema: 'read',
    columns: {
      id: { type: 'text', primary: true },
      position: { type: 'bigint' },
      createdAt: { name: 'created_at', type: 'text' },
      updatedAt: { name: 'updated_at', type: 'text' },
      waiting: { type: 'text', array: true },
      row: { type: 'text' },
      ...Object.fromEntries(
        Object.entries(columnsOf(register)).map(([name, column]) => [name, columnOptions(column, name)]),
      ),
    },
  });

const REGISTERS = Object.keys(registerColumns) as readonly RegisterName[];

export const entities = Object.fromEntries(REGISTERS.map((name) => [name, entityOf(name)])) as Readonly<
  Record<RegisterName, EntitySchema<StoredRow>>
>;

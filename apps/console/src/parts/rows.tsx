import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Scroll } from './scroll.js';

export interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row) => ReactNode;
  readonly isNumber?: true;
}

/** A table: one column names its rows, and is the first. */
export const Rows = <Row,>({
  label,
  columns,
  rows,
  keyOf,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}) => (
  <Scroll label={label}>
    <Table>
      <Table.Head>
        <Table.Row>
          {columns.map(({ name, isNumber }) => (
            <Table.HeaderCell key={name} {...(isNumber && { className: 'number' })}>
              {name}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={keyOf(row)}>
            {columns.map(({ name, of, isNumber }, index) =>
              index === 0 ? (
                <Table.HeaderCell key={name} scope="row">
                  {of(row)}
                </Table.HeaderCell>
              ) : (
                <Table.Cell key={name} {...(isNumber && { className: 'number' })}>
                  {of(row)}
                </Table.Cell>
              ),
            )}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </Scroll>
);

import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Scroll } from './scroll.js';

interface Column {
  readonly head: string;
  readonly isNumber?: true;
}

/** A table of plain rows; the first cell of each names it. */
export const Rows = ({
  label,
  columns,
  rows,
}: {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly ReactNode[] }[];
}) => (
  <Scroll label={label}>
    <Table>
      <Table.Head>
        <Table.Row>
          {columns.map(({ head, isNumber }) => (
            <Table.HeaderCell key={head} className={isNumber === true ? 'number' : ''}>
              {head}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <Table.Row key={key}>
            <Table.HeaderCell scope="row">{first}</Table.HeaderCell>
            {others.map((cell, index) => (
              <Table.Cell
                key={columns[index + 1]?.head}
                className={columns[index + 1]?.isNumber === true ? 'number' : ''}
              >
                {cell}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </Scroll>
);

import type { ComponentProps, ReactNode } from 'react';
import { rowsOf } from '../api/paged.js';
import { More } from './more.js';
import { Shown } from './shown.js';

type Query<Row> = ComponentProps<typeof More>['of'] & {
  readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
};

/** The rows of a list that have come so far, or that there are none, and the way to further ones. */
export const Listed = <Row,>({
  of,
  none,
  height,
  children,
}: {
  readonly of: Query<Row>;
  readonly none: string;
  readonly height?: number;
  readonly children: (rows: readonly Row[]) => ReactNode;
}) => (
  <Shown of={of} height={height ?? 400}>
    {(data) => {
      const rows = rowsOf(data);
      return (
        <>
          {rows.length === 0 && !of.hasNextPage ? <p className="quiet">{none}</p> : children(rows)}
          <More of={of} />
        </>
      );
    }}
  </Shown>
);

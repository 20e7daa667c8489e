/** How a list is fetched page by page. Null, for the first page: the hooks would make a 0 of undefined, which is no cursor. */
export const PAGED = {
  pageParamName: 'cursor',
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: { readonly next?: string }) => next,
};

interface Pages<Page> {
  readonly pages: readonly Page[];
}

/** All rows that have come so far. */
export const rowsOf = <Row>({ pages }: Pages<{ readonly items: readonly Row[] }>): readonly Row[] =>
  pages.flatMap(({ items }) => items);

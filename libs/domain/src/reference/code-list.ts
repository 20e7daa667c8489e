import type { LocalDate } from '@spillrom/kernel';

/**
 * A list of codes that others publish. It says what it was on the day we took it over, nothing about earlier or later days; when its
 * retired codes were retired it does not say.
 */
export interface CodeList<Row extends { readonly code: string }> {
  readonly source: string;
  readonly takenOn: LocalDate;
  readonly rows: readonly Row[];
  readonly retired: readonly string[];
}

export const rowOfCode = <Row extends { readonly code: string }>(list: CodeList<Row>, code: string): Row | undefined =>
  list.rows.find((row) => row.code === code);

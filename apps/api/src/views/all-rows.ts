import type { Position } from '@spillrom/event-sourcing';
import { SHEET_ROWS_MAX, type ReadViews } from '@spillrom/postgres/read-models';
import type { OrgNumber, ProgrammeId } from '@spillrom/kernel';
import type { RegisterRows } from '@spillrom/read-models';

type Listed = 'contracts' | 'credits' | 'frameworks' | 'invoices' | 'requests';

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next?: string;
}

/** Every row of a register that the filters leave, as of a position: what reports are computed from. */
export const allRows = async <Name extends Listed>(
  views: ReadViews,
  register: Name,
  filters: { readonly programme?: ProgrammeId; readonly provider?: OrgNumber; readonly everConfirmed?: boolean },
  position: Position,
): Promise<readonly RegisterRows[Name][]> => {
  const rows: RegisterRows[Name][] = [];
  for (let cursor: string | undefined; ;) {
    const asked = { filters, limit: SHEET_ROWS_MAX, position, ...(cursor !== undefined && { cursor }) };
    const page = (await views.list<Listed>(register, asked)) as unknown as Page<RegisterRows[Name]>;
    rows.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return rows;
  }
};

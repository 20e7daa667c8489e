import type { Position } from '@spillrom/event-sourcing';
import type { Instant, LocalDate, ProgrammeId } from '@spillrom/kernel';
import type { BudgetUse, ReadModel } from '@spillrom/read-models';
import { readSeries } from '@spillrom/postgres/figures';
import type { AtLeast } from './past-state.js';
import { asked, type Snapshots } from './snapshots.js';

/** The budget at the end of a month, as it was known then, and as what is known now makes it. */
export interface MonthOfBudget {
  readonly month: string;
  readonly asOfTime: Instant;
  readonly effectiveOn: LocalDate;
  readonly known: BudgetUse;
  readonly effective: BudgetUse;
}

/** Figures over time. */
export class SeriesViews {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly readModel: Pick<ReadModel, 'budgetUse'>,
  ) {}

  /** A programme's budget, month by month, all read in one snapshot. */
  async budget(
    programme: ProgrammeId,
    { minPosition }: AtLeast = {},
  ): Promise<{ readonly months: readonly MonthOfBudget[]; readonly position: Position }> {
    const { prefix, view } = this.readModel.budgetUse(programme);
    return this.snapshots.read('figures', minPosition, async (manager) => {
      const { position, months } = await readSeries(asked(manager), prefix);
      const shown = months.map((each) => ({ ...each, known: view(each.known), effective: view(each.effective) }));
      return { months: shown, position };
    });
  }
}

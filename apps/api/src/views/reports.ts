import type { Position } from '@spillrom/event-sourcing';
import type { LocalDate, ProgrammeId } from '@spillrom/kernel';
import type { ReadViews } from '@spillrom/postgres/read-models';
import {
  ageing,
  effect,
  forecast,
  rateFrom,
  type AgeingReport,
  type EffectReport,
  type Forecast,
  type ProgrammeRow,
} from '@spillrom/read-models';
import type { Application } from '../application.js';
import { allRows } from './all-rows.js';
import type { Asked } from './parameters.js';
import { missingIn, stateAsked, type PastAsked } from './state-asked.js';

export interface ReportAsked {
  readonly programme: ProgrammeId;
  readonly query: PastAsked & Asked<'on' | 'phase' | 'minPosition'>;
}

/** A report and the position of the log that it is of. */
export type Reported<Report> = Report & { readonly programme: ProgrammeId; readonly position: Position };

/** The state that is asked for, and the programme in it; what else is read is read in that state. */
const programmeIn = async (
  views: ReadViews,
  { programme, query }: ReportAsked,
): Promise<{ readonly row: ProgrammeRow; readonly position: Position }> => {
  const { item, position } = await views.get('programmes', programme, stateAsked(query));
  if (item === undefined) throw missingIn(query, position);
  return { row: item, position };
};

const inPhase =
  ({ phase: wanted }: ReportAsked['query']) =>
  ({ phase }: { readonly phase?: number }): boolean =>
    wanted === undefined || phase === wanted;

/** What is likely to become of the money, and what has come of it: pure functions of what is read here. */
export const reportViews = ({ views, today }: Pick<Application, 'views' | 'today'>) => ({
  forecast: async (asked: ReportAsked): Promise<Reported<Forecast>> => {
    const { programme, query } = asked;
    const { row, position } = await programmeIn(views, asked);
    const on = (query.on as LocalDate | undefined) ?? (await today());
    const amountsBy = async (effectiveOn?: LocalDate) =>
      (await views.budgetUse(programme, { position, ...(effectiveOn !== undefined && { effectiveOn }) })).phases;
    const rows = {
      phases: row.phases.filter(inPhase(query)),
      contracts: await allRows(views, 'contracts', { programme }, position),
      amounts: await amountsBy(),
      expendedBy: { day: await amountsBy(on), before: await amountsBy(rateFrom(on)) },
    };
    return { programme, ...forecast(rows, on), position };
  },

  effect: async (asked: ReportAsked): Promise<Reported<EffectReport>> => {
    const { programme, query } = asked;
    const { position } = await programmeIn(views, asked);
    const on = (query.on as LocalDate | undefined) ?? (await today());
    const contracts = await allRows(views, 'contracts', { programme }, position);
    const requests = await allRows(views, 'requests', { programme }, position);
    return { programme, ...effect({ contracts: contracts.filter(inPhase(query)), requests }, on), position };
  },

  ageing: async (asked: ReportAsked): Promise<Reported<AgeingReport>> => {
    const { programme, query } = asked;
    const { position } = await programmeIn(views, asked);
    const on = (query.on as LocalDate | undefined) ?? (await today());
    const invoices = await allRows(views, 'invoices', { programme }, position);
    const credits = await allRows(views, 'credits', { programme }, position);
    return { programme, ...ageing({ invoices: invoices.filter(inPhase(query)), credits }, on), position };
  },
});

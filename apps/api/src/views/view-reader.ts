import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FiguresQuery, LogQuery, RegisterQuery } from '@spillrom/nest';
import type { Application } from '../application.js';
import { dialogueViews } from './dialogue.js';
import { figureViews } from './figures.js';
import { documentViews } from '../documents/document-views.js';
import { inquiryDocumentViews } from './inquiry-document.js';
import { procurementViews } from './procurement.js';
import { historyViews } from './history.js';
import { marketReportViews } from './market-reports.js';
import { openViews } from '../open/open-contracts.js';
import { queueViews } from './queue.js';
import { redFlagViews } from './red-flags.js';
import { reportViews } from './reports.js';
import { referenceViews } from '../reference/reference-lists.js';
import { LogEnd, type Positions } from './log-end.js';
import { logViews } from './log.js';
import { registerViews } from './registers.js';

const table = (application: Application, end: LogEnd) => ({
  ...registerViews(application.views),
  ...historyViews(application.views),
  ...dialogueViews(application),
  ...procurementViews(application),
  ...queueViews(application, end),
  ...figureViews(application),
  ...reportViews(application),
  ...marketReportViews(application),
  ...openViews(application),
  ...redFlagViews(application, end),
  ...logViews(application, end),
  ...referenceViews(application),
  ...inquiryDocumentViews(application),
  ...documentViews(application),
});

type Show = (asked: Positions & { readonly query?: Positions }) => Promise<unknown>;

/** The table of all views. Each looks first whether the log holds the positions that it is asked for. */
export const viewsOf = (application: Application): ReturnType<typeof table> => {
  const end = new LogEnd(application.store);
  const views = Object.entries(table(application, end) as unknown as Readonly<Record<string, Show>>);
  const checked = views.map(([name, show]): readonly [string, Show] => [
    name,
    async (asked) => {
      await end.mustHold({ ...asked, ...asked.query });
      return show(asked);
    },
  ]);
  return Object.fromEntries(checked) as unknown as ReturnType<typeof table>;
};

type ViewTable = ReturnType<typeof viewsOf>;
type Name = keyof ViewTable;

const QUERY_OF: { readonly [View in Name]: typeof RegisterQuery | typeof FiguresQuery | typeof LogQuery } = {
  list: RegisterQuery,
  one: RegisterQuery,
  part: RegisterQuery,
  tasks: RegisterQuery,
  outside: RegisterQuery,
  history: RegisterQuery,
  dialogue: RegisterQuery,
  contact: RegisterQuery,
  capacity: RegisterQuery,
  silentProviders: RegisterQuery,
  procurementRecord: RegisterQuery,
  priority: RegisterQuery,
  breachRisk: RegisterQuery,
  due: RegisterQuery,
  budgetUse: FiguresQuery,
  budgetSeries: FiguresQuery,
  phaseAllocations: FiguresQuery,
  patientCounts: FiguresQuery,
  forecast: FiguresQuery,
  effect: FiguresQuery,
  redFlags: LogQuery,
  openContracts: RegisterQuery,
  openReleases: RegisterQuery,
  openRecords: RegisterQuery,
  ageing: FiguresQuery,
  frameworkReport: RegisterQuery,
  providerReport: RegisterQuery,
  explainBudget: FiguresQuery,
  explainCounts: FiguresQuery,
  invoiceChain: FiguresQuery,
  command: LogQuery,
  events: LogQuery,
  event: LogQuery,
  reference: LogQuery,
  inquiryDocument: LogQuery,
  document: LogQuery,
};

/** Where controllers ask for a view: types on this side, the query bus behind it. */
@Injectable()
export class ViewReader {
  constructor(private readonly bus: QueryBus) {}

  show<View extends Name>(view: View, asked: Parameters<ViewTable[View]>[0]): ReturnType<ViewTable[View]> {
    return this.bus.execute(new QUERY_OF[view](view, asked)) as ReturnType<ViewTable[View]>;
  }
}

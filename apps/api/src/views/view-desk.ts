import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FiguresQuery, LogQuery, RegisterQuery } from '@spillrom/nest';
import type { House } from '../house.js';
import { figureViews } from './figures.js';
import { logViews } from './log.js';
import { registerViews } from './registers.js';

/** The table of all views. */
export const viewsOf = (house: House) => ({
  ...registerViews(house.views),
  ...figureViews(house),
  ...logViews(house),
});

type ViewTable = ReturnType<typeof viewsOf>;
type Name = keyof ViewTable;

const BOOKS: { readonly [View in Name]: typeof RegisterQuery | typeof FiguresQuery | typeof LogQuery } = {
  list: RegisterQuery,
  one: RegisterQuery,
  part: RegisterQuery,
  tasks: RegisterQuery,
  budgetUse: FiguresQuery,
  phaseAllocations: FiguresQuery,
  patientCounts: FiguresQuery,
  explainBudget: FiguresQuery,
  explainCounts: FiguresQuery,
  invoiceChain: FiguresQuery,
  command: LogQuery,
  events: LogQuery,
  event: LogQuery,
};

/** Where controllers ask for a view: types on this side, the query bus behind it. */
@Injectable()
export class ViewDesk {
  constructor(private readonly bus: QueryBus) {}

  show<View extends Name>(view: View, asked: Parameters<ViewTable[View]>[0]): ReturnType<ViewTable[View]> {
    return this.bus.execute(new BOOKS[view](view, asked)) as ReturnType<ViewTable[View]>;
  }
}

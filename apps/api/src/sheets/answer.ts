import { START, type Position } from '@spillrom/event-sourcing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../application.js';
import { SHEET_MEDIA, SHEET_WRITERS, type SheetFormat } from './formats.js';
import { sheetOf } from './sheet.js';

/** Not what selects rows. */
const NO_FILTERS: readonly string[] = ['limit', 'cursor', 'minPosition'];

const filterOf = (request: FastifyRequest): string => {
  const { pathname, searchParams } = new URL(request.url, 'http://here');
  for (const name of NO_FILTERS) searchParams.delete(name);
  const query = decodeURIComponent(searchParams.toString());
  return query === '' ? pathname : `${pathname}?${query}`;
};

const nameOf = (request: FastifyRequest, position: string, format: SheetFormat): string => {
  const words = new URL(request.url, 'http://here').pathname.split('/').filter((word) => /^[a-z][a-z-]*$/.test(word));
  return `${words.slice(1).join('-') || 'spillrom'}-${position}.${format}`;
};

/** Makes a sheet of a view and says what it is of. */
export class SheetAnswer {
  constructor(private readonly application: Pick<Application, 'store' | 'views'>) {}

  async send(format: SheetFormat, view: object, what: string, request: FastifyRequest, reply: FastifyReply) {
    const position = String((view as { readonly position?: string }).position ?? START);
    const recordedAt = await this.recordedAt(position as Position);
    const said = { what, filter: filterOf(request), position, recordedAt };
    const sheet = sheetOf(view as Readonly<Record<string, unknown>>, said);
    void reply
      .header('Content-Type', format === 'csv' ? `${SHEET_MEDIA.csv}; charset=utf-8; header=present` : SHEET_MEDIA.xlsx)
      .header('Content-Disposition', `attachment; filename="${nameOf(request, position, format)}"`);
    return SHEET_WRITERS[format](sheet);
  }

  /** When the commit was recorded at which the view stands. */
  private async recordedAt(position: Position): Promise<string> {
    if (position === START) return '';
    const { store, views } = this.application;
    const { events } = await store.readAll(await views.commitBefore(position), 1);
    return events.find((each) => each.position === position)?.recordedAt ?? '';
  }
}

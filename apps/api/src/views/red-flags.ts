import type { RedFlag } from '@spillrom/audit-rules';
import type { Position } from '@spillrom/event-sourcing';
import type { LocalDate, ProgrammeId } from '@spillrom/kernel';
import type { Application } from '../application.js';
import { FlagsAt } from './flags-at.js';
import type { LogEnd } from './log-end.js';
import type { Asked } from './parameters.js';
import { pageFrom, whereabouts, type PagedAsked } from './same-state.js';
import { missingIn } from './state-asked.js';

export interface FlagsAsked {
  readonly programme: ProgrammeId;
  readonly query: PagedAsked & Asked<'rule' | 'phase'>;
}

interface ShownFlag extends Omit<RedFlag, 'programme' | 'about'> {
  /** Of what, with the numbers that make it a flag; amounts in øre */
  readonly about: Readonly<Record<string, string>>;
}

export interface RedFlags {
  readonly programme: ProgrammeId;
  /** The day of the last commit that counts */
  readonly on: LocalDate;
  /** In the order of the rules, each in the order of its events */
  readonly items: readonly ShownFlag[];
  /** Cursor of the next page; missing on the last */
  readonly next?: string;
  readonly position: Position;
}

const shown = ({ programme: _programme, about, ...flag }: RedFlag): ShownFlag => ({
  ...flag,
  about: Object.fromEntries(Object.entries(about).map(([name, value]) => [name, String(value)])),
});

/** What is allowed and somebody should look at, as of a position. */
export const redFlagViews = ({ views, store, today }: Pick<Application, 'views' | 'store' | 'today'>, end: LogEnd) => {
  const flagsAt = new FlagsAt(store);
  return {
    redFlags: async ({ programme, query }: FlagsAsked): Promise<RedFlags> => {
      const where = await whereabouts(query, today, end);
      const { item, position } = await views.get('programmes', programme, where.state);
      if (item === undefined) throw missingIn(query, position);
      const { on, flags } = await flagsAt.at(position);
      const { rule, phase } = query;
      const wanted = flags
        .filter((each) => each.programme === programme && (rule === undefined || each.rule === rule))
        .filter(({ phases }) => phase === undefined || phases.includes(phase))
        .map(shown);
      return { programme, ...pageFrom(wanted, where, query, position), on };
    },
  };
};

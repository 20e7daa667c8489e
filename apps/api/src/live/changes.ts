import { isDeepStrictEqual } from 'node:util';
import { comparePositions, UnknownPosition, type EventStore, type Position } from '@spillrom/event-sourcing';
import type { Principal } from '@spillrom/identity';
import type { Role } from '@spillrom/kernel';
import type { ReadViews } from '@spillrom/postgres/read-models';
import type { RegisterName } from '@spillrom/read-models';
import { Problem } from '../problems/problem.js';
import { registerViews } from '../views/registers.js';
import { READERS, sightOf, type Sight } from '../views/sight.js';
import { rowTouched, touchedBy, type Touched } from './touched.js';

/** Beyond so many events, or resources, it is not told which. */
const EVENTS_MAX = 2_000;
const RESOURCES_MAX = 100;

const PAGE = 512;

/** The paths of what has changed, or that it is too much to be named, or too long ago. */
export type Changed = readonly string[] | 'everything';

type Row = NonNullable<Touched['row']>;

/** What an event on one row changes of others: a request shows how far contracts cover it, a contract what was invoiced. */
const SHOWN_ON: { readonly [Name in RegisterName]?: readonly (readonly [RegisterName, field: string])[] } = {
  contracts: [['requests', 'request']],
  inquiries: [['requests', 'request']],
  invoices: [
    ['contracts', 'contract'],
    ['requests', 'request'],
  ],
};

/** What of a row changes although nothing of it does that the person sees. */
const withoutTimes = ({ position: _position, updatedAt: _updatedAt, ...row }: Record<string, unknown>): object => row;

/** What the log changed of what somebody sees, between two positions of the read models. */
export class Changes {
  readonly #one: (asked: Row & { readonly sight: Sight; readonly asOf?: string }) => Promise<object>;

  constructor(
    private readonly store: Pick<EventStore, 'readAll'>,
    private readonly views: ReadViews,
  ) {
    this.#one = registerViews(views).one;
  }

  async between(from: Position, to: Position, principal: Principal): Promise<Changed> {
    const touched = await this.#touched(from, to);
    if (touched === 'everything') return touched;
    const sight = sightOf(principal, 'regionAndTrusts');
    const paths = new Set<string>();
    for (const each of touched) {
      if (!paths.has(each.resource) && (await this.#sees(each, principal.roles, sight, from))) paths.add(each.resource);
    }
    return [...paths];
  }

  async #touched(from: Position, to: Position): Promise<readonly Touched[] | 'everything'> {
    const touched = new Map<string, Touched>();
    let after = from;
    for (let events = 0; comparePositions(after, to) < 0;) {
      const page = await this.#pageAfter(after);
      events += page?.events.length ?? 0;
      if (page === undefined || events > EVENTS_MAX || touched.size > RESOURCES_MAX) return 'everything';
      for (const event of page.events) {
        if (comparePositions(event.position, to) > 0) break;
        for (const each of touchedBy(event)) touched.set(`${each.resource} ${each.trust ?? ''}`, each);
      }
      after = page.next;
      if (page.end) break;
    }
    if (touched.size > RESOURCES_MAX) return 'everything';
    for (const { row } of [...touched.values()]) {
      for (const each of await this.#besides(row))
        if (!touched.has(`${each.resource} `)) touched.set(`${each.resource} `, each);
    }
    return [...touched.values()];
  }

  /** Nothing for a position of another log, or one that this log has lost. */
  async #pageAfter(after: Position) {
    try {
      return await this.store.readAll(after, PAGE);
    } catch (error) {
      if (error instanceof UnknownPosition) return undefined;
      throw error;
    }
  }

  async #besides(row: Row | undefined): Promise<readonly Touched[]> {
    const others = row === undefined ? undefined : SHOWN_ON[row.register];
    if (row === undefined || others === undefined) return [];
    const { item } = await this.views.get(row.register, row.id);
    if (item === undefined) return [];
    const ids = item as unknown as Readonly<Record<string, string>>;
    return others.map(([register, field]) => rowTouched(register, ids[field]!));
  }

  async #sees(
    { readers, row, trust }: Touched,
    roles: readonly Role[],
    sight: Sight,
    from: Position,
  ): Promise<boolean> {
    if (readers === 'everybody') return true;
    if (!roles.some((role) => (READERS[readers] as readonly Role[]).includes(role))) return false;
    if (sight.of === 'everything') return true;
    if (row === undefined) return trust === sight.trust;
    const [before, now] = [await this.#shown({ ...row, sight, asOf: from }), await this.#shown({ ...row, sight })];
    return !isDeepStrictEqual(before, now);
  }

  /** A row as the view of it shows it; nothing where the view says that there is none. */
  async #shown(asked: Row & { readonly sight: Sight; readonly asOf?: string }): Promise<object | undefined> {
    try {
      return withoutTimes((await this.#one(asked)) as Record<string, unknown>);
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  }
}

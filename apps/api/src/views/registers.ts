import type { Principal } from '@spillrom/identity';
import type { Position } from '@spillrom/event-sourcing';
import { TRUST_ROLES } from '@spillrom/kernel';
import type { ReadViews, RegisterFilters, RegisterQuery } from '@spillrom/postgres/read-models';
import type { RegisterName, Task } from '@spillrom/read-models';
import { notFound } from '../problems/problem.js';
import { queryNameOf, type Asked, type ParameterName } from './parameters.js';
import { seen, type Shown, type ShownRows } from './shown.js';
import type { Readers, Sight } from './sight.js';

interface Register {
  readonly readers: Readers;
  /** Parameters that filter it. */
  readonly filters: readonly ParameterName[];
}

/** Who may look into which register, and what it is filtered by. */
export const REGISTERS: { readonly [Name in RegisterName]: Register } = {
  programmes: { readers: 'regionAndTrusts', filters: ['caseNumber', 'name'] },
  decisions: {
    readers: 'region',
    filters: ['programme', 'decisionStatus', 'decisionKind', 'body', 'decidedOn', 'caseNumber'],
  },
  delegations: { readers: 'region', filters: [] },
  providers: { readers: 'regionAndTrusts', filters: ['providerStatus', 'providerKind', 'name'] },
  frameworks: { readers: 'region', filters: ['provider', 'agreementNumber', 'procedure'] },
  requests: { readers: 'regionAndTrusts', filters: ['programme', 'phase', 'trust', 'requestStatus', 'specialty'] },
  contracts: {
    readers: 'regionAndTrusts',
    filters: [
      'programme',
      'phase',
      'trust',
      'contractStatus',
      'request',
      'provider',
      'framework',
      'basis',
      'specialty',
    ],
  },
  invoices: {
    readers: 'region',
    filters: ['programme', 'phase', 'trust', 'invoiceStatus', 'request', 'contract', 'supplier', 'number', 'specialty'],
  },
  commands: { readers: 'auditor', filters: ['type', 'actor', 'role', 'organisation', 'outcome', 'code'] },
};

export const PAGING = ['sort', 'limit', 'cursor', 'minPosition'] as const satisfies readonly ParameterName[];

/** Some filters have another name where the rows are kept. */
const COLUMNS: Readonly<Record<string, string>> = { specialty: 'specialties', procedure: 'procedures' };

export interface ListAsked {
  readonly sight: Sight;
  readonly register: RegisterName;
  readonly query: Asked<ParameterName>;
}

export interface OneAsked {
  readonly sight: Sight;
  readonly register: RegisterName;
  readonly id: string;
  readonly minPosition?: string;
}

type Part = Readonly<Record<string, unknown>> & { readonly etag: string };

export interface PartAsked extends OneAsked {
  readonly register: 'requests' | 'contracts' | 'invoices';
  readonly collection: 'amendments' | 'reversals' | 'deliveries';
  /** The field that numbers them. */
  readonly part: 'amendment' | 'reversal' | 'delivery';
  readonly number: number;
}

/** Under which name a part says whose it is. */
const OWNER = { requests: 'request', contracts: 'contract', invoices: 'invoice' } as const;

const atLeast = (minPosition: string | undefined) =>
  minPosition === undefined ? {} : { minPosition: minPosition as Position };

/** What stands in the way of others' rows is a filter, so that pages stay full; `seen` is asked again for every row. */
const ownOnly = (register: RegisterName, sight: Sight): object => {
  if (sight.of === 'everything') return {};
  if (register === 'requests') return { trust: sight.trust };
  return register === 'contracts' ? { everConfirmed: true } : {};
};

/** Contracts that a trust supplies are other trusts'. */
const concerning = (register: RegisterName, sight: Sight): { readonly concerning?: string } =>
  sight.of === 'trust' && register === 'contracts' ? { concerning: sight.trust } : {};

const contradicts = (register: RegisterName, { trust }: Asked<ParameterName>, sight: Sight): boolean =>
  sight.of === 'trust' && register !== 'contracts' && trust !== undefined && trust !== sight.trust;

const one = async (views: ReadViews, { sight, register, id, minPosition }: OneAsked) => {
  const { item, position } = await rowOf(views, register, id, atLeast(minPosition));
  const visible = item === undefined ? undefined : seen(register, item, sight);
  if (visible === undefined) throw notFound();
  return { ...(visible as Shown<RegisterName>), position };
};

export const registerViews = (views: ReadViews) => ({
  list: async ({ sight, register, query }: ListAsked) => {
    const { filters } = REGISTERS[register];
    const { sort, limit, cursor, minPosition } = query;
    const wanted = filters.flatMap((name) =>
      query[name] === undefined ? [] : [[COLUMNS[name] ?? queryNameOf(name), query[name]]],
    );
    const asked = {
      filters: { ...Object.fromEntries(wanted), ...ownOnly(register, sight) } as RegisterFilters<RegisterName>,
      ...concerning(register, sight),
      ...(sort !== undefined && { sort }),
      ...(limit !== undefined && { limit }),
      ...(cursor !== undefined && { cursor }),
      ...atLeast(minPosition),
    };
    const page = await rowsOf(views, register, asked);
    const items = contradicts(register, query, sight)
      ? []
      : page.items.flatMap((row) => seen(register, row, sight) ?? []);
    return { items, ...(page.next !== undefined && items.length > 0 && { next: page.next }), position: page.position };
  },

  one: (asked: OneAsked) => one(views, asked),

  part: async ({ collection, part, number, ...asked }: PartAsked) => {
    const { position, ...row } = await one(views, asked);
    const parts = (row as Partial<Record<PartAsked['collection'], readonly Part[]>>)[collection] ?? [];
    const found = parts.find((each) => each[part] === number);
    if (found === undefined) throw notFound();
    return { ...found, [OWNER[asked.register]]: row.id, position };
  },

  /** What waits for the person, in any of their roles, that they themselves may do. */
  tasks: async ({ who, role, minPosition }: { who: Principal; role?: string; minPosition?: string }) => {
    const items: Task[] = [];
    let position: Position | undefined;
    for (const held of who.roles.filter((each) => role === undefined || each === role)) {
      const waiting = await views.tasks(held, atLeast(minPosition));
      position ??= waiting.position;
      const isOwn = ({ trust, not }: Task): boolean =>
        not !== who.actor && (!TRUST_ROLES.includes(held) || trust === who.org);
      items.push(...waiting.tasks.filter(isOwn));
    }
    const shownTasks = items.map(({ not: _not, ...task }) => ({ ...task, resource: `/api/v1/${task.resource}` }));
    return { items: shownTasks, position: position ?? (await views.position('registers')) };
  },
});

type AnyRow = ShownRows[RegisterName];
type Page = { readonly items: readonly AnyRow[]; readonly next?: string; readonly position: Position };

const rowsOf = (views: ReadViews, register: RegisterName, asked: RegisterQuery<RegisterName>): Promise<Page> =>
  register === 'requests'
    ? views.listRequests(asked as RegisterQuery<'requests'>)
    : (views.list(register, asked) as Promise<Page>);

type One = { readonly item?: AnyRow; readonly position: Position };

const rowOf = (
  views: ReadViews,
  register: RegisterName,
  id: string,
  asked: { readonly minPosition?: Position },
): Promise<One> =>
  register === 'requests' ? views.getRequest(id, asked) : (views.get(register, id, asked) as Promise<One>);

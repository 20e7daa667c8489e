import type { Principal } from '@spillrom/identity';
import type { Position } from '@spillrom/event-sourcing';
import type { Narrowed, ReadViews, RegisterFilters, RegisterQuery, StateAsked } from '@spillrom/postgres/read-models';
import type { RegisterName } from '@spillrom/read-models';
import { malformed, unfit } from '../problems/problem.js';
import { LIMIT_DEFAULT, queryNameOf, type Asked, type ParameterName } from './parameters.js';
import { seen, type Shown, type ShownRows } from './shown.js';
import type { Readers, Sight } from './sight.js';
import { referenceOf } from '../commands/reference-of.js';
import { missingIn, PAST, stateAsked, type PastAsked } from './state-asked.js';

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
    filters: ['decisionReference', 'programme', 'decisionStatus', 'decisionKind', 'body', 'decidedOn', 'caseNumber'],
  },
  delegations: { readers: 'region', filters: [] },
  providers: { readers: 'regionAndTrusts', filters: ['providerStatus', 'providerKind', 'name'] },
  rankings: { readers: 'regionAndTrusts', filters: ['programme', 'trust'] },
  recusals: { readers: 'region', filters: ['recusalStatus', 'request', 'provider'] },
  frameworks: { readers: 'region', filters: ['provider', 'agreementNumber', 'procedure'] },
  requests: {
    readers: 'regionAndTrusts',
    filters: ['requestReference', 'programme', 'phase', 'trust', 'requestStatus', 'specialty'],
  },
  inquiries: {
    readers: 'region',
    filters: [
      'inquiryReference',
      'programme',
      'phase',
      'trust',
      'inquiryStatus',
      'request',
      'inquiryKind',
      'specialty',
      'invitee',
      'due',
    ],
  },
  contracts: {
    readers: 'regionAndTrusts',
    filters: [
      'contractReference',
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
  credits: {
    readers: 'region',
    filters: ['programme', 'phase', 'trust', 'creditStatus', 'request', 'contract', 'invoice', 'supplier', 'number'],
  },
  commands: { readers: 'auditor', filters: ['type', 'actor', 'role', 'organisation', 'outcome', 'code'] },
};

export const PAGING = ['sort', 'limit', 'cursor', ...PAST, 'minPosition'] as const satisfies readonly ParameterName[];

/** Some filters have another name where the rows are kept. */
const COLUMNS: Readonly<Record<string, string>> = { specialty: 'specialties', procedure: 'procedures' };

export interface ListAsked {
  readonly sight: Sight;
  readonly register: RegisterName;
  readonly query: Asked<ParameterName>;
}

export interface OneAsked extends PastAsked, Asked<'minPosition'> {
  readonly sight: Sight;
  readonly register: RegisterName;
  readonly id: string;
}

type Part = Readonly<Record<string, unknown>> & { readonly etag: string };

export interface PartAsked extends OneAsked {
  readonly register: 'requests' | 'inquiries' | 'contracts' | 'invoices' | 'recusals';
  readonly collection: 'amendments' | 'reversals' | 'deliveries' | 'offers' | 'recusals' | 'refunds';
  /** The field that numbers them. */
  readonly part: 'amendment' | 'reversal' | 'delivery' | 'offer' | 'recusal' | 'refund';
  readonly number: number;
}

export interface TasksAsked extends PastAsked, Asked<'role' | 'type' | 'limit' | 'cursor' | 'minPosition'> {
  readonly who: Principal;
}

export interface OutsideAsked extends Asked<'limit' | 'cursor'>, Omit<OneAsked, 'register'> {}

/** Under which name a part says whose it is. */
const OWNER = {
  ...{ requests: 'request', inquiries: 'inquiry', contracts: 'contract', invoices: 'invoice' },
  recusals: 'person',
} as const;

/** What stands in the way of others' rows is a filter, so that pages stay full; `seen` is asked again for every row. */
const ownOnly = (register: RegisterName, sight: Sight): object => {
  if (sight.of === 'everything') return {};
  if (register === 'requests' || register === 'rankings') return { trust: sight.trust };
  return register === 'contracts' ? { everConfirmed: true } : {};
};

/** Contracts that a trust supplies are other trusts'. */
const concerning = (register: RegisterName, sight: Sight): { readonly concerning?: string } =>
  sight.of === 'trust' && register === 'contracts' ? { concerning: sight.trust } : {};

/** What others order moves a provider's time, and what the region asks for a request's; trusts learn nothing of it from the order either. */
const tellsOfOthers = (register: RegisterName, sort: string | undefined, sight: Sight): boolean =>
  sight.of === 'trust' && (register === 'providers' || register === 'requests') && sort?.endsWith('updatedAt') === true;

const contradicts = (register: RegisterName, { trust }: Asked<ParameterName>, sight: Sight): boolean =>
  sight.of === 'trust' && register !== 'contracts' && trust !== undefined && trust !== sight.trust;

/** Which rows of a register exist for somebody: what is hidden is looked for as in vain as what is not there, by the same work. */
export const narrowedTo = (register: RegisterName, sight: Sight): Narrowed<RegisterName> => ({
  filters: ownOnly(register, sight) as RegisterFilters<RegisterName>,
  ...concerning(register, sight),
});

const one = async (views: ReadViews, { sight, register, id, ...query }: OneAsked) => {
  const { item, position } = await rowOf(views, register, id, stateAsked(query), narrowedTo(register, sight));
  const visible = item === undefined ? undefined : seen(register, item, sight);
  if (visible === undefined) throw missingIn(query, position);
  return { ...(visible as Shown<RegisterName>), position };
};

export const registerViews = (views: ReadViews) => ({
  list: async ({ sight, register, query }: ListAsked) => {
    const { filters } = REGISTERS[register];
    const { sort, limit, cursor } = query;
    if (tellsOfOthers(register, sort, sight))
      throw malformed([unfit('sort', `trusts cannot sort ${register} by updatedAt`)]);
    const wanted = filters.flatMap((name) =>
      query[name] === undefined ? [] : [[COLUMNS[name] ?? queryNameOf(name), query[name]]],
    );
    const asked = {
      filters: { ...Object.fromEntries(wanted), ...ownOnly(register, sight) } as RegisterFilters<RegisterName>,
      ...concerning(register, sight),
      ...(sort !== undefined && { sort }),
      ...(limit !== undefined && { limit }),
      ...(cursor !== undefined && { cursor }),
      ...stateAsked(query),
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
    if (found === undefined) throw missingIn(asked, position);
    return { ...found, [OWNER[asked.register]]: row.id, ...referenceOf(`/${asked.register}/${row.id}`), position };
  },

  /** What waits for the person, in any of their roles, that they themselves may do. */
  tasks: async ({ who, role, type, limit, cursor, ...state }: TasksAsked) => {
    const { actor, org } = who;
    const roles = who.roles.filter((each) => role === undefined || each === role);
    const asked = {
      ...(type !== undefined && { command: type }),
      ...(limit !== undefined && { limit }),
      ...(cursor !== undefined && { cursor }),
      ...stateAsked(state),
    };
    const { items, ...rest } = await views.tasks({ actor, org, roles }, asked);
    return {
      items: items.map((task) => ({
        ...task,
        resource: `/api/v1/${task.resource}`,
        ...referenceOf(`/${task.resource}`),
      })),
      ...rest,
    };
  },

  /** All that a decision leaves outside, of which the decision itself names the first. */
  outside: async ({ sight, id, limit = LIMIT_DEFAULT, cursor, ...query }: OutsideAsked) => {
    const { item, position } = await views.get('decisions', id, stateAsked(query));
    if (item === undefined || sight.of !== 'everything') throw missingIn(query, position);
    const all = item.outside?.items ?? [];
    const from = cursor === undefined ? 0 : placeIn(cursor);
    const to = from + limit;
    const items = all.slice(from, to);
    return { decision: item.decision, items, ...(to < all.length && { next: cursorAt(to) }), position };
  },
});

/** A list that never changes once it is there is paged by places in it. */
const cursorAt = (place: number): string => Buffer.from(`outside ${place}`).toString('base64url');
const placeIn = (cursor: string): number => {
  const [, place] = /^outside ([0-9]{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (place === undefined) throw malformed([unfit('cursor', 'cursor must be `next` of the page before')]);
  return Number(place);
};

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
  asked: StateAsked,
  narrowed: Narrowed<RegisterName>,
): Promise<One> =>
  register === 'requests'
    ? views.getRequest(id, asked, narrowed)
    : (views.get(register, id, asked, narrowed) as Promise<One>);

import fc from 'fast-check';
import { runs } from '@spillrom/event-sourcing/testing';
import type { Position } from '@spillrom/event-sourcing';
import { ROLES, type ActorId, type Instant } from '@spillrom/kernel';
import { sortable, type ReadViews, type StateAsked } from '@spillrom/postgres/read-models';
import { IN_QUEUE, type RegisterName } from '@spillrom/read-models';
import { PROGRAMMES, TRUSTS } from '../../libs/domain/src/testing/walk/cast.js';
import { steps } from '../../libs/domain/src/testing/walk/laws.js';
import { walk, type Step } from '../../libs/domain/src/testing/walk/walk.js';
import { Story } from '../../libs/read-models/src/testing/index.js';
import { Ground, REGISTERS } from './ground.js';

interface History {
  readonly way: readonly Step[];
  /** Where it is looked at, as a thousandth of all commits. */
  readonly cuts: readonly number[];
  /** How far into the next commit, of which nothing counts yet. */
  readonly beyond: number;
  readonly pageEvents: number;
}

const history: fc.Arbitrary<History> = fc.record({
  way: steps(90),
  cuts: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 2 }),
  beyond: fc.nat({ max: 6 }),
  pageEvents: fc.constantFrom(1, 16, 1024),
});

const told = (way: readonly Step[]): Story => {
  const story = new Story();
  walk(way, ({ command, context, outcome }) => {
    if (outcome.kind !== 'accepted') return;
    const { actor, role, org, decidedAt } = context;
    story.at(decidedAt).accept(command, actor, role, org);
  });
  return story;
};

const ID = {
  ...{ programmes: 'programme', decisions: 'decision', delegations: 'holder', providers: 'provider' },
  ...{ frameworks: 'framework', requests: 'request', contracts: 'contract', invoices: 'invoice', commands: 'command' },
  ...{ recusals: 'person', inquiries: 'inquiry', credits: 'credit' },
} as const satisfies Record<Exclude<RegisterName, 'rankings'>, string>;

type Listing = Parameters<ReadViews['list']>[1];

/** What may be asked of a register: orders, and filters by what rows have been in and left. */
const listings = (register: RegisterName): readonly Listing[] => [
  ...sortable(register).map((sort, index) => ({ sort: index % 2 === 0 ? sort : `-${sort}` })),
  ...(['requests', 'contracts'].includes(register)
    ? ['draft', 'approved', 'drafted', 'confirmed'].map((status) => ({ filters: { status } as object }))
    : []),
  ...(register === 'contracts' ? [{ filters: { everConfirmed: true } }] : []),
];

const list = (views: ReadViews, register: RegisterName, asked: Listing) =>
  register === 'requests' ? views.listRequests(asked as object) : views.list(register, asked);

/** Every page, one after the other. */
const pages = async (views: ReadViews, register: RegisterName, asked: Listing, from?: string): Promise<object[]> => {
  const items: object[] = [];
  let cursor = from;
  do {
    const page = await list(views, register, { ...asked, limit: 20, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
};

/** Everything that the registers show in a state. */
const shown = async (views: ReadViews, state: StateAsked): Promise<object> => {
  const all: Record<string, unknown> = {};
  for (const register of REGISTERS) {
    for (const asked of listings(register)) {
      all[`${register} ${JSON.stringify(asked)}`] = await pages(views, register, { ...asked, ...state });
    }
    const rows = all[`${register} {"sort":"updatedAt"}`] as readonly Readonly<Record<string, string>>[];
    for (const id of rows.slice(-3).map((row) => row[ID[register]]!)) {
      const one = register === 'requests' ? views.getRequest(id, state) : views.get(register, id, state);
      all[`${register}/${id}`] = await one;
      if (register === 'invoices') all[`${register}/${id}/chain`] = await views.chain(id, state);
    }
  }
  for (const programme of PROGRAMMES) all[programme] = await views.phaseAllocations(programme, state);
  const everybody = { actor: 'anybody' as ActorId, org: TRUSTS[0]!, roles: ROLES };
  all['tasks'] = await whole((cursor) => views.tasks(everybody, { ...state, limit: 20, ...cursor }));
  all['due'] = await whole((cursor) => views.listDue({ ...state, limit: 3, ...cursor }));
  all['queue'] = await views.queue.ranked(IN_QUEUE, state);
  all['breach risk'] = await views.queue.covered(IN_QUEUE, state);
  return all;
};

type Page = { readonly items: readonly object[]; readonly next?: string };

/** Every page of what has pages, one after the other. */
const whole = async (page: (cursor: { readonly cursor?: string }) => Promise<Page>): Promise<readonly object[]> => {
  const items: object[] = [];
  for (let cursor = {}, isLast = false; !isLast;) {
    const { items: own, next } = await page(cursor);
    items.push(...own);
    cursor = { cursor: next };
    isLast = next === undefined;
  }
  return items;
};

/** A state as it was shown while it was the present one, and a page that was begun in it. */
interface Seen {
  readonly position: Position;
  readonly until: Position;
  readonly recordedAt: Instant;
  readonly all: object;
  readonly begun: Awaited<ReturnType<typeof list>>;
}

const BEGUN = { sort: '-updatedAt', limit: 2 } as const;

/** What is asked of the past is answered as it was answered then, however much is written since. */
const isAsItWas = async ({ way, cuts, beyond, pageEvents }: History): Promise<void> => {
  const story = told(way);
  const ground = await Ground.open();
  try {
    ground.projector({ pageEvents });
    const views = await ground.views();
    const ends = cuts.map((cut) => Math.max(1, Math.floor((cut * story.made.length) / 1_000))).sort((a, b) => a - b);
    const seen: Seen[] = [];
    for (const [index, end] of ends.entries()) {
      await ground.append(story.commits.slice(ends[index - 1] ?? 0, end));
      await ground.caughtUp();
      const { position, recordedAt } = story.made[end - 1]!.stored.at(-1)!;
      const until = story.made[end]!.stored.at(-1)!.position;
      const begun = await list(views, 'decisions', { ...BEGUN, recordedAt });
      seen.push({ position, until, recordedAt, all: await shown(views, {}), begun });
    }
    await ground.append(story.commits.slice(ends.at(-1)));
    await ground.caughtUp();
    for (const { position, until, recordedAt, all, begun } of seen) {
      const within = BigInt(position) + (BigInt(beyond) % (BigInt(until) - BigInt(position)));
      expect(await shown(views, { position: String(within) as Position })).toEqual(all);
      const rest =
        begun.next === undefined ? [] : await pages(views, 'decisions', { ...BEGUN, recordedAt }, begun.next);
      const whole = await pages(views, 'decisions', { ...BEGUN, position });
      expect([...begun.items, ...rest]).toEqual(whole);
    }
    const live = await ground.everything();
    await ground.rebuild();
    expect(await ground.everything()).toEqual(live);
  } finally {
    await ground.close();
  }
};

describe('registers of the past', () => {
  it('show on random ways through the whole domain what they showed when it was the present', async () => {
    await fc.assert(fc.asyncProperty(history, isAsItWas), { ...runs(2), seed: 20221112, endOnFailure: true });
  });
});

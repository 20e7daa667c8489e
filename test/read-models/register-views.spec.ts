import { QueryRefused, sortable, type ReadViews } from '@spillrom/postgres/read-models';
import {
  contractId,
  fullLife,
  PROGRAMME,
  requestId,
  ST_OLAVS,
  SUPPLIER,
} from '../../libs/read-models/src/testing/index.js';
import { Ground } from './ground.js';

const story = fullLife();

describe('a register', () => {
  let ground: Ground;
  let views: ReadViews;

  beforeAll(async () => {
    ground = await Ground.open();
    await ground.append(story.commits);
    ground.projector();
    await ground.caughtUp();
    views = await ground.views(300);
  });
  afterAll(() => ground.close());

  it('gives one row with its ETag, and nothing for what is not there', async () => {
    const { item, position } = await views.get('contracts', contractId(1));
    const settled = story.events.find(({ type }) => type === 'ContractSettled')!;
    expect(item).toMatchObject({
      status: 'settled',
      etag: settled.version,
      committedOre: '0',
      expendedOre: '120000',
    });
    expect(position).toBe(story.position);
    expect(await views.get('contracts', contractId(9))).toEqual({ position: story.position });
  });

  it('filters by every column it has', async () => {
    const ids = async (filters: Parameters<typeof views.list<'contracts'>>[1]) =>
      (await views.list('contracts', filters)).items.map(({ contract }) => contract);
    expect(await ids({ concerning: SUPPLIER })).toEqual(await ids({ concerning: ST_OLAVS }));
    expect(await ids({ concerning: '997005562' })).toEqual([]);
    expect(await ids({ concerning: SUPPLIER })).toContain(contractId(1));
    const [one, two] = [contractId(1), contractId(2)];
    expect(await ids({ filters: { status: 'drafted' } })).toEqual([two]);
    expect(await ids({ filters: { everConfirmed: true } })).toEqual([one]);
    expect(
      await ids({
        filters: { programme: PROGRAMME, phase: 1, trust: ST_OLAVS, provider: SUPPLIER },
        sort: 'totalOre',
      }),
    ).toEqual([two, one]);
    expect(await ids({ filters: { specialties: '050', request: requestId(1) }, sort: '-totalOre' })).toEqual([
      one,
      two,
    ]);
    expect(await ids({ filters: { specialties: '300' } })).toEqual([]);
    expect(await ids({ filters: { waiting: 'budget-holder' } })).toEqual([two]);
  });

  it.each(['updatedAt', '-updatedAt', 'type', '-createdAt'])(
    'is read page by page in the order of %s',
    async (sort) => {
      const whole = await views.list('commands', { sort, limit: 200 });
      expect(whole.next).toBeUndefined();
      const items = [];
      let cursor: string | undefined;
      do {
        const page = await views.list('commands', { sort, limit: 7, ...(cursor === undefined ? {} : { cursor }) });
        items.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined);
      expect(items).toEqual(whole.items);
      expect(items).toHaveLength(story.commits.length);
    },
  );

  it.each([
    ['sort', { sort: 'row' }],
    ['limit', { limit: 0 }],
    ['limit', { limit: 5_001 }],
    ['cursor', { cursor: 'nonsense' }],
    ['sound', { filters: { sound: 'loud' } as object }],
  ])('refuses a %s that it does not know', async (parameter, query) => {
    await expect(views.list('contracts', query)).rejects.toMatchObject(
      expect.objectContaining({ name: QueryRefused.name, parameter }),
    );
  });

  it('refuses the cursor of another order', async () => {
    const { next } = await views.list('commands', { sort: 'type', limit: 1 });
    await expect(views.list('commands', { sort: '-type', limit: 1, cursor: next! })).rejects.toThrow(QueryRefused);
  });

  it('refuses the cursor of another register', async () => {
    const { next } = await views.list('commands', { limit: 1 });
    await expect(views.list('contracts', { cursor: next! })).rejects.toThrow(QueryRefused);
  });

  it('does not repeat what it does not know', async () => {
    await expect(views.list('contracts', { sort: '-01010112345' })).rejects.toThrow(/^(?!.*01010112345)/);
  });

  it.each([
    'programmes',
    'decisions',
    'delegations',
    'providers',
    'frameworks',
    'requests',
    'contracts',
    'invoices',
    'commands',
  ] as const)('%s are sorted by each of the columns they name', async (register) => {
    for (const column of sortable(register)) {
      const { items } = await views.list(register, { sort: column });
      expect(Array.isArray(items)).toBe(true);
    }
  });
});

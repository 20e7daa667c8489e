import { Deployment, type People } from './testing/deployment.js';
import type { Answer } from './testing/person.js';
import { confirmationOf, contractFor, draftRequest, kroner, openFirstProgramme } from './testing/programme.js';
import type { Programme } from './testing/programme.js';

interface Page {
  readonly items: readonly Answer[];
  readonly next?: string;
  readonly position: string;
}

const GRANTS = [{ patients: 20, reserved: 300 }];

describe('the views of the past', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let drafted: Answer;
  let confirmed: Answer;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, ...GRANTS);
    drafted = await people.officer.does(contractFor(programme, { patients: 20, price: 10 }));
    confirmed = await people.budgetHolder.does(confirmationOf(drafted));
  });
  afterAll(() => deployment.close());

  it('show one of each as it was, under the ETag and the position that it had', async () => {
    const now = await people.officer.get(`${drafted.resource}?minPosition=${confirmed.position}`);
    const then = await people.officer.get(`${drafted.resource}?asOf=${drafted.position}`);
    expect([now.body['status'], then.body['status']]).toEqual(['confirmed', 'drafted']);
    expect(then.headers.get('etag')).toBe(`"${drafted.etag}"`);
    expect([then.headers.get('spillrom-position'), then.body.position]).toEqual([drafted.position, drafted.position]);
    const within = String(BigInt(confirmed.position) - 1n);
    expect((await people.officer.get(`${drafted.resource}?asOf=${within}`)).text).toBe(then.text);
  });

  it('show a request with what its contracts had come to', async () => {
    const path = programme.request.resource;
    const before = await people.officer.reads(`${path}?asOf=${drafted.position}`);
    const after = await people.officer.reads(`${path}?asOf=${confirmed.position}`);
    expect(before).toMatchObject({ cohorts: [{ coverage: 'uncovered' }], contracts: [{ status: 'drafted' }] });
    expect(after).toMatchObject({ cohorts: [{ coverage: 'covered' }], contracts: [{ status: 'confirmed' }] });
  });

  it('filter by what rows were, and count what was allocated', async () => {
    const ids = async (query: string) =>
      (await people.officer.reads<Page>(`contracts?${query}`)).items.map(({ id }) => id);
    expect(await ids(`status=drafted&asOf=${drafted.position}`)).toEqual([drafted.id]);
    expect(await ids(`status=drafted&asOf=${confirmed.position}`)).toEqual([]);
    expect(await ids('asOf=0')).toEqual([]);
    const allocations = await people.officer.reads<Page>(`${programme.path}/phase-allocations?asOf=0`);
    expect(allocations).toMatchObject({ items: [], position: '0' });
    const allocated = await people.officer.reads<Page>(`${programme.path}/phase-allocations?asOf=${drafted.position}`);
    expect(allocated.items).toMatchObject([{ allocatedOre: kroner(1_000) }]);
  });

  it('show what was known at a moment', async () => {
    const { recordedAt } = await people.auditor.reads<{ recordedAt: string }>(`events/${drafted.position}`);
    const path = `${drafted.resource}?asOfTime=${recordedAt}`;
    const then = await people.officer.reads(path);
    expect([then['status'], then.position]).toEqual(['drafted', drafted.position]);
    const both = await people.officer.reads(`${path}&asOf=${confirmed.position}`);
    expect(both.position).toBe(drafted.position);
    expect(await people.officer.get(`${drafted.resource}?asOfTime=2000-01-01T00:00:00Z`)).toMatchObject({
      status: 404,
    });
  });

  it('show what waited for whom, page by page', async () => {
    const resources = async (query: string) =>
      (await people.budgetHolder.reads<Page>(`tasks?${query}`)).items.map(({ resource }) => resource);
    expect(await resources(`asOf=${drafted.position}`)).toEqual([drafted.resource]);
    expect(await resources(`asOf=${confirmed.position}`)).toEqual([]);
    expect(await resources(`minPosition=${confirmed.position}`)).toEqual([]);
    const { recordedAt } = await people.auditor.reads<{ recordedAt: string }>(`events/${drafted.position}`);
    expect(await resources(`asOfTime=${recordedAt}`)).toEqual([drafted.resource]);
    const before = String(BigInt(drafted.position) - 5n);
    expect(await resources(`asOf=${before}`)).toEqual([]);
  });

  it('show what fell due', async () => {
    const due = (query: string) => people.officer.reads<Page>(`due?${query}`);
    const now = await due(`minPosition=${confirmed.position}`);
    const { reference } = await people.officer.reads(drafted.resource);
    expect(now.items).toEqual([
      {
        ...{ command: 'LapseContract', target: { contract: drafted.id }, resource: drafted.resource, reference },
        dueAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT2[23]:00:00\.000000Z$/) as string,
      },
    ]);
    expect((await due(`asOf=${confirmed.position}`)).items).toEqual(now.items);
    expect((await due(`asOf=${drafted.position}`)).items).toEqual([]);
    const dueAt = now.items[0]!['dueAt'] as string;
    for (const [query, count] of [
      [`contract=${drafted.id}`, 1],
      [`request=${programme.request.id}`, 0],
      ['type=LapseContract', 1],
      ['type=LapseReservation', 0],
      [`dueBy=${dueAt}`, 1],
      ['dueBy=2022-01-01T00:00:00Z', 0],
    ] as const) {
      expect([query, (await due(query)).items.length]).toEqual([query, count]);
    }
    for (const query of [`contract=${drafted.id}&request=${programme.request.id}`, 'cursor=abc', 'type=Nothing']) {
      expect([query, (await people.officer.get(`due?${query}`)).status]).toEqual([query, 400]);
    }
    // The auditor finds the records of what the clock did as well.
    expect((await people.auditor.get('commands?type=LapseContract')).status).toBe(200);
  });

  it('say of what was not there yet that it was not, and of the hidden the same', async () => {
    const before = String(BigInt(drafted.position) - 5n);
    const absent = await people.officer.get(`${drafted.resource}?asOf=${before}`);
    const hidden = await people.coordinator.get(`${drafted.resource}?asOf=${drafted.position}`);
    const others = await people.neighbour.get(`${drafted.resource}?asOf=${confirmed.position}`);
    for (const { status, body } of [absent, hidden, others]) {
      expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
      expect(body['detail']).toMatch(/^At position \d+ what the path names did not exist yet, or you may not see it/);
    }
    expect((await people.coordinator.get(`${drafted.resource}?asOf=${confirmed.position}`)).status).toBe(200);
  });

  it('hide from a trust what was hidden from it then', async () => {
    const list = (query: string) => people.coordinator.reads<Page>(`contracts?${query}`);
    expect((await list(`asOf=${drafted.position}`)).items).toEqual([]);
    expect((await list(`asOf=${confirmed.position}`)).items).toMatchObject([{ id: drafted.id }]);
    const path = programme.request.resource;
    const then = await people.coordinator.reads<{ cohorts: readonly object[] }>(`${path}?asOf=${drafted.position}`);
    expect(then.cohorts[0]).not.toHaveProperty('reservedOre');
  });

  it.each(['contracts', 'requests', 'decisions', 'providers', 'commands', 'invoices'])(
    'refuse for %s what is no position, no moment, or beyond the log',
    async (list) => {
      const beyond = String(BigInt(await deployment.head()) + 1n);
      for (const [query, code] of [
        ['asOf=-1', 'PARAMETER'],
        ['asOf=x', 'PARAMETER'],
        ['asOfTime=2022-11-12', 'PARAMETER'],
        ['asOfTime=9999-12-31T00:00:00Z', 'PARAMETER'],
        [`asOf=${beyond}`, 'BEYOND_LOG'],
      ]) {
        const { status, body } = await people.auditor.get(`${list}?${query}`);
        const violation = { code, parameter: query!.split('=')[0] };
        expect([query, status, body.violations]).toMatchObject([query, 400, [violation]]);
      }
    },
  );

  it('page through a state while the log grows, and take a cursor for that state alone', async () => {
    for (let count = 0; count < 3; count += 1) await draftRequest(people, programme.id, GRANTS);
    const { position } = await draftRequest(people, programme.id, GRANTS);
    const { recordedAt } = await people.auditor.reads<{ recordedAt: string }>(`events/${position}`);
    const whole = await people.officer.reads<Page>(`requests?sort=-updatedAt&asOf=${position}`);
    expect(whole.items).toHaveLength(5);
    for (const state of [`asOf=${position}`, `asOfTime=${recordedAt}`, 'asOfTime=2099-12-31T00:00:00Z']) {
      const first = await people.officer.reads<Page>(
        `requests?sort=-updatedAt&limit=2&${state}&minPosition=${position}`,
      );
      const seen = [...first.items];
      for (let { next } = first; next !== undefined;) {
        const { resource, etag } = await draftRequest(people, programme.id, GRANTS);
        await people.coordinator.does({ path: `${resource}/discard`, etag });
        const path = `requests?sort=-updatedAt&limit=2&${state}&cursor=${next}`;
        const page = await people.officer.reads<Page>(`${path}&minPosition=${await deployment.head()}`);
        expect(page.position).toBe(first.position);
        seen.push(...page.items);
        next = page.next;
      }
      const { items } = await people.officer.reads<Page>(`requests?sort=-updatedAt&asOf=${first.position}`);
      expect(seen).toEqual(items);
      if (!state.includes('2099')) expect(seen).toEqual(whole.items);
      for (const other of ['', `&asOf=${drafted.position}`, '&asOfTime=2050-01-01T00:00:00Z']) {
        const path = `requests?sort=-updatedAt&limit=2&cursor=${first.next}${other}`;
        const { status, body } = await people.officer.get(path);
        expect([other, status, body.violations?.[0]?.parameter]).toEqual([other, 400, 'cursor']);
      }
    }
  });
});

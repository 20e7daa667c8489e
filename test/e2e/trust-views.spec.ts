import { GRANTS, openBought, type Page } from './testing/bought.js';
import type { Deployment, People } from './testing/deployment.js';
import { ST_OLAVS } from './testing/people.js';
import { inquiryFor, sentInquiry } from './testing/inquired.js';
import type { Answer } from './testing/person.js';
import { confirmationOf, contractFor, decide, openProgramme, kroner, type Programme } from './testing/programme.js';

interface RequestShown extends Answer {
  readonly cohorts: readonly object[];
  readonly contracts: readonly object[];
}

describe('the views of the api, for a trust,', () => {
  let deployment: Deployment;
  let people: People;
  let framework: string;
  let programme: Programme;
  let contract: Answer;
  let confirmed: Answer;

  beforeAll(async () => {
    ({ deployment, people, framework, programme, contract, confirmed } = await openBought());
  });
  afterAll(() => deployment.close());

  const upToDate = (): string => `minPosition=${confirmed.position}`;

  it('show no money and no contract on its request before one is confirmed', async () => {
    const wanted = { caseNumber: '2022/500', allocated: 1_000, grants: GRANTS };
    const other = await openProgramme(people, framework, wanted);
    const { position: _approved, ...before } = await people.coordinator.reads<RequestShown>(
      `${other.request.resource}?minPosition=${await deployment.head()}`,
    );
    await sentInquiry(people, inquiryFor(other, 5));
    const drafted = await people.officer.does(contractFor(other, { price: 10 }));
    const path = `${other.request.resource}?minPosition=${drafted.position}`;
    const { position: _drafted, ...quiet } = await people.coordinator.reads<RequestShown>(path);
    expect(quiet.cohorts[0]).not.toHaveProperty('reservedOre');
    expect(quiet.contracts).toEqual([]);
    expect(quiet).toEqual(before);
    expect((await people.coordinator.get('requests?sort=-updatedAt')).status).toBe(400);
    expect((await people.coordinator.get(drafted.resource)).status).toBe(404);
    expect(await people.officer.reads<RequestShown>(path)).toMatchObject({ cohorts: [{ reservedOre: kroner(300) }] });
    const { position } = await people.budgetHolder.does(confirmationOf(drafted));
    const after = await people.coordinator.reads<RequestShown>(`${other.request.resource}?minPosition=${position}`);
    expect(after).toMatchObject({
      cohorts: [{ reservedOre: kroner(290), coverage: 'partlyCovered' }],
      contracts: [{ contract: drafted.id, status: 'confirmed' }],
    });
    expect((await people.coordinator.get(drafted.resource)).status).toBe(200);
  });

  it('show its own and hide what is others’', async () => {
    const own = await people.coordinator.reads<Page>(`requests?${upToDate()}`);
    expect(own.items.length).toBeGreaterThan(0);
    expect(new Set(own.items.map(({ trust }) => trust))).toEqual(new Set([ST_OLAVS]));
    const others = await people.neighbour.reads<Page>('requests');
    expect(others.items).toEqual([]);
    expect((await people.neighbour.reads<Page>(`requests?trust=${ST_OLAVS}`)).items).toEqual([]);
    expect((await people.neighbour.get(programme.request.resource)).status).toBe(404);
    expect((await people.neighbour.get(contract.resource)).status).toBe(404);
    const counts = await people.neighbour.reads<Page>(`${programme.path}/patient-counts`);
    expect(counts.items).toEqual([]);
    const providers = await people.neighbour.reads<Page>('providers');
    expect(providers.items).toMatchObject([{ engagements: [] }]);
    const [known] = providers.items;
    expect(known!['updatedAt']).toBe(known!['changedAt']);
    expect((await people.neighbour.get('providers?sort=-updatedAt')).status).toBe(400);
    const ordered = await people.officer.reads<Page>('providers?sort=-updatedAt');
    const engagements: unknown = expect.arrayContaining([expect.objectContaining({ contract: contract.id })]);
    expect(ordered.items).toMatchObject([{ engagements, changedAt: known!['changedAt'] }]);
    const bought = await people.coordinator.reads<Answer>(contract.resource);
    expect(JSON.stringify(bought)).not.toMatch(/limitOre|engagedPatients/);
    for (const path of ['decisions', 'delegations', 'invoices', 'frameworks', `${programme.path}/budget-use`]) {
      expect([path, (await people.coordinator.get(path)).status]).toEqual([path, 403]);
    }
  });

  it('tell the region alone what a plan left outside, in pages', async () => {
    const phase = { phase: 1, trust: ST_OLAVS, rank: 1, from: '2022-11-01', to: '2022-12-01' };
    await decide(people, programme.id, { kind: 'plan', planVersion: 1, phases: [phase] });
    const path = `${programme.path}?minPosition=${await deployment.head()}`;
    const { planChanges } = await people.neighbour.reads<{ planChanges: readonly { decision: string }[] }>(path);
    const { decision } = planChanges.at(-1)!;
    const { outside } = await people.officer.reads<{
      outside: Page & { as: string; requests: number; contracts: number };
    }>(`decisions/${decision}`);
    expect(outside).toMatchObject({
      as: 'left',
      items: expect.arrayContaining([{ kind: 'contract', phase: 1, contract: contract.id }]),
    });
    const paged: unknown[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const next: Page & { next?: string } = await people.officer.reads<Page & { next?: string }>(
        `decisions/${decision}/outside?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      paged.push(...next.items);
      cursor = next.next;
    }
    expect(paged).toEqual(outside.items);
    expect(paged).toHaveLength(outside.requests + outside.contracts);
    expect((await people.officer.get(`decisions/${decision}/outside?cursor=b3V0c2lkZSB4`)).status).toBe(400);
    expect((await people.neighbour.get(`decisions/${decision}/outside`)).status).toBe(403);
  });

  it('name the trusts of the region to everybody', async () => {
    const { items } = await people.neighbour.reads<Page>('reference/trust');
    expect(items.map(({ code }) => code)).toContain(ST_OLAVS);
  });
});

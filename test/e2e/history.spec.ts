import type { HistoryEntry } from '../../apps/api/src/views/history.js';
import { Deployment, type People } from './testing/deployment.js';
import { inquiryFor } from './testing/inquired.js';
import type { Answer, Person } from './testing/person.js';
import { acceptanceOf, confirmationOf, contractFor, openFirstProgramme, type Programme } from './testing/programme.js';

interface History {
  readonly items: readonly HistoryEntry[];
  readonly next?: string;
}

describe('the history of a resource', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let contract: Answer;
  let accepted: Answer;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 20, reserved: 300 });
    contract = await people.officer.does(contractFor(programme, { patients: 10, price: 10 }));
    const confirmed = await people.budgetHolder.does(confirmationOf(contract));
    // Nothing that the trust sees, on its request and elsewhere.
    await people.officer.does(inquiryFor(programme, 5));
    await people.officer.does(contractFor(programme, { price: 10 }));
    accepted = await people.officer.does(acceptanceOf({ ...confirmed, resource: contract.resource }));
  });
  afterAll(() => deployment.close());

  const historyOf = (person: Person, path: string, query = ''): Promise<History> =>
    person.reads<History>(`${path}/history?minPosition=${accepted.position}${query}`);

  const typesIn = ({ items }: History): readonly string[] => items.map(({ type }) => type);

  it('tells the region each event, who did it in which role, and what is another since', async () => {
    const { items } = await historyOf(people.officer, contract.resource);
    expect(items.map(({ type, role }) => [type, role])).toEqual([
      ['ContractDrafted', 'regional-officer'],
      ['ContractConfirmed', 'budget-holder'],
      ['ContractAccepted', 'regional-officer'],
    ]);
    const { actor } = await people.budgetHolder.reads<{ readonly actor: string }>('me');
    expect(items[1]).toMatchObject({
      by: actor,
      changed: expect.arrayContaining([
        { field: 'status', from: 'drafted', to: 'confirmed' },
        { field: 'confirmed' },
        { field: 'etag', from: '0', to: '1' },
      ]),
    });
    expect(items[2]!.changed.map(({ field }) => field)).toContain('acceptance');
  });

  it('begins for a trust when the contract was confirmed, and names nobody of the region', async () => {
    const history = await historyOf(people.coordinator, contract.resource);
    expect(typesIn(history)).toEqual(['ContractConfirmed', 'ContractAccepted']);
    expect(history.items.filter((entry) => entry.by !== undefined)).toEqual([]);
  });

  it('tells a trust of its request what it has seen of it, and who of its own did what', async () => {
    const { resource } = programme.request;
    const [own, region] = [await historyOf(people.coordinator, resource), await historyOf(people.officer, resource)];
    expect(typesIn(own).slice(0, 4)).toEqual([
      'RequestDrafted',
      'RequestSubmitted',
      'RequestAssessed',
      'RequestApproved',
    ]);
    expect(own.items.map(({ by }) => by !== undefined).slice(0, 4)).toEqual([true, true, false, false]);
    expect(typesIn(region).length).toBeGreaterThan(typesIn(own).length);
    expect(JSON.stringify(own)).not.toMatch(/[iI]nquir/);
    // No amount before the confirmation.
    const before = own.items.filter(({ position }) => BigInt(position) < BigInt(contract.position));
    expect(JSON.stringify(before)).not.toContain('Ore');
  });

  it('comes in pages, and as of a position', async () => {
    const whole = await historyOf(people.auditor, contract.resource);
    const paged: HistoryEntry[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await historyOf(people.auditor, contract.resource, `&limit=1${cursor}`);
      paged.push(...items);
      if (next === undefined) break;
      cursor = `&cursor=${next}`;
    }
    expect(paged).toEqual(whole.items);
    const then = await people.auditor.reads<History>(`${contract.resource}/history?asOf=${contract.position}`);
    expect(typesIn(then)).toEqual(['ContractDrafted']);
  });

  it.each(['programmes', 'decisions', 'providers', 'frameworks', 'inquiries'])(
    'there is of %s too',
    async (register) => {
      const { items } = await people.auditor.reads<{ readonly items: readonly Answer[] }>(register);
      const history = await historyOf(people.auditor, `${register}/${items.at(-1)!.id}`);
      expect(history.items.length).toBeGreaterThan(0);
      expect(history.items[0]!.changed.length).toBeGreaterThan(0);
    },
  );

  it('is not there for whom the resource is not', async () => {
    expect((await people.neighbour.get(`${contract.resource}/history`)).status).toBe(404);
    expect((await people.neighbour.get(`${programme.request.resource}/history`)).status).toBe(404);
    expect((await people.coordinator.get(`inquiries/${programme.request.id}/history`)).status).toBe(403);
  });
});

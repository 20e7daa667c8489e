import { ST_OLAVS } from './testing/cast.js';
import type { Answer } from './testing/person.js';
import {
  confirmationOf,
  contractFor,
  decide,
  openMarket,
  openProgramme,
  kroner,
  type Programme,
} from './testing/programme.js';
import { Scene, type Cast } from './testing/scene.js';

interface Page {
  readonly items: readonly Answer[];
  readonly next?: string;
  readonly position: string;
}

interface RequestShown extends Answer {
  readonly cohorts: readonly object[];
  readonly contracts: readonly object[];
}

const GRANTS = [{ patients: 20, reserved: 300 }];

describe('the views of the api', () => {
  let scene: Scene;
  let cast: Cast;
  let framework: string;
  let programme: Programme;
  let contract: Answer;
  let confirmed: Answer;

  beforeAll(async () => {
    scene = await Scene.open(1);
    cast = await scene.cast();
    framework = await openMarket(cast);
    programme = await openProgramme(cast, framework, { caseNumber: '2022/417', allocated: 1_000, grants: GRANTS });
    contract = await cast.officer.does(contractFor(programme, { patients: 20, price: 10 }));
    confirmed = await cast.budgetHolder.does(confirmationOf(contract));
  });
  afterAll(() => scene.close());

  const upToDate = (): string => `minPosition=${confirmed.position}`;

  describe('for those who buy', () => {
    it('show one of each with its ETag, also in its parts', async () => {
      const reply = await cast.officer.get(`${contract.resource}?${upToDate()}`);
      expect(reply.headers.get('etag')).toBe('"1"');
      expect(reply.body).toMatchObject({ status: 'confirmed', totalOre: kroner(200), etag: '1', id: contract.id });
      const body = { reason: 'Two fewer', lines: [{ line: 1, patients: 18 }] };
      const proposed = await cast.officer.does({ path: `${contract.resource}/amendments`, body });
      const part = await cast.officer.get(`${proposed.resource}?minPosition=${proposed.position}`);
      expect(part.headers.get('etag')).toBe(`"${proposed.etag}"`);
      expect(part.body).toMatchObject({ amendment: 1, status: 'proposed', contract: contract.id });
      expect((await cast.officer.get(`${contract.resource}/amendments/2`)).status).toBe(404);
    });

    it('show of a delivery the ETag that verifying and withdrawing it compare', async () => {
      const use = { line: 1, patients: 2 };
      await cast.coordinator.does({ path: `${contract.resource}/draws`, body: use });
      const path = `${contract.resource}/deliveries`;
      const made = await cast.officer.asks({ path, body: { ...use, patients: 1, deliveredOn: '2022-11-24' } });
      const another = await cast.officer.does({ path, body: { ...use, patients: 1, deliveredOn: '2022-11-25' } });
      const { resource, etag } = made.body;
      const shown = await cast.officer.get(`${resource}?minPosition=${another.position}`);
      expect([made.headers.get('etag'), shown.headers.get('etag')]).toEqual([`"${etag}"`, `"${etag}"`]);
      expect(another.etag).not.toBe(etag);
      const verification = { path: `${resource}/verification` };
      expect((await cast.attestant.asks({ ...verification, etag: another.etag })).status).toBe(412);
      const verified = await cast.attestant.does({ ...verification, etag });
      const after = await cast.officer.get(`${resource}?minPosition=${verified.position}`);
      expect(after.headers.get('etag')).toBe(`"${verified.etag}"`);
      expect(await cast.officer.asks({ path: `${resource}/withdrawal`, etag })).toMatchObject({ status: 412 });
    });

    it('page through a register with a cursor, each item once, and refuse what they do not know', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const from: string = cursor === undefined ? '' : `&cursor=${cursor}`;
        const page = await cast.auditor.reads<Page>(`decisions?limit=2&sort=createdAt${from}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined);
      const all = await cast.auditor.reads<Page>('decisions?sort=createdAt');
      expect(seen).toEqual(all.items.map(({ id }) => id));
      const plans = await cast.auditor.reads<Page>('decisions?kind=plan');
      expect(plans.items).toHaveLength(1);
      for (const query of [
        'sort=nothing',
        'limit=0',
        'limit=201',
        'cursor=x',
        'minPosition=-1',
        'status=paid',
        'kind=x',
      ]) {
        const { status, body } = await cast.auditor.get(`decisions?${query}`);
        expect([query, status, body.violations?.[0]?.parameter]).toEqual([query, 400, query.split('=')[0]]);
      }
      expect(await cast.auditor.get('decisions?colour=red')).toMatchObject({
        ...{ status: 400, body: { violations: [{ code: 'UNKNOWN_PARAMETER' }] } },
      });
    });

    it('take a cursor for the list that it comes from alone', async () => {
      const { next } = await cast.auditor.reads<Page>('decisions?limit=1');
      expect((await cast.auditor.get(`decisions?limit=1&cursor=${next}`)).status).toBe(200);
      for (const list of ['commands', 'providers', 'decisions?sort=createdAt']) {
        const { status } = await cast.auditor.get(`${list}${list.includes('?') ? '&' : '?'}cursor=${next}`);
        expect([list, status]).toEqual([list, 400]);
      }
    });

    it('never repeat what was sent as a parameter', async () => {
      const secret = '01010112345';
      const everywhere = [`sort=${secret}`, `cursor=${secret}`, `limit=${secret}`, `status=${secret}`, `${secret}=1`];
      for (const query of everywhere) {
        expect((await cast.auditor.get(`decisions?${query}`)).text).not.toContain(secret);
      }
      expect((await cast.auditor.get(`events?after=${secret}`)).text).not.toContain(secret);
    });

    it('say that they are behind when they do not come to a position in time', async () => {
      const reply = await cast.auditor.get('decisions?minPosition=999999999');
      expect([reply.status, reply.body.code]).toEqual([503, 'READ_MODEL_BEHIND']);
      expect(reply.headers.get('retry-after')).toBe('1');
      expect(scene.apis[0]!.written()).not.toContain('READ_MODEL_BEHIND');
    });

    it('say at once of a state that the log does not hold yet that there is none', async () => {
      for (const view of ['budget-use?', 'patient-counts?', 'budget-use/explain?figure=paid&']) {
        const reply = await cast.auditor.get(`${programme.path}/${view}asOf=999999999`);
        expect([reply.status, reply.body.violations]).toMatchObject([400, [{ code: 'PARAMETER', parameter: 'asOf' }]]);
      }
    });

    it('explain no figure of a phase that phases do not have', async () => {
      const path = `${programme.path}/budget-use/explain?figure=appropriated`;
      expect((await cast.auditor.get(path)).status).toBe(200);
      expect((await cast.auditor.get(`${path}&phase=1`)).status).toBe(400);
    });

    it('show the money as it was known, as it was true on a date, and where it comes from', async () => {
      const path = `${programme.path}/budget-use`;
      const early = await cast.auditor.reads<Page>('events?after=0&limit=5');
      const [now, then, before] = await Promise.all([
        cast.auditor.reads(`${path}?${upToDate()}`),
        cast.auditor.reads(`${path}?asOf=${early.position}`),
        cast.auditor.reads(`${path}?effectiveOn=2022-10-01`),
      ]);
      expect([now['appropriated'], then['appropriated'], before['appropriated']]).toEqual([kroner(1_000), '0', '0']);
      expect(now['committed']).toBe(kroner(200));
      const { items } = await cast.auditor.reads<Page>(`${path}/explain?figure=committed&phase=1`);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({ total: kroner(200), source: `contracts/${contract.id}` });
      const allocations = await cast.auditor.reads(`${programme.path}/phase-allocations`);
      expect(allocations).toMatchObject({ items: [{ phase: 1, allocatedOre: kroner(1_000) }] });
    });

    it('tell a person what waits for their role, and nobody else', async () => {
      const drafted = await cast.officer.does(contractFor(programme, { price: 10 }));
      const tasks = await cast.budgetHolder.reads<Page>(`tasks?minPosition=${drafted.position}`);
      expect(tasks.items.map(({ resource }) => resource)).toContain(drafted.resource);
      const others = await cast.officer.reads<Page>('tasks');
      expect(others.items.map(({ resource }) => resource)).not.toContain(drafted.resource);
    });

    it('open the log to the auditor alone: whole commits, and single events', async () => {
      const { items } = await cast.auditor.reads<Page>('events?after=0&limit=1');
      expect(items.map(({ type }) => type)).toEqual(['ProviderRegistered', 'CommandDecided']);
      expect(await cast.auditor.reads(`events/${items[0]!.position}`)).toEqual(items[0]);
      expect((await cast.officer.get('events')).status).toBe(403);
      expect((await cast.officer.get('commands')).status).toBe(403);
    });
  });

  describe('for a trust', () => {
    it('show no money and no contract on its request before one is confirmed', async () => {
      const wanted = { caseNumber: '2022/500', allocated: 1_000, grants: GRANTS };
      const other = await openProgramme(cast, framework, wanted);
      const drafted = await cast.officer.does(contractFor(other, { price: 10 }));
      const path = `${other.request.resource}?minPosition=${drafted.position}`;
      const quiet = await cast.coordinator.reads<RequestShown>(path);
      expect(quiet.cohorts[0]).not.toHaveProperty('reservedOre');
      expect(quiet.contracts).toEqual([]);
      expect((await cast.coordinator.get(drafted.resource)).status).toBe(404);
      expect(await cast.officer.reads<RequestShown>(path)).toMatchObject({ cohorts: [{ reservedOre: kroner(300) }] });
      const { position } = await cast.budgetHolder.does(confirmationOf(drafted));
      const after = await cast.coordinator.reads<RequestShown>(`${other.request.resource}?minPosition=${position}`);
      expect(after).toMatchObject({
        cohorts: [{ reservedOre: kroner(290), coverage: 'partlyCovered' }],
        contracts: [{ contract: drafted.id, status: 'confirmed' }],
      });
      expect((await cast.coordinator.get(drafted.resource)).status).toBe(200);
    });

    it('show its own and hide what is others’', async () => {
      const own = await cast.coordinator.reads<Page>(`requests?${upToDate()}`);
      expect(own.items.length).toBeGreaterThan(0);
      expect(new Set(own.items.map(({ trust }) => trust))).toEqual(new Set([ST_OLAVS]));
      const others = await cast.neighbour.reads<Page>('requests');
      expect(others.items).toEqual([]);
      expect((await cast.neighbour.reads<Page>(`requests?trust=${ST_OLAVS}`)).items).toEqual([]);
      expect((await cast.neighbour.get(programme.request.resource)).status).toBe(404);
      expect((await cast.neighbour.get(contract.resource)).status).toBe(404);
      const counts = await cast.neighbour.reads<Page>(`${programme.path}/patient-counts`);
      expect(counts.items).toEqual([]);
      const providers = await cast.neighbour.reads<Page>('providers');
      expect(providers.items).toMatchObject([{ engagements: [] }]);
      for (const path of ['decisions', 'delegations', 'invoices', 'frameworks', `${programme.path}/budget-use`]) {
        expect([path, (await cast.coordinator.get(path)).status]).toEqual([path, 403]);
      }
    });

    it('leave out of the plan what it left outside for others', async () => {
      const phase = { phase: 1, trust: ST_OLAVS, rank: 1, from: '2022-11-01', to: '2022-12-01' };
      await decide(cast, programme.id, { kind: 'plan', planVersion: 1, phases: [phase] });
      const path = `${programme.path}?minPosition=${await scene.head()}`;
      const outside = async (person: keyof Cast): Promise<number> => {
        const { planChanges } = await cast[person].reads<{ planChanges: readonly { outside: readonly object[] }[] }>(
          path,
        );
        return planChanges.at(-1)!.outside.length;
      };
      expect(await outside('officer')).toBeGreaterThan(0);
      expect(await outside('neighbour')).toBe(0);
    });
  });
});

import { Client } from 'pg';
import { GRANTS, openBought, type Page } from './testing/bought.js';
import { Deployment, type People } from './testing/deployment.js';
import type { Answer } from './testing/person.js';
import { today, acceptanceOf, contractFor, draftRequest, kroner, type Programme } from './testing/programme.js';

describe('the views of the api, for those who buy,', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let contract: Answer;
  let confirmed: Answer;

  beforeAll(async () => {
    ({ deployment, people, programme, contract, confirmed } = await openBought(Deployment.open(1)));
  });
  afterAll(() => deployment.close());

  const upToDate = (): string => `minPosition=${confirmed.position}`;

  it('show contracts to nobody without a token, unless the list is opened', async () => {
    for (const path of ['', '/releases', '/records']) {
      const answer = await fetch(`${deployment.url}/api/v1/open/contracts${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('have pages after the longest name that is taken', async () => {
    const body = { orgNumber: '310000043', name: '😀'.repeat(200), kind: 'privateProvider' };
    const named = await people.officer.does({ path: 'providers', body });
    const sorted = `providers?sort=-name&limit=1&minPosition=${named.position}`;
    const first = await people.officer.reads<Page>(sorted);
    expect(first.items).toMatchObject([{ name: body.name }]);
    const second = await people.officer.reads<Page>(`${sorted}&cursor=${first.next}`);
    expect(second.items).toHaveLength(1);
    expect(second.items).not.toMatchObject([{ name: body.name }]);
  });

  it('show one of each with its ETag, also in its parts', async () => {
    const reply = await people.officer.get(`${contract.resource}?${upToDate()}`);
    expect(reply.headers.get('etag')).toBe('"1"');
    expect(reply.body).toMatchObject({ status: 'confirmed', totalOre: kroner(200), etag: '1', id: contract.id });
    const body = { reason: 'Two fewer', lines: [{ line: 1, patients: 18 }] };
    const proposed = await people.officer.does({ path: `${contract.resource}/amendments`, body });
    const part = await people.officer.get(`${proposed.resource}?minPosition=${proposed.position}`);
    expect(part.headers.get('etag')).toBe(`"${proposed.etag}"`);
    expect(part.body).toMatchObject({ amendment: 1, status: 'proposed', contract: contract.id });
    expect((await people.officer.get(`${contract.resource}/amendments/2`)).status).toBe(404);
  });

  it('show of a delivery the ETag that verifying and withdrawing it compare', async () => {
    const { etag: proposedTo } = await people.officer.reads<Answer>(`${contract.resource}?${upToDate()}`);
    const use = { line: 1, patients: 2 };
    await people.officer.does(acceptanceOf({ ...contract, etag: proposedTo }));
    await people.coordinator.does({ path: `${contract.resource}/draws`, body: { ...use, drawnOn: today() } });
    const path = `${contract.resource}/deliveries`;
    const made = await people.officer.asks({ path, body: { ...use, patients: 1, deliveredOn: today() } });
    const another = await people.officer.does({ path, body: { ...use, patients: 1, deliveredOn: today() } });
    const { resource, etag } = made.body;
    const shown = await people.officer.get(`${resource}?minPosition=${another.position}`);
    expect([made.headers.get('etag'), shown.headers.get('etag')]).toEqual([`"${etag}"`, `"${etag}"`]);
    expect(another.etag).not.toBe(etag);
    const verification = { path: `${resource}/verification` };
    expect((await people.attestant.asks({ ...verification, etag: another.etag })).status).toBe(412);
    const verified = await people.attestant.does({ ...verification, etag });
    const after = await people.officer.get(`${resource}?minPosition=${verified.position}`);
    expect(after.headers.get('etag')).toBe(`"${verified.etag}"`);
    expect(await people.officer.asks({ path: `${resource}/withdrawal`, etag })).toMatchObject({ status: 412 });
  });

  it('page through a register with a cursor, each item once, and refuse what they do not know', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const from: string = cursor === undefined ? '' : `&cursor=${cursor}`;
      const page = await people.auditor.reads<Page>(`decisions?limit=2&sort=createdAt${from}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    const all = await people.auditor.reads<Page>('decisions?sort=createdAt');
    expect(seen).toEqual(all.items.map(({ id }) => id));
    const plans = await people.auditor.reads<Page>('decisions?kind=plan');
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
      const { status, body } = await people.auditor.get(`decisions?${query}`);
      expect([query, status, body.violations?.[0]?.parameter]).toEqual([query, 400, query.split('=')[0]]);
    }
    expect(await people.auditor.get('decisions?colour=red')).toMatchObject({
      ...{ status: 400, body: { violations: [{ code: 'UNKNOWN_PARAMETER' }] } },
    });
  });

  it('are sheets for whoever asks for one, and add up to what the page shows', async () => {
    const path = `contracts?phase=1&${upToDate()}`;
    const page = await people.officer.reads<Page & { items: readonly { totalOre: string }[] }>(path);
    const csv = await people.officer.get(`${path}&asOf=${confirmed.position}`, { accept: 'text/csv' });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="contracts-${csv.headers.get('spillrom-position')}.csv"`,
    );
    expect(csv.headers.get('vary')).toContain('Accept');
    const [what, filter, position, recorded, , columns, ...rows] = csv.text.trimEnd().split('\r\n');
    expect(what).toMatch(/what,Contracts$/);
    expect(filter).toBe(`filter,/api/v1/contracts?phase=1&asOf=${confirmed.position}`);
    expect(position).toBe(`position,${csv.headers.get('spillrom-position')}`);
    expect(recorded).toMatch(/^recordedTime,20\d\d-\d\d-\d\dT/);
    const place = columns!.split(',').indexOf('totalKroner');
    const kronerIn = (line: string): number =>
      Number(line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)![place]!.replace(',', ''));
    const total = rows.reduce((sum, line) => sum + kronerIn(line), 0);
    expect(total).toBe(page.items.reduce((sum, { totalOre }) => sum + Number(totalOre) / 100, 0));
    const accept = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const xlsx = await people.officer.get(path, { accept });
    expect([xlsx.status, xlsx.headers.get('content-type'), xlsx.text.slice(0, 2)]).toEqual([200, accept, 'PK']);
    const figures = await people.auditor.get(`${programme.path}/budget-use?${upToDate()}`, { accept: 'text/csv' });
    expect(figures.text).toContain('appropriatedKroner,');
    expect(
      (await people.payer.get(`decisions?${upToDate()}`, { accept: '*/*' })).headers.get('content-type'),
    ).toContain('application/json');
    expect((await people.coordinator.get('invoices', { accept: 'text/csv' })).status).toBe(403);
  });

  it('show each row that is there once, by default, though rows change and are made between two pages', async () => {
    const drafted: Answer[] = [];
    for (let count = 0; count < 4; count += 1) drafted.push(await draftRequest(people, programme.id, GRANTS));
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await people.officer.reads<Page>(`requests?limit=1&minPosition=${await deployment.head()}${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
      const changed = drafted.pop();
      if (changed !== undefined) await people.coordinator.does({ ...changed, path: `${changed.resource}/discard` });
      if (changed !== undefined) await draftRequest(people, programme.id, GRANTS);
    } while (cursor !== '');
    const { items } = await people.officer.reads<Page>(`requests?minPosition=${await deployment.head()}`);
    const before = items.slice(4).map(({ id }) => id);
    expect(seen).toEqual(before);
    expect(seen.length).toBeGreaterThanOrEqual(5);
  });

  it('take a cursor for the list that it comes from alone', async () => {
    const { next } = await people.auditor.reads<Page>('decisions?limit=1');
    expect((await people.auditor.get(`decisions?limit=1&cursor=${next}`)).status).toBe(200);
    for (const list of ['commands', 'providers', 'decisions?sort=createdAt']) {
      const { status } = await people.auditor.get(`${list}${list.includes('?') ? '&' : '?'}cursor=${next}`);
      expect([list, status]).toEqual([list, 400]);
    }
  });

  it('take of every date and moment those of the years 2000 to 2099', async () => {
    const path = `${programme.path}/budget-use`;
    for (const date of ['2000-01-01', '2099-12-31'])
      expect((await people.auditor.get(`${path}?effectiveOn=${date}`)).status).toBe(200);
    for (const query of [
      ...['effectiveOn=0000-12-05', 'effectiveOn=1999-12-31', 'effectiveOn=2100-01-01', 'effectiveOn=2022-02-29'],
      ...['asOfTime=0000-01-01T00:00:00Z', 'asOfTime=9999-12-31T00:00:00Z', 'asOf=9223372036854775808'],
    ]) {
      const { status, body } = await people.auditor.get(`${path}?${query}`);
      expect([query, status, body.violations?.[0]?.parameter]).toEqual([query, 400, query.split('=')[0]]);
    }
  });

  it('never repeat what was sent as a parameter', async () => {
    const secret = '01010112345';
    const everywhere = [`sort=${secret}`, `cursor=${secret}`, `limit=${secret}`, `status=${secret}`, `${secret}=1`];
    for (const query of everywhere) {
      expect((await people.auditor.get(`decisions?${query}`)).text).not.toContain(secret);
    }
    expect((await people.auditor.get(`events?after=${secret}`)).text).not.toContain(secret);
  });

  it('say that they are behind when they do not come to a position in time', async () => {
    const stopper = new Client({ connectionString: deployment.database.connectionString() });
    await stopper.connect();
    try {
      await stopper.query('BEGIN');
      await stopper.query('SELECT FROM read.checkpoint FOR UPDATE');
      const { position } = await people.officer.does(contractFor(programme, { price: 10 }));
      const reply = await people.auditor.get(`decisions?minPosition=${position}`);
      expect([reply.status, reply.body.code]).toEqual([503, 'READ_MODEL_BEHIND']);
      expect(reply.headers.get('retry-after')).toBe('1');
    } finally {
      await stopper.end();
    }
    expect(deployment.apis[0]!.written()).not.toContain('READ_MODEL_BEHIND');
  });

  it('say at once of a state that the log does not hold yet that there is none', async () => {
    const views = [
      'budget-use?asOf',
      'patient-counts?asOf',
      'budget-use/explain?figure=paid&asOf',
      'budget-use?minPosition',
    ];
    const paths = [...views.map((view) => `${programme.path}/${view}`), 'decisions?minPosition', 'events?after'];
    const beyond = String(BigInt(await deployment.head()) + 1n);
    for (const path of paths) {
      const { status, body } = await people.auditor.get(`${path}=${beyond}`);
      const [violation] = body.violations!;
      const parameter = path.split(/[?&]/).at(-1);
      expect([path, status, violation]).toMatchObject([
        path,
        400,
        { code: 'BEYOND_LOG', parameter, head: await deployment.head() },
      ]);
    }
    expect((await people.auditor.get(`events/${beyond}`)).status).toBe(404);
  });

  it('explain no figure of a phase that phases do not have', async () => {
    const path = `${programme.path}/budget-use/explain?figure=appropriated`;
    expect((await people.auditor.get(path)).status).toBe(200);
    expect((await people.auditor.get(`${path}&phase=1`)).status).toBe(400);
  });

  it('show the money as it was known, as it was true on a date, and where it comes from', async () => {
    const path = `${programme.path}/budget-use`;
    const early = await people.auditor.reads<Page>('events?after=0&limit=5');
    const [now, then, before] = await Promise.all([
      people.auditor.reads(`${path}?${upToDate()}`),
      people.auditor.reads(`${path}?asOf=${early.position}`),
      people.auditor.reads(`${path}?effectiveOn=2022-10-01`),
    ]);
    expect([now['appropriated'], then['appropriated'], before['appropriated']]).toEqual([kroner(1_000), '0', '0']);
    expect(now['committed']).toBe(kroner(200));
    const { items } = await people.auditor.reads<Page>(`${path}/explain?figure=committed&phase=1`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ total: kroner(200), source: `contracts/${contract.id}` });
    const allocations = await people.auditor.reads(`${programme.path}/phase-allocations`);
    expect(allocations).toMatchObject({ items: [{ phase: 1, allocatedOre: kroner(1_000) }] });
  });

  it('tell a person what waits for their role, and nobody else', async () => {
    const drafted = await people.officer.does(contractFor(programme, { price: 10 }));
    const tasks = await people.budgetHolder.reads<Page>(`tasks?minPosition=${drafted.position}`);
    expect(tasks.items.map(({ resource }) => resource)).toContain(drafted.resource);
    const others = await people.officer.reads<Page>('tasks');
    expect(others.items.map(({ resource }) => resource)).not.toContain(drafted.resource);
  });

  it('open the log to the auditor alone: whole commits, and single events', async () => {
    const { items } = await people.auditor.reads<Page>('events?after=0&limit=1');
    expect(items.map(({ type }) => type)).toEqual(['ProviderRegistered', 'CommandDecided']);
    expect(await people.auditor.reads(`events/${items[0]!.position}`)).toEqual(items[0]);
    expect((await people.officer.get('events')).status).toBe(403);
    expect((await people.officer.get('commands')).status).toBe(403);
  });
});

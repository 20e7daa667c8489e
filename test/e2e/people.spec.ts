import { syntheticPersonNumber } from '../../apps/local/src/story/synthetic-person.js';
import type { PersonName } from './testing/people.js';
import { personNumberTraces } from './testing/person-number-traces.js';
import type { Person, Reply } from './testing/person.js';
import { Deployment, type People } from './testing/deployment.js';

interface Shown {
  readonly actor: string;
  readonly name?: string;
  readonly organisation?: string;
  readonly roles: readonly string[];
}

interface Page {
  readonly items: readonly Shown[];
  readonly next?: string;
}

const NUMBER = syntheticPersonNumber('1955-04-12');

describe('the directory of people', () => {
  let deployment: Deployment;
  let staff: People;

  const named = (person: PersonName, name: unknown, claims: object = {}): Promise<Person> =>
    deployment.person(person, { claims: { name, ...claims } });
  const me = (person: Person): Promise<Shown> => person.reads<Shown>('me');
  const names = async (query = '', by = staff.officer): Promise<readonly (string | undefined)[]> =>
    (await by.reads<Page>(`people${query}`)).items.map(({ name }) => name);
  const enter = (actor: string, name: unknown, by = staff.operator): Promise<Reply> =>
    by.asks({ method: 'PUT', path: `people/${actor}`, body: { name } });

  beforeAll(async () => {
    deployment = await Deployment.here();
    staff = await deployment.people();
    const names: readonly (readonly [PersonName, string])[] = [
      ['officer', 'officer å'],
      ['budgetHolder', 'Budget holder'],
      ['attestant', 'attestant'],
      ['coordinator', 'Åndalsnes'],
    ];
    for (const [person, name] of names) await me(await named(person, name));
    await me(staff.operator);
    await me(await named('payer', undefined));
  });
  afterAll(() => deployment.close());

  it('tells everybody who they are here, with the name that the token told', async () => {
    const shown = await me(await named('budgetHolder', 'Budget holder'));
    expect(shown).toEqual({
      ...{ actor: shown.actor, name: 'Budget holder', organisation: '983658776', roles: ['budget-holder'] },
      now: expect.stringMatching(/^20\d\d-.+Z$/) as string,
      may: [expect.objectContaining({ command: 'DeclareRecusal' })],
    });
    expect(Object.keys(await me(await named('payer', undefined)))).toEqual([
      ...['actor', 'organisation', 'roles', 'now', 'may'],
    ]);
  });

  it('lists everybody by name, those without one last, a page at a time and each once', async () => {
    const all = await names();
    expect(all.slice(0, 4)).toEqual(['attestant', 'Budget holder', 'officer å', 'Åndalsnes']);
    expect(all.slice(4).every((name) => name === undefined)).toBe(true);
    const seen: Shown[] = [];
    let cursor = '';
    do {
      const page: Page = await staff.auditor.reads<Page>(`people?limit=2${cursor}`);
      seen.push(...page.items);
      cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    const whole = (await staff.auditor.reads<Page>('people?limit=200')).items;
    expect(seen).toEqual(whole);
    expect(new Set(seen.map(({ actor }) => actor)).size).toBe(whole.length);
  });

  it('finds people by a part of the name, by role and by organisation', async () => {
    expect(await names('?name=OFFICER')).toEqual(['officer å']);
    expect(await names(`?name=${encodeURIComponent('Å')}`)).toEqual(['officer å', 'Åndalsnes']);
    expect(await names('?name=%25')).toEqual([]);
    expect(await names('?role=attestant')).toEqual(['attestant']);
    expect(await names('?organisation=883974832&role=trust-coordinator')).toEqual(['Åndalsnes']);
    expect(await names('?role=budget-holder&organisation=883974832')).toEqual([]);
  });

  it.each([
    ['cursor=YQ', 'cursor'],
    ['cursor=YR', 'cursor'],
    ['cursor=4oKs', 'cursor'],
    ['limit=0', 'limit'],
    ['role=king', 'role'],
    ['organisation=1', 'organisation'],
    ['name=', 'name'],
    ['name=%00', 'name'],
    ['name=a&name=b', 'name'],
  ])('does not take %s', async (query, parameter) => {
    const { status, body } = await staff.officer.get(`people?${query}`);
    expect([status, body.violations?.[0]]).toMatchObject([400, { code: 'PARAMETER', parameter }]);
  });

  it('is shown to the region and the auditor, and to nobody else', async () => {
    const { actor } = await me(staff.officer);
    for (const allowed of [staff.secretary, staff.medicalDirector, staff.payer, staff.auditor])
      expect((await allowed.get('people')).status).toBe(200);
    for (const denied of [staff.coordinator, staff.trustDirector, staff.operator]) {
      expect((await denied.get('people')).status).toBe(403);
      expect((await denied.get(`people/${actor}`)).status).toBe(403);
    }
  });

  it('shows the organisation and the roles of the latest token, and the latest name that one told', async () => {
    const { actor } = await me(staff.neighbour);
    await me(await deployment.person('neighbour', { claims: { roles: ['trust-coordinator'] } }));
    expect(await staff.auditor.reads<Shown>(`people/${actor}`)).toMatchObject({ roles: ['trust-coordinator'] });
    expect(await me(await named('neighbour', 'Neighbour'))).toMatchObject({ name: 'Neighbour' });
    await me(staff.neighbour);
    expect(await staff.auditor.reads<Shown>(`people/${actor}`)).toMatchObject({
      ...{ name: 'Neighbour', roles: ['trust-coordinator', 'trust-medical-director'] },
    });
  });

  it('lets an operator correct a name, which then counts before that of any token, and keeps who did it', async () => {
    const attestant = await named('attestant', 'attestant');
    const { actor } = await me(attestant);
    const head = await deployment.head();
    const operator = (await me(staff.operator)).actor;
    expect((await enter(actor, ' Attestant, corrected ')).body).toMatchObject({ actor, name: 'Attestant, corrected' });
    expect((await enter(actor, 'Attestant, corrected')).status).toBe(200);
    await me(await named('attestant', 'attestant again'));
    expect(await me(attestant)).toMatchObject({ name: 'Attestant, corrected' });
    const shown = await staff.officer.reads<Shown & { readonly nameChanges: readonly object[] }>(`people/${actor}`);
    expect(shown).toMatchObject({ name: 'Attestant, corrected', roles: ['attestant'] });
    expect(shown.nameChanges).toEqual([{ by: operator, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) }]);
    expect(await names('?name=corrected')).toEqual(['Attestant, corrected']);
    expect(await deployment.head()).toBe(head);
    await enter(actor, 'attestant');
    expect(await deployment.dump()).not.toContain('Attestant, corrected');
  });

  it('enters no name in a dry run, which is for commands only', async () => {
    const { actor } = await me(staff.officer);
    const wish = { method: 'PUT', path: `people/${actor}`, body: { name: 'Another' } } as const;
    const dry = await staff.operator.asks({ ...wish, headers: { 'spillrom-dry-run': 'true' } });
    expect(dry).toMatchObject({ status: 400, body: { code: 'MALFORMED', violations: [{ code: 'HEADER' }] } });
    expect(await me(staff.officer)).toMatchObject({ name: 'officer å' });
  });

  it('lets nobody but an operator enter a name, and for nobody who never came', async () => {
    const { actor } = await me(staff.officer);
    for (const denied of [staff.officer, staff.auditor, staff.coordinator])
      expect(await enter(actor, 'Another', denied)).toMatchObject({ status: 403, body: { code: 'ROLE_REQUIRED' } });
    expect((await enter('actor-nobody', 'Nobody')).status).toBe(404);
    expect((await staff.officer.get('people/actor-nobody')).status).toBe(404);
  });

  it('takes names of one line of text or more, and no person number in one, from tokens neither', async () => {
    const { actor } = await me(staff.payer);
    for (const wrong of ['', ' ', 'n'.repeat(201), 7, null]) expect((await enter(actor, wrong)).status).toBe(400);
    const refused = await enter(actor, `Payer ${NUMBER.slice(0, 6)} - ${NUMBER.slice(6)}`);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'PERSON_NUMBER', violations: [{ code: 'PERSON_NUMBER', pointer: '/name' }] },
    });
    expect(personNumberTraces(NUMBER, refused.text)).toEqual([]);
    expect(await me(await named('payer', `Payer ${NUMBER}`))).not.toHaveProperty('name');
    expect(personNumberTraces(NUMBER, await deployment.dump())).toEqual([]);
  });

  it('keeps to itself by which subject an issuer knows somebody', async () => {
    const page = await staff.officer.get('people?limit=200');
    const { actor } = await me(staff.budgetHolder);
    const one = await staff.officer.get(`people/${actor}`);
    for (const { text } of [page, one]) expect(text).not.toMatch(/budgetHolder|127\.0\.0\.1/);
  });

  describe('what is remembered of reading', () => {
    interface Reads {
      readonly items: readonly {
        readonly actor: string;
        readonly roles: readonly string[];
        readonly view: string;
        readonly path: string;
      }[];
      readonly next?: string;
    }
    const reads = (query = ''): Promise<Reads> => staff.auditLeader.reads<Reads>(`reads${query}`);

    it('is all that an auditor is shown, and who is shown offers, to the leader of the auditors alone', async () => {
      const { actor } = await me(staff.auditor);
      const { actor: officer } = await me(staff.officer);
      const before = (await reads('?limit=200')).items;
      await staff.auditor.reads('programmes?limit=7');
      await staff.officer.reads('programmes');
      await staff.officer.reads('inquiries');
      expect((await staff.auditor.get('decisions/0198a1f0-6f7a-7c1e-9a50-3f0d5a4b2c11')).status).toBe(404);
      const after = (await reads('?limit=200')).items;
      expect(after.slice(2)).toEqual(before);
      expect(after.slice(0, 2)).toEqual([
        expect.objectContaining({ actor: officer, roles: ['regional-officer'], view: 'ListInquiries' }),
        expect.objectContaining({ actor, roles: ['auditor'], view: 'ListProgrammes', path: '/api/v1/programmes' }),
      ]);
      expect((await reads(`?actor=${officer}`)).items).toEqual(after.slice(0, 1));
      const first = await reads('?limit=1');
      const second = await reads(`?limit=1&cursor=${first.next}`);
      expect([...first.items, ...second.items]).toEqual(after.slice(0, 2));
      expect((await staff.auditLeader.get('reads?cursor=bm8')).status).toBe(400);
      for (const person of [staff.auditor, staff.operator]) expect((await person.get('reads')).status).toBe(403);
      expect((await staff.auditLeader.get('programmes')).status).toBe(403);
    });
  });
});

import { randomUUID } from 'node:crypto';
import { decode, type StoredEvent } from '@spillrom/event-sourcing';
import { syntheticPersonNumber } from '../../apps/local/src/story/synthetic-person.js';
import { commandCatalogue, type Decided } from '../../libs/commands/src/record.js';
import { personNumberTraces } from './testing/person-number-traces.js';
import { command, type Answer, type Endpoint, type Person, type Reply, type Wish } from './testing/person.js';
import {
  UNHURRIED,
  WAITING_DATA,
  confirmationOf,
  contractFor,
  draftRequest,
  kroner,
  openFirstProgramme,
  type Programme,
} from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';

const GRANTS = [{ patients: 10, reserved: 100 }];

describe('the manners of the api', () => {
  let deployment: Deployment;
  let second: Endpoint;
  let people: People;
  let programme: Programme;

  beforeAll(async () => {
    deployment = await Deployment.open(1);
    second = await deployment.startApiHere();
    people = await deployment.people();
    programme = await openFirstProgramme(people, ...GRANTS);
  });
  afterAll(() => deployment.close());

  const elsewhere = (person: Person): Person => person.at(second);
  const drafting = (justification: string): Wish => ({
    path: `${programme.path}/requests`,
    body: {
      ...{ phase: 1, justification },
      cohorts: [{ specialty: '050', procedure: 'NGD11', patients: 5, latestTreatmentOn: '2022-12-31', ...UNHURRIED }],
      waitingData: WAITING_DATA,
    },
  });
  const draft = () => draftRequest(people, programme.id, GRANTS);
  const lastRecord = async (): Promise<Decided> =>
    decode((await deployment.log()).at(-1) as StoredEvent, commandCatalogue).data;
  const asProblem = ({ status, headers, body: { code } }: Reply) => ({
    ...{ status, code },
    type: headers.get('content-type'),
  });
  const problem = (status: number, code: string) => ({
    ...{ status, code },
    type: 'application/problem+json; charset=utf-8',
  });

  describe('with tokens', () => {
    it.each([
      ['of another issuer', { issuer: 'https://elsewhere.example' }],
      ['for another audience', { audience: 'somebody-else' }],
      ['that has expired', { expiresIn: '-1m' }],
      ['that another key has signed', { ownKey: true }],
      ['that names no organisation', { claims: { org: undefined } }],
    ] as const)('lets nobody in with one %s', async (_, forged) => {
      const reply = await (await deployment.person('secretary', forged)).get('me');
      expect(asProblem(reply)).toEqual(problem(401, 'UNAUTHENTICATED'));
      expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    });

    it('lets nobody in without one, except to what tells nothing of the business', async () => {
      const statuses = ['/api/v1/me', '/api/v1/programmes', '/livez', '/readyz', '/metrics'].map(
        async (path) => (await fetch(`${deployment.apis[0]!.url}${path}`)).status,
      );
      expect(await Promise.all(statuses)).toEqual([401, 401, 200, 200, 200]);
    });
  });

  describe('with form', () => {
    it('takes no parameter that it does not know, in whatever it is asked', async () => {
      const path = `${deployment.apis[0]!.url}/livez?colour=red`;
      const { status } = await fetch(path);
      const view = await people.coordinator.get('me?colour=red');
      const command = await people.coordinator.asks({ path: `${programme.path}/requests?colour=red`, body: {} });
      const unknown = { status: 400, body: { violations: [{ code: 'UNKNOWN_PARAMETER' }] } };
      expect([status, view, command]).toMatchObject([400, unknown, unknown]);
    });

    it('names every field that is wrong by its pointer, all at once', async () => {
      const cohorts = [{ specialty: '050', procedure: 'NGD11', patients: 0, latestTreatmentOn: '2022-02-30' }];
      const body = { phase: '1', cohorts, colour: 'blue' };
      const reply = await people.coordinator.asks({ path: `${programme.path}/requests`, body });
      expect(asProblem(reply)).toEqual(problem(400, 'MALFORMED'));
      // One for each, also where a missing field breaks several checks.
      const pointers = reply.body.violations!.map(({ code, pointer }) => `${code} ${pointer}`);
      expect(pointers.sort()).toEqual([
        ...[
          'FORM /cohorts/0/breachedPatients',
          'FORM /cohorts/0/latestTreatmentOn',
          'FORM /cohorts/0/longestWaitWeeks',
        ],
        ...['FORM /cohorts/0/patients', 'FORM /cohorts/0/urgency', 'FORM /justification', 'FORM /phase'],
        'FORM /waitingData',
        'UNKNOWN_FIELD /colour',
      ]);
    });

    it('says of another method which ones the path takes, and of no path that there is none', async () => {
      const { resource } = await draft();
      const reply = await people.coordinator.asks({ path: resource });
      expect(asProblem(reply)).toEqual(problem(405, 'METHOD_NOT_ALLOWED'));
      expect(reply.headers.get('allow')).toBe('GET, HEAD, PUT');
      expect((await people.coordinator.get(`${resource}/submission`)).headers.get('allow')).toBe('POST');
      expect(asProblem(await people.coordinator.get('nothing/here'))).toEqual(problem(404, 'NOT_FOUND'));
    });

    it('takes JSON and nothing else, and every field once', async () => {
      const wish = { ...drafting('Sagt som det er.'), key: randomUUID() };
      const send = async (type: string, body: string): Promise<Reply> => people.coordinator.sends(wish, type, body);
      const json = JSON.stringify(wish.body);
      const twice = json.replace('{', '{"phase":2,');
      expect(asProblem(await send('text/plain', json))).toEqual(problem(415, 'UNSUPPORTED_MEDIA_TYPE'));
      const form = 'application/x-www-form-urlencoded';
      expect(asProblem(await send(form, 'phase=1'))).toEqual(problem(415, 'UNSUPPORTED_MEDIA_TYPE'));
      for (const body of [twice, 'null', '[]', '{']) {
        const reply = await send('application/json', body);
        expect([body, asProblem(reply)]).toEqual([body, problem(400, 'MALFORMED')]);
        expect([body, reply.body.violations!.length]).toEqual([body, 1]);
      }
      expect((await send('application/json; charset=utf-8', json)).status).toBe(201);
    });

    it('takes no bytes that are not UTF-8, whatever is said of them, and no text in which some were lost', async () => {
      const wish = { ...drafting('Kjøp av ortopedi på Røros.'), key: randomUUID() };
      const json = JSON.stringify(wish.body);
      const latin = Uint8Array.from(Buffer.from(json, 'latin1'));
      const head = await deployment.head();
      const send = async (type: string, body: string | Uint8Array<ArrayBuffer>): Promise<string> => {
        const { status, body: answer } = await people.coordinator.sends(wish, type, body);
        return `${status} ${answer.code}`;
      };
      expect(await send('application/json', latin)).toBe('400 MALFORMED');
      expect(await send('application/json; charset=utf-8', latin)).toBe('400 MALFORMED');
      for (const charset of ['iso-8859-1', 'windows-1252', '"utf-16"', ''])
        expect(await send(`application/json; charset=${charset}`, latin)).toBe('415 UNSUPPORTED_MEDIA_TYPE');
      expect(await send('application/json', new TextDecoder().decode(latin))).toBe('400 MALFORMED');
      expect(await deployment.head()).toBe(head);
      expect((await people.coordinator.sends(wish, 'application/json; charset="UTF-8"', json)).status).toBe(201);
    });

    it('checks syntax, token, headers, path and form, role, version and rules in that order', async () => {
      const { resource } = await draft();
      const nobody = await deployment.person('coordinator', { expiresIn: '-1m' });
      const wrongForm = { reason: 'x' };
      const sent = { path: `${resource}/submission`, body: wrongForm, key: 'none' };
      const answers = [
        await nobody.sends(sent, 'application/json', '{'),
        await nobody.asks(sent),
        await people.coordinator.asks(sent),
        await people.coordinator.asks({ ...sent, key: randomUUID() }),
        await people.coordinator.asks({ ...sent, key: randomUUID(), etag: '7' }),
        await people.coordinator.asks({ ...sent, key: randomUUID(), etag: '7', body: {} }),
        await people.trustDirector.asks({ ...sent, key: randomUUID(), etag: '7', body: {} }),
      ];
      expect(answers.map(({ status, body: { code } }) => `${status} ${code}`)).toEqual([
        ...['400 MALFORMED', '401 UNAUTHENTICATED', '400 IDEMPOTENCY_KEY_MISSING', '428 IF_MATCH_REQUIRED'],
        ...['400 MALFORMED', '403 ROLE_REQUIRED', '412 STALE'],
      ]);
      expect(answers.at(-1)!.body['detail']).toContain(`${resource} has the ETag "0" now`);
    });

    it('answers a new resource with 201, where it is, its version and the position', async () => {
      const reply = await people.coordinator.asks(drafting('Nytt behov.'));
      const { resource, id, etag, position } = reply.body;
      expect(reply.status).toBe(201);
      expect(resource).toBe(`/api/v1/requests/${id}`);
      const said = ['location', 'etag', 'spillrom-position'].map((name) => reply.headers.get(name));
      expect(said).toEqual([resource, `"${etag}"`, position]);
      const read = await people.coordinator.get(`${resource}?minPosition=${position}`);
      expect(read.headers.get('etag')).toBe(`"${etag}"`);
    });

    it('takes no development clock in production', async () => {
      const wish = drafting('I en annen tid.');
      const headers = { 'spillrom-now': '2022-11-01T08:00:00Z', 'idempotency-key': command(wish).key };
      const reply = await people.coordinator.asks({ ...wish, headers });
      expect(asProblem(reply)).toEqual(problem(400, 'STORY_CLOCK_REFUSED'));
    });
  });

  describe('with versions', () => {
    it('asks which one was seen, and says the present one to whoever saw another', async () => {
      const { resource } = await draft();
      const path = `${resource}/submission`;
      const { phase: _, ...body } = drafting('Endret.').body as { readonly phase: number };
      await people.coordinator.does({ path: resource, method: 'PUT', body, etag: '0' });
      expect(asProblem(await people.trustDirector.asks({ path }))).toEqual(problem(428, 'IF_MATCH_REQUIRED'));
      const stale = await elsewhere(people.trustDirector).asks({ path, etag: '0' });
      expect(asProblem(stale)).toEqual(problem(412, 'STALE'));
      expect([stale.headers.get('etag'), stale.body['currentETag']]).toEqual(['"1"', '1']);
      expect((await people.trustDirector.asks({ path, etag: '1' })).status).toBe(200);
    });

    it('leaves no record of either', async () => {
      const { resource } = await draft();
      const head = await deployment.head();
      const path = `${resource}/submission`;
      for (const etag of [undefined, '7']) await people.trustDirector.asks({ path, ...(etag && { etag }) });
      expect(await deployment.head()).toBe(head);
    });
  });

  describe('with roles and organisations', () => {
    it('hides the draft of another trust, and keeps the attempt', async () => {
      const { resource, id } = await draft();
      const seen = await people.neighbour.get(resource);
      const attempt = command({ path: `${resource}/discard`, etag: '0' });
      const reply = await people.neighbour.asks(attempt);
      const nowhere = await people.neighbour.asks({ path: `requests/${command(attempt).key}/discard`, etag: '0' });
      for (const each of [seen, reply, nowhere]) expect(asProblem(each)).toEqual(problem(404, 'NOT_FOUND'));
      // The short reference is made from what the path says, whether it exists or not.
      const { instance: _, reference: __, ...hidden } = reply.body;
      expect(nowhere.body).toMatchObject(hidden);
      // Neither says a position, though the one is recorded and the other is not.
      const headersOf = ({ headers }: Reply): readonly string[] => [...headers.keys()].sort();
      expect(headersOf(reply)).toEqual(headersOf(nowhere));
      expect([...headersOf(reply), ...headersOf(seen)]).not.toContain('spillrom-position');
      expect(headersOf(seen)).toEqual(headersOf(await people.neighbour.get(`requests/${randomUUID()}`)));
      expect(await lastRecord()).toMatchObject({ target: `request-${id}`, outcome: 'denied', hidden: true });
      expect((await people.neighbour.get(`commands/${attempt.key}`)).status).toBe(404);
      const kept = await people.auditor.reads<{ readonly items: readonly Answer[] }>(
        `commands?outcome=denied&minPosition=${await deployment.head()}`,
      );
      expect(kept.items[0]).toMatchObject({ code: 'HIDDEN', hidden: true, position: await deployment.head() });
      const again = await people.neighbour.asks({ ...attempt, path: `requests/${attempt.key}/discard` });
      expect(asProblem(again)).toEqual(problem(404, 'NOT_FOUND'));
    });

    it('denies what no role of the person may do, naming those that may, and keeps the attempt', async () => {
      const { resource, id } = await draft();
      const reply = await people.coordinator.asks({ path: `${resource}/submission`, etag: '0' });
      expect(asProblem(reply)).toEqual(problem(403, 'ROLE_REQUIRED'));
      expect(reply.body.violations).toMatchObject([{ code: 'ROLE_REQUIRED', roles: ['trust-medical-director'] }]);
      expect(reply.body.position).toBe(await deployment.head());
      const kept = { target: `request-${id}`, outcome: 'denied', code: 'ROLE_REQUIRED' };
      expect(await lastRecord()).toMatchObject(kept);
    });

    it('shows no money to trusts, no business to the operator, and lets the auditor change nothing', async () => {
      const budget = `${programme.path}/budget-use`;
      const replies = await Promise.all([
        people.coordinator.get(budget),
        people.operator.get(budget),
        people.operator.get('requests'),
        people.auditor.asks(drafting('Fra revisor.')),
      ]);
      expect(replies.map(asProblem)).toEqual(replies.map(() => problem(403, 'ROLE_REQUIRED')));
      expect((await people.auditor.get(budget)).status).toBe(200);
    });
  });

  describe('with refusals', () => {
    it('says every broken rule with its numbers, the first one as code, and where the refusal stands', async () => {
      const contract = await people.officer.does(contractFor(programme, { patients: 20, price: 3_000_000 }));
      const reply = await people.budgetHolder.asks(confirmationOf(contract));
      expect(asProblem(reply)).toEqual(problem(409, 'OVER_DELEGATION'));
      expect(reply.body.violations).toMatchObject([
        { code: 'OVER_DELEGATION', neededOre: kroner(60_000_000), limitOre: kroner(50_000_000) },
        { code: 'COHORT_COVERED', cohort: 1, contracted: 0, patients: 20, approved: 10 },
        { code: 'OVER_LIST_PRICE', line: 1, unitPriceOre: kroner(3_000_000), listPriceOre: kroner(2_000_000) },
        { code: 'ALLOCATION_EXCEEDED', phase: 1, requestedOre: kroner(59_999_900), availableOre: kroner(900) },
      ]);
      expect(reply.body.position).toBe(await deployment.head());
      expect(reply.headers.get('spillrom-position')).toBe(reply.body.position);
    });

    it('points at what the body names and does not exist', async () => {
      const { body } = contractFor(programme, { price: 1 });
      const reply = await people.officer.asks({ path: 'contracts', body: { ...body, provider: '310000019' } });
      expect(asProblem(reply)).toEqual(problem(422, 'NOT_FOUND'));
      expect(reply.body.violations).toMatchObject([{ code: 'NOT_FOUND', pointer: '/provider' }]);
    });

    it('never repeats a national identity number, in answer, log, tables or trace, and leaves the key free', async () => {
      const number = syntheticPersonNumber('2022-10-24');
      const wish = command(drafting(`Gjelder 2022 ${number.slice(0, 6)} ${number.slice(6)}, snarest.`));
      const reply = await people.coordinator.asks(wish);
      expect(asProblem(reply)).toEqual(problem(422, 'PERSON_NUMBER'));
      expect(reply.body.violations).toMatchObject([{ code: 'PERSON_NUMBER', pointer: '/justification' }]);
      expect(await lastRecord()).not.toHaveProperty('bodyHash');
      expect((await people.coordinator.asks({ ...wish, ...drafting('Gjelder snarest.') })).status).toBe(201);
      const everything = [await deployment.dump(), ...deployment.apis.map((api) => api.written()), reply.text].join(
        '\n',
      );
      expect(personNumberTraces(number, everything)).toEqual([]);
      for (const there of ['Gjelder snarest.', '/api/v1/programmes/:programme/requests', 'PERSON_NUMBER'])
        expect(everything).toContain(there);
    });
  });
});

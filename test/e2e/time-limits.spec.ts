import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { UNHURRIED, WAITING_DATA, openFirstProgramme, type Programme } from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';
import { Wire } from './testing/wire.js';

const LIMITS = { HEADERS_TIMEOUT_MS: '300', REQUEST_TIMEOUT_MS: '900', ANSWER_TIMEOUT_MS: '4000', ACCESS_LOG: 'off' };
const GRANTS = [{ patients: 10, reserved: 100 }];

describe('the time limits of the api', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let blocker: Client;

  beforeAll(async () => {
    deployment = await Deployment.open(1, { environment: LIMITS });
    people = await deployment.people();
    programme = await openFirstProgramme(people, ...GRANTS);
    blocker = new Client({ connectionString: deployment.database.connectionString() });
    await blocker.connect();
  });
  afterAll(async () => {
    await blocker.end();
    await deployment.close();
  });

  const url = (): string => deployment.apis[0]!.url;
  const whileLocked = async <Result>(table: string, work: () => Promise<Result>): Promise<Result> => {
    await blocker.query('BEGIN');
    await blocker.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    try {
      return await work();
    } finally {
      await blocker.query('ROLLBACK');
    }
  };

  it.each([
    ['the first byte never comes', ''],
    ['the headers never end', 'GET /api/v1/me HTTP/1.1\r\nHost: api\r\n'],
    [
      'the body never ends',
      'POST /api/v1/contracts HTTP/1.1\r\nHost: api\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
  ])('answer 408 and close the connection when %s', async (_, sent) => {
    const { status, body, type } = await Wire.untilClosed(url(), sent);
    expect([status, body['code'], type]).toEqual([408, 'REQUEST_TIMEOUT', 'application/problem+json; charset=utf-8']);
  });

  it('answer 503 to a view that waits for the database without end, and 200 when it no longer does', async () => {
    const asked = () => people.auditor.get('decisions');
    const reply = await whileLocked('read.checkpoint', asked);
    expect([reply.status, reply.body.code, reply.headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '1']);
    expect((await asked()).status).toBe(200);
  });

  it('answer a command whose outcome nobody knows with 503, and its key tells later', async () => {
    const wish = {
      path: `${programme.path}/requests`,
      key: randomUUID(),
      body: {
        ...{ phase: 1, justification: 'Venter på databasen.' },
        cohorts: [{ specialty: '050', procedure: 'NGD11', patients: 5, latestTreatmentOn: '2022-12-31', ...UNHURRIED }],
        waitingData: WAITING_DATA,
      },
    };
    const reply = await whileLocked('log.events', () => people.coordinator.asks(wish));
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '1']);
    expect(['OUTCOME_UNKNOWN', 'UNAVAILABLE']).toContain(reply.body.code);
    const later = await people.coordinator.insists(wish);
    expect(later.status).toBe(201);
    expect(await people.coordinator.reads(`commands/${wish.key}`)).toMatchObject({ resource: later.body.resource });
  });

  it('leave no line for any answer where the access log is switched off', async () => {
    expect((await fetch(`${url()}/livez`)).status).toBe(200);
    const written = deployment.apis[0]!.written();
    expect([written.includes('"context":"access"'), written.includes('"context":"problem"')]).toEqual([false, true]);
  });

  it('hold up nobody who is quick: another connection is answered meanwhile', async () => {
    const slow = Wire.untilClosed(url(), 'GET /livez HTTP/1.1\r\nHost: api\r\n');
    expect((await fetch(`${url()}/livez`)).status).toBe(200);
    expect((await slow).status).toBe(408);
  });
});

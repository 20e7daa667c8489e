import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { syntheticPersonNumber } from '../../apps/local/src/story/synthetic-person.js';
import type { Description } from '../../apps/api/src/openapi/testing/description.js';
import { runs } from '@spillrom/event-sourcing/testing';
import { ROLES } from '../../libs/kernel/src/roles.js';
import { ask, oddQuestions, stopAsking, type Answered, type Question } from './testing/odd-questions.js';
import { personNumberTraces } from './testing/person-number-traces.js';
import { openFirstProgramme } from './testing/programme.js';
import { Deployment } from './testing/deployment.js';
import { Wire } from './testing/wire.js';

const PROBLEM = 'application/problem+json; charset=utf-8';
const PLANTED = syntheticPersonNumber('2022-10-27');
const SEED = 20221112;
const RUNS_FOR_EACH_ROUTE = runs(60);

describe('odd questions', () => {
  let deployment: Deployment;
  let url: string;
  let token: string;

  beforeAll(async () => {
    deployment = await Deployment.open(1);
    const people = await deployment.people();
    await openFirstProgramme(people, { patients: 10, reserved: 100 });
    url = deployment.apis[0]!.url;
    token = await deployment.issuer.tokenOf('auditor', { claims: { roles: [...ROLES] } });
  });
  afterAll(async () => {
    stopAsking();
    await deployment.close();
  });

  /** What is wrong with an answer. A 503 that says which outcome is unknown would be no fault, but nothing here makes one. */
  const faultsOf = ({ method }: Question, { status, headers, text }: Answered): readonly string[] => {
    const whole = `${JSON.stringify(headers)}${text}`;
    return [
      ...(status >= 500 ? [`it is answered ${status}`] : []),
      ...(status >= 400 && headers['content-type'] !== PROBLEM ? [`it is answered by ${headers['content-type']}`] : []),
      ...(status >= 400 && method !== 'HEAD' && !text.includes('"instance":"urn:uuid:') ? ['it has no instance'] : []),
      ...(personNumberTraces(PLANTED, whole).length > 0 ? ['it repeats what was sent'] : []),
    ];
  };

  it('at every route, in every parameter, header and body are answered by problems that repeat nothing', async () => {
    const description = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Description;
    const statuses = new Map<number, number>();
    for (const questions of oddQuestions(description, PLANTED)) {
      const check = fc.asyncProperty(questions, async (question) => {
        const authorization = `Bearer ${token}`;
        const answered = await ask(url, { ...question, headers: { authorization, ...question.headers } });
        statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1);
        expect(faultsOf(question, answered)).toEqual([]);
      });
      await fc.assert(check, { seed: SEED, ...RUNS_FOR_EACH_ROUTE });
    }
    // The questions reach further than the first check: some are taken, some meet rules, most are malformed.
    for (const status of [200, 201, 400, 404, 415, 422, 428]) expect([...statuses.keys()]).toContain(status);
  });

  it.each([
    ['no HTTP', `hei ${PLANTED}\r\n\r\n`, 400],
    ['a method that nobody knows', 'FOO /api/v1/me HTTP/1.1\r\nHost: api\r\n\r\n', 400],
    ['no Host', 'GET /api/v1/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['HTTP/1.0', 'GET /api/v1/me HTTP/1.0\r\n\r\n', 401],
    ['HTTP/2 without agreement', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a tunnel', `CONNECT ${PLANTED}:80 HTTP/1.1\r\nHost: api\r\n\r\n`, 400],
    ['TRACE', 'TRACE /api/v1/me HTTP/1.1\r\nHost: api\r\nConnection: close\r\n\r\n', 405],
    ['an expectation', 'GET /api/v1/me HTTP/1.1\r\nHost: api\r\nExpect: more\r\nConnection: close\r\n\r\n', 400],
    [
      'an absolute URL of elsewhere',
      `GET http://elsewhere/${PLANTED} HTTP/1.1\r\nHost: api\r\nConnection: close\r\n\r\n`,
      404,
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: api\r\nX-Number: ${PLANTED.repeat(2_000)}\r\n\r\n`, 431],
    ['a URL without end', `GET /${PLANTED.repeat(2_000)} HTTP/1.1\r\nHost: api\r\n\r\n`, 431],
    [
      'two lengths of a body',
      'POST / HTTP/1.1\r\nHost: api\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    [
      'a body in broken pieces',
      `POST /api/v1/contracts HTTP/1.1\r\nHost: api\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${PLANTED}z\r\n`,
      400,
    ],
  ])('on the wire, %s, is answered by a problem of ours', async (_, sent, status) => {
    const answer = await Wire.untilClosed(url, sent);
    expect([answer.status, answer.type, answer.body['status']]).toEqual([status, PROBLEM, status]);
    expect(personNumberTraces(PLANTED, answer.text)).toEqual([]);
  });

  it('leave no trace of what was in them in the log of the api or of PostgreSQL', () => {
    const logs = [
      deployment.apis[0]!.written(),
      readFileSync(join(process.env['SPILLROM_TEST_RUN']!, 'postgresql.log'), 'utf8'),
    ];
    expect(logs[0]!.includes('"route":"/api/v1/decisions"')).toBe(true);
    expect(logs.flatMap((log) => personNumberTraces(PLANTED, log))).toEqual([]);
  });
});

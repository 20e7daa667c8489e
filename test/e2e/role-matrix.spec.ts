import { someOf } from '@spillrom/event-sourcing/testing';
import { ROLES, TRUST_ROLES, type Role } from '@spillrom/kernel';
import {
  examplesOf,
  operationsOf,
  type DescribedOperation,
  type Description,
} from '../../apps/api/src/openapi/testing/description.js';
import { COLUMNS, COMMAND_ROWS, VIEW_ROWS, type MatrixRow } from '../docs/role-matrix.js';
import { Deployment } from './testing/deployment.js';
import type { PersonName } from './testing/people.js';
import type { Person, Reply } from './testing/person.js';
import { acceptanceOf, confirmationOf, contractFor, openFirstProgramme } from './testing/programme.js';

const PERSON: Readonly<Record<Role, PersonName>> = {
  'trust-coordinator': 'coordinator',
  'trust-medical-director': 'trustDirector',
  'regional-officer': 'officer',
  'regional-medical-director': 'medicalDirector',
  'programme-secretary': 'secretary',
  'budget-holder': 'budgetHolder',
  attestant: 'attestant',
  payer: 'payer',
  auditor: 'auditor',
  'audit-leader': 'auditLeader',
  operator: 'operator',
  // Whoever it is: the token claims the role.
  'invoice-gateway': 'operator',
  clock: 'operator',
};

interface Question {
  readonly row: MatrixRow;
  readonly named: string;
  readonly ask: (person: Person) => Promise<Reply>;
}

const JSON_BODY = 'application/json';

/**
 * An operation as its row names it, with the first body that the row is about, at the path of something that does not exist, but for what
 * is said to be there.
 */
const questionsOf = (
  description: Description,
  { row, method, path, operation }: { row: MatrixRow; method: string; path: string; operation: DescribedOperation },
  there: Readonly<Record<string, string>> = {},
): readonly Question[] => {
  const { operationId, parameters = [], requestBody } = operation;
  const examples = new Map(parameters.map(({ name, example }) => [name, there[name] ?? String(example)]));
  const filled = path.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => examples.get(name)!);
  if (method === 'get') return [{ row, named: operationId, ask: (person) => person.get(filled) }];
  const isCommand = parameters.some(({ name }) => name === 'Spillrom-Dry-Run');
  const headers: Readonly<Record<string, string>> = isCommand ? { 'spillrom-dry-run': 'true' } : {};
  const version = parameters.some(({ name, required }) => name === 'If-Match' && required) && { etag: '1' };
  return examplesOf(description, requestBody!.content[JSON_BODY]!)
    .filter(([name], index) => name === row.bodies?.[0] || (row.bodies === undefined && index === 0))
    .map(([name, body]) => {
      const wish = { path: filled, method: method.toUpperCase() as 'POST' | 'PUT', body: body as object, ...version };
      return { row, named: `${operationId} ${name}`, ask: (person) => person.asks({ ...wish, headers }) };
    });
};

/** Whoever has no token that counts is asked for one, whatever it is about. */
const refusalOf = (role: Role): string => (role === 'clock' ? 'UNAUTHENTICATED' : 'ROLE_REQUIRED');

/** A view that lacks a parameter has let the person in: it looks at the query only then. */
const lacksParameter = ({ status, body: { violations = [] } }: Reply): boolean =>
  status === 400 && violations.every(({ code }) => code === 'PARAMETER');

/** `may`, `may not`, or an answer that tells neither. */
const told = (role: Role, reply: Reply): string => {
  const { status, body } = reply;
  if (body.code === refusalOf(role)) return 'may not';
  return [400, 401, 403, 429, 500].includes(status) && !lacksParameter(reply) ? `${status} ${body.code}` : 'may';
};

const expected = ({ may }: MatrixRow, role: Role): string => (may.includes(role) ? 'may' : 'may not');

/** The words after "Who" in the description of an operation, as roles. */
const whoOf = ({ description = '' }: DescribedOperation): readonly Role[] => {
  const words = /\*\*Who:\*\* (.*)\.$/m.exec(description)![1]!;
  if (words === 'everybody, without a token') return COLUMNS;
  if (words === 'everybody with a token') return ROLES;
  return ROLES.filter((role) => words.split(/, | or /).includes(role));
};

describe('the role matrix', () => {
  let deployment: Deployment;
  let description: Description;
  let people: ReadonlyMap<Role, Person>;

  beforeAll(async () => {
    deployment = await Deployment.here();
    const answer = await fetch(`${deployment.url}/api/v1/openapi.json`);
    description = (await answer.json()) as Description;
    const tokens = COLUMNS.map(async (role) => {
      const person = await deployment.person(PERSON[role], { claims: { roles: [role] } });
      return [role, person] as const;
    });
    people = new Map(await Promise.all(tokens));
  });
  afterAll(() => deployment.close());

  const asked = (
    rows: readonly MatrixRow[],
    there: Readonly<Record<string, string>> = {},
    isMeant = (_path: string): boolean => true,
  ): readonly Question[] =>
    Object.entries(description.paths)
      .filter(([path]) => isMeant(path))
      .flatMap(([path, methods]) =>
        Object.entries(methods).flatMap(([method, operation]) =>
          rows
            .filter((row) => row.operation === operation.operationId)
            .flatMap((row) => questionsOf(description, { row, method, path, operation }, there)),
        ),
      );

  /** Everybody in the storms; in `npm test` one who may, and of the others now this one and now that. */
  const askers = ({ may }: MatrixRow, index: number): ReadonlyMap<Role, Person> => {
    const all = [...people];
    return new Map([...all.filter(([role]) => may.includes(role)).slice(0, 1), ...someOf(all, index)]);
  };

  /** Every answer that is not the cell's. */
  const wrongIn = async (questions: readonly Question[]): Promise<readonly string[]> => {
    const wrong: string[] = [];
    for (const [index, { row, named, ask }] of questions.entries()) {
      const answers = [...askers(row, index)].map(async ([role, person]) => {
        const answer = told(role, await ask(person));
        if (answer !== expected(row, role)) wrong.push(`${role} ${expected(row, role)} ${named}, but: ${answer}`);
      });
      await Promise.all(answers);
    }
    return wrong;
  };

  it.each<readonly [string, readonly MatrixRow[]]>([
    ['command', COMMAND_ROWS],
    ['view', VIEW_ROWS],
  ])('is what the running api answers, by every %s and every role', async (_, rows) => {
    const questions = asked(rows);
    expect(new Set(questions.map(({ row }) => row))).toEqual(new Set(rows));
    expect(await wrongIn(questions)).toEqual([]);
  });

  describe('by organisation', () => {
    const ROWS: readonly MatrixRow[] = [...COMMAND_ROWS, ...VIEW_ROWS].filter(({ may }) =>
      TRUST_ROLES.some((role) => may.includes(role)),
    );
    /** What belongs to one trust alone, as paths name it. */
    const OWNED = /\{(request|contract)\}/;
    /** The same, less its numbered parts, of which none was made. */
    const MADE = /\{(request|contract)\}[^{]*$/;
    let there: Readonly<Record<string, string>>;

    beforeAll(async () => {
      const staff = await deployment.people();
      const programme = await openFirstProgramme(staff, { patients: 50, reserved: 300 });
      const drafted = await staff.officer.does(contractFor(programme, { patients: 20, price: 25 }));
      const confirmed = await staff.budgetHolder.does(confirmationOf(drafted));
      const accepted = await staff.officer.does(acceptanceOf({ ...confirmed, resource: drafted.resource }));
      // What is asked about must be shown before it is asked about.
      await staff.officer.reads(`${drafted.resource}?minPosition=${accepted.position}`);
      there = { programme: programme.id, request: programme.request.id, contract: drafted.id };
    });

    /** The answers on everything that is a trust's, for whom the roles let in: who, what, and whether it is there for them. */
    const shown = async (name: PersonName, paths = OWNED): Promise<readonly string[]> => {
      const questions = asked(ROWS, there, (path) => paths.test(path));
      const answers = await Promise.all(
        TRUST_ROLES.flatMap((role) =>
          questions
            .filter(({ row }) => row.may.includes(role))
            .map(async ({ named, ask }) => {
              const { status, body } = await ask(await deployment.person(name, { claims: { roles: [role] } }));
              return `${role} ${named}: ${status === 404 ? body.code : 'there'}`;
            }),
        ),
      );
      return answers.sort();
    };

    it('shows a trust its own things, and another trust and the region in its place nothing', async () => {
      const made = await shown('coordinator', MADE);
      expect(made.length).toBeGreaterThan(10);
      expect(made.filter((answer) => !answer.endsWith(': there'))).toEqual([]);
      const own = await shown('coordinator');
      expect(own.length).toBeGreaterThan(20);
      const nothing = own.map((answer) => answer.replace(/: \w+$/, ': NOT_FOUND'));
      expect(await shown('neighbour')).toEqual(nothing);
      expect(await shown('officer')).toEqual(nothing);
    });
  });

  it('is what the description says of every operation', () => {
    const rows: readonly MatrixRow[] = [...COMMAND_ROWS, ...VIEW_ROWS];
    const wrong = operationsOf(description).filter((operation) => {
      const own = rows.filter((row) => row.operation === operation.operationId).flatMap(({ may }) => may);
      return whoOf(operation).join() !== COLUMNS.filter((role) => own.includes(role)).join();
    });
    expect(wrong.map(({ operationId }) => operationId)).toEqual([]);
  });
});

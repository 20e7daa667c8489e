import { randomUUID } from 'node:crypto';
import { syntheticPersonNumber } from '../../apps/local/src/story/synthetic-person.js';
import { PATH_PARAMETERS } from '../../apps/api/src/openapi/path-parameters.js';
import {
  examplesOf,
  type Description,
  type DescribedOperation,
} from '../../apps/api/src/openapi/testing/description.js';
import { someOf } from '@spillrom/event-sourcing/testing';
import { CLINIC } from './testing/people.js';
import type { Person, Wish } from './testing/person.js';
import { personNumberTraces } from './testing/person-number-traces.js';
import { contractFor, openFirstProgramme } from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';

const NUMBER = syntheticPersonNumber('2022-10-24');

/** Every form of text and id that can hold eleven digits, with the number in it. */
const planted = (example: string): string => {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(example)) return `00000000-0000-4000-8000-a${NUMBER}`;
  if (/^[0-9a-f]{32}$/.test(example)) return `${'a'.repeat(21)}${NUMBER}`;
  return NUMBER;
};

/** Amounts are what their digits say, and no reference to anybody. */
const isAmount = (name: string): boolean => name.endsWith('Ore');

/** The value with one string in it replaced, for each string. */
function* variantsOf(value: unknown, name = ''): Generator<unknown> {
  if (typeof value === 'string' && !isAmount(name)) yield planted(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    for (const variant of variantsOf(member, key)) {
      yield Array.isArray(value)
        ? value.map((each, index) => (String(index) === key ? variant : each))
        : { ...value, [key]: variant };
    }
  }
}

/** Ids of what exists, by the field or parameter that names it. */
type Existing = Readonly<Record<string, string>>;

const naming = (value: unknown, existing: Existing): unknown => {
  if (Array.isArray(value)) return value.map((each) => naming(each, existing));
  if (typeof value !== 'object' || value === null) return value;
  const named = Object.entries(value).map(([key, member]) => [
    key,
    typeof member === 'string' && existing[key] !== undefined ? existing[key] : naming(member, existing),
  ]);
  return Object.fromEntries(named) as object;
};

interface Command {
  readonly path: string;
  readonly method: 'POST' | 'PUT';
  readonly operation: DescribedOperation;
}

const commandsOf = ({ paths }: Description): readonly Command[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const verb = method.toUpperCase();
      return verb === 'POST' || verb === 'PUT' ? [{ path, method: verb, operation } as const] : [];
    }),
  );

describe("a person's number that a command brings where no text is expected", () => {
  let deployment: Deployment;
  let people: People;
  let everyRole: readonly Person[];
  let existing: Existing;
  let description: Description;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    const programme = await openFirstProgramme(people, { patients: 10, reserved: 100 });
    const { id: contract } = await people.officer.does(contractFor(programme, { price: 1 }));
    existing = {
      programme: programme.id,
      request: programme.request.id,
      framework: programme.framework,
      contract,
      provider: CLINIC,
    };
    // Nobody is all of these, so that no role stands in the way of anything; and somebody who may do nothing.
    const roles = [
      ...['programme-secretary', 'regional-medical-director', 'regional-officer', 'budget-holder', 'attestant'],
      ...['payer', 'trust-coordinator', 'trust-medical-director'],
    ];
    const claims = { roles };
    everyRole = [
      await deployment.person('officer', { claims }),
      await deployment.person('coordinator', { claims }),
      people.auditor,
    ];
    description = (await (await fetch(`${deployment.url}/api/v1/openapi.json`)).json()) as Description;
  });
  afterAll(() => deployment.close());

  /** Every command with the number in one place: a string of its body, or an id in its path. */
  const wishesOf = ({ path, method, operation }: Command): readonly Wish[] => {
    const bodies = Object.values(operation.requestBody?.content ?? {}).flatMap((content) =>
      examplesOf(description, content).map(([, body]) => body),
    );
    const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name!);
    const needsEtag = operation.parameters?.some(({ name }) => name === 'If-Match') === true;
    const at = (replaced?: string): string =>
      path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const example = String(PATH_PARAMETERS[name]!.example);
        return name === replaced ? planted(example) : (existing[name] ?? example);
      });
    const wish = (to: string, body: unknown): Wish => ({
      ...{ path: to, method, body: body as object },
      ...(needsEtag && { etag: '0' }),
    });
    return (bodies.length > 0 ? bodies : [{}]).flatMap((example) => {
      const named = naming(example, existing);
      return [
        ...[...variantsOf(example), ...variantsOf(named)].map((body) => wish(at(), body)),
        ...parameters.map((name) => wish(at(name), named)),
      ];
    });
  };

  it('reaches no byte of log or tables, whoever sends it, and no answer is an error of the server', async () => {
    const wishes = commandsOf(description).flatMap(wishesOf);
    expect(wishes.length).toBeGreaterThan(300);
    const failed: string[] = [];
    const sent = someOf(wishes);
    for (const wish of sent) {
      const replies = await Promise.all(
        everyRole.map((person, index) => {
          // A client makes this too.
          const key = index === 0 ? randomUUID() : `${randomUUID().slice(0, 24)}${index}${NUMBER}`;
          return person.asks({ ...wish, key });
        }),
      );
      for (const { status } of replies) if (status >= 500) failed.push(`${wish.path} ${status}`);
    }
    expect(failed).toEqual([]);
    const log = await deployment.log();
    const refused = log.filter(({ data }) => data['outcome'] === 'refused').map(({ data }) => data['code']);
    expect(refused).toEqual(expect.arrayContaining(['PERSON_NUMBER', 'NOT_FOUND']));
    const denied = log.filter(({ data }) => data['outcome'] === 'denied');
    expect(denied.length).toBeGreaterThan(sent.length / 20);
    const rows = (await deployment.dump()).split('\n').filter((row) => personNumberTraces(NUMBER, row).length > 0);
    expect(rows).toEqual([]);
  });
});

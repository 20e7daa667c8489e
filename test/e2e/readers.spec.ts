import { ROLES, type Role } from '@spillrom/kernel';
import { operationsOf, type Description } from '../../apps/api/src/openapi/testing/description.js';
import type { PersonName } from './testing/people.js';
import { Deployment, type People } from './testing/deployment.js';

const PERSON: Readonly<Record<(typeof ROLES)[number], PersonName>> = {
  'trust-coordinator': 'coordinator',
  'trust-medical-director': 'trustDirector',
  'regional-officer': 'officer',
  'regional-medical-director': 'medicalDirector',
  'programme-secretary': 'secretary',
  'budget-holder': 'budgetHolder',
  attestant: 'attestant',
  payer: 'payer',
  auditor: 'auditor',
  operator: 'operator',
};

const REGION = ROLES.filter((role) => !role.startsWith('trust-') && role !== 'operator');

/** Said here once more, by hand: whoever lets somebody in must say so in two places. */
const EVERYBODY = ['GetMe', 'ListTasks', 'ListReferenceData', 'GetCommand'];
const WITHOUT_TOKEN = ['GetLiveness', 'GetReadiness', 'GetMetrics', 'ListProblems', 'GetProblem'];
const AUDITOR = ['ListCommands', 'ListEvents', 'GetEvent'];
const TRUSTS_TOO = [
  ...['ListProgrammes', 'GetProgramme', 'GetPatientCounts', 'ExplainPatientCount', 'ListProviders', 'GetProvider'],
  ...['ListRequests', 'GetRequest', 'GetRequestReversal', 'ListContracts', 'GetContract'],
  ...['ListRankings', 'GetRanking', 'GetPriority', 'GetBreachRisk'],
  ...['GetContractAmendment', 'GetContractReversal', 'GetContractDelivery'],
];

const readersOf = (view: string): readonly Role[] => {
  if ([...EVERYBODY, ...WITHOUT_TOKEN].includes(view)) return ROLES;
  if (AUDITOR.includes(view)) return ['auditor'];
  return TRUSTS_TOO.includes(view) ? ROLES.filter((role) => role !== 'operator') : REGION;
};

/** The words after "Who" in the description of a view. */
const told = (description: string | undefined): string => /\*\*Who:\*\* (.*)\.$/.exec(description ?? '')![1]!;

describe('who may read a view', () => {
  let deployment: Deployment;
  let people: People;
  let views: readonly { readonly view: string; readonly path: string; readonly description?: string | undefined }[];

  beforeAll(async () => {
    deployment = await Deployment.open(1);
    people = await deployment.people();
    const answer = await fetch(`${deployment.apis[0]!.url}/api/v1/openapi.json`);
    const description = (await answer.json()) as Description;
    views = Object.entries(description.paths).flatMap(([path, { get }]) => {
      if (get === undefined) return [];
      const examples = new Map(get.parameters?.map(({ name, example }) => [name, String(example)]));
      const filled = path.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => examples.get(name)!);
      return [{ view: get.operationId, path: filled, description: get.description }];
    });
    expect(operationsOf(description).length).toBeGreaterThan(views.length);
  });
  afterAll(() => deployment.close());

  it.each(ROLES)('is the same for a %s in the running api as it is said to be', async (role) => {
    const wrong: string[] = [];
    for (const { view, path } of views) {
      const { status, body } = await people[PERSON[role]].get(path);
      const isLetIn = status !== 403;
      if (isLetIn !== readersOf(view).includes(role)) wrong.push(`${view}: ${status} ${JSON.stringify(body)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is what the description says of every view', () => {
    const wrong = views.filter(({ view, description }) => {
      if (WITHOUT_TOKEN.includes(view)) return told(description) !== 'everybody, without a token';
      if (EVERYBODY.includes(view)) return told(description) !== 'everybody with a token';
      return [...told(description).split(', ')].sort().join() !== [...readersOf(view)].sort().join();
    });
    expect(wrong).toEqual([]);
  });
});

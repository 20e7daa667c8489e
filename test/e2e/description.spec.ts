import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { confirmationOf, contractFor, openFirstProgramme } from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

describe('the description of the api', () => {
  let deployment: Deployment;
  let people: People;
  let url: string;
  let description: Description;
  let faults: (schema: object, value: unknown) => readonly string[];

  const schemaOf = (operationId: string, status = '200'): object => {
    const all = Object.values(description.paths).flatMap((methods) => Object.values(methods));
    const { content } = all.find((each) => each.operationId === operationId)!.responses[status]!;
    return Object.values(content)[0]!.schema;
  };

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    url = deployment.url;
    description = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Description;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'api:', components: description.components });
    faults = (schema, value) => {
      const absolute = JSON.stringify(schema).replaceAll('"#/components', '"api:#/components');
      const check = ajv.compile(JSON.parse(absolute) as object);
      check(value);
      return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    };
  });
  afterAll(() => deployment.close());

  it('describes what the api really answers', async () => {
    const programme = await openFirstProgramme(people, { patients: 20, reserved: 300 });
    const { path, request } = programme;
    const drafted = await people.officer.does(contractFor(programme, { price: 10 }));
    const confirmed = await people.budgetHolder.asks(confirmationOf(drafted));
    const refused = await people.budgetHolder.asks({ ...confirmationOf(drafted), etag: '1' });
    const views: Readonly<Record<string, string>> = {
      GetMe: 'me',
      ListTasks: 'tasks',
      ListReferenceData: 'reference/procedure',
      GetRequest: `${request.resource}?minPosition=${confirmed.body.position}`,
      GetContract: drafted.resource,
      GetProgramme: path,
      GetBudgetUse: `${path}/budget-use?minPosition=${confirmed.body.position}`,
      ExplainBudget: `${path}/budget-use/explain?figure=committed`,
      GetPhaseAllocations: `${path}/phase-allocations`,
      GetPatientCounts: `${path}/patient-counts`,
      ...Object.fromEntries(
        ['Programmes', 'Decisions', 'Delegations', 'Providers', 'Frameworks', 'Requests', 'Contracts', 'Commands'].map(
          (register) => [`List${register}`, register.toLowerCase()],
        ),
      ),
      ListEvents: 'events?limit=200',
    };
    const broken = [
      ...faults(schemaOf('ConfirmContract'), confirmed.body),
      ...faults(schemaOf('ConfirmContract', String(refused.status)), refused.body),
    ];
    for (const [view, where] of Object.entries(views)) {
      broken.push(...faults(schemaOf(view), await people.auditor.reads(where)).map((fault) => `${view}: ${fault}`));
    }
    expect(broken).toEqual([]);
    expect(
      faults(schemaOf('GetMe'), {
        actor: 'a',
        organisation: '983658776',
        roles: [],
        now: '2022-12-20T09:00:00Z',
        may: [],
        colour: 'red',
      }),
    ).toHaveLength(1);
  });

  it('is OpenAPI 3.1, shown on a page that brings its own scripts', async () => {
    expect(description.openapi).toMatch(/^3\.1\./);
    const page = await (await fetch(`${url}/docs`)).text();
    expect(page).toContain('swagger-ui-bundle.js');
    expect(page).not.toMatch(/(src|href)="https?:/);
    const script = await fetch(`${url}/docs/swagger-ui-bundle.js`);
    expect([script.status, (await script.text()).length > 1_000_000]).toEqual([200, true]);
  });

  it('leads to an explanation of every problem that an answer can name', async () => {
    const { items } = (await (await fetch(`${url}/problems`)).json()) as { items: { type: string }[] };
    expect(items.length).toBeGreaterThan(60);
    for (const { type } of items) expect(await (await fetch(`${url}${type}`)).json()).toMatchObject({ type });
  });
});

import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { COMMAND_EXAMPLES } from '../../apps/api/src/openapi/command-examples.js';
import { operations } from '../../apps/api/src/commands/operations.js';
import { VIEW_TABLE } from '../../apps/api/src/views/view-table.js';
import { approvedRequest, AUDITOR, delegate, draftedContract, establish, HOLDER, PROGRAMME } from './programme.js';
import { foundTown, type Town } from './town.js';

interface Content {
  readonly schema: object;
  readonly example: unknown;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: object;
    example?: unknown;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Content>> }>>;
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('the description of the api', () => {
  let town: Town;
  let description: Description;
  let faults: (schema: object, value: unknown) => readonly string[];

  const all = (): readonly Operation[] => Object.values(description.paths).flatMap((methods) => Object.values(methods));
  const named = (operationId: string): Operation => all().find((each) => each.operationId === operationId)!;

  beforeAll(async () => {
    town = await foundTown();
    description = (await (await fetch(`${town.url}/api/v1/openapi.json`)).json()) as Description;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'api:', components: description.components });
    const absolute = (schema: object): object =>
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api:#/components')) as object;
    faults = (schema, value) => {
      const check = ajv.compile(absolute(schema));
      check(value);
      return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    };
  });
  afterAll(() => town.leave());

  it('is OpenAPI 3.1 and has every command and every view, each once', () => {
    expect(description.openapi).toBe('3.1.0');
    const ids = all().map(({ operationId }) => operationId);
    expect([...ids].sort()).toEqual([...Object.keys(operations), ...Object.keys(VIEW_TABLE)].sort());
  });

  it('asks for a key with every command, and for If-Match where the command changes what was seen', () => {
    for (const [type, { ifMatch }] of Object.entries(operations)) {
      const headers = named(type)
        .parameters!.filter((each) => each.in === 'header')
        .map(({ name }) => name);
      expect([type, ...headers]).toEqual([type, 'Idempotency-Key', ...(ifMatch ? ['If-Match'] : []), 'Spillrom-Now']);
    }
  });

  it('has an example for every body, every answer and every problem, and each fits its schema', () => {
    const broken: string[] = [];
    for (const { operationId, requestBody, responses, parameters = [] } of all()) {
      const contents = [
        ...Object.entries(requestBody?.content ?? {}),
        ...Object.values(responses).flatMap(({ content }) => Object.entries(content)),
      ];
      expect(contents.length).toBeGreaterThan(1);
      for (const [type, { schema, example }] of contents) {
        if (example === undefined) broken.push(`${operationId} has no example of ${type}`);
        else broken.push(...faults(schema, example).map((fault) => `${operationId} ${type}: ${fault}`));
      }
      for (const { name, schema, example } of parameters) {
        if (example !== undefined)
          broken.push(...faults(schema, example).map((fault) => `${operationId} ${name}: ${fault}`));
      }
    }
    expect(broken).toEqual([]);
  });

  it('finds fault with an example that does not fit, so the check can fail', () => {
    const { schema } = named('RegisterInvoice').requestBody!.content['application/json']!;
    expect(faults(schema, { ...COMMAND_EXAMPLES.RegisterInvoice, colour: 'red' })).toHaveLength(1);
    expect(faults(schema, { ...COMMAND_EXAMPLES.RegisterInvoice, invoiceDate: '2022-02-30' })).toHaveLength(1);
  });

  it('describes what the api really answers', async () => {
    await establish(town, '100000');
    await delegate(town, HOLDER, '100000');
    const request = await approvedRequest(town, { patients: 20, reservedOre: '30000' });
    const contract = await draftedContract(town, request, { cohort: 1, patients: 5, unitPriceOre: '1000' });
    const confirmed = await town.done(HOLDER, `${contract}/confirmation`, {}, '"0"');
    const position = `minPosition=${confirmed.body.position}`;
    const really: Record<string, unknown> = { ConfirmContract: confirmed.body };
    const ask = async (operationId: string, where: string): Promise<void> => {
      really[operationId] = (await town.get(AUDITOR, where)).body;
    };
    await ask('GetMe', '/me');
    await ask('GetRequest', `${request}?${position}`);
    await ask('GetContract', contract);
    await ask('GetProgramme', PROGRAMME);
    await ask('GetBudgetUse', `${PROGRAMME}/budget-use?${position}`);
    await ask('GetPhaseAllocations', `${PROGRAMME}/phase-allocations`);
    await ask('GetPatientCounts', `${PROGRAMME}/patient-counts`);
    await ask('ExplainBudget', `${PROGRAMME}/budget-use/explain?figure=committed`);
    await ask(
      'ExplainPatientCount',
      `${PROGRAMME}/patient-counts/explain?figure=approved&phase=1&trust=883974832&specialty=300`,
    );
    for (const register of [
      'Programmes',
      'Decisions',
      'Delegations',
      'Providers',
      'Requests',
      'Contracts',
      'Commands',
    ]) {
      await ask(`List${register}`, `/${register.toLowerCase()}`);
    }
    await ask('ListEvents', '/events?limit=200');
    const broken = Object.entries(really).flatMap(([operationId, answer]) => {
      const { schema } = named(operationId).responses['200']!.content['application/json']!;
      return faults(schema, answer).map((fault) => `${operationId}: ${fault}`);
    });
    expect(broken).toEqual([]);
  });

  it('is shown on a page that brings its own scripts', async () => {
    const page = await (await fetch(`${town.url}/docs`)).text();
    expect(page).toContain('swagger-ui-bundle.js');
    expect(page).not.toMatch(/(src|href)="https?:/);
    const script = await fetch(`${town.url}/docs/swagger-ui-bundle.js`);
    expect([script.status, (await script.text()).length > 1_000_000]).toEqual([200, true]);
  });

  it('explains every problem that an answer can name', async () => {
    const { items } = (await (await fetch(`${town.url}/problems`)).json()) as { items: { type: string }[] };
    expect(items.length).toBeGreaterThan(60);
    for (const { type } of items) expect(await (await fetch(`${town.url}${type}`)).json()).toMatchObject({ type });
  });
});

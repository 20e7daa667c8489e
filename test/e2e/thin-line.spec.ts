import { decode } from '@spillrom/event-sourcing';
import { commandCatalogue } from '../../libs/commands/src/record.js';
import { command, type Answer } from './testing/person.js';
import { confirmationOf, contractFor, kroner, openFirstProgramme, type Programme } from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';

describe('the thin line, from a decision of the board to a commitment', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let contract: Answer;
  const confirmation = command({ path: '' });
  let confirmed: Answer;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 50, reserved: 300 });
    contract = await people.officer.does(contractFor(programme, { patients: 20, price: 25 }));
    confirmed = await people.budgetHolder.does({ ...confirmation, ...confirmationOf(contract) });
  });
  afterAll(() => deployment.close());

  it('tells the outcome with the resource, its new version and the position of the commit', async () => {
    expect(confirmed).toEqual({
      ...{ command: confirmation.key, outcome: 'accepted', type: 'ConfirmContract', resource: contract.resource },
      ...{
        reference: expect.stringMatching(/^K-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
        etag: '1',
        position: await deployment.head(),
        decidedAt: expect.any(String),
        recordedAt: expect.any(String),
      },
    });
  });

  it('writes contract, ledger, request, framework, provider, phase and record in one commit', async () => {
    const log = await deployment.log();
    const commit = log.at(-1)!.commit.id;
    expect(log.filter((event) => event.commit.id === commit).map(({ type }) => type)).toEqual([
      ...['ContractConfirmed', 'MoneyCommitted', 'CoverageChanged', 'FrameworkDrawn', 'ProviderEngaged'],
      ...['ContractEntered', 'CommandDecided'],
    ]);
  });

  it('leaves a record of who decided in which role, without the payload', async () => {
    const { actor } = await people.budgetHolder.reads<{ actor: string }>('me');
    const { data } = decode((await deployment.log()).at(-1)!, commandCatalogue);
    expect(data).toEqual({
      ...{ type: 'ConfirmContract', target: `contract-${contract.id}`, actor, role: 'budget-holder', org: '983658776' },
      ...{ outcome: 'accepted', decidedAt: confirmed['decidedAt'], bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      etag: 1,
    });
  });

  it('shows in the budget use what was reserved, then what is committed: the reservation first, the rest from available', async () => {
    const path = `${programme.path}/budget-use`;
    const phases = async (query: string) => (await people.auditor.reads(`${path}?${query}`))['phases'];
    const whole = { phase: 1, allocated: kroner(1_000), expended: '0', paid: '0', receivable: '0' };
    const before = { ...whole, available: kroner(700), reserved: kroner(300), committed: '0' };
    const after = { ...whole, available: kroner(500), reserved: '0', committed: kroner(500) };
    expect(await phases(`minPosition=${confirmed.position}`)).toEqual([after]);
    expect(await phases(`asOf=${contract.position}`)).toEqual([before]);
    expect(await phases(`asOf=${confirmed.position}`)).toEqual([after]);
  });

  it('is told again by its key, with the position of its own commit', async () => {
    const [told, stranger] = await Promise.all(
      [people.budgetHolder, people.officer].map((person) => person.get(`commands/${confirmation.key}`)),
    );
    expect(told!.body).toMatchObject({ type: 'ConfirmContract', outcome: 'accepted', position: confirmed.position });
    expect(stranger!.status).toBe(404);
  });

  it('comes to the same figures when the log is folded from nothing', async () => {
    expect(await deployment.replay(programme.id)).toMatchObject({ equal: true, events: Number(confirmed.position) });
  });
});

import { decode } from '@spillrom/event-sourcing';
import { commandCatalogue } from '../../libs/commands/src/record.js';
import { command, type Answer } from './testing/person.js';
import { confirmationOf, contractFor, openMarket, openProgramme, kroner, type Programme } from './testing/programme.js';
import { Scene, type Cast } from './testing/scene.js';

describe('the thin line, from a decision of the board to a commitment', () => {
  let scene: Scene;
  let cast: Cast;
  let programme: Programme;
  let contract: Answer;
  const confirmation = command({ path: '' });
  let confirmed: Answer;

  beforeAll(async () => {
    scene = await Scene.open(1);
    cast = await scene.cast();
    const grants = [{ patients: 50, reserved: 300 }];
    const framework = await openMarket(cast);
    programme = await openProgramme(cast, framework, { caseNumber: '2022/417', allocated: 1_000, grants });
    contract = await cast.officer.does(contractFor(programme, { patients: 20, price: 25 }));
    confirmed = await cast.budgetHolder.does({ ...confirmation, ...confirmationOf(contract) });
  });
  afterAll(() => scene.close());

  it('tells the outcome with the resource, its new version and the position of the commit', async () => {
    expect(confirmed).toEqual({
      ...{ command: confirmation.key, outcome: 'accepted', type: 'ConfirmContract', resource: contract.resource },
      ...{ etag: '1', position: await scene.head(), decidedAt: expect.any(String), recordedAt: expect.any(String) },
    });
  });

  it('writes contract, ledger, request, framework, provider, phase and record in one commit', async () => {
    const log = await scene.log();
    const commit = log.at(-1)!.commit.id;
    expect(log.filter((event) => event.commit.id === commit).map(({ type }) => type)).toEqual([
      ...['ContractConfirmed', 'MoneyCommitted', 'CoverageChanged', 'FrameworkDrawn', 'ProviderEngaged'],
      ...['ContractEntered', 'CommandDecided'],
    ]);
  });

  it('leaves a record of who decided in which role, without the payload', async () => {
    const { actor } = await cast.budgetHolder.reads<{ actor: string }>('me');
    const { data } = decode((await scene.log()).at(-1)!, commandCatalogue);
    expect(data).toEqual({
      ...{ type: 'ConfirmContract', target: `contract-${contract.id}`, actor, role: 'budget-holder', org: '983658776' },
      ...{ outcome: 'accepted', decidedAt: confirmed['decidedAt'], bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      etag: 1,
    });
  });

  it('shows in the budget use what was reserved, then what is committed: the reservation first, the rest from available', async () => {
    const path = `${programme.path}/budget-use`;
    const phases = async (query: string) => (await cast.auditor.reads(`${path}?${query}`))['phases'];
    const whole = { phase: 1, allocated: kroner(1_000), expended: '0', paid: '0' };
    const before = { ...whole, available: kroner(700), reserved: kroner(300), committed: '0' };
    const after = { ...whole, available: kroner(500), reserved: '0', committed: kroner(500) };
    expect(await phases(`minPosition=${confirmed.position}`)).toEqual([after]);
    expect(await phases(`asOf=${contract.position}`)).toEqual([before]);
    expect(await phases(`asOf=${confirmed.position}`)).toEqual([after]);
  });

  it('is told again by its key, with the position of its own commit', async () => {
    const [told, stranger] = await Promise.all(
      [cast.budgetHolder, cast.officer].map((person) => person.get(`commands/${confirmation.key}`)),
    );
    expect(told!.body).toMatchObject({ type: 'ConfirmContract', outcome: 'accepted', position: confirmed.position });
    expect(stranger!.status).toBe(404);
  });

  it('comes to the same figures when the log is folded from nothing', async () => {
    expect(await scene.replay(programme.id)).toMatchObject({ equal: true, events: Number(confirmed.position) });
  });
});

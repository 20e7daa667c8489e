import { command, type Answer, type Person, type Reply, type Wish } from './testing/person.js';
import { ST_OLAVS } from './testing/people.js';
import {
  confirmationOf,
  contractFor,
  draftRequest,
  kroner,
  openFirstProgramme,
  type Programme,
} from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';

const dryly = (wish: Wish): Wish => ({ ...wish, headers: { ...wish.headers, 'spillrom-dry-run': 'true' } });

describe('a dry run', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let contract: Answer;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 50, reserved: 300 });
    contract = await people.officer.does(contractFor(programme, { patients: 20, price: 25 }));
  });
  afterAll(() => deployment.close());

  /** Asked for, and looked whether anything has stayed of it. */
  const leaving = async (events: number, person: Person, wish: Wish): Promise<Reply> => {
    const before = Number(await deployment.head());
    const reply = await person.asks(dryly(wish));
    expect(Number(await deployment.head()) - before).toBe(events);
    return reply;
  };

  it('of a confirmation tells what it would do to the budget and to the patients, and does nothing', async () => {
    const reply = await leaving(0, people.budgetHolder, confirmationOf(contract));
    expect(reply.status).toBe(200);
    const where = { programme: programme.id, phase: 1 };
    const amount = (figure: string, before: number, change: number) => ({
      ...{ figure, beforeOre: kroner(before), changeOre: change < 0 ? `-${kroner(-change)}` : kroner(change) },
      afterOre: kroner(before + change),
    });
    const amounts = [amount('reserved', 300, -300), amount('available', 700, -200), amount('committed', 0, 500)];
    expect(reply.body).toMatchObject({
      ...{ dryRun: true, outcome: 'accepted', type: 'ConfirmContract', resource: contract.resource, etag: '1' },
      position: await deployment.head(),
      events: expect.arrayContaining(['ContractConfirmed', 'MoneyCommitted', 'CoverageChanged']),
      amounts: expect.arrayContaining(amounts.map((each) => ({ ...where, ...each }))),
      counts: [expect.objectContaining({ ...where, figure: 'contracted', before: 0, change: 20, after: 20 })],
      flags: [{ flag: 'overCapacity', specialty: '050', engagedPatients: 20, declaredPatients: 0 }],
    });
    expect(reply.body).not.toHaveProperty('recordedAt');
  });

  it('of what would make something answers 200, names it only by a key, and makes nothing', async () => {
    const draft = contractFor(programme, { patients: 5, price: 25 });
    const { key } = command({ path: '' });
    const named = await leaving(0, people.officer, { ...draft, key });
    expect(named.status).toBe(200);
    const resource = String(named.body.resource);
    expect((await people.officer.get(resource)).status).toBe(404);
    const made = await people.officer.does({ ...draft, key });
    expect(made.resource).toBe(resource);

    const nameless = await fetch(`${deployment.url}/api/v1/${draft.path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await deployment.issuer.tokenOf('officer')}`,
        ...{ 'content-type': 'application/json', 'spillrom-dry-run': 'true' },
      },
      body: JSON.stringify(draft.body),
    });
    expect(nameless.status).toBe(200);
    expect(await nameless.json()).not.toHaveProperty('resource');
  });

  it('is refused as the command would be, and no record stays', async () => {
    const tooMuch = contractFor(programme, { cohort: 9, price: 25 });
    const dry = await leaving(0, people.officer, { ...tooMuch, key: command({ path: '' }).key });
    const { status, body } = await people.officer.asks(tooMuch);
    expect(dry.status).toBe(status);
    expect(dry.body).toMatchObject({ code: body.code, violations: body.violations, dryRun: true });
    expect(dry.body).not.toHaveProperty('position');
  });

  it('is stale, absent and wrong in form as the command would be', async () => {
    const stale = await leaving(0, people.budgetHolder, { ...confirmationOf(contract), etag: '7' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'STALE', dryRun: true } });
    const { etag: _etag, ...unseen } = confirmationOf(contract);
    expect((await leaving(0, people.budgetHolder, unseen)).status).toBe(428);
    const form = await leaving(0, people.officer, { ...contractFor(programme, { patients: 5, price: 25 }), body: {} });
    expect(form).toMatchObject({ status: 400, body: { code: 'MALFORMED' } });
  });

  it('that is denied is an attempt, and recorded', async () => {
    const denied = await leaving(1, people.officer, confirmationOf(contract));
    expect(denied).toMatchObject({ status: 403, body: { code: 'ROLE_REQUIRED', dryRun: true } });
  });

  it('leaves its key free', async () => {
    const sent = command(confirmationOf(contract));
    await leaving(0, people.budgetHolder, sent);
    const confirmed = await people.budgetHolder.asks(sent);
    expect(confirmed).toMatchObject({ status: 200, body: { outcome: 'accepted' } });
    expect(confirmed.body).not.toHaveProperty('replayed');
  });

  it('shows trusts no amounts, and counts of their own alone', async () => {
    const { resource, etag } = await draftRequest(people, programme.id, [{ patients: 3, reserved: 0 }]);
    const reply = await leaving(0, people.trustDirector, { path: `${resource}/submission`, etag });
    const where = { programme: programme.id, phase: 1, trust: ST_OLAVS };
    expect(reply.body['counts']).toEqual([
      { ...where, specialty: '050', figure: 'requested', before: 50, change: 3, after: 53 },
    ]);
    expect(reply.body).not.toHaveProperty('amounts');
    expect(reply.body).not.toHaveProperty('flags');
  });

  it('is asked for by true, and by nothing else', async () => {
    const wish = { ...confirmationOf(contract), headers: { 'spillrom-dry-run': 'yes' } };
    expect(await people.budgetHolder.asks(wish)).toMatchObject({
      status: 400,
      body: { violations: [{ code: 'HEADER' }] },
    });
  });
});

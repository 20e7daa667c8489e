import { randomUUID } from 'node:crypto';
import { command, type Endpoint, type Person, type Reply, type Wish } from './testing/person.js';
import {
  UNHURRIED,
  WAITING_DATA,
  confirmationOf,
  contractFor,
  draftRequest,
  openFirstProgramme,
  type Programme,
} from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';

const GRANTS = [{ patients: 10, reserved: 100 }];

describe('the keys of commands', () => {
  let deployment: Deployment;
  let second: Endpoint;
  let people: People;
  let programme: Programme;

  beforeAll(async () => {
    deployment = await Deployment.here();
    second = await deployment.startApiHere();
    people = await deployment.people();
    programme = await openFirstProgramme(people, ...GRANTS);
  });
  afterAll(() => deployment.close());

  const elsewhere = (person: Person): Person => person.at(second);
  const drafting = (justification: string): Wish => ({
    path: `${programme.path}/requests`,
    body: {
      ...{ phase: 1, justification },
      cohorts: [{ specialty: '050', procedure: 'NGD11', patients: 5, latestTreatmentOn: '2022-12-31', ...UNHURRIED }],
      waitingData: WAITING_DATA,
    },
  });
  const draft = () => draftRequest(people, programme.id, GRANTS);
  const told = ({ status, body: { code } }: Reply): string => `${status} ${code}`;

  it.each(['', 'once'])('asks for one that is a UUID, not %j', async (key) => {
    const reply = await people.coordinator.asks({ ...drafting('Uten nøkkel.'), key });
    expect(told(reply)).toBe('400 IDEMPOTENCY_KEY_MISSING');
  });

  it.each(['00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'])(
    'takes no UUID that stands for none: %s',
    async (key) => {
      const reply = await people.coordinator.asks({ ...drafting('Glemt nøkkel.'), key });
      expect(told(reply)).toBe('400 IDEMPOTENCY_KEY_MISSING');
    },
  );

  it('takes one in quotes, as a structured field has it, as the same key', async () => {
    const wish = command(drafting('Én nøkkel, to skrivemåter.'));
    const quoted = await people.coordinator.asks({ ...wish, key: `"${wish.key.toUpperCase()}"` });
    expect([quoted.status, quoted.body['command']]).toEqual([201, wish.key]);
    const bare = await people.coordinator.asks(wish);
    expect([bare.status, bare.body]).toEqual([201, { ...quoted.body, replayed: true }]);
  });

  it('tells where to find what a command made, and what it was about', async () => {
    const made = command(drafting('Noe å finne igjen.'));
    const { resource, id, etag } = await people.coordinator.does(made);
    expect(await people.coordinator.reads(`commands/${made.key}`)).toMatchObject({
      type: 'DraftRequest',
      resource,
      id,
    });
    const changed = command({ path: `${resource}/discard`, etag });
    await people.coordinator.does(changed);
    const record = await people.coordinator.reads(`commands/${changed.key}`);
    expect(record).toMatchObject({ type: 'DiscardDraft', resource });
    expect(record).not.toHaveProperty('id');
    const refused = command({ ...made, body: { ...made.body, phase: 2 }, key: randomUUID() });
    expect((await people.coordinator.asks(refused)).status).toBe(422);
    expect(await people.coordinator.reads(`commands/${refused.key}`)).not.toHaveProperty('resource');
  });

  it('refuses one that was used with another command', async () => {
    const sent = command(drafting('Først dette.'));
    await people.coordinator.does(sent);
    const reply = await elsewhere(people.coordinator).asks({ ...drafting('Så noe annet.'), key: sent.key });
    expect(told(reply)).toBe('422 IDEMPOTENCY_KEY_REUSED');
  });

  it('gives the first outcome again, at either api and by one that was started since', async () => {
    const accepted = command(drafting('En gang er nok.'));
    const refused = command({ path: `${programme.path}/requests`, body: { ...accepted.body, phase: 2 } });
    const [first, refusal] = [await people.coordinator.asks(accepted), await people.coordinator.asks(refused)];
    const head = await deployment.head();
    const newcomer = await deployment.startApiHere();
    const others = [people.coordinator, elsewhere(people.coordinator), people.coordinator.at(newcomer)];
    for (const person of others) {
      const again = await person.asks(accepted);
      expect([again.status, again.body]).toEqual([201, { ...first.body, replayed: true }]);
      const refusedAgain = await person.asks(refused);
      const { instance: _, ...same } = refusal.body;
      expect([refusedAgain.status, refusedAgain.body]).toMatchObject([refusal.status, same]);
    }
    expect(await deployment.head()).toBe(head);
  });

  it("tells a key's outcome with the commit's own position, also when it was a refusal", async () => {
    const wish = command(confirmationOf(await people.officer.does(contractFor(programme, { price: 2_000 }))));
    const { body } = await people.budgetHolder.asks(wish);
    await draft();
    const record = await elsewhere(people.budgetHolder).reads(`commands/${wish.key}`);
    expect(record).toMatchObject({ outcome: 'refused', code: 'ALLOCATION_EXCEEDED', position: body.position });
  });
});

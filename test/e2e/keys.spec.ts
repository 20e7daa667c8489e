import { randomUUID } from 'node:crypto';
import { command, type Person, type Reply, type Wish } from './testing/person.js';
import {
  confirmationOf,
  contractFor,
  draftRequest,
  openMarket,
  openProgramme,
  type Programme,
} from './testing/programme.js';
import { Scene, type Cast } from './testing/scene.js';

// Processes start here, on a machine that may be busy.
jest.setTimeout(300_000);

const GRANTS = [{ patients: 10, reserved: 100 }];

describe('the keys of commands', () => {
  let scene: Scene;
  let cast: Cast;
  let programme: Programme;

  beforeAll(async () => {
    scene = await Scene.open(2);
    cast = await scene.cast();
    const framework = await openMarket(cast);
    programme = await openProgramme(cast, framework, { caseNumber: '2022/417', allocated: 1_000, grants: GRANTS });
  });
  afterAll(() => scene.close());

  const elsewhere = (person: Person): Person => person.at(scene.apis[1]!);
  const drafting = (justification: string): Wish => ({
    path: `${programme.path}/requests`,
    body: {
      ...{ phase: 1, justification },
      cohorts: [{ specialty: '050', procedure: 'NGD11', patients: 5, latestTreatmentOn: '2022-12-31' }],
    },
  });
  const draft = () => draftRequest(cast, programme.id, GRANTS);
  const told = ({ status, body: { code } }: Reply): string => `${status} ${code}`;

  it.each(['', 'once'])('asks for one that is a UUID, not %j', async (key) => {
    const reply = await cast.coordinator.asks({ ...drafting('Uten nøkkel.'), key });
    expect(told(reply)).toBe('400 IDEMPOTENCY_KEY_MISSING');
  });

  it.each(['00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'])(
    'takes no UUID that stands for none: %s',
    async (key) => {
      const reply = await cast.coordinator.asks({ ...drafting('Glemt nøkkel.'), key });
      expect(told(reply)).toBe('400 IDEMPOTENCY_KEY_MISSING');
    },
  );

  it('takes one in quotes, as a structured field has it, as the same key', async () => {
    const wish = command(drafting('Én nøkkel, to skrivemåter.'));
    const quoted = await cast.coordinator.asks({ ...wish, key: `"${wish.key.toUpperCase()}"` });
    expect([quoted.status, quoted.body['command']]).toEqual([201, wish.key]);
    const bare = await cast.coordinator.asks(wish);
    expect([bare.status, bare.body]).toEqual([201, { ...quoted.body, replayed: true }]);
  });

  it('tells where to find what a command made, and what it was about', async () => {
    const made = command(drafting('Noe å finne igjen.'));
    const { resource, id, etag } = await cast.coordinator.does(made);
    expect(await cast.coordinator.reads(`commands/${made.key}`)).toMatchObject({
      type: 'DraftRequest',
      resource,
      id,
    });
    const changed = command({ path: `${resource}/discard`, etag });
    await cast.coordinator.does(changed);
    const record = await cast.coordinator.reads(`commands/${changed.key}`);
    expect(record).toMatchObject({ type: 'DiscardDraft', resource });
    expect(record).not.toHaveProperty('id');
    const refused = command({ ...made, body: { ...made.body, phase: 2 }, key: randomUUID() });
    expect((await cast.coordinator.asks(refused)).status).toBe(422);
    expect(await cast.coordinator.reads(`commands/${refused.key}`)).not.toHaveProperty('resource');
  });

  it('refuses one that was used with another command', async () => {
    const sent = command(drafting('Først dette.'));
    await cast.coordinator.does(sent);
    const reply = await elsewhere(cast.coordinator).asks({ ...drafting('Så noe annet.'), key: sent.key });
    expect(told(reply)).toBe('422 IDEMPOTENCY_KEY_REUSED');
  });

  it('gives the first outcome again, at either process and after a restart', async () => {
    const accepted = command(drafting('En gang er nok.'));
    const refused = command({ path: `${programme.path}/requests`, body: { ...accepted.body, phase: 2 } });
    const [first, refusal] = [await cast.coordinator.asks(accepted), await cast.coordinator.asks(refused)];
    const head = await scene.head();
    const newcomer = await scene.startApi();
    const others = [cast.coordinator, elsewhere(cast.coordinator), cast.coordinator.at(newcomer)];
    for (const person of others) {
      const again = await person.asks(accepted);
      expect([again.status, again.body]).toEqual([201, { ...first.body, replayed: true }]);
      const refusedAgain = await person.asks(refused);
      const { instance: _, ...same } = refusal.body;
      expect([refusedAgain.status, refusedAgain.body]).toMatchObject([refusal.status, same]);
    }
    expect(await scene.head()).toBe(head);
    await newcomer.stop();
  });

  it("tells a key's outcome with the commit's own position, also when it was a refusal", async () => {
    const wish = command(confirmationOf(await cast.officer.does(contractFor(programme, { price: 2_000 }))));
    const { body } = await cast.budgetHolder.asks(wish);
    await draft();
    const record = await elsewhere(cast.budgetHolder).reads(`commands/${wish.key}`);
    expect(record).toMatchObject({ outcome: 'refused', code: 'ALLOCATION_EXCEEDED', position: body.position });
  });
});

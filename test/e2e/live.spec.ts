import { Client } from 'pg';
import { LISTENERS_PER_PERSON_MAX } from '../../apps/api/src/live/listeners.js';
import { Deployment, type People } from './testing/deployment.js';
import { Listener } from './testing/listener.js';
import type { PersonName } from './testing/people.js';
import type { ApiProcess } from './testing/api-process.js';
import type { Endpoint } from './testing/person.js';
import { confirmationOf, contractFor, draftRequest, openFirstProgramme, type Programme } from './testing/programme.js';

const GRANTS = [{ patients: 20, reserved: 300 }];
const PARKED = { position: '1', event: 'e', type: 'T', reason: 'planted' };

describe('the live feed, of two apis', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  let listeners: Listener[] = [];

  beforeAll(async () => {
    deployment = await Deployment.here();
    await deployment.startApi();
    people = await deployment.people();
    programme = await openFirstProgramme(people, ...GRANTS);
  });
  afterEach(() => {
    for (const listener of listeners) listener.leave();
    listeners = [];
  });
  afterAll(() => deployment.close());

  const other = (): ApiProcess => deployment.apis[0]!;

  /** Somebody who listens at one api, from now or from where they left off. */
  const listens = async (name: PersonName, { url }: Endpoint, after?: string): Promise<Listener> => {
    const authorization = `Bearer ${await deployment.issuer.tokenOf(name)}`;
    const listener = await Listener.at(url, { authorization }, after === undefined ? '' : `?after=${after}`);
    listeners.push(listener);
    await listener.hears(() => true);
    return listener;
  };

  it('names what was changed at one api to who listens at the other, and the figures with it', async () => {
    const officer = await listens('officer', other());
    expect(Object.fromEntries(officer.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // Else the connection would be kept after the stream, and the server would wait for it when it stops.
      connection: 'close',
    });
    const drafted = await people.officer.does(contractFor(programme, { price: 10 }));
    const { position } = await people.budgetHolder.does(confirmationOf(drafted));
    const told = await officer.hearsOf(drafted.resource, `${programme.path}/budget-use`);
    expect([...told]).toEqual(
      expect.arrayContaining([programme.request.resource, programme.path, `${programme.path}/patient-counts`]),
    );
    await officer.hears((message) => BigInt(message.position) >= BigInt(position));
    // Commands are for auditors alone.
    expect([...told]).not.toContain('/api/v1/commands');
  });

  it('tells a trust only of what has changed in its own sight', async () => {
    const from = await deployment.head();
    await people.officer.does(contractFor(programme, { price: 11 }));
    const request = await draftRequest(people, programme.id, GRANTS);
    await people.auditor.reads(`contracts?minPosition=${request.position}`);
    const [coordinator, neighbour, auditor] = [
      await listens('coordinator', other(), from),
      await listens('neighbour', other(), from),
      await listens('auditor', other(), from),
    ];
    await auditor.hearsOf('/api/v1/commands');
    expect([...(await coordinator.hearsOf(request.resource))]).toEqual([request.resource]);
    // What everybody may see, after all that the neighbour may not.
    await people.officer.does({
      path: 'providers',
      body: { orgNumber: '974795787', name: 'Sykehuset', kind: 'ownTrust' },
    });
    expect([...(await neighbour.hearsOf('/api/v1/providers/974795787'))]).toEqual(['/api/v1/providers/974795787']);
    expect(neighbour.messages).toHaveLength(2);
  });

  it.each(['9223372036854775807', '0'])('does not pretend to know what came after %s', async (position) => {
    const officer = await listens('officer', other(), position);
    expect(officer.messages[0]).toMatchObject({ everything: true });
  });

  it('says that a projection stands still, and that everything may have changed once it goes on', async () => {
    const [officer, coordinator] = [await listens('officer', other()), await listens('coordinator', other())];
    const client = new Client({ connectionString: deployment.database.connectionString() });
    await client.connect();
    const park = (parked: object | null) =>
      client.query("UPDATE read.checkpoint SET parked = $1 WHERE name = 'figures'", [parked && JSON.stringify(parked)]);
    try {
      await park(PARKED);
      for (const each of [officer, coordinator]) {
        const told = await each.hears(({ parked }) => parked?.join() === 'figures');
        expect(told.knownAt).toMatch(/^\d{4}-\d\d-\d\dT.+Z$/);
      }
      await park(null);
      for (const each of [officer, coordinator]) await each.hears(({ everything }) => everything === true);
    } finally {
      await client.end();
    }
  });

  it('gives a person so many streams and no more, and counts those that are open', async () => {
    const open = async (): Promise<string> => {
      const metrics = await (await fetch(`${other().url}/metrics`)).text();
      return /^spillrom_live_streams (\d+)$/m.exec(metrics)![1]!;
    };
    for (let count = 0; count < LISTENERS_PER_PERSON_MAX; count += 1) await listens('payer', other());
    expect(await open()).toBe(String(LISTENERS_PER_PERSON_MAX));
    await expect(listens('payer', other())).rejects.toMatchObject({ status: 429 });
    listeners.pop()!.leave();
    while ((await open()) !== String(LISTENERS_PER_PERSON_MAX - 1));
    await listens('payer', other());
  });

  it('is not for the operator', async () => {
    await expect(listens('operator', other())).rejects.toMatchObject({ status: 403 });
  });

  it('loses nothing when its process is killed and one comes back to another', async () => {
    const before = await listens('officer', other());
    const first = await people.officer.does(contractFor(programme, { price: 12 }));
    await before.hearsOf(first.resource);
    await deployment.kill(other());
    await Promise.allSettled([before.ended]);
    const second = await people.officer.does(contractFor(programme, { price: 13 }));
    await people.officer.reads(`${second.resource}?minPosition=${second.position}`);
    const after = await listens('officer', deployment, before.last);
    const told = await after.hearsOf(second.resource);
    expect([...told]).not.toContain(first.resource);
  });

  it('ends when its api stops, which does not wait for it', async () => {
    const left = await deployment.startApiHere();
    const officer = await listens('officer', left);
    await left.stop();
    await officer.ended;
  });
});

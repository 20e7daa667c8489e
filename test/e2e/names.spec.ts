import { REFERENCE_LISTS } from '@spillrom/domain';
import type { NamesView } from '../../apps/api/src/names/names.js';
import { Deployment, type People } from './testing/deployment.js';
import { CLINIC, ST_OLAVS } from './testing/people.js';
import type { Answer } from './testing/person.js';
import { contractFor, kroner, openFirstProgramme } from './testing/programme.js';

describe('names', () => {
  let deployment: Deployment;
  let people: People;
  let drafted: Answer;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    const programme = await openFirstProgramme(people, { patients: 50, reserved: 300 });
    drafted = await people.officer.does(contractFor(programme, { patients: 20, price: 25 }));
    await people.officer.reads(`${drafted.resource}?minPosition=${drafted.position}`);
  });
  afterAll(() => deployment.close());

  it('of organisations, people and codes are told at once', async () => {
    const named = await deployment.person('budgetHolder', { claims: { name: 'Budget holder' } });
    const { actor } = await named.reads<{ readonly actor: string }>('me');
    const { organisations, people: persons, lists } = await people.officer.reads<NamesView>('names');
    expect(organisations).toEqual(
      expect.arrayContaining([
        { organisation: '983658776', kind: 'region', name: 'Helse Midt-Norge RHF' },
        { organisation: ST_OLAVS, kind: 'trust', name: 'St. Olavs hospital HF' },
        { organisation: CLINIC, kind: 'provider', name: 'Klinikken ved fjorden' },
      ]),
    );
    expect(persons).toContainEqual({ actor, name: 'Budget holder', organisation: '983658776' });
    expect(lists.map(({ list }) => list)).toEqual(REFERENCE_LISTS);
    for (const { codes } of lists) {
      for (const { names, source } of codes) expect(Object.values({ ...names, source })).not.toContain('');
    }
  });

  it('change their ETag when one of them changes, and not before', async () => {
    const etagNow = async () => (await people.officer.get('names')).headers.get('etag');
    const before = await etagNow();
    expect(before).toMatch(/^W\/"/);
    expect(await etagNow()).toBe(before);
    const path = `providers/${CLINIC}/correction`;
    const corrected = await people.officer.does({ path, body: { name: 'Klinikken ved elva' } });
    await people.officer.reads(`providers/${CLINIC}?minPosition=${corrected.position}`);
    expect(await etagNow()).not.toBe(before);
  });

  it('of people are not told to trusts', async () => {
    const told = await people.coordinator.reads<NamesView>('names');
    expect(told.organisations).toHaveLength((await people.officer.reads<NamesView>('names')).organisations.length);
    expect(told).not.toHaveProperty('people');
  });

  it('of what a task is about stand on the task, as numbers and codes', async () => {
    const { items } = await people.budgetHolder.reads<{ readonly items: readonly object[] }>('tasks');
    expect(items).toContainEqual(
      expect.objectContaining({
        command: 'ConfirmContract',
        subject: {
          ...{ provider: CLINIC, procedures: ['NGD11'], patients: 20, amountOre: kroner(500) },
          requestedAt: expect.stringMatching(/^20\d\d-/),
        },
      }),
    );
  });
});

import { instant, osloDate } from '@spillrom/kernel';
import type { Answer } from './testing/person.js';
import {
  confirmationOf,
  contractFor,
  decide,
  kroner,
  openFirstProgramme,
  type Programme,
} from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';

describe('an approval', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 20, reserved: 300 });
  });
  afterAll(() => deployment.close());

  const amending = (etag: string | undefined, patients: number, reserved: number) => ({
    path: `${programme.request.resource}/approval-amendments`,
    ...(etag !== undefined && { etag }),
    body: { reason: 'Færre enn ventet', cohorts: [{ cohort: 1, patients, reservedOre: kroner(reserved) }] },
  });
  const shown = (after: Answer): Promise<Answer> =>
    people.officer.reads(`${programme.request.resource}?minPosition=${after.position}`);

  it('is lowered and raised, and shows when patients are missing', async () => {
    const lowered = await people.medicalDirector.does(amending(programme.request.etag, 12, 150));
    expect(await shown(lowered)).toMatchObject({
      status: 'partlyApproved',
      etag: lowered.etag,
      cohorts: [{ patients: 20, approvedPatients: 12, reservedOre: kroner(150) }],
      amendments: [
        { reason: 'Færre enn ventet', cohorts: [{ cohort: 1, patients: -8, reservedOre: `-${kroner(150)}` }] },
      ],
    });
    const listed = await people.officer.reads<{ items: readonly Answer[] }>('requests?status=partlyApproved');
    expect(listed.items.map(({ id }) => id)).toEqual([programme.request.id]);
    const raised = await people.medicalDirector.does(amending(lowered.etag, 20, 300));
    expect(await shown(raised)).toMatchObject({ status: 'approved', cohorts: [{ reservedOre: kroner(300) }] });
    expect(await people.medicalDirector.asks(amending(raised.etag, 21, 300))).toMatchObject({
      status: 409,
      body: { code: 'OVER_REQUESTED' },
    });
    expect(await people.medicalDirector.asks(amending(raised.etag, 20, 300))).toMatchObject({
      status: 422,
      body: { code: 'CHANGES_NOTHING', violations: [{ what: 'approval' }] },
    });
    programme = { ...programme, request: { ...programme.request, ...raised, id: programme.request.id } };
  });

  it('shows its trust no amount, not even of its amendments and releases, before a contract is confirmed', async () => {
    const released = await people.medicalDirector.does({
      path: `${programme.request.resource}/releases`,
      etag: programme.request.etag,
      body: { cohort: 1, amountOre: kroner(1), reason: 'For mye satt av' },
    });
    const path = `${programme.request.resource}?minPosition=${released.position}`;
    const [ofRegion, ofTrust] = [await people.officer.reads(path), await people.coordinator.reads(path)];
    expect(ofTrust).toMatchObject({ amendments: [{ cohorts: [{ cohort: 1, patients: -8 }] }, {}], releases: [{}] });
    const amounts = (view: Answer) => JSON.stringify(view).match(/"[a-z]*Ore"/gi) ?? [];
    expect(amounts(ofRegion)).toHaveLength(4);
    expect(amounts(ofTrust)).toEqual([]);
  });

  /** As the clock of this machine said it, in Oslo, when that was decided. */
  const yearOf = async ({ position }: Answer): Promise<string> => {
    const decided = (await deployment.log()).find((event) => event.position === position)!;
    return osloDate(instant(decided.meta['decidedAt'] as string)).slice(0, 4);
  };

  it('shows its year in the figures, and its place on the way of the money', async () => {
    await decide(people, programme.id, { kind: 'allocation', changes: [{ phase: 1, amountOre: `-${kroner(100)}` }] });
    const contract = await people.officer.does(contractFor(programme, { patients: 20, price: 10 }));
    const confirmed = await people.budgetHolder.does(confirmationOf(contract));
    const use = (query: string) =>
      people.auditor.reads<Answer>(`${programme.path}/budget-use?minPosition=${confirmed.position}${query}`);
    expect(await use(`&fiscalYear=${await yearOf(confirmed)}`)).toMatchObject({ committed: kroner(200) });
    expect(await use('&fiscalYear=2000')).toMatchObject({ committed: '0', phases: [] });
    expect((await people.auditor.get(`${programme.path}/budget-use?fiscalYear=1999`)).status).toBe(400);
    expect((await people.auditor.get(`invoices/${'0'.repeat(32)}/chain`)).status).toBe(404);
    expect((await people.coordinator.get(`invoices/${'0'.repeat(32)}/chain`)).status).toBe(403);
  });
});

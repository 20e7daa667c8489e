import { CLINIC } from './testing/people.js';
import type { Answer } from './testing/person.js';
import { confirmationOf, contractFor, openFirstProgramme, type Programme } from './testing/programme.js';
import { Deployment, type People } from './testing/deployment.js';

interface Page extends Answer {
  readonly items: readonly (Answer & { readonly type: string })[];
  readonly next?: string;
}

const GRANTS = [{ patients: 40, reserved: 400 }];
const GROUND = { recusalGround: 'ownership', reason: 'Eier aksjer i selskapet.' };

describe('the api', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, ...GRANTS);
  });
  afterAll(() => deployment.close());

  const draft = (patients = 10): Promise<Answer> =>
    people.officer.does(contractFor(programme, { patients, price: 10 }));

  it('keeps whoever is recused from a provider away from everything with it, until that is lifted', async () => {
    const { officer, medicalDirector, auditor } = people;
    const drafted = await draft();
    const declared = await officer.does({ path: 'recusals', body: { provider: CLINIC, ...GROUND } });
    const { actor } = await officer.reads<{ readonly actor: string }>('me');
    expect(declared).toMatchObject({ resource: `/api/v1/recusals/${actor}`, id: actor, number: 1 });

    const again = { path: `${drafted.resource}/discard`, etag: drafted.etag };
    const refused = await officer.asks(again);
    expect([refused.status, refused.body.code]).toEqual([409, 'RECUSED']);
    expect(refused.body.violations).toMatchObject([{ actor, recusal: 1, provider: CLINIC }]);
    const confirming = await people.budgetHolder.asks(confirmationOf(drafted));
    expect(confirming.body.violations).toMatchObject([{ code: 'PREPARED_BY_RECUSED', prepared: 'draft', actor }]);

    const shown = await auditor.reads<Page>(`recusals?provider=${CLINIC}&minPosition=${confirming.body.position}`);
    expect(shown.items).toMatchObject([{ id: actor, status: 'standing', recusals: [{ recusal: 1, ...GROUND }] }]);
    const one = await auditor.get(`recusals/${actor}/recusals/1`);
    expect(one.headers.get('etag')).toBe(`"${declared.etag}"`);

    const lifting = { path: `recusals/${actor}/recusals/1/lifting`, etag: declared.etag, body: { reason: 'Solgt.' } };
    const lifted = await medicalDirector.does(lifting);
    await people.budgetHolder.does(confirmationOf(drafted));
    const after = await auditor.reads<Page>(`recusals?provider=${CLINIC}&minPosition=${lifted.position}`);
    expect(after.items).toEqual([]);
  });

  it('tells whoever names both a request and a provider, or neither, that it takes one', async () => {
    const both = { provider: CLINIC, request: programme.request.id, ...GROUND };
    expect((await people.officer.asks({ path: 'recusals', body: both })).status).toBe(400);
    expect((await people.officer.asks({ path: 'recusals', body: GROUND })).status).toBe(400);
  });

  it('lets nobody of a trust see recusals, dialogue or capacity', async () => {
    for (const view of ['recusals', `providers/${CLINIC}/dialogue`, `providers/${CLINIC}/capacity`]) {
      expect((await people.trustDirector.get(view)).body.code).toBe('ROLE_REQUIRED');
    }
  });

  it('tells the whole story with a provider and about a request in the order in which it happened', async () => {
    const { officer } = people;
    const contract = await draft();
    const path = `providers/${CLINIC}/dialogue`;
    const contact = {
      ...{ channel: 'phone', direction: 'outgoing', at: '2022-11-14T09:30:00+01:00' },
      ...{ with: 'Driftssjef', summary: 'Har ledig kapasitet.', about: { contract: contract.id } },
    };
    const first = await officer.does({ path, body: contact });
    expect(first).toMatchObject({ resource: `/api/v1/${path}/1`, number: 1 });
    const second = await officer.does({ path, body: { ...contact, summary: 'Har ingen.', corrects: 1 } });
    const known = await officer.reads<Answer>(`commands/${String(second['command'])}`);
    expect(known.resource).toBe(second.resource);

    const until = `minPosition=${second.position}`;
    const { items } = await officer.reads<Page>(`${path}?contract=${contract.id}&${until}`);
    expect(items).toMatchObject([
      { type: 'ContactRecorded', contact: 1, correctedBy: 2, request: programme.request.id },
      { type: 'ContactRecorded', contact: 2, corrects: 1, at: '2022-11-14T08:30:00.000000Z' },
      { type: 'ContractDrafted', contract: contract.id },
    ]);
    expect(await officer.reads(`${second.resource}?${until}`)).toMatchObject({ contact: 2, summary: 'Har ingen.' });

    // As the log was before the correction.
    const before = await officer.reads<Page>(`${path}?contract=${contract.id}&asOf=${first.position}&${until}`);
    expect(before.items.map(({ type, contact: number }) => [type, number])).toEqual([
      ['ContactRecorded', 1],
      ['ContractDrafted', undefined],
    ]);
    expect(before.items[0]).not.toHaveProperty('correctedBy');
    expect(before.position).toBe(first.position);
    expect((await officer.get(`${second.resource}?asOf=${first.position}`)).status).toBe(404);

    const whole = await officer.reads<Page>(`requests/${programme.request.id}/dialogue?${until}`);
    const paged: Answer[] = [];
    for (let cursor = ''; ;) {
      const page: Page = await officer.reads<Page>(`requests/${programme.request.id}/dialogue?limit=1${cursor}`);
      paged.push(...page.items);
      if (page.next === undefined) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(whole.items);
    expect((await officer.get(`providers/911000008/dialogue`)).status).toBe(404);
  });

  it('names providers with open contracts that nobody has spoken with for long', async () => {
    const { officer, budgetHolder } = people;
    const confirmed = await budgetHolder.does(confirmationOf(await draft()));
    const silent = (query: string) =>
      officer.reads<Page>(`providers/without-contact?${query}&minPosition=${confirmed.position}`);
    // The test before has recorded and corrected a contact of 14 November 2022.
    expect((await silent('days=1&on=2022-11-14')).items).toEqual([]);
    expect((await silent('days=1&on=2022-11-15')).items).toMatchObject([
      { provider: CLINIC, lastContactOn: '2022-11-14' },
    ]);
    expect((await silent('days=3&on=2022-11-16')).items).toEqual([]);
    expect((await silent('days=1&on=2022-11-13')).items[0]).not.toHaveProperty('lastContactOn');
  });

  it('shows what a provider can take, week by week', async () => {
    const { officer } = people;
    const body = { specialty: '050', fromWeek: '2022-W46', toWeek: '2022-W47', weeklyPatients: 3 };
    const declared = await officer.does({ path: `providers/${CLINIC}/capacity`, body });
    const query = `fromWeek=2022-W46&toWeek=2022-W47&limit=1&minPosition=${declared.position}`;
    const page = await officer.reads<Page>(`providers/${CLINIC}/capacity?${query}`);
    expect(page.items).toMatchObject([{ week: '2022-W46', specialty: '050', declared: 3, overload: 0 }]);
    const next = await officer.reads<Page>(`providers/${CLINIC}/capacity?${query}&cursor=${page.next}`);
    expect(next.items).toMatchObject([{ week: '2022-W47' }]);
    expect(next.next).toBeUndefined();
  });
});

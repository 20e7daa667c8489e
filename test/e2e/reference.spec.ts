import type { Answer } from './testing/person.js';
import { Deployment, type People } from './testing/deployment.js';
import { UNHURRIED, WAITING_DATA, decide, openFirstProgramme, today, type Programme } from './testing/programme.js';

interface Entry {
  readonly code: string;
  readonly from: string;
  readonly to?: string;
  readonly name: string;
  readonly names: { readonly nb: string; readonly nn: string; readonly en: string };
  readonly verified: boolean;
  readonly specialty?: string;
}
interface Page {
  readonly items: readonly Entry[];
  readonly changes: number;
  readonly next?: string;
}

const NAMES = { nb: 'Retting av legg', nn: 'Retting av legg', en: 'Lower leg, osteotomy' };

const procedure = (code: string, from: string) => ({
  ...{ code, from, names: NAMES, source: 'NCSP, edition of 2014', verified: true, specialty: '050' },
});

describe('reference data', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 20, reserved: 300 });
  });
  afterAll(() => deployment.close());

  /** Both steps fall on one day, or are done again on the next. */
  const decideToday = async (effectOf: (day: string) => object): Promise<void> => {
    const day = today();
    try {
      await decide(people, programme.id, effectOf(day));
    } catch (error) {
      if (today() === day) throw error;
      await decideToday(effectOf);
    }
  };

  const drafting = (code: string) => ({
    path: `programmes/${programme.id}/requests`,
    body: {
      ...{ phase: 1, justification: 'Redusert drift ved innføring.' },
      cohorts: [{ specialty: '050', procedure: code, patients: 3, latestTreatmentOn: '2099-12-31', ...UNHURRIED }],
      waitingData: WAITING_DATA,
    },
  });

  it('gets a procedure by a decision of two people, and the trusts ask for it at once', async () => {
    const before = await people.coordinator.asks(drafting('NGK59'));
    expect([before.status, before.body.violations]).toEqual([
      422,
      [expect.objectContaining({ code: 'CODE_UNKNOWN', value: 'NGK59', pointer: '/cohorts/0/procedure' })],
    ]);
    await decideToday((day) => ({
      ...{ kind: 'referenceData', list: 'procedure', endings: [] },
      entries: [procedure('NGK59', day)],
    }));
    const drafted = await people.coordinator.does(drafting('NGK59'));
    const request = await people.coordinator.reads<Answer & { readonly quotes: readonly object[] }>(
      `${drafted.resource}?minPosition=${drafted.position}`,
    );
    const { items } = await people.coordinator.reads<Page>('reference/procedure?code=NGK59');
    expect(items).toEqual([{ ...procedure('NGK59', items[0]!.from), name: NAMES.nb }]);
    expect(request.quotes).toEqual([{ list: 'procedure', code: 'NGK59', from: items[0]!.from, verified: true }]);
  });

  it('tells what a code meant on any day, and in which version of the list', async () => {
    await decide(people, programme.id, {
      ...{ kind: 'referenceData', list: 'declineReason' },
      entries: [{ code: 'price', from: '2099-01-01', names: NAMES, source: 'Sak 2022/417', verified: false }],
      endings: [{ code: 'price', to: '2098-12-31' }],
    });
    const price = async (query: string) => {
      const { items } = await people.officer.reads<Page>(`reference/declineReason?code=price${query}`);
      return items.map(({ from, to, verified }) => [from, to, verified]);
    };
    const first = ['2000-01-01', '2098-12-31', true];
    const second = ['2099-01-01', undefined, false];
    expect(await price('')).toEqual([first, second]);
    expect(await price('&on=2098-12-31')).toEqual([first]);
    expect(await price('&on=2099-01-01')).toEqual([second]);
    expect(await price('&asOf=1')).toEqual([['2000-01-01', undefined, true]]);
    expect(await price('&asOfTime=2000-01-01T00:00:00Z')).toEqual([['2000-01-01', undefined, true]]);
    const { changes } = await people.officer.reads<Page>('reference/declineReason');
    expect([changes, (await people.officer.reads<Page>('reference/recusalGround')).changes]).toEqual([1, 0]);
  });

  it('comes in pages, each entry once and in order', async () => {
    const whole = await people.officer.reads<Page>('reference/procedure?limit=200');
    const paged: Entry[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page: Page = await people.officer.reads<Page>(
        `reference/procedure?limit=40${next === '' ? '' : `&cursor=${next}`}`,
      );
      paged.push(...page.items);
      next = page.next;
    }
    expect(paged).toEqual(whole.items);
    expect(paged.map(({ code }) => code)).toEqual(paged.map(({ code }) => code).toSorted());
    expect((await people.officer.get('reference/trust?cursor=cHJvY2VkdXJlIHg')).status).toBe(400);
  });

  it.each([
    ['nn, en;q=0.5', 'Augesjukdomar'],
    ['en-GB', 'Ophthalmology'],
    ['de, no;q=0.8, en;q=0.7', 'Øyesykdommer'],
    ['de', 'Øyesykdommer'],
  ])('is named in the language of %s', async (language, name) => {
    const { body } = await people.coordinator.get('reference/specialty?code=300', { 'Accept-Language': language });
    expect((body as unknown as Page).items).toMatchObject([{ name }]);
  });

  it.each(['reference/unknown', 'reference/trusts', 'reference/to-string'])('has no %s', async (path) => {
    expect((await people.officer.get(path)).status).toBe(404);
  });

  it.each([
    ['without its list', { list: undefined }],
    ['of a list that there is not', { list: 'colour' }],
    ['with a value of another list', { entries: [{ ...procedure('NGK60', '2099-01-01'), amountOre: '1' }] }],
    ['with more than 50 changes', { endings: Array.from({ length: 50 }, () => ({ code: 'NGD11', to: '2099-01-01' })) }],
  ])('is not changed by a form %s', async (_, part) => {
    const effect = {
      kind: 'referenceData',
      list: 'procedure',
      entries: [procedure('NGK60', '2099-01-01')],
      endings: [],
    };
    const heading = { body: 'board', decidedOn: '2022-10-12', caseNumber: '2022/417' };
    const { status, body } = await people.secretary.asks({
      path: `programmes/${programme.id}/decisions`,
      body: { ...heading, effect: { ...effect, ...part } },
    });
    expect([status, body.code]).toEqual([400, 'MALFORMED']);
  });
});

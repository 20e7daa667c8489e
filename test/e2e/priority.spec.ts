import { FIRST_EDITION, PRIORITY_RULE } from '@spillrom/domain';
import { daysLater, localDate } from '@spillrom/kernel';
import {
  priorityQueue,
  type ProgrammeRow,
  type QueuePlace,
  type RankingRow,
  type RequestRow,
} from '@spillrom/read-models';
import { Deployment, type People } from './testing/deployment.js';
import type { Answer } from './testing/person.js';
import {
  UNHURRIED,
  WAITING_DATA,
  confirmationOf,
  contractFor,
  decide,
  openFirstProgramme,
  today,
  type Programme,
} from './testing/programme.js';

interface Page<Item> {
  readonly on: string;
  readonly items: readonly Item[];
  readonly next?: string;
  readonly position: string;
}

const rule = FIRST_EDITION.priorityRule.find(({ code }) => code === PRIORITY_RULE)!;
const weeksAhead = (weeks: number): string => daysLater(localDate(today()), 7 * weeks);
const URGENCIES = ['A', 'B', 'C', 'B'] as const;

/** A request of so many cohorts, each with another need. */
const asking = (seed: number) => ({
  phase: 1,
  justification: 'Redusert drift.',
  cohorts: [0, 1, 2].map((index) => ({
    ...{ specialty: '050', procedure: 'NGD11', ...UNHURRIED, patients: 10 },
    ...{ urgency: URGENCIES[(seed + index) % 4], breachedPatients: (seed * 3 + index) % 10 },
    latestTreatmentOn: weeksAhead((seed * 5 + index * 7) % 12),
  })),
  waitingData: { ...WAITING_DATA, quality: seed % 2 === 0 ? 'verified' : 'unreliable' },
});

describe('the priority queue and the risk of breaches', () => {
  let deployment: Deployment;
  let people: People;
  let programme: Programme;
  const requests: Answer[] = [];

  const submitted = async (seed: number): Promise<Answer> => {
    const path = `programmes/${programme.id}/requests`;
    const drafted = await people.coordinator.does({ path, body: asking(seed) });
    const { etag } = await people.trustDirector.does({ path: `${drafted.resource}/submission`, etag: drafted.etag });
    return { ...drafted, etag };
  };

  /** Every page, and between two of them what `meanwhile` does. */
  const pages = async <Item>(path: string, meanwhile: () => Promise<unknown> = async () => {}) => {
    const first = await people.officer.reads<Page<Item>>(path);
    const items = [...first.items];
    const positions = [first.position];
    for (let { next } = first; next !== undefined;) {
      await meanwhile();
      const page = await people.officer.reads<Page<Item>>(`${path}&cursor=${next}`);
      items.push(...page.items);
      positions.push(page.position);
      next = page.next;
    }
    return { items, positions, on: first.on };
  };

  beforeAll(async () => {
    deployment = await Deployment.here();
    people = await deployment.people();
    programme = await openFirstProgramme(people, { patients: 20, reserved: 300 });
    for (let seed = 0; seed < 4; seed += 1) requests.push(await submitted(seed));
    await people.trustDirector.does({
      path: `programmes/${programme.id}/rankings/883974832`,
      method: 'PUT',
      body: { requests: [requests[3]!.id, requests[0]!.id] },
    });
    await people.medicalDirector.does({
      path: `${requests[1]!.resource}/priority-overrides`,
      etag: requests[1]!.etag,
      body: { cohort: 2, to: 'first', reason: 'Bare her.' },
    });
  });
  afterAll(() => deployment.close());

  it('serves pages that together are the pure order of the rows of that state, whatever is written meanwhile', async () => {
    const head = await deployment.head();
    const list = async <Row>(register: string): Promise<readonly Row[]> =>
      (await people.auditor.reads<{ readonly items: readonly Row[] }>(`${register}?minPosition=${head}`)).items;
    const rows = {
      requests: await list<RequestRow>('requests'),
      rankings: await list<RankingRow>('rankings'),
      programmes: await list<ProgrammeRow>('programmes'),
    };
    const { items, positions, on } = await pages<QueuePlace>(`priority?limit=3&minPosition=${head}`, () =>
      submitted(7),
    );
    expect(new Set(positions)).toEqual(new Set([head]));
    const pure = priorityQueue(rows, rule, localDate(on));
    expect(items).toHaveLength(13);
    expect(items.map(({ request, cohort, place, terms }) => ({ request, cohort, place, terms }))).toEqual(
      pure.map(({ request, cohort, place, terms }) => ({ request, cohort, place, terms })),
    );
    expect(items[0]).toMatchObject({ request: requests[1]!.id, cohort: 2, place: 1, override: { to: 'first' } });
    const then = await pages<QueuePlace>(`priority?limit=200&asOf=${head}`);
    expect(then.items).toEqual(items);
    const now = await people.officer.reads<Page<QueuePlace>>(`priority?minPosition=${await deployment.head()}`);
    expect(now.items.length).toBeGreaterThan(items.length);
  });

  it('takes a cursor for the state and day of its page alone', async () => {
    const head = await deployment.head();
    const { next } = await people.officer.reads<Page<QueuePlace>>(`priority?limit=1&minPosition=${head}`);
    const beyond = Buffer.from(JSON.stringify([1, '999999', today(), null, null])).toString('base64url');
    for (const query of [
      `cursor=${next}&asOf=${head}`,
      `cursor=${next}&on=2030-01-01`,
      `cursor=${beyond}`,
      'cursor=abc',
    ]) {
      const { status, body } = await people.officer.get(`priority?${query}`);
      expect([query, status, body.violations?.[0]?.parameter]).toEqual([query, 400, 'cursor']);
    }
    const again = await people.officer.reads<Page<QueuePlace>>(`priority?limit=1&on=${today()}&cursor=${next}`);
    expect(again.items).toMatchObject([{ place: 2 }]);
  });

  it('counts from another day when asked for it, and narrows without renumbering', async () => {
    const later = await people.officer.reads<Page<QueuePlace>>('priority?on=2099-12-31&limit=200');
    expect(later.on).toBe('2099-12-31');
    for (const { request, terms } of later.items) {
      expect(terms.deadline).toBe(request === programme.request.id ? 30 : 40);
    }
    const whole = await people.officer.reads<Page<QueuePlace>>('priority?limit=200');
    const narrowed = await people.officer.reads<Page<QueuePlace>>('priority?limit=200&specialty=050&phase=1');
    expect(narrowed.items).toEqual(whole.items);
    for (const query of ['phase=2', 'specialty=300', 'trust=983974791', 'programme=2022-9']) {
      expect((await people.officer.reads<Page<QueuePlace>>(`priority?${query}`)).items).toEqual([]);
    }
  });

  it('shows a trust the places of its own requests and nothing of others, and no money to anybody', async () => {
    const head = await deployment.head();
    const own = await people.trustDirector.get(`priority?limit=200&minPosition=${head}`);
    const regional = await people.officer.get(`priority?limit=200&minPosition=${head}`);
    expect(own.body).toEqual(regional.body);
    expect(own.text).not.toMatch(/Ore"/);
    for (const view of ['priority', 'breach-risk']) {
      const others = await people.neighbour.reads<Page<object>>(`${view}?minPosition=${head}`);
      expect([view, others.items]).toEqual([view, []]);
    }
  });

  it('shows how many patients of which deadline are in no contract yet, then and now', async () => {
    const before = await deployment.head();
    const path = `breach-risk?limit=200&on=${today()}`;
    const first = await people.officer.reads<Page<Record<string, number>>>(`${path}&minPosition=${before}`);
    const contract = await people.officer.does(contractFor(programme, { patients: 5, price: 10 }));
    const { position } = await people.budgetHolder.does(confirmationOf(contract));
    const second = await people.officer.reads<Page<Record<string, number>>>(`${path}&minPosition=${position}`);
    expect(first.items.at(-1)).toMatchObject({ requested: 20, approved: 20, contracted: 0, uncovered: 20 });
    expect(second.items.at(-1)).toMatchObject({ requested: 20, approved: 20, contracted: 5, uncovered: 15 });
    expect(second.items.slice(0, -1)).toEqual(first.items.slice(0, -1));
    const then = await people.officer.reads<Page<object>>(`${path}&asOf=${before}`);
    expect(then).toEqual({ ...first, position: before });
    const paged = await pages<object>(`breach-risk?limit=2&asOf=${before}&on=${today()}`);
    expect(paged.items).toEqual(first.items);
    expect(first.items.filter(({ quality }) => (quality as unknown) === 'unreliable').length).toBeGreaterThan(0);
  });

  it('says plainly when no rule is in force on the day that is asked for', async () => {
    const head = await deployment.head();
    const endings = [{ code: PRIORITY_RULE, to: daysLater(localDate(today()), 30) }];
    await decide(people, programme.id, { kind: 'referenceData', list: 'priorityRule', entries: [], endings });
    const after = await people.officer.get(`priority?on=2099-01-01&minPosition=${await deployment.head()}`);
    expect([after.status, after.body.violations]).toMatchObject([400, [{ parameter: 'on' }]]);
    expect((await people.officer.get(`priority?on=2099-01-01&asOf=${head}`)).status).toBe(200);
    expect((await people.officer.get('priority')).status).toBe(200);
  });
});

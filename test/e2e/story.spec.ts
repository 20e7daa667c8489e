import { findingsOf } from '@spillrom/audit-rules';
import { LocalHere } from './testing/local-here.js';
import type { Person } from './testing/person.js';
import { WHOLE } from './testing/whole-story.js';

describe('the story, told to its end', () => {
  let server: LocalHere;
  let auditor: Person;

  beforeAll(async () => {
    server = await LocalHere.withStory();
    auditor = await server.person('auditor');
  });
  afterAll(() => server.close());

  it('is whole, and comes to the money that it is about', async () => {
    const path = `programmes/2022-417/budget-use?minPosition=${WHOLE.position}`;
    expect(await auditor.reads(path)).toMatchObject(WHOLE.budget);
    expect((await server.log()).at(-1)!.position).toBe(WHOLE.position);
  });

  it('has what fell due in it, at its own times, though nobody did anything then', async () => {
    const { items } = await auditor.reads<{ readonly items: readonly object[] }>('commands?role=clock&sort=createdAt');
    expect(items).toMatchObject(WHOLE.byClock);
  });

  it('comes to the same figures when the auditor folds its log from nothing', async () => {
    expect(await server.replay()).toMatchObject({ equal: true, problems: [], differences: [] });
  });

  it('breaks no test of the auditor, and has the red flags that are really there', async () => {
    const findings = findingsOf(await server.log());
    expect(findings.filter(({ kind }) => kind === 'test')).toEqual([]);
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(expect.arrayContaining(WHOLE.redFlags));
  });
});

import type { ActorId, Role } from '@spillrom/kernel';
import { QueryRefused } from '@spillrom/postgres/read-models';
import type { Task } from '@spillrom/read-models';
import {
  approve,
  contractId,
  draft,
  on,
  opened,
  OFFICER,
  requestId,
  SUPPLIER,
  type Story,
} from '../../libs/read-models/src/testing/index.js';
import { ANYBODY, appendAll } from './crowd.js';
import { Ground } from './ground.js';

/** More than are read at once. */
const DRAFTS = 230;
const LINE = { patients: 1, unitPriceOre: '1' };

const drafts = (): Story => {
  const story = approve(opened('1000000'), 1, [{ patients: DRAFTS + 2, reservedOre: '1000' }]);
  for (let number = 1; number <= DRAFTS; number += 1) draft(story, number, LINE);
  // One more by another officer, and so by the first one's leave.
  return story.at('2022-11-03T08:00:00Z').accept(
    {
      type: 'DraftContract',
      target: { contract: contractId(DRAFTS + 1) },
      body: {
        ...{ request: requestId(1), provider: SUPPLIER, basis: 'specialistAgreement', rationale: 'Free capacity' },
        ...{ from: on('2022-11-01'), to: on('2022-12-31') },
        lines: [{ cohort: 1, fundingBasis: 'packagePrice', ...LINE }],
      },
    },
    'other-officer',
    'regional-officer',
  );
};

describe('tasks, in pages', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await Ground.open();
    await appendAll(ground, drafts().commits);
    ground.projector();
    await ground.caughtUp();
  });
  afterAll(() => ground.close());

  const person = (actor: string, ...roles: readonly Role[]) => ({ ...ANYBODY, actor: actor as ActorId, roles });

  const all = async (who: ReturnType<typeof person>, limit: number): Promise<readonly Task[]> => {
    const views = await ground.views();
    const found: Task[] = [];
    for (let cursor: string | undefined, isLast = false; !isLast;) {
      const page = await views.tasks(who, { limit, ...(cursor === undefined ? {} : { cursor }) });
      found.push(...page.items);
      cursor = page.next;
      isLast = cursor === undefined;
    }
    return found;
  };

  it.each([7, 200])('of %d hold everything once, what has waited longest first', async (limit) => {
    const found = await all(person('anybody', 'budget-holder'), limit);
    expect(found).toHaveLength(DRAFTS + 1);
    expect(new Set(found.map(({ resource }) => resource)).size).toBe(DRAFTS + 1);
    expect(found.at(-1)!.resource).toBe(`contracts/${contractId(DRAFTS + 1)}`);
  });

  it('are not hidden by any number of tasks that the person may not do', async () => {
    const views = await ground.views();
    const { items, next } = await views.tasks(person(OFFICER[0], 'budget-holder', 'regional-officer'), { limit: 5 });
    expect(items.map(({ resource }) => resource)).toEqual([`contracts/${contractId(DRAFTS + 1)}`]);
    expect(next).toBeUndefined();
  });

  it('can be asked for one command alone', async () => {
    const views = await ground.views();
    const who = person('anybody', 'budget-holder');
    expect((await views.tasks(who, { command: 'ConfirmAmendment' })).items).toEqual([]);
    expect((await views.tasks(who, { command: 'ConfirmContract', limit: 3 })).items).toHaveLength(3);
  });

  it.each(['', 'x', 'W10', Buffer.from('["2022","programmes","a",0]').toString('base64url')])(
    'do not begin at the cursor %j, which no page gave',
    async (cursor) => {
      const views = await ground.views();
      await expect(views.tasks(person('anybody', 'payer'), { cursor })).rejects.toThrow(QueryRefused);
    },
  );
});

import { comparePositions } from '@spillrom/event-sourcing';
import { auditReplay } from '../../apps/audit/src/audit-replay.js';
import { PROGRAMME } from '../../libs/read-models/src/testing/index.js';
import { appendAll, ANYBODY, close, crowd, everyone, move, MOVED } from './crowd.js';
import { Ground } from './ground.js';

/** That a programme of so many requests and contracts can be moved, closed, replayed and rebuilt. */
export const crowdMoves = async (count: number): Promise<void> => {
  const story = close(move(crowd(count)), count);
  const ground = await Ground.open();
  await appendAll(ground, story.commits);
  ground.projector();
  await ground.caughtUp();
  const views = await ground.views();

  const { item: decision } = await views.get('decisions', MOVED);
  const { outside } = decision!;
  expect(outside).toMatchObject({ as: 'left', requests: count, contracts: count });
  const listed = outside!.items.map((each) => (each.kind === 'request' ? each.request : each.contract));
  expect([...listed].sort()).toEqual(everyone(count));

  const { item: programme } = await views.get('programmes', PROGRAMME);
  expect(programme).toMatchObject({ phases: [{ phase: 1, status: 'closed', from: '2024-04-01' }] });
  const { amounts } = await views.budgetUse(PROGRAMME);
  expect(amounts).toMatchObject({ allocated: '0', committed: '0', reserved: '0' });
  expect((await views.tasks({ ...ANYBODY, roles: ['budget-holder', 'regional-medical-director'] })).items).toEqual([]);

  const report = await auditReplay({ log: ground.store, database: ground.url }, () => {});
  expect(report).toMatchObject({ equal: true, events: story.events.length });
  const before = await ground.everything();
  const reached = await ground.rebuild();
  expect(comparePositions(reached, await ground.head())).toBe(0);
  expect(await ground.everything()).toEqual(before);
  await ground.close();
};

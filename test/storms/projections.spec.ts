import { PROGRAMME, fullLife } from '../../libs/read-models/src/testing/index.js';
import { Ground } from '../read-models/ground.js';
import { ProjectorProcess } from '../read-models/processes.js';

const KILLS = 30;

describe('a storm of killed projectors', () => {
  it('loses nothing and counts nothing twice, while the log grows and the read models are rebuilt under it', async () => {
    const story = fullLife();
    const calm = await Ground.open();
    await calm.append(story.commits);
    await calm.rebuild();
    const ground = await Ground.open();
    const views = await ground.views(30_000);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const [from, to] = [kill, kill + 1].map((turn) => Math.floor((turn * story.commits.length) / KILLS));
      await ground.append(story.commits.slice(from, to));
      const processes = [new ProjectorProcess(ground.url), new ProjectorProcess(ground.url)];
      await Promise.race(processes.map((each) => each.pages(1)));
      await Promise.all([
        processes[0]!.kill(),
        kill % 5 === 0 ? ground.rebuild() : views.budgetUse(PROGRAMME, { minPosition: await ground.head() }),
      ]);
      await processes[1]!.kill();
    }
    ground.projector();
    await ground.caughtUp();
    expect(await ground.everything()).toEqual(await calm.everything());
    await ground.close();
    await calm.close();
  });
});

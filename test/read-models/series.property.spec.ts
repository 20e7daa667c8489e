import fc from 'fast-check';
import { PROGRAMMES } from '../../libs/domain/src/testing/walk/cast.js';
import { steps } from '../../libs/domain/src/testing/walk/laws.js';
import { walk, type Step } from '../../libs/domain/src/testing/walk/walk.js';
import { Story } from '../../libs/read-models/src/testing/index.js';
import { Ground } from './ground.js';

const told = (way: readonly Step[]): Story => {
  const story = new Story();
  walk(way, ({ command, context, outcome }) => {
    if (outcome.kind !== 'accepted') return;
    const { actor, role, org, decidedAt } = context;
    story.at(decidedAt).accept(command, actor, role, org);
  });
  return story;
};

/** Every month of every programme, against what is said of the budget as of its end. */
const isAsOfEveryMonth = async (way: readonly Step[]): Promise<void> => {
  const ground = await Ground.open();
  try {
    ground.projector();
    const views = await ground.views();
    await ground.append(told(way).commits);
    await ground.caughtUp();
    const seen = new Set<string>();
    for (const programme of PROGRAMMES) {
      const { months, position } = await views.series.budget(programme);
      expect(position).toBe(await ground.head());
      const names = months.map(({ month }) => month);
      expect(names).toEqual([...new Set(names)].sort());
      for (const { asOfTime, effectiveOn, known, effective } of months) {
        const { position: _then, ...asKnown } = await views.budgetUse(programme, { recordedAt: asOfTime });
        const { position: _now, ...asEffective } = await views.budgetUse(programme, { effectiveOn });
        expect([known, effective]).toEqual([asKnown, asEffective]);
      }
      const { position: _end, ...now } = await views.budgetUse(programme);
      expect(months.slice(-1).map(({ known, effective }) => [known, effective])).toEqual(
        names.length === 0 ? [] : [[now, now]],
      );
      names.forEach((month) => seen.add(month));
    }
    expect(seen.size).toBeGreaterThan(2);
  } finally {
    await ground.close();
  }
};

describe('the budget month by month', () => {
  it('is on random ways through the domain what is said as of the end of every month, and ends in the present', async () => {
    await fc.assert(fc.asyncProperty(steps(200), isAsOfEveryMonth), { numRuns: 1, seed: 20221112, endOnFailure: true });
  });
});

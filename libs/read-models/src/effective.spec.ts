import { localDate } from '@spillrom/kernel';
import { effectiveFigures, figureKey, readModel } from './index.js';
import { fullLife, PROGRAMME } from './testing/index.js';

const key = figureKey({ book: 'budget', programme: PROGRAMME, phase: 1, figure: 'committed' });
const other = figureKey({ book: 'budget', programme: PROGRAMME, figure: 'committed' });
const on = localDate;

describe('figures as of effective dates', () => {
  it('are sums by date, whatever the order in which they were recorded', () => {
    const figures = effectiveFigures([
      { key, delta: 50n, effectiveOn: on('2022-12-01') },
      { key, delta: 300n, effectiveOn: on('2022-11-03') },
      { key: other, delta: 1n, effectiveOn: on('2022-11-03') },
      { key, delta: -20n, effectiveOn: on('2022-12-01') },
      { key, delta: -330n, effectiveOn: on('2023-01-01') },
    ]);
    expect(figures.get(key)).toEqual([
      { on: '2022-11-03', value: 300n },
      { on: '2022-12-01', value: 330n },
      { on: '2023-01-01', value: 0n },
    ]);
    expect(figures.get(other)).toEqual([{ on: '2022-11-03', value: 1n }]);
  });

  it('show a date on which more was taken back than had counted by then', () => {
    const figures = effectiveFigures([
      { key, delta: -5000n, effectiveOn: on('2022-11-01') },
      { key, delta: 5000n, effectiveOn: on('2022-11-03') },
    ]);
    expect(figures.get(key)!.map(({ value }) => value)).toEqual([-5000n, 0n]);
  });

  it('end at the figures as they are stored now', () => {
    const postings = fullLife().events.flatMap((event) => readModel.post(event));
    for (const [name, values] of effectiveFigures(postings)) {
      const now = postings.filter((posting) => posting.key === name).reduce((sum, { delta }) => sum + delta, 0n);
      expect(values.at(-1)!.value).toBe(now);
    }
  });
});

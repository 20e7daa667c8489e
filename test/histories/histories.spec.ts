import { readdirSync } from 'node:fs';
import { eventsOf, foldLog, keptResult } from './history.js';

const kept = readdirSync(__dirname).flatMap((file) => /^(.*)\.jsonl$/.exec(file)?.[1] ?? []);

it('there is a history of every version that changed what is stored', () => {
  expect(kept).toEqual(['story-0.2.0']);
});

describe.each(kept)('the log of %s', (history) => {
  const events = eventsOf(history);

  it('folds as it did when it was written', async () => {
    const { problems, figures, rows } = await foldLog(events);
    expect(problems).toEqual([]);
    expect(figures).toEqual(keptResult(history)['figures']);
    // A row may have learnt to say more; what it said stands.
    expect(rows).toMatchObject(keptResult(history)['rows'] as object);
    expect(Object.keys(rows)).toEqual(Object.keys(keptResult(history)['rows'] as object));
  });
});

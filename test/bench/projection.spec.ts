import { freshDatabase } from '@spillrom/embedded/testing';
import { migrate } from '../../migrations/migrate.js';
import type { Row } from './bench.js';
import { projectionBenchOf } from './projection.bench.js';

describe('the measurement of projections', () => {
  it('ends, on a log that both projections take, and puts each figure beside its baseline', async () => {
    const database = await freshDatabase('bench');
    try {
      const connectionString = database.connectionString();
      await migrate(connectionString);
      const rows: Row[] = [];
      for await (const row of projectionBenchOf(20)({ fresh: async () => ({ connectionString }) })) rows.push(row);
      expect(rows.map(({ what, beside }) => [what, beside?.what])).toEqual([
        ['project: figures, events', 'reading the log'],
        ['project: figures, postings', 'raw unnest inserts'],
        ['project: registers, events', 'reading the log'],
        ['project: registers, rows', 'raw inserts, all rows at once'],
        ['rebuild: figures and registers, events', 'reading the log'],
      ]);
    } finally {
      await database.drop();
    }
  });
});

import { PostgresEventStore } from '@spillrom/postgres/log';
import { Projector } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';

// A process that keeps the read models until it is killed, and says how far each page has brought it.
const [, , url] = process.argv;
const connection = { connectionString: url! };
const projector = new Projector({
  connection,
  store: new PostgresEventStore({ connection }),
  readModel,
  engine: 'PostgreSQL',
  pageEvents: 8,
  standbyMs: 20,
  onMoved: (name, position) => void process.send?.({ name, position }),
});
process.on('disconnect', () => void projector.stop().then(() => process.exit()));

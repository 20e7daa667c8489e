import { PostgresEventStore } from '@spillrom/postgres/log';
import { runWriter } from './writer.js';

runWriter((connectionString: string) => new PostgresEventStore({ connection: { connectionString } }));

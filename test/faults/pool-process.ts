import { Client, Pool } from 'pg';
import { LastingClient } from '../../libs/postgres/src/connection.js';

// Asks once over a pool of the clients named, and then lives on until it is told to end.
const [, , kind, url] = process.argv;
const pool = new Pool({
  connectionString: url!,
  Client: (kind === 'lasting' ? LastingClient : Client) as typeof Client,
});
pool.on('error', () => {});
const ask = async (): Promise<unknown> => {
  const client = await pool.connect();
  try {
    return await client.query('SELECT 1');
  } finally {
    client.release(true);
  }
};
ask().then(
  () => process.send?.('answered'),
  () => process.send?.('failed'),
);
process.on('disconnect', () => process.exit());

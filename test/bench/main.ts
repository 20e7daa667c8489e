import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@spillrom/embedded';
import { line, placeAt, type Bench } from './bench.js';
import { falseHits } from './false-hits.js';
import { kurrentdbBench } from './kurrentdb.bench.js';
import { ledgerBench } from './ledger.bench.js';
import { logBench } from './log.bench.js';
import { projectionBench } from './projection.bench.js';

const BENCHES: Readonly<Record<string, Bench>> = {
  log: logBench,
  ledger: ledgerBench,
  projection: projectionBench,
  kurrentdb: kurrentdbBench,
};

// Needs no database.
const PERSON_NUMBER = 'person-number';

// All, or those whose names are given. DATABASE_URL, of a superuser, measures that server; otherwise one is started for the purpose, with the settings of the record.
const main = async (): Promise<void> => {
  const names = process.argv.slice(2);
  if (names.includes('--help')) {
    console.log(
      `usage: npm run bench [-- <name> …]\n\nWithout names, all of: ${[...Object.keys(BENCHES), PERSON_NUMBER].join(', ')}`,
    );
    return;
  }
  const wanted = Object.entries(BENCHES).flatMap(([name, bench]) =>
    names.length === 0 || names.includes(name) ? [bench] : [],
  );
  if (names.length === 0 || names.includes(PERSON_NUMBER)) for (const text of falseHits()) console.log(text);
  if (wanted.length === 0) return;
  const given = process.env['DATABASE_URL'];
  const dataFolder = given === undefined ? mkdtempSync(join(tmpdir(), 'spillrom-bench-')) : undefined;
  const embedded = dataFolder === undefined ? undefined : await startEmbedded({ dataFolder, say: console.log });
  const urlOf = (database: string): string => {
    if (embedded !== undefined) return embedded.connectionString('postgres', database);
    const url = new URL(given!);
    url.pathname = `/${database}`;
    return url.href;
  };
  const place = placeAt(urlOf);
  try {
    for (const bench of wanted) for await (const row of bench(place)) console.log(line(row));
  } finally {
    await embedded?.stop();
    if (dataFolder !== undefined) rmSync(dataFolder, { recursive: true, force: true });
  }
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

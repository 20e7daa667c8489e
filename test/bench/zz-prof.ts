import { startEmbedded } from '@spillrom/embedded';
import { mkdtempSync } from 'node:fs';
import { placeAt, rate } from './bench.js';
import { counting, postTo } from './ledger.js';
import * as L from './ledger.js';
import { PostgresEventStore } from '@spillrom/postgres/log';
const acc: Record<string, [number, number, number]> = {};
for (const m of ['append', 'read'] as const) {
  const orig = PostgresEventStore.prototype[m] as any;
  (PostgresEventStore.prototype as any)[m] = async function (a: any) {
    const t = performance.now();
    try {
      return await orig.call(this, a);
    } finally {
      const e = (acc[m] ??= [0, 0, 0]);
      e[0]++;
      e[1] += performance.now() - t;
      e[2] += a.length;
    }
  };
}
const main = async () => {
  const e = await startEmbedded({ dataFolder: mkdtempSync('/tmp/spillrom-bench-'), say: () => {} });
  const place = placeAt((d) => e.connectionString('postgres', d));
  const { observer } = counting();
  const sizes: number[] = [];
  const o = L.openRunner(await place.fresh(), { ...observer, appended: ({ commits }) => sizes.push(commits) });
  const cpu = process.cpuUsage();
  const t = performance.now();
  const r = await rate(64, async (c) => {
    await o.runner.run(postTo('one', `x-${c}`));
  });
  const used = process.cpuUsage(cpu);
  console.log(
    r,
    acc,
    'cpu share',
    (used.user + used.system) / 1000 / (performance.now() - t),
    'mean chain',
    sizes.reduce((a, b) => a + b) / sizes.length,
    sizes.slice(10, 40).join(' '),
  );
  await o.close();
  await e.stop();
};
void main();

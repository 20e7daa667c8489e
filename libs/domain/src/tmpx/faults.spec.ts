import fc from 'fast-check';
import { FAULTS, FaultyWorld } from '../testing/walk/faults.js';
import { allLaws, steps } from '../testing/walk/laws.js';
import { walk } from '../testing/walk/walk.js';
const say = (s: string) => require('node:fs').appendFileSync('/tmp/faults.log', s + '\n');
it('finds', () => {
  const ways = fc.sample(steps(300), { seed: 9, numRuns: 20 });
  for (const [mistake, foundBy, fault] of FAULTS) {
    let found = 'NOT FOUND';
    try { for (const way of ways) walk(way, allLaws(), new FaultyWorld(fault)); } catch (e) { found = String((e as Error).message).slice(0, 120).split('\n')[0]!; if (foundBy.test((e as Error).message)) found = 'ok'; }
    say(`${found} | ${mistake}`);
  }
  say('done');
}, 3000000);

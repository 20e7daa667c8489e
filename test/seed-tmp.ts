import fc from 'fast-check';
import { decisions } from '../libs/domain/src/commands/index.js';
import { aggregates } from '../libs/domain/src/aggregates/index.js';
import { steps } from '../libs/domain/src/testing/walk/laws.js';
import { walk } from '../libs/domain/src/testing/walk/walk.js';
const counts = new Map<string, number>(), acc = new Map<string, number>(), tried = new Map<string, number>();
const t = Date.now();
for (const way of fc.sample(steps(300), { seed: Number(process.argv[2] ?? 7), numRuns: Number(process.argv[3] ?? 20) })) {
  walk(way, (deed, events) => {
    tried.set(deed.command.type, (tried.get(deed.command.type) ?? 0) + 1);
    if (deed.outcome.kind === 'accepted') acc.set(deed.command.type, (acc.get(deed.command.type) ?? 0) + 1);
    for (const { event } of events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  });
}
const cmds = Object.keys(decisions);
console.log('ms', Date.now() - t);
console.log('accepted<4:', cmds.filter((c) => (acc.get(c) ?? 0) < 4).map((c) => `${c}:${acc.get(c) ?? 0}/${tried.get(c) ?? 0}`).join(' '));
const evs = Object.values(aggregates).flatMap(({ catalogue }) => Object.keys(catalogue));
console.log('events<3:', evs.filter((e) => (counts.get(e) ?? 0) < 3).map((e) => `${e}:${counts.get(e) ?? 0}`).join(' '));

import { START, StoreUnavailable } from '@spillrom/event-sourcing';
import { contracts, ending, idsOf, insist, programme, readLog, upTo } from '../conformance/fixtures.js';
import { checkHistory } from '../conformance/history-checker.js';
import { History } from '../conformance/history.js';
import { ownKurrentdbHarness } from '../conformance/kurrentdb-harness.js';
import { Listener, stopListening } from '../conformance/listener.js';
import { describeStorms } from '../conformance/suite.js';
import { openMarket } from '../e2e/testing/programme.js';
import { Deployment } from '../e2e/testing/deployment.js';
import { storm } from '../e2e/testing/storm.js';
import { KurrentdbCluster } from '../kurrentdb/cluster.js';
import { describeWithNode } from '../kurrentdb/with-node.js';

/** Some four seconds each. */
const SERVER_KILLS = Number(process.env['KURRENTDB_KILLS'] ?? 500);
const LEADER_KILLS = Number(process.env['KURRENTDB_LEADER_KILLS'] ?? 7);
const COMMITS_BETWEEN_KILLS = 20;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

describeWithNode('KurrentDB in the storm', (executable) =>
  describeStorms('KurrentDB', ownKurrentdbHarness(executable)),
);

/** Whoever follows the log gets every event once, and what was acknowledged stands. */
describeWithNode('following KurrentDB', (executable) => {
  const harness = ownKurrentdbHarness(executable);

  it(
    `leaves no gap and repeats nothing over ${SERVER_KILLS} kills of the server`,
    async () => {
      const log = await harness.open();
      const follower = new Listener(log.store, START, { pageEvents: 16 });
      const history = new History();
      const writers = [history.of(log.store), history.of(await log.second())] as const;
      for (const round of upTo(SERVER_KILLS)) {
        const begun = history.operations.length;
        const writing = Promise.allSettled(
          contracts(4).map(async (stream, writer) => {
            for (;;) await insist(writers[writer % 2]!, [stream, programme]);
          }),
        );
        const hasEnded = ending(writing);
        while (!hasEnded() && history.operations.length < begun + COMMITS_BETWEEN_KILLS) {
          await new Promise((later) => setTimeout(later, 1));
        }
        const outage = await harness.stopServer!(log, 'kill -9');
        for (const each of await writing) {
          expect(each).toMatchObject({ reason: expect.any(StoreUnavailable) as unknown });
        }
        await outage.end();
        if (round % 50 === 49) tell(`${round + 1} kills, ${follower.events.length} events followed`);
      }
      const all = await readLog(await log.second());
      await follower.heard(all.length);
      await follower.stop();
      expect(idsOf(follower.events)).toEqual(idsOf(all));
      expect(checkHistory(history.operations, all, false)).toEqual([]);
      tell(`${SERVER_KILLS} kills: ${history.operations.length} appends, ${all.length} events, each followed once`);
      await stopListening();
      await log.close();
    },
    SERVER_KILLS * 30_000 + 60_000,
  );
});

describeWithNode('two api processes on a cluster of KurrentDB', (executable) => {
  it(
    `keeps every promise though the leader is killed ${LEADER_KILLS} times under load`,
    async () => {
      const cluster = await KurrentdbCluster.start(executable);
      const deployment = await Deployment.open(2, { eventStoreUrl: cluster.url });
      try {
        const framework = await openMarket(await deployment.people());
        const pauses: string[] = [];
        for (const round of upTo(LEADER_KILLS)) {
          await cluster.complete();
          const track = { deployment, framework, people: await deployment.people(), caseNumber: `2022/${round}` };
          const strike = {
            after: 10 + 10 * round,
            survivors: [...deployment.apis],
            strike: () => cluster.killLeader(),
          };
          const { findings, pauseMs } = await storm(track, strike);
          expect(findings).toEqual([]);
          pauses.push((pauseMs / 1_000).toFixed(1));
        }
        const commits = (await deployment.log()).filter(({ commit }) => commit.index === 0).length;
        tell(`${LEADER_KILLS} leaders killed, ${commits} commits; nobody was answered for ${pauses.join(', ')} s`);
      } finally {
        await deployment.close();
        await cluster.remove();
      }
    },
    LEADER_KILLS * 180_000 + 180_000,
  );
});

import { CommandRunner, openLog } from '@spillrom/commands';
import { decisions } from '@spillrom/domain';
import { osloDate, type Instant, type LocalDate } from '@spillrom/kernel';
import { remembered, verifierOf } from '@spillrom/identity';
import { PostgresDocuments, type Documents } from '@spillrom/postgres/documents';
import { openPool, PostgresTurn } from '@spillrom/postgres/log';
import { checkEngine, Projector, ReadViews, type Watch } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import { newId, wallClock } from './clock.js';
import { engineOf, openEventStore, readingFrom, type OpenEventStore } from './event-store.js';
import { PostgresDirectory } from './identity/postgres-directory.js';
import { PostgresPeople } from './identity/postgres-people.js';
import { PostgresReads } from './reads/postgres-reads.js';
import { Listeners } from './live/listeners.js';
import { Metrics } from './metrics/metrics.js';
import { Scheduler } from './scheduler/scheduler.js';
import { IssuerClient } from './session/issuer-client.js';
import { PostgresSessions } from './session/postgres-sessions.js';
import { PostgresSignIns } from './session/postgres-sign-ins.js';
import type { SignInOverIssuer } from './session/serve-sign-in.js';
import { whoAsks, type WhoAsks } from './session/who-asks.js';
import type { ApiSettings, OpenSettings } from './settings.js';

/** The present of the log; `story`: its times are not real. */
interface Present {
  readonly now: Instant;
  readonly story?: true;
}

/** All that stands behind the rim, and the order in which it ends. */
export interface Application {
  readonly store: OpenEventStore;
  readonly runner: CommandRunner;
  /** Where commands of clients go: in a story log what is due is done first. */
  readonly commands: Pick<CommandRunner, 'run' | 'dryRun'>;
  readonly projector: Projector;
  readonly views: ReadViews;
  /** Who is told of changes while they happen. Their streams are ended first of all: the drain would wait for them. */
  readonly listeners: Listeners;
  readonly whoAsks: WhoAsks;
  readonly sessions: PostgresSessions;
  /** How somebody comes to be in one, where that is set up. */
  readonly signIn: SignInOverIssuer | undefined;
  readonly people: PostgresPeople;
  readonly documents: Documents;
  readonly reads: PostgresReads;
  readonly metrics: Metrics;
  /** Missing where contracts are not open to everybody. */
  readonly openContracts?: OpenSettings;
  /** What time it is; in a story log, where time moves by commands alone, the last recorded time. */
  now(): Promise<Present>;
  /** The date of it in Oslo. */
  today(): Promise<LocalDate>;
  /** When nobody comes in any more: answers who waits, ends the projections after their batch, then lets go of the database. */
  close(): Promise<void>;
}

/** Told of what happens in the background. */
export type ApplicationWatch = Watch & { readonly onClockTrouble?: (error: unknown) => void };

const PEOPLE_REMEMBERED_MS = 30_000;

/** The log was written by the clock of a story: such a log is never opened in production. */
class StoryLogRefused extends Error {
  override readonly name = 'StoryLogRefused';
}

/** @throws StoryLogRefused, OtherLog */
const openSameLog = async (settings: ApiSettings, developmentClock: boolean): Promise<OpenEventStore> => {
  const { databases, eventStoreUrl, limits } = settings;
  const store = await openEventStore({
    databaseUrl: databases.writer,
    limits,
    ...(eventStoreUrl !== undefined && { eventStoreUrl }),
  });
  try {
    const opening = await openLog(store, developmentClock);
    if (opening.kind === 'refused') {
      throw new StoryLogRefused(
        'This is a story log: its first command carried Spillrom-Now, so its times are not real. It can be opened in development only; give production its own database.',
      );
    }
    await checkEngine(engineOf(settings), readingFrom(databases.projector, limits));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};

export const openApplication = async (settings: ApiSettings, watch: ApplicationWatch): Promise<Application> => {
  const { limits } = settings;
  const { writer, projector: projecting } = settings.databases;
  const connection = readingFrom(writer, limits);
  const developmentClock = settings.development !== undefined;
  const store = await openSameLog(settings, developmentClock);
  const metrics = new Metrics();
  const turn = new PostgresTurn({ connection });
  const pool = openPool({ ...connection, max: 4 });
  // A session is held while the issuer is asked to renew it: who comes with a token of their own does not wait for that.
  const sessionPool = openPool({ ...connection, max: 4 });
  const client = settings.signIn && new IssuerClient(new URL(settings.issuer.issuer), settings.signIn);
  const sessions = new PostgresSessions(sessionPool, client && ((session) => client.renew(session)));
  const verify = verifierOf(settings.issuer, remembered(new PostgresDirectory(pool), PEOPLE_REMEMBERED_MS));
  const runner = new CommandRunner({
    ...{ store, turn, developmentClock, clock: wallClock, newId, handlings: decisions },
    observer: metrics.observer,
  });
  const projector = new Projector({
    ...{ store, readModel, engine: engineOf(settings), headMs: limits.readyMs },
    connection: { ...readingFrom(projecting, limits), silenceMs: limits.projectMs },
    ...watch,
  });
  const views = await ReadViews.open({
    url: projecting,
    readModel,
    log: store,
    connectMs: limits.connectMs,
    readMs: limits.readMs,
  });
  const scheduler = new Scheduler({
    ...{ runner, views, store, clock: wallClock },
    ...(watch.onClockTrouble !== undefined && { onTrouble: watch.onClockTrouble }),
  }).start();
  metrics.watch(projector);
  metrics.watchClock(scheduler);
  const listeners = new Listeners(store, views);
  metrics.watchListeners(listeners);
  const now = async (): Promise<Present> => {
    const isStory = (await runner.clockOfLog()) === 'story';
    const head = isStory ? await store.head() : 'empty';
    return { now: head === 'empty' ? wallClock.now() : head.recordedAt, ...(isStory && { story: true }) };
  };
  const commands: Application['commands'] = {
    run: async (submission) => {
      await scheduler.before(submission);
      return runner.run(submission);
    },
    // It does nothing first, so what is due then is not done yet.
    dryRun: (submission) => runner.dryRun(submission),
  };
  return {
    ...{ store, runner, commands, projector, views, listeners, metrics },
    people: new PostgresPeople(pool),
    documents: new PostgresDocuments(pool),
    reads: new PostgresReads(pool),
    now,
    today: async () => osloDate((await now()).now),
    ...(settings.openContracts !== undefined && { openContracts: settings.openContracts }),
    signIn: client && { client, sessions, verify, signIns: new PostgresSignIns(sessionPool) },
    ...{ sessions, whoAsks: whoAsks(verify, sessions, developmentClock) },
    close: async () => {
      await Promise.all([scheduler.stop(), listeners.stop()]);
      await runner.drained();
      await projector.stop();
      await Promise.all([views.close(), turn.close(), pool.end(), sessionPool.end(), store.close()]);
    },
  };
};

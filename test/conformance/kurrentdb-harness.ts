import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { instantOf, type Instant } from '@spillrom/kernel';
import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import { answers, singleNode, type KurrentdbNode } from '../kurrentdb/node.js';
import { Proxy } from '../kurrentdb/proxy.js';
import type { Harness, Log } from './harness.js';
import { Scope, ScopedStore } from './scoped-store.js';
import { startWriter } from './writer.js';

/** What a writer process connects to. */
export interface ScopeAt extends Pick<Scope, 'name' | 'start'> {
  readonly url: string;
}

export const clock = (): Instant => instantOf(Date.now());

class KurrentdbLog implements Log {
  readonly #leftovers: (() => void | Promise<void>)[] = [];

  private constructor(
    readonly url: string,
    readonly scope: Scope,
    readonly store: ScopedStore,
  ) {}

  static async on(url: string): Promise<KurrentdbLog> {
    const inner = await KurrentdbEventStore.to({ url, clock });
    const scope = await Scope.at(inner, `t${randomBytes(5).toString('hex')}`);
    const log = new KurrentdbLog(url, scope, new ScopedStore(inner, scope));
    log.atClose(() => log.store.close());
    return log;
  }

  second(): Promise<ScopedStore> {
    return this.client(this.url);
  }

  async client(url: string): Promise<ScopedStore> {
    const store = new ScopedStore(await KurrentdbEventStore.to({ url, clock }), this.scope);
    this.atClose(() => store.close());
    return store;
  }

  atClose(clear: () => void | Promise<void>): void {
    this.#leftovers.push(clear);
  }

  async close(): Promise<void> {
    for (const clear of this.#leftovers) await clear();
  }
}

const capabilities = { densePositions: false, comparesKnownEvents: false, ordersRecordedTime: false };

/** The adapter for KurrentDB on a node that runs already: nothing here stops it. */
export const kurrentdbHarness = (url: string): Harness<KurrentdbLog> => ({
  capabilities,
  open: () => KurrentdbLog.on(url),
});

/** The same on a node of its own, which lives from `beforeAll` to `afterAll`, and behind a proxy. */
export const ownKurrentdbHarness = (executable: string): Harness<KurrentdbLog> => {
  let node: KurrentdbNode;
  let proxy: Proxy | undefined;
  const start = async (): Promise<void> => {
    node.start();
    await answers(node.url);
  };
  beforeAll(async () => {
    node = await singleNode(executable);
    await start();
    proxy = await Proxy.before(node.port);
  });
  afterAll(async () => {
    await proxy?.close();
    await node.remove();
  });
  return {
    capabilities,
    open: () => KurrentdbLog.on(proxy!.url),
    stopServer: async (_, how) => {
      await node.end(how === 'kill -9' ? 'SIGKILL' : 'SIGTERM');
      return { end: start };
    },
    cutConnections: () => proxy!.cut(),
    clientWithLostReplies: async (log) => {
      const lossy = await Proxy.before(node.port);
      lossy.lossy = true;
      log.atClose(() => lossy.close());
      return { store: await log.client(lossy.url), heal: () => void (lossy.lossy = false) };
    },
    spawnWriter: async ({ url, scope }, task) => {
      for (const stream of task.streams) scope.hide(stream);
      const at: ScopeAt = { url, name: scope.name, start: scope.start };
      return startWriter(join(__dirname, 'kurrentdb-writer.ts'), at, task);
    },
  };
};

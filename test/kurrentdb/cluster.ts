import { setTimeout as pause } from 'node:timers/promises';
import { answers, freePort, KurrentdbNode } from './node.js';

interface Member {
  readonly state: string;
  readonly isAlive: boolean;
  readonly httpEndPointPort: number;
}

const SIZE = 3;
const READY_MS = 300_000;

/** Three nodes on this machine that elect a leader. One that ends, by whatever, is started again, as an operator's supervisor does. */
export class KurrentdbCluster {
  private constructor(private readonly nodes: readonly KurrentdbNode[]) {}

  static async start(executable: string): Promise<KurrentdbCluster> {
    const ports: { readonly node: number; readonly replication: number }[] = [];
    for (let place = 0; place < SIZE; place += 1) {
      ports.push({ node: await freePort(), replication: await freePort() });
    }
    const nodes = ports.map(({ node, replication }) => {
      const others = ports.filter((each) => each.node !== node).map((each) => `127.0.0.1:${each.node}`);
      return KurrentdbNode.of(executable, node, [
        `--replication-port=${replication}`,
        `--cluster-size=${SIZE}`,
        '--discover-via-dns=false',
        `--gossip-seed=${others.join()}`,
      ]);
    });
    const cluster = new KurrentdbCluster(nodes);
    for (const node of nodes) node.start('and again whenever it ends');
    await cluster.complete();
    await answers(cluster.url);
    return cluster;
  }

  get url(): string {
    const hosts = this.nodes.map(({ port }) => `127.0.0.1:${port}`).join();
    return `kurrentdb://${hosts}?tls=false&nodePreference=leader`;
  }

  /** kill -9 of whoever leads now. Resolves when it is gone; it comes back by itself. */
  async killLeader(): Promise<void> {
    const leader = await this.#find('Leader');
    await this.nodes.find(({ port }) => port === leader?.httpEndPointPort)?.end('SIGKILL');
  }

  /** Resolves when there is a leader with all others behind it, so that it may be killed without a majority being lost. */
  async complete(): Promise<void> {
    const giveUpAt = performance.now() + READY_MS;
    for (;;) {
      const members = await this.#members();
      const alive = (state: string): number => members.filter((each) => each.isAlive && each.state === state).length;
      if (alive('Leader') === 1 && alive('Follower') === SIZE - 1) return;
      if (performance.now() > giveUpAt) throw new Error(`no complete cluster: ${JSON.stringify(members)}`);
      await pause(100);
    }
  }

  async remove(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.remove()));
  }

  async #find(state: string): Promise<Member | undefined> {
    return (await this.#members()).find((each) => each.isAlive && each.state === state);
  }

  /** As any node that answers sees them. */
  async #members(): Promise<readonly Member[]> {
    for (const { port } of this.nodes) {
      try {
        const reply = await fetch(`http://127.0.0.1:${port}/gossip?format=json`, {
          signal: AbortSignal.timeout(2_000),
        });
        if (reply.ok) return ((await reply.json()) as { readonly members: readonly Member[] }).members;
      } catch {
        // It is down; ask the next.
      }
    }
    return [];
  }
}

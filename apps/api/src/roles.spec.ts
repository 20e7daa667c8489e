import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '@spillrom/embedded/testing';

const ROOT = join(__dirname, '../../..');

describe('npm run roles', () => {
  let database: FreshDatabase;
  let urls: NodeJS.ProcessEnv;

  beforeAll(async () => {
    database = await freshDatabase('roles');
    urls = {
      DATABASE_URL: database.connectionString(),
      DATABASE_URL_MIGRATOR: database.connectionString('spillrom_migrator'),
      DATABASE_URL_WRITER: database.connectionString('spillrom_writer'),
      DATABASE_URL_PROJECTOR: database.connectionString('spillrom_projector'),
      DATABASE_URL_AUDITOR: database.connectionString('spillrom_auditor'),
    };
  });
  afterAll(() => database.drop());

  const run = async (environment: NodeJS.ProcessEnv) => {
    const { PATH, SPILLROM_TEST_RUN } = process.env;
    const script = ['-r', join(ROOT, 'test/run-typescript.js'), join(__dirname, 'roles.ts')];
    const child = spawn(process.execPath, script, { env: { PATH, SPILLROM_TEST_RUN, ...environment } });
    let said = '';
    child.stderr.on('data', (words: Buffer) => (said += words.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  };

  it('makes the roles with the passwords of their URLs, also a second time', async () => {
    expect(await run(urls)).toEqual({ code: 0, said: '' });
    expect(await run(urls)).toEqual({ code: 0, said: '' });
    const migrator = new Client({ connectionString: urls['DATABASE_URL_MIGRATOR'] });
    await migrator.connect();
    await migrator.query('CREATE SCHEMA made');
    await migrator.end();
  });

  it('says which URL is missing or names somebody else', async () => {
    expect(await run({ ...urls, DATABASE_URL_AUDITOR: undefined })).toEqual({
      code: 1,
      said: 'roles: DATABASE_URL_AUDITOR is not set\n',
    });
    expect(await run({ ...urls, DATABASE_URL_AUDITOR: urls['DATABASE_URL_WRITER'] })).toEqual({
      code: 1,
      said: 'roles: DATABASE_URL_AUDITOR must contain the user spillrom_auditor and its password\n',
    });
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { itInStorms } from '@spillrom/event-sourcing/testing';
import { query, removeScratch, scratchFolder } from '../../libs/embedded/src/testing/scratch.js';
import { LocalServer, run, type Ended } from './testing/local.js';
import { WHOLE } from './testing/whole-story.js';

const FIGURE = 'budget/2022-417/1/available';

/** Below a file, so that nobody can make it, not even root. */
const NOWHERE = join(__filename, 'nowhere');

/** As somebody's shell may be set up for other things; nothing of it is meant for us. */
const ODD_ENVIRONMENT = {
  ...{ PGSSLMODE: 'require', PGSSLNEGOTIATION: 'direct', PGOPTIONS: '-c no_such_setting=1', PGHOST: 'db.example.org' },
  ...{
    PGPORT: '1',
    PGUSER: 'somebody',
    PGPASSWORD: 'guess',
    PGDATABASE: 'elsewhere',
    PGSERVICE: 'none',
    PGDATA: '/none',
  },
  ...{ PGAPPNAME: 'x', PGTZ: 'Mars/Olympus', PGCLIENT_ENCODING: 'LATIN1', LC_ALL: 'tr_TR.UTF-8', LANG: 'no_SUCH' },
  ...{ TZ: 'Pacific/Kiritimati', HOME: NOWHERE, TMPDIR: NOWHERE, NODE_OPTIONS: '--throw-deprecation' },
  ...{ npm_config_prefix: NOWHERE, npm_config_production: 'true', GIT_DIR: NOWHERE },
};

describe('npm start in an empty folder, without the story, in an odd environment', () => {
  const scratch = scratchFolder();
  const dataFolder = join(scratch, 'data');
  let server: LocalServer;
  /** What the tellings of the story said, one after the other. */
  let story = '';

  const portOf = (url: string): string => new URL(url).port;
  const headOf = async ({ url }: LocalServer): Promise<string> => {
    const { details } = (await (await fetch(`${url}/readyz`)).json()) as { details: { log: { position: string } } };
    return details.log.position;
  };
  const audit = (...words: readonly string[]): Promise<Ended> =>
    run('audit/src/main', words, { ...ODD_ENVIRONMENT, PGSSLNEGOTIATION: '', SPILLROM_DATA: dataFolder });
  /** As the superuser of the embedded server: nobody else may. */
  const tamper = (sql: string): Promise<unknown[]> => {
    const passwords = JSON.parse(readFileSync(join(dataFolder, 'roles.json'), 'utf8')) as Record<string, string>;
    const auditor = readFileSync(join(dataFolder, 'auditor-url'), 'utf8').trim();
    return query(auditor.replace(/\/\/[^@]+@/, `//postgres:${passwords['postgres']}@`), sql);
  };

  beforeAll(async () => {
    server = await LocalServer.start(dataFolder, ['--empty'], ODD_ENVIRONMENT);
  });
  afterAll(async () => {
    await server.end('SIGKILL');
    removeScratch(scratch, [dataFolder]);
  });

  it('is ready, and nothing was ever decided', async () => {
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await headOf(server)).toBe('0');
    expect(await (await server.person('auditor')).reads('programmes')).toMatchObject({ items: [] });
  });

  const free = { PORT: '0', ISSUER_PORT: '0', SPILLROM_DATA: dataFolder };

  it('says what is in the way when the port is taken', async () => {
    const { code, written } = await run('local/src/main', ['--empty'], { ...free, PORT: portOf(server.url) });
    const taken = `Cannot listen on 127.0.0.1:${portOf(server.url)}: something else is listening there.`;
    expect({ code, written }).toEqual({ code: 1, written: `${taken} Stop it, or set PORT to another port.\n` });
  });

  itInStorms('says it also of the folder, in production, and of a word that is unknown', async () => {
    const [folder, production, word, kept] = await Promise.all([
      run('local/src/main', ['--empty'], free),
      run('local/src/main', ['--empty'], { ...free, NODE_ENV: 'production' }),
      run('local/src/main', ['--emtpy'], free),
      // npm start --empty
      run('local/src/main', [], { ...free, npm_config_empty: 'true' }),
    ]);
    expect(folder.code).toBe(1);
    expect(folder.written).toMatch(/^The data folder \S+ is in use by .+, which took it at \S+Z\. Stop it first/);
    expect(production.code).toBe(1);
    expect(production.written).toMatch(/^This is for development/);
    expect(word).toEqual({
      code: 1,
      written: 'npm start has no option --emtpy; its only option is --empty (start without the story).\n',
    });
    expect(kept.code).toBe(1);
    expect(kept.written).toMatch(/^npm kept --empty for itself/);
  });

  itInStorms('takes the story over HTTP, and is killed in the middle of it', async () => {
    const told = run('local/src/story', ['--api', server.url, '--token', server.tokenUrl]);
    while (Number(await headOf(server)) < 100) await pause(100);
    expect(await server.end('SIGKILL')).toBe('SIGKILL');
    const { code, written } = await told;
    expect(written).toMatch(
      /\nThe server did not answer \(.+\)\. Run this again to continue the story from there\.\n$/,
    );
    expect(code).toBe(1);
    story = written;
  });

  it('tells the story without --empty, on from where it was, and stops cleanly between two of its steps', async () => {
    await server.end('SIGKILL');
    const continues = story === '' ? '' : 'The story was interrupted: continuing from where it stopped.\n';
    server = LocalServer.begin(dataFolder, [], ODD_ENVIRONMENT);
    await server.says(/^20\d\d-\d\d-\d\d .+$/m);
    expect(await server.end('SIGINT')).toBe(0);
    expect(server.written()).toContain(continues);
    expect(server.written()).toMatch(/^The story stops here; the next npm start continues it\.\n$/m);
    expect(existsSync(join(dataFolder, 'cluster/postmaster.pid'))).toBe(false);
    story += server.written();
  });

  itInStorms('tells the rest, and the story is whole: as if nothing had interrupted it, refusals and all', async () => {
    server = await LocalServer.start(dataFolder, [], ODD_ENVIRONMENT);
    expect(await headOf(server)).toBe(WHOLE.position);
    const auditor = await server.person('auditor');
    expect(await auditor.reads('programmes/2022-417/budget-use')).toMatchObject(WHOLE.budget);
    story += server.written();
    const refused = [
      'PERSON_NUMBER',
      'REFUND_EXCEEDS',
      'ALLOCATION_EXCEEDED',
      'SAME_PERSON',
      'OUT_OF_SCOPE',
      'NO_DELEGATION',
      'PROVIDER_SUSPENDED',
      'CODE_UNKNOWN',
      'DEADLINE_PASSED',
      'RECUSED',
      'FORESEEABLE_CAUSE',
    ];
    const { items } = await auditor.reads<{ readonly items: readonly object[] }>('commands?role=clock&sort=createdAt');
    // At the story's own times, though nobody did anything then.
    expect(items).toMatchObject(WHOLE.byClock);
    for (const code of refused) expect(story).toContain(`refused as it should be: ${code}`);
    expect(story).toMatch(/^Phase 1 .+\nPhase 2 .+\nPhase 3 /m);
  });

  itInStorms('keeps everything when it is killed, and has nothing more to tell when it starts again', async () => {
    expect(await server.end('SIGKILL')).toBe('SIGKILL');
    server = await LocalServer.start(dataFolder);
    expect(await headOf(server)).toBe(WHOLE.position);
    expect(server.written()).not.toMatch(/^The story|^20\d\d-/m);
  });

  describe('for the auditor', () => {
    itInStorms('comes to the same figures when the log is folded from nothing', async () => {
      const { code, written } = await audit('replay');
      expect(written).toMatch(
        /^replayed \d+ events in \d+ commits up to commit [0-9a-f-]{36}: all \d+ figures equal those of the read models\nthe log ends at position \d+, recorded at \S+\n(.+\n){2}$/,
      );
      expect(code).toBe(0);
    });

    itInStorms('also as of an earlier position, in JSON', async () => {
      const { code, written } = await audit('replay', '--at', '200', '--json');
      const report = JSON.parse(written) as Record<string, unknown>;
      expect(code).toBe(0);
      expect(report).toMatchObject({ equal: true, problems: [], differences: [] });
      expect(Number(report['events'])).toBeLessThanOrEqual(200);
      expect(Number(report['events'])).toBeGreaterThan(190);
    });

    itInStorms('finds no test broken in the story, and the red flags that are really there', async () => {
      const { code, written } = await audit('findings', '--json');
      const { findings } = JSON.parse(written) as { readonly findings: readonly { rule: string; kind: string }[] };
      expect(findings.filter(({ kind }) => kind === 'test')).toEqual([]);
      const rules = new Set(findings.map(({ rule }) => rule));
      expect([...rules]).toEqual(expect.arrayContaining(WHOLE.redFlags));
      expect(code).toBe(0);
    });

    itInStorms('names the first figure that somebody has changed in the read models, and both amounts', async () => {
      const [before] = await tamper(
        `UPDATE read.figure SET balance = balance + 1 WHERE key = '${FIGURE}' RETURNING (balance - 1)::text`,
      );
      const { code, written } = await audit('replay');
      await tamper(`UPDATE read.figure SET balance = balance - 1 WHERE key = '${FIGURE}'`);
      expect(code).toBe(1);
      const first = `${FIGURE} is ${BigInt(String(before)) + 1n} in the read models and ${String(before)} in the replay`;
      expect(written).toContain(`0 contradictions in the log, 1 figures differ\nfirst difference: ${first}\n`);
    });

    itInStorms('tells wrong use from a difference, and both from a database that cannot be read', async () => {
      const [nothing, position, language, nowhere] = await Promise.all([
        audit(),
        audit('replay', '--at', 'yesterday'),
        audit('findings', '--language', 'sv'),
        audit('replay', '--database', 'postgresql://nobody@127.0.0.1:1/none'),
      ]);
      expect([nothing.code, position.code, language.code, nowhere.code]).toEqual([2, 2, 2, 3]);
      expect(nothing.written).toMatch(/^there is no command none\n\nusage: npm run audit -- replay/);
    });
  });

  itInStorms('stops cleanly when it is told to, its PostgreSQL too', async () => {
    expect(await server.end('SIGTERM')).toBe(0);
    expect(existsSync(join(dataFolder, 'cluster/postmaster.pid'))).toBe(false);
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow('fetch failed');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sources } from './sources.js';

const NOTHING = { database: undefined, log: undefined };

describe('what the auditor holds against each other', () => {
  let folder: string;
  const keeps = (name: string, text: string): void => writeFileSync(join(folder, name), `${text}\n`);
  const found = (asked: Partial<Parameters<typeof sources>[0]>, environment: Readonly<Record<string, string>> = {}) =>
    sources({ ...NOTHING, ...asked }, { SPILLROM_DATA: folder, ...environment });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spillrom-sources-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is nothing where there is no database', async () => {
    expect(await found({})).toEqual({ wrong: expect.stringMatching(/^no database to audit: use --database <url>/) });
    expect(await found({}, { EVENT_STORE_URL: 'kurrentdb://here' })).toMatchObject({ wrong: expect.any(String) });
  });

  it('is a database and its own log, as asked for before as configured before as kept', async () => {
    const own = (url: string) => ({ database: url, log: { kind: 'postgres', url } });
    keeps('auditor-url', 'postgresql://kept');
    const configured = { DATABASE_URL_AUDITOR: 'postgres://auditor', DATABASE_URL: 'postgres://all' };
    expect(await found({ database: 'postgres://asked' }, configured)).toEqual(own('postgres://asked'));
    expect(await found({}, configured)).toEqual(own('postgres://auditor'));
    expect(await found({}, { DATABASE_URL: 'postgres://all' })).toEqual(own('postgres://all'));
    expect(await found({})).toEqual(own('postgresql://kept'));
  });

  it('is a log elsewhere, as asked for before as configured before as kept', async () => {
    keeps('auditor-url', 'postgresql://kept');
    keeps('event-store-url', 'kurrentdb+discover://kept');
    const log = (url: string) => ({ database: 'postgresql://kept', log: { kind: 'kurrentdb', url } });
    const configured = { EVENT_STORE_URL: 'kurrentdb://configured' };
    expect(await found({ log: 'kurrentdb://asked' }, configured)).toEqual(log('kurrentdb://asked'));
    expect(await found({}, configured)).toEqual(log('kurrentdb://configured'));
    expect(await found({})).toEqual(log('kurrentdb+discover://kept'));
    expect(await found({ log: 'postgres://other' })).toMatchObject({
      log: { kind: 'postgres', url: 'postgres://other' },
    });
  });

  it('does not take the kept log for that of a database that was named otherwise', async () => {
    keeps('auditor-url', 'postgresql://kept');
    keeps('event-store-url', 'kurrentdb://kept');
    const own = { database: 'postgres://named', log: { kind: 'postgres', url: 'postgres://named' } };
    expect(await found({ database: 'postgres://named' })).toEqual(own);
    expect(await found({}, { DATABASE_URL: 'postgres://named' })).toEqual(own);
  });

  it('is nothing where the log has no URL of a store', async () => {
    const wrong = { wrong: 'the URL of the log must be one of PostgreSQL or KurrentDB' };
    expect(await found({ database: 'postgres://asked', log: 'http://asked' })).toEqual(wrong);
  });
});

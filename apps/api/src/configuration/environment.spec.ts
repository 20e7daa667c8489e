import { TIME_LIMITS } from '../http/limits.js';
import { databaseEnvironment, productionEnvironment } from './environment.js';

const OIDC = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_AUDIENCE: 'spillrom',
  OIDC_JWKS_URL: 'https://login.example/keys',
};
const ONE = 'postgres://spillrom:secret@db/spillrom';

describe('the environment', () => {
  it('is enough with a database and an issuer, and says that one user does everything', () => {
    const { settings, migrator } = productionEnvironment({ ...OIDC, DATABASE_URL: ONE });
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, databases: { writer: ONE, projector: ONE } });
    expect(settings.issuer.jwksUrl.href).toBe('https://login.example/keys');
    expect(settings.development).toBeUndefined();
    expect(settings.warnings).toHaveLength(1);
    expect(migrator).toBe(ONE);
  });

  it('may name a connection for each role, and then needs no other and warns of nothing', () => {
    const urls = {
      DATABASE_URL_MIGRATOR: 'postgres://m@db/s',
      DATABASE_URL_WRITER: 'postgres://w@db/s',
      DATABASE_URL_PROJECTOR: 'postgres://p@db/s',
    };
    expect(databaseEnvironment(urls)).toEqual({
      databases: { writer: 'postgres://w@db/s', projector: 'postgres://p@db/s' },
      migrator: 'postgres://m@db/s',
      warnings: [],
    });
  });

  it('opens contracts to everybody only where it says so, under a prefix of the right form', () => {
    const read = (variables: object) => productionEnvironment({ ...OIDC, DATABASE_URL: ONE, ...variables }).settings;
    expect([read({}).openContracts, read({ OPEN_CONTRACTS: 'off' }).openContracts]).toEqual([undefined, undefined]);
    expect(read({ OPEN_CONTRACTS: 'on' }).openContracts).toEqual({ ocidPrefix: 'ocds-000000' });
    const prefixed = read({ OPEN_CONTRACTS: 'on', OCID_PREFIX: 'ocds-abc123' });
    expect(prefixed.openContracts).toEqual({ ocidPrefix: 'ocds-abc123' });
    expect(() => read({ OCID_PREFIX: 'abc' })).toThrow('OCID_PREFIX');
    expect(() => read({ OPEN_CONTRACTS: 'yes' })).toThrow('OPEN_CONTRACTS');
  });

  it('is refused with every variable that is missing or wrong named at once', () => {
    const wrong = { PORT: '70000', LOG_LEVEL: 'loud', OIDC_JWKS_URL: 'ftp://x', OIDC_ALGORITHMS: 'ES256,HS256' };
    const read = (): unknown => productionEnvironment(wrong);
    for (const name of [
      'DATABASE_URL',
      'OIDC_ISSUER',
      'OIDC_AUDIENCE',
      'OIDC_JWKS_URL',
      'PORT',
      'LOG_LEVEL',
      'HS256',
    ]) {
      expect(read).toThrow(name);
    }
  });

  describe('for signing people in to the console', () => {
    const key = JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd', alg: 'ES256', kid: '1' });
    const whole = { OIDC_CLIENT_ID: 'console', OIDC_CLIENT_KEY: key, PUBLIC_URL: 'https://spillrom.example' };
    const read = (variables: object) => productionEnvironment({ ...OIDC, DATABASE_URL: ONE, ...variables }).settings;

    it('may say nothing, or all', () => {
      expect(read({}).signIn).toBeUndefined();
      const { signIn, warnings } = read(whole);
      expect(signIn).toMatchObject({ clientId: 'console', scope: 'openid profile', answerMs: 5000 });
      expect(signIn?.publicUrl.href).toBe('https://spillrom.example/');
      expect(warnings).toHaveLength(1);
    });

    it('warns of an issuer to which tokens go over http', () => {
      expect(read({ ...whole, OIDC_ISSUER: 'http://login.example' }).warnings).toHaveLength(2);
    });

    it.each([
      ['OIDC_CLIENT_ID', undefined, 'OIDC_CLIENT_ID missing'],
      ['OIDC_CLIENT_KEY', undefined, 'OIDC_CLIENT_KEY missing'],
      ['PUBLIC_URL', undefined, 'PUBLIC_URL missing'],
      ['PUBLIC_URL', 'https://spillrom.example/console', 'PUBLIC_URL must be a server, without a path'],
      ['PUBLIC_URL', 'spillrom.example', 'PUBLIC_URL must be a URL'],
      ['OIDC_CLIENT_KEY', 'a secret', 'OIDC_CLIENT_KEY must be a private key'],
      ['OIDC_CLIENT_KEY', key.replace('"d":"d",', ''), 'OIDC_CLIENT_KEY must be a private key'],
      ['OIDC_ISSUER', 'urn:issuer', 'OIDC_ISSUER must be a URL'],
    ])('is refused with %s %j', (name, value, fault) => {
      expect(() => read({ ...whole, [name]: value })).toThrow(fault);
    });
  });

  it('has an access log and time limits of its own, unless it says otherwise', () => {
    const { settings } = productionEnvironment({ ...OIDC, DATABASE_URL: ONE });
    expect([settings.accessLog, settings.timeLimits]).toEqual([true, TIME_LIMITS]);
    const named = { ACCESS_LOG: 'off', HEADERS_TIMEOUT_MS: '1', REQUEST_TIMEOUT_MS: '2', ANSWER_TIMEOUT_MS: '3' };
    const others = { KEEP_ALIVE_TIMEOUT_MS: '4', SILENCE_TIMEOUT_MS: '5' };
    expect(productionEnvironment({ ...OIDC, DATABASE_URL: ONE, ...named, ...others }).settings).toMatchObject({
      accessLog: false,
      timeLimits: { headersMs: 1, requestMs: 2, answerMs: 3, keepAliveMs: 4, silenceMs: 5 },
    });
    for (const wrong of ['0', '1.5', 'soon', '3600001'])
      expect(() => productionEnvironment({ ...OIDC, DATABASE_URL: ONE, ANSWER_TIMEOUT_MS: wrong })).toThrow(
        'ANSWER_TIMEOUT_MS',
      );
  });

  it('may put the log on KurrentDB, on one node or several', () => {
    const cluster = 'kurrentdb://admin:secret@one:2113,two:2113,three:2113?nodePreference=leader';
    for (const EVENT_STORE_URL of [cluster, 'kurrentdb+discover://log.example:2113', 'kurrentdb://log.example']) {
      const { settings } = productionEnvironment({ ...OIDC, DATABASE_URL: ONE, EVENT_STORE_URL });
      expect(settings).toMatchObject({ eventStoreUrl: EVENT_STORE_URL, databases: { writer: ONE } });
      expect(settings.warnings).toHaveLength(1);
    }
    const open = productionEnvironment({ ...OIDC, DATABASE_URL: ONE, EVENT_STORE_URL: 'kurrentdb://log?tls=false' });
    expect(open.settings.warnings.at(-1)).toContain('tls=false');
    const wrong = (): unknown => productionEnvironment({ ...OIDC, DATABASE_URL: ONE, EVENT_STORE_URL: 'esdb://log' });
    expect(wrong).toThrow('EVENT_STORE_URL must be a URL that begins with kurrentdb: or kurrentdb+discover:');
  });

  it('says how long the database is waited for, in milliseconds, each with a default', () => {
    const limits = (more: Readonly<Record<string, string>>) =>
      productionEnvironment({ ...OIDC, DATABASE_URL: ONE, ...more }).settings.limits;
    expect(limits({})).toEqual({
      ...{ connectMs: 5_000, readMs: 10_000, appendMs: 15_000, projectMs: 60_000, migrateMs: 600_000, readyMs: 2_000 },
    });
    expect(limits({ DATABASE_READ_MS: '1', DATABASE_MIGRATE_MS: '3600000' })).toMatchObject({
      ...{ readMs: 1, migrateMs: 3_600_000 },
    });
    for (const wrong of ['0', '-1', '1.5', 'soon', '3600001']) {
      expect(() => limits({ DATABASE_READ_MS: wrong })).toThrow(
        'DATABASE_READ_MS must be milliseconds, from 1 to 3600000',
      );
    }
  });

  it('never accepts tokens signed with a shared secret', () => {
    expect(() => productionEnvironment({ ...OIDC, DATABASE_URL: ONE, OIDC_ALGORITHMS: 'HS256' })).toThrow('HS256');
  });

  it('is not repeated in what is said of it', () => {
    expect(() => productionEnvironment({ DATABASE_URL: 'mysql://root:secret@db/x' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') as unknown }),
    );
  });
});

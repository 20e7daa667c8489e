import type { JWK } from 'jose';
import { ALGORITHMS } from '@spillrom/identity';
import { TIME_LIMITS, type TimeLimits } from '../http/limits.js';
import { DATABASE_LIMITS, type ApiSettings, type DatabaseLimits, type Databases, type SignIn } from '../settings.js';

type Environment = Readonly<Record<string, unknown>>;

/** What the environment says is not enough, or not right; the message names every variable. */
class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(faults: readonly string[]) {
    super(['The environment is incomplete or wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** An hour: whoever waits longer hangs. */
const MILLISECONDS_MAX = 3_600_000;

/** Reads variables one by one and remembers what is wrong with each. */
class Variables {
  readonly faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string): string | undefined {
    const value = this.environment[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  needed(name: string, what: string): string {
    const value = this.text(name);
    if (value === undefined) this.faults.push(`${name} is missing: ${what}`);
    return value ?? '';
  }

  url(name: string, schemes: readonly string[], value = this.text(name)): string | undefined {
    if (value === undefined || value === '') return undefined;
    // Over a Unix socket a database has no host, which pg and libpq understand and URL does not.
    const withHost = value.replace('@/', '@localhost/');
    const scheme = URL.canParse(withHost) ? new URL(withHost).protocol : undefined;
    if (scheme === undefined || !schemes.includes(scheme)) {
      this.faults.push(`${name} must be a URL that begins with ${schemes.join(' or ')}`);
    }
    return value;
  }

  oneOf(name: string, allowed: readonly string[], otherwise: string): string {
    const value = this.text(name) ?? otherwise;
    if (!allowed.includes(value)) this.faults.push(`${name} must be one of ${allowed.join(', ')}`);
    return value;
  }

  port(name: string, otherwise: number): number {
    const value = Number(this.text(name) ?? otherwise);
    if (!Number.isInteger(value) || value < 0 || value > 65_535)
      this.faults.push(`${name} must be a port from 0 to 65535`);
    return value;
  }

  milliseconds(name: string, otherwise: number): number {
    const value = Number(this.text(name) ?? otherwise);
    if (!Number.isInteger(value) || value < 1 || value > MILLISECONDS_MAX) {
      this.faults.push(`${name} must be milliseconds, from 1 to ${MILLISECONDS_MAX}`);
    }
    return value;
  }
}

export interface LogEnvironment {
  /** Where the log is, if not in the database. */
  readonly eventStoreUrl?: string;
  readonly warnings: readonly string[];
}

export interface DatabaseEnvironment extends LogEnvironment {
  readonly databases: Databases;
  readonly migrator: string;
}

const POSTGRES = ['postgres:', 'postgresql:'];
const ONE_USER =
  'One database user does everything, so only triggers protect the log. Run `npm run roles` to make separate roles; see DATABASE_URL_WRITER.';

const KURRENTDB = ['kurrentdb:', 'kurrentdb+discover:'];
const UNENCRYPTED = 'EVENT_STORE_URL has tls=false: traffic to KurrentDB is not encrypted.';

/** The log may be elsewhere than the read models. */
const logOf = (variables: Variables): LogEnvironment => {
  // Several nodes stand with commas between them, which URL does not understand; the first shows the form.
  const given = variables.text('EVENT_STORE_URL');
  variables.url('EVENT_STORE_URL', KURRENTDB, given?.replace(/,[^/?]*/, ''));
  if (given === undefined) return { warnings: [] };
  return { eventStoreUrl: given, warnings: /[?&]tls=false\b/.test(given) ? [UNENCRYPTED] : [] };
};

const storageOf = (variables: Variables): DatabaseEnvironment => {
  const [databases, log] = [databasesOf(variables), logOf(variables)];
  return { ...databases, ...log, warnings: [...databases.warnings, ...log.warnings] };
};

const databasesOf = (variables: Variables): DatabaseEnvironment => {
  const name = (role: string): string => `DATABASE_URL_${role}`;
  const ofRole = (role: string): string | undefined => variables.url(name(role), POSTGRES);
  const [migrator, writer, projector] = [ofRole('MIGRATOR'), ofRole('WRITER'), ofRole('PROJECTOR')];
  if (migrator !== undefined && writer !== undefined && projector !== undefined) {
    return { databases: { writer, projector }, migrator, warnings: [] };
  }
  const one = variables.url(
    'DATABASE_URL',
    POSTGRES,
    variables.needed('DATABASE_URL', 'a PostgreSQL from version 15 on'),
  );
  const url = one ?? '';
  return {
    databases: { writer: writer ?? url, projector: projector ?? url },
    migrator: migrator ?? url,
    warnings: [ONE_USER],
  };
};

const checked = <Read>(environment: Environment, read: (variables: Variables) => Read): Read => {
  const variables = new Variables(environment);
  const found = read(variables);
  if (variables.faults.length > 0) throw new ConfigurationError(variables.faults);
  return found;
};

/** @throws ConfigurationError */
export const logEnvironment = (environment: Environment): LogEnvironment => checked(environment, logOf);

/** @throws ConfigurationError */
export const databaseEnvironment = (environment: Environment): DatabaseEnvironment => checked(environment, storageOf);

const limitsOf = (variables: Variables): DatabaseLimits => ({
  connectMs: variables.milliseconds('DATABASE_CONNECT_MS', DATABASE_LIMITS.connectMs),
  readMs: variables.milliseconds('DATABASE_READ_MS', DATABASE_LIMITS.readMs),
  appendMs: variables.milliseconds('DATABASE_APPEND_MS', DATABASE_LIMITS.appendMs),
  projectMs: variables.milliseconds('DATABASE_PROJECT_MS', DATABASE_LIMITS.projectMs),
  migrateMs: variables.milliseconds('DATABASE_MIGRATE_MS', DATABASE_LIMITS.migrateMs),
  readyMs: variables.milliseconds('DATABASE_READY_MS', DATABASE_LIMITS.readyMs),
});

export interface ProductionEnvironment {
  readonly settings: ApiSettings;
  readonly migrator: string;
}

const WEB = ['https:', 'http:'];

const timeLimitsOf = (variables: Variables): TimeLimits => ({
  headersMs: variables.milliseconds('HEADERS_TIMEOUT_MS', TIME_LIMITS.headersMs),
  requestMs: variables.milliseconds('REQUEST_TIMEOUT_MS', TIME_LIMITS.requestMs),
  answerMs: variables.milliseconds('ANSWER_TIMEOUT_MS', TIME_LIMITS.answerMs),
  keepAliveMs: variables.milliseconds('KEEP_ALIVE_TIMEOUT_MS', TIME_LIMITS.keepAliveMs),
  silenceMs: variables.milliseconds('SILENCE_TIMEOUT_MS', TIME_LIMITS.silenceMs),
});

/** Publishers get their own prefix from the Open Contracting Partnership; this one is nobody's. */
const NO_PREFIX = 'ocds-000000';

const openOf = (variables: Variables): Pick<ApiSettings, 'openContracts'> => {
  const isOpen = variables.oneOf('OPEN_CONTRACTS', ['on', 'off'], 'off') === 'on';
  const ocidPrefix = variables.text('OCID_PREFIX') ?? NO_PREFIX;
  if (!/^ocds-[a-z0-9]{6}$/.test(ocidPrefix)) {
    variables.faults.push('OCID_PREFIX must be ocds- and six letters or digits, as the publisher was given it');
  }
  return isOpen ? { openContracts: { ocidPrefix } } : {};
};

/** The origin of a URL; a path would not count. */
const originOf = (variables: Variables, name: string): URL => {
  const text = variables.url(name, WEB) ?? '';
  const url = URL.canParse(text) ? new URL(text) : new URL('http://localhost');
  if (url.pathname !== '/' || url.search !== '') variables.faults.push(`${name} must be a server, without a path`);
  return url;
};

const clientKeyOf = (variables: Variables): JWK => {
  try {
    const key = JSON.parse(variables.text('OIDC_CLIENT_KEY') ?? '') as JWK;
    if (typeof key.kty === 'string' && typeof key.d === 'string' && typeof key.alg === 'string') return key;
  } catch {
    // As one that lacks what it needs.
  }
  variables.faults.push('OIDC_CLIENT_KEY must be a private key as JSON Web Key, with alg');
  return {};
};

const SIGN_IN = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_KEY', 'PUBLIC_URL'];

/** All of it, or nothing. */
const signInOf = (variables: Variables): SignIn | undefined => {
  const missing = SIGN_IN.filter((name) => variables.text(name) === undefined);
  if (missing.length === SIGN_IN.length) return undefined;
  if (missing.length > 0) {
    variables.faults.push(
      `${missing.join(' and ')} missing: to sign people in to the console takes ${SIGN_IN.join(', ')}`,
    );
    return undefined;
  }
  return {
    clientId: variables.text('OIDC_CLIENT_ID') ?? '',
    clientKey: clientKeyOf(variables),
    publicUrl: originOf(variables, 'PUBLIC_URL'),
    scope: variables.text('OIDC_SCOPE') ?? 'openid profile',
    answerMs: variables.milliseconds('OIDC_ANSWER_MS', 5_000),
  };
};

const PLAIN_ISSUER = 'OIDC_ISSUER is reached over http: tokens can be read on their way to the console.';

/**
 * Everything the api needs to know, from variables of the environment.
 * @throws ConfigurationError
 */
export const productionEnvironment = (environment: Environment): ProductionEnvironment => {
  const variables = new Variables(environment);
  const { databases, migrator, eventStoreUrl, warnings } = storageOf(variables);
  const issuer = variables.needed('OIDC_ISSUER', 'who signs the tokens: the value of their iss claim');
  const audience = variables.needed('OIDC_AUDIENCE', 'whom the tokens are for: the value of their aud claim');
  const jwks = variables.url('OIDC_JWKS_URL', WEB, variables.needed('OIDC_JWKS_URL', "where the issuer's keys are"));
  const algorithms = variables.text('OIDC_ALGORITHMS')?.split(/[ ,]+/) ?? [...ALGORITHMS];
  for (const algorithm of algorithms) {
    const isAllowed = ALGORITHMS.some((allowed) => allowed === algorithm);
    if (!isAllowed) variables.faults.push(`OIDC_ALGORITHMS does not allow ${algorithm}; use ${ALGORITHMS.join(', ')}`);
  }
  const host = variables.text('HOST') ?? '127.0.0.1';
  const port = variables.port('PORT', 3000);
  const limits = limitsOf(variables);
  const logLevel = variables.oneOf('LOG_LEVEL', LOG_LEVELS, 'info');
  const accessLog = variables.oneOf('ACCESS_LOG', ['on', 'off'], 'on') === 'on';
  const timeLimits = timeLimitsOf(variables);
  const open = openOf(variables);
  const signIn = signInOf(variables);
  if (signIn !== undefined) variables.url('OIDC_ISSUER', WEB);
  const unsafe = signIn !== undefined && issuer.startsWith('http:') ? [PLAIN_ISSUER] : [];
  if (variables.faults.length > 0) throw new ConfigurationError(variables.faults);
  const claims = {
    roles: variables.text('OIDC_ROLES_CLAIM') ?? 'roles',
    org: variables.text('OIDC_ORG_CLAIM') ?? 'org',
    name: variables.text('OIDC_NAME_CLAIM') ?? 'name',
  };
  return {
    settings: {
      ...{ host, port, databases, limits, logLevel, accessLog, timeLimits, ...open },
      warnings: [...warnings, ...unsafe],
      ...(signIn !== undefined && { signIn }),
      ...(eventStoreUrl !== undefined && { eventStoreUrl }),
      issuer: { issuer, audience, jwksUrl: new URL(jwks ?? ''), algorithms, claims },
    },
    migrator,
  };
};

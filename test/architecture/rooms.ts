/** A room: a folder, and all that its code may see. A file belongs to the room with the longest folder that holds it. */
export interface Room {
  readonly folder: string;
  readonly alias?: string;
  /** Rooms that it may import from. */
  readonly sees: readonly string[];
  /** Rooms of which it may know the types, not run the code. */
  readonly seesTypesOf?: readonly string[];
  /** Installed packages and modules of Node; `node:*` is all of Node. */
  readonly packages: readonly string[];
  /** No await, clock, id, log, environment or network: the same input gives the same output. */
  readonly pure?: true;
  readonly decorators?: true;
  /** The files that may ask what time it is, and why. */
  readonly clocks?: Readonly<Record<string, string>>;
  /** What its tests see beyond the room's own. */
  readonly specsSee?: readonly string[];
}

const KERNEL = 'libs/kernel';
const EVENT_SOURCING = 'libs/event-sourcing';
const GROUP_COMMIT = 'libs/event-sourcing/src/group-commit';
const TESTING = 'libs/event-sourcing/src/testing';
const DOMAIN = 'libs/domain';
const AUDIT_RULES = 'libs/audit-rules';
const COMMANDS = 'libs/commands';
const READ_MODELS = 'libs/read-models';
const POSTGRES = 'libs/postgres';
const POSTGRES_LOG = 'libs/postgres/src/log';
const POSTGRES_READ_MODELS = 'libs/postgres/src/read-models';
const POSTGRES_FIGURES = 'libs/postgres/src/figures';
const POSTGRES_DOCUMENTS = 'libs/postgres/src/documents';
const KURRENTDB = 'libs/kurrentdb';
const EMBEDDED = 'libs/embedded';
const EMBEDDED_TESTING = 'libs/embedded/src/testing';
const IDENTITY = 'libs/identity';
const TRANSPARENCY = 'libs/transparency';
const TRANSPARENCY_FOLDER = 'libs/transparency/src/folder';
const EHF = 'libs/ehf';
const NEST = 'libs/nest';
const API = 'apps/api';
const LOCAL = 'apps/local';
const AUDIT = 'apps/audit';
const MIGRATIONS = 'migrations';
const WORDS = 'libs/words';
const CONSOLE = 'apps/console';

const NEST_PACKAGES = ['@nestjs/common', '@nestjs/core', '@nestjs/cqrs', 'reflect-metadata', 'rxjs'];
const SERVER_PACKAGES = [
  ...NEST_PACKAGES,
  '@fastify/static',
  '@nestjs/config',
  '@nestjs/platform-fastify',
  '@nestjs/swagger',
  '@nestjs/terminus',
  '@nestjs/typeorm',
  'class-transformer',
  'class-validator',
  'fastify',
  'pino',
  'prom-client',
];

export const ROOMS: readonly Room[] = [
  { folder: KERNEL, alias: '@spillrom/kernel', sees: [], packages: ['node:crypto'] },
  {
    folder: EVENT_SOURCING,
    alias: '@spillrom/event-sourcing',
    sees: [KERNEL],
    packages: ['node:crypto', 'node:timers/promises'],
  },
  {
    folder: GROUP_COMMIT,
    alias: '@spillrom/event-sourcing/group-commit',
    sees: [KERNEL, EVENT_SOURCING],
    packages: [],
  },
  {
    folder: TESTING,
    alias: '@spillrom/event-sourcing/testing',
    sees: [KERNEL, EVENT_SOURCING],
    packages: [],
  },
  {
    folder: TRANSPARENCY,
    alias: '@spillrom/transparency',
    sees: [],
    packages: ['node:crypto'],
    specsSee: [EVENT_SOURCING],
  },
  {
    folder: TRANSPARENCY_FOLDER,
    alias: '@spillrom/transparency/folder',
    sees: [TRANSPARENCY],
    packages: ['node:crypto', 'node:fs/promises', 'node:path'],
  },
  { folder: DOMAIN, alias: '@spillrom/domain', sees: [KERNEL, EVENT_SOURCING], packages: [], pure: true },
  {
    folder: READ_MODELS,
    alias: '@spillrom/read-models',
    sees: [KERNEL, EVENT_SOURCING, DOMAIN],
    packages: [],
    pure: true,
  },
  {
    folder: AUDIT_RULES,
    alias: '@spillrom/audit-rules',
    sees: [KERNEL, EVENT_SOURCING, DOMAIN, READ_MODELS],
    packages: [],
    pure: true,
  },
  { folder: COMMANDS, alias: '@spillrom/commands', sees: [KERNEL, EVENT_SOURCING], packages: ['node:*'] },
  { folder: POSTGRES, sees: [KERNEL], packages: ['node:*', 'pg'] },
  {
    folder: POSTGRES_LOG,
    alias: '@spillrom/postgres/log',
    sees: [KERNEL, EVENT_SOURCING, GROUP_COMMIT, POSTGRES],
    packages: ['node:*', 'pg'],
  },
  {
    folder: POSTGRES_READ_MODELS,
    alias: '@spillrom/postgres/read-models',
    sees: [KERNEL, EVENT_SOURCING, POSTGRES, POSTGRES_FIGURES, MIGRATIONS],
    seesTypesOf: [READ_MODELS],
    packages: ['node:*', 'pg', 'typeorm'],
    decorators: true,
    specsSee: [DOMAIN, READ_MODELS],
  },
  {
    folder: POSTGRES_FIGURES,
    alias: '@spillrom/postgres/figures',
    sees: [KERNEL, EVENT_SOURCING, POSTGRES],
    packages: ['node:*', 'pg'],
  },
  {
    folder: POSTGRES_DOCUMENTS,
    alias: '@spillrom/postgres/documents',
    sees: [KERNEL, POSTGRES],
    packages: ['node:*', 'pg'],
  },
  {
    folder: KURRENTDB,
    alias: '@spillrom/kurrentdb',
    sees: [KERNEL, EVENT_SOURCING, GROUP_COMMIT],
    packages: ['@kurrent/kurrentdb-client'],
  },
  {
    folder: EMBEDDED,
    alias: '@spillrom/embedded',
    sees: [],
    packages: ['node:*', 'pg'],
    specsSee: [EVENT_SOURCING],
    clocks: { 'libs/embedded/src/postmaster.ts': 'how long to wait for a server to stop; decides nothing' },
  },
  {
    folder: EMBEDDED_TESTING,
    alias: '@spillrom/embedded/testing',
    sees: [EMBEDDED],
    packages: ['node:*', 'pg', '@swc/core'],
  },
  { folder: IDENTITY, alias: '@spillrom/identity', sees: [KERNEL], packages: ['node:*', 'jose'] },
  { folder: EHF, alias: '@spillrom/ehf', sees: [KERNEL], packages: ['saxes'], pure: true },
  {
    folder: NEST,
    alias: '@spillrom/nest',
    sees: [KERNEL, EVENT_SOURCING, DOMAIN, COMMANDS, READ_MODELS, IDENTITY],
    packages: ['node:*', ...NEST_PACKAGES],
    decorators: true,
  },
  {
    folder: API,
    sees: [
      KERNEL,
      EVENT_SOURCING,
      DOMAIN,
      COMMANDS,
      READ_MODELS,
      AUDIT_RULES,
      POSTGRES_LOG,
      POSTGRES_READ_MODELS,
      POSTGRES_FIGURES,
      POSTGRES_DOCUMENTS,
      KURRENTDB,
      EHF,
      IDENTITY,
      NEST,
      MIGRATIONS,
    ],
    packages: [
      'node:*',
      ...SERVER_PACKAGES,
      'csv-stringify',
      'jose',
      'openid-client',
      'pg',
      'typeorm',
      'write-excel-file',
    ],
    decorators: true,
    clocks: { 'apps/api/src/clock.ts': 'the clock that every command attempt is given' },
  },
  {
    folder: LOCAL,
    sees: [API, KERNEL, EVENT_SOURCING, DOMAIN, READ_MODELS, POSTGRES_LOG, EMBEDDED, IDENTITY, NEST, MIGRATIONS],
    packages: ['node:*', ...SERVER_PACKAGES, 'jose', 'pg', 'typeorm'],
    decorators: true,
  },
  {
    folder: AUDIT,
    sees: [
      KERNEL,
      EVENT_SOURCING,
      TRANSPARENCY,
      TRANSPARENCY_FOLDER,
      DOMAIN,
      READ_MODELS,
      AUDIT_RULES,
      WORDS,
      POSTGRES_LOG,
      POSTGRES_FIGURES,
      POSTGRES_DOCUMENTS,
      KURRENTDB,
    ],
    packages: ['node:*', 'pg'],
    clocks: { 'apps/audit/src/commands/witness.ts': 'when a witness saw a checkpoint; decides nothing' },
  },
  // Its sentences are complete by type: the domain says what there is to say, and none of its code comes along.
  {
    folder: WORDS,
    alias: '@spillrom/words',
    sees: [],
    seesTypesOf: [DOMAIN, KERNEL, AUDIT_RULES],
    packages: [],
    pure: true,
  },
  {
    folder: CONSOLE,
    sees: [WORDS],
    packages: [
      'react',
      'react-dom',
      'react-hook-form',
      'openapi-fetch',
      'openapi-react-query',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@digdir/designsystemet-react',
      '@digdir/designsystemet-css',
    ],
  },
  { folder: MIGRATIONS, sees: [POSTGRES], packages: ['typeorm'], specsSee: [POSTGRES_LOG] },
];

/** What every spec and test kit may use, wherever it lies. */
export const SPECS_SEE: readonly string[] = [TESTING, EMBEDDED, EMBEDDED_TESTING, MIGRATIONS];
export const SPEC_PACKAGES: readonly string[] = [
  'node:*',
  'pg',
  'ajv',
  'ajv-formats',
  'fast-check',
  'canonicalize',
  '@navikt/fnrvalidator',
];

/**
 * Nothing that the auditor's command line reaches, over any number of rooms, may be one of these: what the system is made with, and
 * what listens. A store's client is neither, whatever it speaks to its store inside: `pg` its own protocol, KurrentDB's client HTTP/2.
 */
export const NEVER_IN_AN_AUDIT = /^(@nestjs\/|@fastify\/|fastify$|typeorm$|node:http2?$)/;

/** What a pure room may not name: the doors to clock, chance, id, log, environment and network. */
export const IMPURE_NAMES: ReadonlySet<string> = new Set([
  'process',
  'console',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'uuidv7',
  'Promise',
]);

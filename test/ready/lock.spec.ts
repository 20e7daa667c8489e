import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from '../../libs/embedded/src/processes.js';

interface LockModule {
  readonly startOf: (pid: number) => string | undefined;
  readonly withLock: (
    folder: string,
    options: { readonly waitMs: number; readonly say: (line: string) => void },
    work: () => void,
  ) => void;
}

const SCRIPT = join(__dirname, '../../scripts/lock.js');
// Plain JavaScript without types, since it runs before anything is installed.
const { startOf, withLock } = createRequire(__filename)(SCRIPT) as LockModule;

describe('the lock on a folder in which npm start and npm test install and build', () => {
  let folder: string;
  let said: string[];
  let worked: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    [said, worked] = [[], 0];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const work = (): void => withLock(folder, { waitMs: 0, say: (line) => said.push(line) }, () => void (worked += 1));
  const ownedBy = (owner: { readonly pid: number; readonly start: string }): void =>
    writeFileSync(join(folder, 'ready.7.lock'), JSON.stringify({ ...owner, since: '2022-10-12T08:00:00.000Z' }));

  it('is taken, given back and taken again without a word', () => {
    work();
    work();
    expect([worked, said]).toEqual([2, []]);
    expect(readdirSync(folder)).toEqual(['ready.2.lock']);
  });

  it('is given back when the work fails', () => {
    const fail = (): void => {
      throw new Error('no network');
    };
    expect(() => withLock(folder, { waitMs: 0, say: (line) => said.push(line) }, fail)).toThrow('no network');
    work();
    expect([worked, said]).toEqual([1, []]);
  });

  it('is taken over from an owner that died, though its number now belongs to another process', () => {
    ownedBy({ pid: process.ppid, start: 'an earlier time' });
    work();
    expect([worked, said]).toEqual([1, [`process ${process.ppid} died while working in this folder; taking over.`]]);
  });

  it('is refused while its owner lives, with who that is, since when, and what to do', () => {
    ownedBy({ pid: process.ppid, start: startOf(process.ppid)! });
    expect(work).toThrow(
      `gave up waiting for process ${process.ppid}, which has been working in this folder since 2022-10-12T08:00:00.000Z. ` +
        `Stop it (kill ${process.ppid}) or let it finish, and try again.`,
    );
    expect(worked).toBe(0);
  });

  it('knows a process by the same time as the lock on a data folder does', () => {
    expect(startOf(process.ppid)).toBe(identityOf(process.ppid)!.start);
  });

  it('lets one process after the other work, also when a dead owner is found by all at once', async () => {
    ownedBy({ pid: process.ppid, start: 'an earlier time' });
    const log = join(folder, 'log');
    const program = `
      const fs = require('node:fs');
      const write = (word) => fs.appendFileSync(${JSON.stringify(log)}, word);
      const work = () => { write('<'); for (let n = 0; n < 1e7; n += 1); write('>'); };
      const options = { waitMs: 300_000, say: () => {} };
      for (let n = 0; n < 5; n += 1) require(${JSON.stringify(SCRIPT)}).withLock(${JSON.stringify(folder)}, options, work);`;
    const children = [1, 2, 3].map(() => spawn(process.execPath, ['-e', program], { stdio: 'inherit' }));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number));
    expect(codes).toEqual([0, 0, 0]);
    expect(readFileSync(log, 'utf8')).toBe('<>'.repeat(15));
  });
});

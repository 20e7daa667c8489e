import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { claim, takeOwnership } from './owner-lock.js';
import { identityOf } from './processes.js';
import { Checkout } from './testing/checkout.js';

describe('the owner lock', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'spillrom-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const ownedBy = (pid: number, start: string, where = folder): void =>
    writeFileSync(join(where, 'owner.7.json'), JSON.stringify({ pid, start, released: false }));

  it('is refused to a second owner, and says which process has it', () => {
    takeOwnership(folder);
    expect(() => takeOwnership(folder)).toThrow(/is in use by this process, which took it at/);
  });

  it('names a living process of another owner', () => {
    const parent = identityOf(process.ppid)!;
    ownedBy(parent.pid, parent.start);
    const since = new Date('2022-10-12T08:00:00Z');
    utimesSync(join(folder, 'owner.7.json'), since, since);
    expect(() => takeOwnership(folder)).toThrow(
      expect.objectContaining({
        code: 'FOLDER_IN_USE',
        message:
          `The data folder ${folder} is in use by process ${parent.pid}, which took it at 2022-10-12T08:00:00.000Z. ` +
          `Stop it first (kill ${parent.pid}), or choose another data folder (SPILLROM_DATA).`,
      }),
    );
  });

  it('is free again after release, also when released twice', () => {
    const first = takeOwnership(folder);
    first.release();
    const second = takeOwnership(folder);
    expect(() => takeOwnership(folder)).toThrow(/is in use by/);
    second.release();
    second.release();
    takeOwnership(folder);
    expect(readdirSync(folder)).toEqual(['owner.3.json']);
  });

  it('passes on when the owner is dead and its number belongs to a younger process', () => {
    ownedBy(process.ppid, 'an earlier time');
    const said: string[] = [];
    takeOwnership(folder, (line) => said.push(line));
    expect(readdirSync(folder)).toEqual(['owner.8.json']);
    expect(said).toEqual([`process ${process.ppid}, which owned ${folder}, has died; taking over`]);
  });

  it('goes to the faster of two who saw the same dead owner', () => {
    ownedBy(process.ppid, 'an earlier time');
    const me = { ...identityOf(process.pid)!, released: false };
    expect([claim(folder, 8, me), claim(folder, 8, me)]).toEqual([true, false]);
    expect(readdirSync(folder).sort()).toEqual(['owner.7.json', 'owner.8.json']);
  });

  it('does not go to one so slow that the lock has passed through other hands since it looked', () => {
    ownedBy(process.ppid, 'an earlier time');
    takeOwnership(folder).release();
    takeOwnership(folder);
    expect(readdirSync(folder)).toEqual(['owner.9.json']);
    expect(claim(folder, 8, { ...identityOf(process.pid)!, released: false })).toBe(false);
    expect(readdirSync(folder)).toEqual(['owner.9.json']);
  });

  it('has one winner among several who find a dead owner at the same moment', async () => {
    const checkout = new Checkout({ withBinaries: false });
    const folders = Array.from({ length: 100 }, (_, place) => join(folder, String(place)));
    for (const each of folders) {
      mkdirSync(each);
      ownedBy(process.ppid, 'an earlier time', each);
    }
    const startAt = String(Date.now() + 500);
    const graspers = [1, 2, 3].map(() => checkout.spawn('lock-process.js', [startAt, ...folders]));
    const lines = graspers.map((child) => once(createInterface(child.stdout!), 'line') as Promise<[string]>);
    const held = (await Promise.all(lines)).flatMap(([line]) => JSON.parse(line) as string[]);
    checkout.remove();
    expect(held.sort()).toEqual(folders.sort());
  });
});

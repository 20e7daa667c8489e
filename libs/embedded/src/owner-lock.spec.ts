import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { takeOwnership } from './owner-lock.js';
import { identityOf } from './processes.js';
import { Checkout } from './testing/checkout.js';

describe('the owner lock', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'spillrom-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const ownedBy = (pid: number, start: string): void =>
    writeFileSync(join(folder, 'owner.7.json'), JSON.stringify({ pid, start, released: false }));

  it('is refused to a second owner, and says which process has it', () => {
    takeOwnership(folder);
    expect(() => takeOwnership(folder)).toThrow(/belongs to this very process, which is still running/);
  });

  it('names a living process of another owner', () => {
    const parent = identityOf(process.ppid)!;
    ownedBy(parent.pid, parent.start);
    expect(() => takeOwnership(folder)).toThrow(
      expect.objectContaining({
        code: 'FOLDER_IN_USE',
        message: `The data folder ${folder} belongs to the process ${parent.pid}, which is still running. Stop it first, or choose another data folder.`,
      }),
    );
  });

  it('is free again after release, also when released twice', () => {
    const first = takeOwnership(folder);
    first.release();
    const second = takeOwnership(folder);
    expect(() => takeOwnership(folder)).toThrow(/still running/);
    second.release();
    second.release();
    takeOwnership(folder);
    expect(readdirSync(folder)).toEqual(['owner.3.json']);
  });

  it('passes on when the owner is dead and its number belongs to a younger process', () => {
    ownedBy(process.ppid, 'an earlier time');
    takeOwnership(folder);
    expect(readdirSync(folder)).toEqual(['owner.8.json']);
  });

  it('has one winner among many who find a dead owner at the same moment', async () => {
    const checkout = new Checkout({ withBinaries: false });
    try {
      ownedBy(process.ppid, 'an earlier time');
      const startAt = String(Date.now() + 700);
      const lines = Array.from({ length: 8 }, () => checkout.spawn('lock-process.js', [folder, startAt])).map((child) =>
        once(createInterface(child.stdout!), 'line'),
      );
      const answers = (await Promise.all(lines)).flat().sort();
      expect(answers).toEqual([...Array.from({ length: 7 }, () => 'FOLDER_IN_USE'), 'owner']);
    } finally {
      checkout.remove();
    }
  });
});

import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '@spillrom/embedded/testing';
import { entriesOf, START, type EntrySource, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { Signer } from '@spillrom/transparency';
import { FileMemory } from '@spillrom/transparency/folder';
import { folderAt } from '../../apps/audit/src/proof/folder-checks.js';
import { makeBundle } from '../../apps/audit/src/proof/make-bundle.js';
import { NothingToVerify, verifyBundle, type Verified } from '../../apps/audit/src/proof/verify.js';
import { eventsOf } from '../histories/history.js';

const ORIGIN = 'spillrom.example/test';
const STORY = eventsOf('story-0.2.0');

const sourceOf = (events: readonly StoredEvent[]): EntrySource => ({
  read: async () => [],
  readEntries: async (after: Position, limit) => {
    const start = after === START ? 0 : events.findIndex(({ position }) => position === after) + 1;
    const page = events.slice(start, start + limit);
    return entriesOf({ events: page, next: page.at(-1)?.position ?? after, end: start + limit >= events.length });
  },
});

const brokenIn = ({ checks }: Verified): readonly string[] =>
  checks.filter(({ outcome }) => outcome === 'broken').map(({ check }) => check);

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

describe('a bundle', () => {
  const scratch = scratchFolder();
  const memory = join(scratch, 'signed');
  const whole = join(scratch, 'whole');
  const earlier = join(scratch, 'earlier');
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = () => new Signer(ORIGIN, [privateKey], new FileMemory(memory));
  const [key] = signer().verifierKeys();
  const kept = () => readFileSync(join(earlier, 'checkpoint'), 'utf8');

  /** Ends where a commit does. */
  const beginning = STORY.slice(
    0,
    STORY.findIndex(({ commit: { index, count } }, at) => at > 400 && index === count - 1) + 1,
  );

  beforeAll(async () => {
    await makeBundle({ log: sourceOf(beginning), to: earlier, origin: ORIGIN, signer: signer() }, () => {});
    await makeBundle({ log: sourceOf(STORY), to: whole, origin: ORIGIN, signer: signer() }, () => {});
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const verified = (folder: string, anchors = { key: key!, kept: [kept()] }) =>
    verifyBundle(folderAt(folder), anchors, () => {});

  let copies = 0;
  const changed = (change: (folder: string) => void): string => {
    const folder = join(scratch, `changed-${(copies += 1)}`);
    cpSync(whole, folder, { recursive: true });
    change(folder);
    return folder;
  };

  it('holds in every check, against a key and a checkpoint that was kept', async () => {
    const report = await verified(whole);
    expect(report.checks.filter(({ outcome }) => outcome !== 'holds').map(({ check }) => check)).toEqual([
      'quorum',
      'published checkpoints',
      'time stamps',
    ]);
    expect(report).toMatchObject({ origin: ORIGIN, events: STORY.length, holds: true });
  });

  it('is the same to the byte when it is made again', async () => {
    const again = join(scratch, 'again');
    await makeBundle({ log: sourceOf(STORY), to: again, origin: ORIGIN, signer: signer() }, () => {});
    expect(filesUnder(again)).toEqual(filesUnder(whole));
    for (const name of filesUnder(whole)) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(whole, name)))).toBe(true);
    }
  });

  it('is not made where something stands, and leaves nothing of one that failed', async () => {
    const wish = { log: sourceOf(STORY), to: earlier, origin: ORIGIN, signer: signer() };
    await expect(makeBundle(wish, () => {})).rejects.toThrow(/is there already$/);
    const shorter = { log: sourceOf(beginning), to: join(scratch, 'shorter'), origin: ORIGIN, signer: signer() };
    await expect(makeBundle(shorter, () => {})).rejects.toThrow(/are fewer than the \d+ signed last/);
    expect(readdirSync(scratch).filter((name) => /unfinished|shorter/.test(name))).toEqual([]);
    mkdirSync(join(scratch, 'killed.unfinished'));
    const killed = { log: sourceOf(STORY), to: join(scratch, 'killed'), origin: ORIGIN };
    await expect(makeBundle(killed, () => {})).rejects.toThrow(/another run is writing it, or one was killed/);
    rmSync(join(scratch, 'killed.unfinished'), { recursive: true });
    expect((await verified(earlier)).holds).toBe(true);
  });

  it('is not verified against nothing', async () => {
    await expect(verified(whole, { kept: [] } as never)).rejects.toThrow(NothingToVerify);
    await expect(verified(join(scratch, 'nowhere'))).rejects.toThrow('there is no file checkpoint');
  });

  it('without a signature holds against a checkpoint alone, and says what was not done', async () => {
    const folder = join(scratch, 'unsigned');
    await makeBundle({ log: sourceOf(STORY), to: folder, origin: ORIGIN }, () => {});
    const report = await verified(folder, { kept: [kept()] } as never);
    expect(report.holds).toBe(true);
    expect(report.checks.filter(({ outcome }) => outcome === 'not done').map(({ check }) => check)).toEqual([
      'key',
      'signature',
      'quorum',
      'published checkpoints',
      'time stamps',
    ]);
  });

  it.each<readonly [string, readonly string[], (folder: string) => void]>([
    ['a file too many', ['folder'], (folder) => writeFileSync(join(folder, 'tile/more'), '')],
    [
      'a link',
      ['instructions', 'manifest', 'folder'],
      (folder) => {
        renameSync(join(folder, 'README.txt'), join(folder, '../readme'));
        symlinkSync('../readme', join(folder, 'README.txt'));
      },
    ],
    [
      'a figure that was changed',
      ['figures', 'manifest'],
      (folder) => {
        const file = join(folder, 'views/figures.csv');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/,(\d+)\n/, ',1$1\n'));
      },
    ],
    [
      'a readable event that was changed',
      ['views', 'manifest'],
      (folder) => {
        const file = join(folder, 'views/events.jsonl');
        writeFileSync(file, readFileSync(file, 'utf8').replace('MoneyAppropriated', 'MoneyAppropriateD'));
      },
    ],
    [
      'other instructions, and a manifest that agrees with them',
      ['instructions'],
      (folder) => {
        const script = readFileSync(join(folder, 'verify.py'), 'utf8').replace('assert leaves == tile', 'assert True');
        const manifest = readFileSync(join(folder, 'manifest.sha256'), 'utf8');
        const hash = createHash('sha256').update(script).digest('hex');
        writeFileSync(join(folder, 'verify.py'), script);
        writeFileSync(join(folder, 'manifest.sha256'), manifest.replace(/\w{64}(?= {2}verify\.py)/, hash));
      },
    ],
    ['no manifest', ['manifest'], (folder) => rmSync(join(folder, 'manifest.sha256'))],
  ])('with %s is found', async (_, broken, change) => {
    expect(brokenIn(await verified(changed(change)))).toEqual(broken);
  });

  it('signed by another key, of another log or of a shorter history is found by what was given out of band', async () => {
    const other = generateKeyPairSync('ed25519').privateKey;
    const forged = async (name: string, origin: string, log: EntrySource) => {
      const to = join(scratch, name);
      await makeBundle(
        { log, to, origin, signer: new Signer(origin, [other], new FileMemory(`${to}.signed`)) },
        () => {},
      );
      return brokenIn(await verified(to, { key: key!, kept: [readFileSync(join(whole, 'checkpoint'), 'utf8')] }));
    };
    expect(await forged('other-key', ORIGIN, sourceOf(STORY))).toEqual(['signature']);
    expect(await forged('other-log', 'spillrom.example/other', sourceOf(STORY))).toEqual([
      'signature',
      'kept checkpoints',
    ]);
    expect(await forged('shorter-log', ORIGIN, sourceOf(beginning))).toEqual(['signature', 'kept checkpoints']);
  });

  it('whose history was written anew from some event on is found by the checkpoint that was kept', async () => {
    const history = STORY.map((event, index) =>
      index === 100 ? { ...event, meta: { ...event.meta, actor: 'somebody else' } } : event,
    );
    const to = join(scratch, 'rewritten');
    await makeBundle(
      {
        log: sourceOf(history),
        to,
        origin: ORIGIN,
        signer: new Signer(ORIGIN, [privateKey], new FileMemory(`${to}.signed`)),
      },
      () => {},
    );
    expect(brokenIn(await verified(to))).toEqual(['kept checkpoints']);
  });

  describe('for those who have only the bundle', () => {
    const hasTool = (tool: string) => spawnSync(tool, ['--version']).status === 0;
    const run = (command: string, args: readonly string[]) =>
      spawnSync(command, [...args], { cwd: whole, encoding: 'utf8' });
    const itWith = (tool: string) => (hasTool(tool) ? it : it.skip);

    itWith('python3')('is checked by the script that lies in it', () => {
      const file = join(earlier, 'checkpoint');
      expect(run('python3', ['verify.py', file]).stdout).toMatch(
        new RegExp(`^${ORIGIN}: ${STORY.length} events make the root \\S+\\nThey go on from 1 kept checkpoints\\.\\n$`),
      );
      const folder = changed((to) => {
        const entries = join(to, 'tile/entries/000');
        const bytes = readFileSync(entries);
        bytes[500]! ^= 1;
        writeFileSync(entries, bytes);
      });
      expect(spawnSync('python3', [join(folder, 'verify.py')]).status).toBe(1);
    });

    it('has a script that is short enough to be read', () => {
      expect(readFileSync(join(whole, 'verify.py'), 'utf8').trimEnd().split('\n').length).toBeLessThan(60);
    });

    itWith('sha256sum')('is whole by its manifest', () => {
      expect(run('sha256sum', ['--quiet', '-c', 'manifest.sha256']).status).toBe(0);
    });

    (spawnSync('openssl', ['version']).stdout?.toString().startsWith('OpenSSL 3') === true ? it : it.skip)(
      'has a signature that OpenSSL checks by the commands of its README',
      () => {
        const folder = changed(() => {});
        writeFileSync(join(folder, 'KEY'), key!);
        const lines = readFileSync(join(folder, 'README.txt'), 'utf8').split('\n');
        const first = lines.findIndex((line) => line.startsWith("    sed '/^$/,"));
        const commands = lines.slice(first, first + 4).join('\n');
        const check = () => spawnSync('sh', ['-c', commands], { cwd: folder, encoding: 'utf8' });
        expect(check().stdout).toBe('Signature Verified Successfully\n');
        const checkpoint = readFileSync(join(folder, 'checkpoint'), 'utf8');
        writeFileSync(join(folder, 'checkpoint'), checkpoint.replace(`\n${STORY.length}\n`, `\n${STORY.length - 1}\n`));
        expect(check().status).toBe(1);
      },
    );
  });
});

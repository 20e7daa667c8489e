import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '@spillrom/embedded/testing';
import { entriesOf, type EntrySource } from '@spillrom/event-sourcing';
import { Signer } from '@spillrom/transparency';
import { FileMemory } from '@spillrom/transparency/folder';
import { makeBundle } from '../../apps/audit/src/proof/make-bundle.js';
import { eventsOf } from '../histories/history.js';
import { runEnvironment } from '../reaper/processes.js';

const ROOT = join(__dirname, '../..');
const ORIGIN = 'spillrom.example/commands';
const STORY = eventsOf('story-0.2.0');
const LOG: EntrySource = {
  read: async () => [],
  readEntries: async () => entriesOf({ events: STORY, next: STORY.at(-1)!.position, end: true }),
};

describe('the commands of the proof', () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'bundle');
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = new Signer(ORIGIN, [privateKey], new FileMemory(join(scratch, 'signed')));
  const [key] = signer.verifierKeys();
  beforeAll(() => makeBundle({ log: LOG, to: folder, origin: ORIGIN, signer }, () => {}));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const run = (...words: readonly string[]) =>
    spawnSync(
      process.execPath,
      ['-r', join(ROOT, 'test/run-typescript.js'), join(ROOT, 'apps/audit/src/main.ts'), ...words],
      { encoding: 'utf8', env: runEnvironment(), cwd: scratch },
    );

  it('verify tells each check in a line and ends with 0, or as JSON', () => {
    const { status, stdout } = run('verify', folder, '--key', key!);
    expect([status, stdout.match(/^holds /gm)?.length, stdout.match(/^BROKEN/gm)]).toEqual([0, 16, null]);
    const told = run('verify', folder, '--key', key!, '--json');
    expect([told.status, JSON.parse(told.stdout)]).toEqual([
      0,
      expect.objectContaining({ origin: ORIGIN, events: STORY.length, holds: true }),
    ]);
  });

  it('verify ends with 1 where something does not hold, and names it', () => {
    const file = join(folder, 'README.txt');
    const before = readFileSync(file);
    writeFileSync(file, 'Trust us.');
    const { status, stdout } = run('verify', folder, '--key', key!);
    writeFileSync(file, before);
    expect([status, stdout]).toEqual([1, expect.stringContaining('README.txt says something else')]);
  });

  it.each<readonly [string, number, readonly string[], string]>([
    ['nothing is named', 2, ['verify'], 'give the folder of a bundle'],
    ['nobody vouches for it', 69, ['verify', 'bundle'], 'give --key, --checkpoint, or both'],
    ['there is no bundle', 69, ['verify', 'nowhere', '--key', 'KEY'], 'there is no file checkpoint'],
    ['a checkpoint cannot be read', 74, ['verify', 'bundle', '--checkpoint', 'nowhere'], 'ENOENT'],
    ['a name has a blank', 2, ['new-key', '--origin', 'a b', '--to', 'key'], '--origin must be'],
    ['a witness is not told the log', 2, ['witness', 'bundle', '--name', 'w'], 'give --log, --name, --key and --to'],
    ['a tree has no place', 2, ['publish', '--origin', ORIGIN], 'give --to, --origin and --key'],
  ])('end with a code and say why when %s: %i', (_, code, words, says) => {
    const { status, stderr } = run(...words.map((word) => (word === 'KEY' ? key! : word)));
    expect([status, stderr]).toEqual([code, expect.stringContaining(says)]);
  });

  it('new-key makes a key that only its owner can read, and no second in its place', () => {
    mkdirSync(join(scratch, 'keys'));
    const words = ['new-key', '--origin', ORIGIN, '--to', 'keys/one'] as const;
    const made = run(...words);
    expect([made.status, made.stdout]).toEqual([
      0,
      expect.stringMatching(/^spillrom\.example\/commands\+[0-9a-f]{8}\+\S+\n$/),
    ]);
    expect(statSync(join(scratch, 'keys/one')).mode & 0o777).toBe(0o600);
    expect(run(...words).status).toBe(3);
  });

  it('witness cosigns what the log has signed, once more when it is asked again', () => {
    const { stdout } = run('new-key', '--witness', '--origin', 'witness.example', '--to', 'witness-key');
    const words = [
      'witness',
      folder,
      '--log',
      key!,
      '--name',
      'witness.example',
      '--key',
      'witness-key',
      '--to',
      'seen',
    ];
    expect([run(...words).status, run(...words).status]).toEqual([0, 0]);
    writeFileSync(join(scratch, 'policy'), `witness w ${stdout.trim()}\nquorum w\n`);
    const { status } = run('verify', folder, '--key', key!, '--checkpoint', 'seen', '--policy', 'policy');
    expect(status).toBe(0);
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratchFolder } from '@spillrom/embedded/testing';
import { leaf } from '@spillrom/event-sourcing';
import { stamp } from '../../apps/audit/src/commands/stamp.js';
import { verify } from '../../apps/audit/src/commands/verify.js';
import { NotStamped, stamped } from '../../apps/audit/src/proof/time-stamps.js';
import { eventsOf } from '../histories/history.js';
import { hasOpenssl, StampingAuthority } from './stamping-authority.js';
import { treeOf } from './tampering.js';

const ORIGIN = 'spillrom.example/stamped';
const ENTRIES = eventsOf('story-0.2.0')
  .slice(0, 60)
  .map((event) => Buffer.from(leaf(event), 'utf8'));

const itWithOpenssl = hasOpenssl() ? it : it.skip;

describe('time stamps', () => {
  const scratch = scratchFolder();
  const tree = join(scratch, 'tree');
  const stamps = join(scratch, 'stamps');
  const { privateKey } = generateKeyPairSync('ed25519');
  let authority: StampingAuthority;
  let stranger: StampingAuthority;

  const publish = async (entries: readonly Buffer[], to = tree): Promise<void> => {
    rmSync(to, { recursive: true, force: true });
    for (const [path, bytes] of await treeOf(entries, ORIGIN, privateKey)) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), bytes);
    }
  };
  const stampTree = () => stamp.run([tree, '--authority', authority.url(), '--to', stamps], {}, () => {});
  /** What is told of the time stamps. */
  const judged = async (certificate = authority.certificate, folder = stamps) => {
    const words = [tree, '--tree', '--json', '--stamps', folder, '--authority', certificate];
    const { answer } = (await verify.run(words, {}, () => {})) as { readonly answer: string };
    const { checks } = JSON.parse(answer) as {
      readonly checks: readonly {
        readonly check: string;
        readonly outcome: string;
        readonly findings: readonly string[];
      }[];
    };
    const { outcome, findings } = checks.find(({ check }) => check === 'time stamps')!;
    return [outcome, ...findings];
  };

  beforeAll(async () => {
    if (!hasOpenssl()) return;
    authority = await StampingAuthority.open(join(scratch, 'authority'));
    stranger = await StampingAuthority.open(join(scratch, 'stranger'));
    await publish(ENTRIES.slice(0, 40));
  });
  afterAll(async () => {
    await authority?.close();
    await stranger?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  itWithOpenssl('are had of the newest checkpoint, once, and hold as long as the history goes on from it', async () => {
    expect(await stampTree()).toMatchObject({ answer: 'the checkpoint of 40 events has a time stamp' });
    const [first] = [readFileSync(join(stamps, '40.tsr'))];
    expect(await stampTree()).toMatchObject({ answer: 'the checkpoint of 40 events has a time stamp already' });
    expect(readFileSync(join(stamps, '40.tsr')).equals(first)).toBe(true);
    expect(await judged()).toEqual(['holds']);
    await publish(ENTRIES);
    await stampTree();
    expect(readdirSync(stamps).sort()).toEqual(['40.checkpoint', '40.tsr', '60.checkpoint', '60.tsr']);
    expect(await judged()).toEqual(['holds']);
  });

  itWithOpenssl('tell of a history that was written anew, and of one that has lost its end', async () => {
    const other = ENTRIES.map((entry, at) =>
      at === 9 ? Buffer.from(entry.toString('utf8').replace(/"actor":"[^"]*"/, '"actor":"actor-nobody"')) : entry,
    );
    await publish(other);
    expect(await judged()).toEqual([
      'broken',
      'the first 40 events are not those of the checkpoint',
      'the first 60 events are not those of the checkpoint',
    ]);
    await publish(ENTRIES.slice(0, 50));
    expect(await judged()).toEqual(['broken', 'one has 60 events: the history has lost its end, it has 50']);
    await publish(ENTRIES);
  });

  itWithOpenssl('are not believed from another authority, for another checkpoint, or with a bit changed', async () => {
    expect(await judged(stranger.certificate)).toEqual([
      'broken',
      ...['40', '60'].map((name) => `${name}: the authority has not given it for this checkpoint`),
    ]);
    const changed = join(scratch, 'changed');
    mkdirSync(changed);
    const response = readFileSync(join(stamps, '40.tsr'));
    const flipped = Buffer.from(response);
    flipped[flipped.length - 5]! ^= 1;
    for (const [name, note, bytes] of [
      ['bit', '40', flipped],
      ['note', '60', response],
      ['none', '40', Buffer.from('none')],
    ] as const) {
      writeFileSync(join(changed, `${name}.checkpoint`), readFileSync(join(stamps, `${note}.checkpoint`)));
      writeFileSync(join(changed, `${name}.tsr`), bytes);
    }
    expect(await judged(authority.certificate, changed)).toEqual([
      ...['broken', 'bit: the authority has not given it for this checkpoint', 'none: it says no time'],
      'note: the authority has not given it for this checkpoint',
    ]);
  });

  itWithOpenssl('are not taken from an authority that answers another question, or nothing', async () => {
    const note = readFileSync(join(tree, 'checkpoint'), 'utf8');
    await stamped(note, authority.url('first'));
    await expect(stamped(note, authority.url('late'))).rejects.toThrow(NotStamped);
    await expect(stamped(note, 'http://127.0.0.1:1/')).rejects.toThrow('fetch failed');
  });

  itWithOpenssl('are asked for with all that is needed, and checked against something', async () => {
    const wrong = (words: readonly string[]) => stamp.run([tree, ...words], {}, () => {});
    expect(await wrong(['--to', stamps])).toEqual({ wrong: 'give --authority and --to' });
    expect(await wrong(['--to', stamps, '--authority', 'nobody'])).toEqual({
      wrong: '--authority must be an http(s) URL',
    });
    expect(await wrong(['--to', stamps, '--authority', authority.url(), '--every', '0'])).toMatchObject({
      wrong: expect.stringContaining('--every must be'),
    });
    expect(await verify.run([tree, '--tree', '--stamps', stamps], {}, () => {})).toEqual({
      wrong: 'give --stamps and --authority, or neither',
    });
    const empty = join(scratch, 'empty');
    mkdirSync(empty);
    expect(await judged(authority.certificate, empty)).toEqual(['broken', 'there are none']);
  });
});

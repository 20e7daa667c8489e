import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { scratchFolder } from '@spillrom/embedded/testing';
import { entriesOf, leaf, type EntrySource } from '@spillrom/event-sourcing';
import { runs } from '@spillrom/event-sourcing/testing';
import { checkpointText, readCheckpoint, Signer, WillNotSign } from '@spillrom/transparency';
import { Remembered } from '../../libs/transparency/src/testing/remembered.js';
import type { Folder } from '../../apps/audit/src/proof/folder-checks.js';
import { makeBundle } from '../../apps/audit/src/proof/make-bundle.js';
import { SCRIPT } from '../../apps/audit/src/proof/script.js';
import { verifyBundle, verifyTree, type Verified } from '../../apps/audit/src/proof/verify.js';
import { eventsOf } from '../histories/history.js';
import { FILE_TAMPERINGS, HISTORY_TAMPERINGS, treeOf, type Dice, type Files } from './tampering.js';

const ORIGIN = 'spillrom.example/tampering';
const STORY = eventsOf('story-0.2.0');
/** Two bundles, the second unfinished; ends where a commit does. */
const EVENTS = STORY.slice(0, STORY.findIndex(({ commit }, at) => at > 300 && commit.index === commit.count - 1) + 1);
const ENTRIES = EVENTS.map((event) => Buffer.from(leaf(event), 'utf8'));
const KEPT_EVERY = 40;

const folderOf = (files: Files): Folder => ({
  read: async (path) => files.get(path),
  sha256: async (path) => {
    const bytes = files.get(path);
    return bytes && createHash('sha256').update(bytes).digest('hex');
  },
  list: async () => [...files.keys()].map((path) => ({ path, isFile: true })),
});

/** All that was found, a line each. */
const told = ({ checks }: Verified): readonly string[] =>
  checks.flatMap(({ check, outcome, findings }) => (outcome === 'broken' ? [check, ...findings] : []));

/** Event 1 is not event 12. */
const names = (line: string, name: string): boolean =>
  line
    .split(name)
    .slice(1)
    .some((rest) => !/^\d/.test(rest));

const DICE: fc.Arbitrary<Dice> = fc.record({ one: fc.nat(), other: fc.nat(), bit: fc.nat(7) });

const tampered = <Tampering>(kinds: readonly Tampering[]) => fc.record({ kind: fc.constantFrom(...kinds), dice: DICE });

describe('tampering', () => {
  const scratch = scratchFolder();
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = new Signer(ORIGIN, [privateKey], new Remembered()).verifierKeys()[0]!;
  const bundle: Files = new Map();
  /** Of the first events, so many each: what an auditor has kept over the years. */
  const kept: string[] = [];

  beforeAll(async () => {
    const to = join(scratch, 'bundle');
    const log: EntrySource = {
      read: async () => [],
      readEntries: async () => entriesOf({ events: EVENTS, next: EVENTS.at(-1)!.position, end: true }),
    };
    await makeBundle({ log, to, origin: ORIGIN, signer: new Signer(ORIGIN, [privateKey], new Remembered()) }, () => {});
    for (const path of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
      if (statSync(join(to, path)).isFile()) bundle.set(path, readFileSync(join(to, path)));
    }
    for (let size = KEPT_EVERY; size < ENTRIES.length + KEPT_EVERY; size += KEPT_EVERY) {
      const files = await treeOf(ENTRIES.slice(0, size), ORIGIN, privateKey);
      kept.push(checkpointText(readCheckpoint(files.get('checkpoint')!.toString('utf8'))));
    }
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const verified = (files: Files): Promise<Verified> => verifyBundle(folderOf(files), { key, kept: [] }, () => {});
  const verifiedTree = (files: Files, kept: readonly string[]): Promise<Verified> =>
    verifyTree(folderOf(files), [], { key, kept }, () => {});

  /** Whether the script of the bundle is content. @param checkpoints that it is given as kept elsewhere */
  const scriptAccepts = (files: Files, checkpoints: readonly string[] = []): boolean => {
    const to = join(scratch, 'for-the-script');
    rmSync(to, { recursive: true, force: true });
    const given = new Map([...files, ['verify.py', Buffer.from(SCRIPT)] as const]);
    checkpoints.forEach((text, at) => given.set(`kept-${at}`, Buffer.from(text)));
    for (const [path, bytes] of given) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), bytes);
    }
    const names = checkpoints.map((_, at) => `kept-${at}`);
    return spawnSync('python3', ['verify.py', ...names], { cwd: to }).status === 0;
  };
  const itWithPython = spawnSync('python3', ['--version']).status === 0 ? it : it.skip;

  it('finds nothing where there is none', async () => {
    expect(told(await verified(bundle))).toEqual([]);
    expect(told(await verifiedTree(await treeOf(ENTRIES, ORIGIN, privateKey), kept))).toEqual([]);
  });

  describe('by somebody who cannot sign', () => {
    it('is found, and located, in whatever file and however', async () => {
      const property = fc.asyncProperty(tampered(FILE_TAMPERINGS), async ({ kind, dice }) => {
        const files = new Map(bundle);
        const named = kind.tamper(files, dice);
        const found = told(
          await verified(files).catch((error: Error) => ({ checks: [broken(error.message)] }) as never),
        );
        expect(found).not.toEqual([]);
        expect([kind.what, named, found.some((line) => named.some((name) => names(line, name)))]).toEqual([
          kind.what,
          named,
          true,
        ]);
      });
      await fc.assert(property, runs(1400));
    });

    itWithPython('is found by the script of the bundle where that looks', () => {
      const isRead = FILE_TAMPERINGS.filter(({ script }) => script);
      const property = fc.property(tampered(isRead), ({ kind, dice }) => {
        const files = new Map(bundle);
        kind.tamper(files, dice);
        expect([kind.what, scriptAccepts(files)]).toEqual([kind.what, false]);
      });
      fc.assert(property, runs(80));
    });

    it('cannot be signed by another key', async () => {
      const forged = await treeOf(ENTRIES, ORIGIN);
      expect(told(await verifiedTree(forged, []))[0]).toBe('signature');
    });
  });

  describe('by somebody who holds the key and writes the history anew', () => {
    it('is found by checkpoints that are held elsewhere, and located between two of them', async () => {
      const property = fc.asyncProperty(tampered(HISTORY_TAMPERINGS), async ({ kind, dice }) => {
        const entries = [...ENTRIES];
        const first = kind.tamper(entries, dice);
        const found = told(await verifiedTree(await treeOf(entries, ORIGIN, privateKey), kept));
        const sizes = found.flatMap((line) => /(?:the first|one has) (\d+) events/.exec(line)?.[1] ?? []).map(Number);
        const expected = Math.min(Math.ceil(first / KEPT_EVERY) * KEPT_EVERY, ENTRIES.length);
        expect([kind.what, first, found.includes('kept checkpoints'), Math.min(...sizes)]).toEqual([
          ...[kind.what, first, true, expected],
        ]);
      });
      await fc.assert(property, runs(600));
    });

    it.each(HISTORY_TAMPERINGS.filter(({ alone }) => alone))(
      'is found without one, and located, when $what',
      async ({ tamper }) => {
        const property = fc.asyncProperty(DICE, async (dice) => {
          const entries = [...ENTRIES];
          const first = tamper(entries, dice);
          const found = told(await verifiedTree(await treeOf(entries, ORIGIN, privateKey), []));
          expect([first, found.some((line) => names(line, `event ${first}`))]).toEqual([first, true]);
        });
        await fc.assert(property, runs(20));
      },
    );

    it('is found by nothing but a checkpoint that is held elsewhere when the end is lost, or another did it', async () => {
      const commits = EVENTS.flatMap(({ commit }, at) => (commit.index === commit.count - 1 ? [at + 1] : []));
      const shorter = ENTRIES.slice(0, commits.at(-3));
      expect(told(await verifiedTree(await treeOf(shorter, ORIGIN, privateKey), []))).toEqual([]);
      const other = ENTRIES.map((entry, at) =>
        at === 7 ? Buffer.from(entry.toString('utf8').replace(/"actor":"[^"]*"/, '"actor":"actor-nobody"')) : entry,
      );
      const files = await treeOf(other, ORIGIN, privateKey);
      expect(told(await verifiedTree(files, []))).toEqual([]);
      expect(told(await verifiedTree(files, kept))[0]).toBe('kept checkpoints');
    });

    itWithPython('is found by the script as well, given a checkpoint that was kept', async () => {
      const last = kept.slice(-1);
      const property = fc.asyncProperty(tampered(HISTORY_TAMPERINGS), async ({ kind, dice }) => {
        const entries = [...ENTRIES];
        kind.tamper(entries, dice);
        const files = await treeOf(entries, ORIGIN, privateKey);
        expect([kind.what, scriptAccepts(files, last)]).toEqual([kind.what, false]);
      });
      await fc.assert(property, runs(80));
      expect(scriptAccepts(await treeOf(ENTRIES, ORIGIN, privateKey), kept)).toBe(true);
    });

    it('is not signed by a signer that remembers', async () => {
      const property = fc.asyncProperty(tampered(HISTORY_TAMPERINGS), async ({ kind, dice }) => {
        const signer = new Signer(ORIGIN, [privateKey], new Remembered());
        const whole = await treeOf(ENTRIES, ORIGIN, privateKey);
        const headIn = (files: Files) => readCheckpoint(files.get('checkpoint')!.toString('utf8'));
        await signer.sign(folderOf(whole), headIn(whole));
        const entries = [...ENTRIES];
        kind.tamper(entries, dice);
        const files = await treeOf(entries, ORIGIN, privateKey);
        await expect(signer.sign(folderOf(files), headIn(files))).rejects.toThrow(WillNotSign);
      });
      await fc.assert(property, runs(100));
    });
  });
});

/** A checkpoint that cannot be read at all is told by that alone. */
const broken = (says: string): Verified['checks'][number] => ({
  ...{ check: 'signature', outcome: 'broken', means: '', found: 1, findings: [says] },
});

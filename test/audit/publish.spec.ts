import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { scratchFolder } from '@spillrom/embedded/testing';
import { InMemoryEventStore, leaf, type Chain, type Following, type StoredEvent } from '@spillrom/event-sourcing';
import { someOf } from '@spillrom/event-sourcing/testing';
import {
  MovedOn,
  noteVerifier,
  parsePolicy,
  parseVerifierKey,
  Signer,
  Witness,
  type Tile,
  type TreeHead,
} from '@spillrom/transparency';
import { FileMemory, FolderTiles } from '@spillrom/transparency/folder';
import { Publisher, type Published } from '../../apps/audit/src/proof/publisher.js';
import { folderAt } from '../../apps/audit/src/proof/folder-checks.js';
import { verifyTree, type Verified } from '../../apps/audit/src/proof/verify.js';
import { webTree } from '../../apps/audit/src/proof/web-tree.js';
import { eventsOf } from '../histories/history.js';

const ORIGIN = 'spillrom.example/published';
const STORY = eventsOf('story-0.2.0');

/** The chains that wrote the story, commit by commit. */
const chains = (): readonly Chain[] => {
  const commits: StoredEvent[][] = [];
  for (const event of STORY) {
    if (event.commit.index === 0) commits.push([]);
    commits.at(-1)!.push(event);
  }
  return commits.map((events): Chain => {
    const firsts = new Map<StoredEvent['stream'], number>();
    for (const { stream, version } of events) if (!firsts.has(stream)) firsts.set(stream, version - 1);
    const reads = [...firsts].map(([stream, version]) => ({ stream, version }));
    return [{ id: events[0]!.commit.id, recordedAt: events[0]!.recordedAt, reads, events }];
  });
};

describe('a published tree', () => {
  const scratch = scratchFolder();
  const { privateKey } = generateKeyPairSync('ed25519');
  let folders = 0;
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const publishing = (): { readonly log: InMemoryEventStore; readonly folder: string; readonly to: Published } => {
    const folder = join(scratch, `tree-${(folders += 1)}`);
    const log = new InMemoryEventStore({ clock: () => STORY[0]!.recordedAt });
    return { log, folder, to: publishedIn(folder, log) };
  };
  const publishedIn = (folder: string, log: InMemoryEventStore): Published => ({
    log,
    tiles: new FolderTiles(folder),
    signer: new Signer(ORIGIN, [privateKey], new FileMemory(`${folder}.signed`)),
  });
  const key = new Signer(ORIGIN, [privateKey], new FileMemory(join(scratch, 'none'))).verifierKeys()[0]!;

  const options = { pollMs: { first: 1, max: 1 }, pageEvents: 100 };
  /** Until all that the log holds is published. */
  const caughtUp = async (to: Published): Promise<void> => {
    let hasCaughtUp = (): void => {};
    const end = new Promise<void>((resolve) => (hasCaughtUp = resolve));
    const following = await Publisher.follow(to, { ...options, onCaughtUp: () => hasCaughtUp() });
    await Promise.race([end, following.ended]);
    await following.stop();
    return following.ended;
  };
  const written = async (log: InMemoryEventStore, all: readonly Chain[]): Promise<void> => {
    for (const chain of all) await log.append(chain);
  };
  const checkpointsIn = (folder: string): readonly string[] =>
    readdirSync(join(folder, 'checkpoints')).map((name) => readFileSync(join(folder, 'checkpoints', name), 'utf8'));
  const verified = (folder: string): Promise<Verified> =>
    verifyTree(folderAt(folder), checkpointsIn(folder), { key, kept: [] }, () => {});
  const brokenIn = ({ checks }: Verified): readonly string[] =>
    checks.filter(({ outcome }) => outcome === 'broken').map(({ check }) => check);

  it('is the whole log, signed, however often its publisher began anew', async () => {
    const { log, folder, to } = publishing();
    const all = chains();
    for (let at = 0; at < all.length; at += 60) {
      await written(log, all.slice(at, at + 60));
      await caughtUp(publishedIn(folder, log));
    }
    const report = await verified(folder);
    expect([report.events, brokenIn(report)]).toEqual([STORY.length, []]);
    expect(checkpointsIn(folder)).toHaveLength(Math.ceil(all.length / 60));
    expect(await to.tiles.read('checkpoint')).toEqual(await to.tiles.read(`checkpoints/${STORY.length}`));
  });

  it('is gone on with from wherever its publisher was cut off', async () => {
    /** Fails before its n-th change, and at every one after it. */
    class CutOff extends FolderTiles {
      constructor(
        folder: string,
        private readonly last: number,
      ) {
        super(folder);
      }

      changes = 0;

      override write = (path: string, bytes: Buffer) => this.#unlessCut(() => super.write(path, bytes));
      override replace = (path: string, bytes: Buffer) => this.#unlessCut(() => super.replace(path, bytes));
      override dropPartial = (tile: Tile) => this.#unlessCut(() => super.dropPartial(tile));
      override advance = (former: TreeHead | undefined, latter: TreeHead) =>
        this.#unlessCut(() => super.advance(former, latter));

      #unlessCut<Done>(change: () => Promise<Done>): Promise<Done> {
        this.changes += 1;
        return this.changes > this.last ? Promise.reject(new Error('cut off')) : change();
      }
    }
    const all = chains();
    /** @returns how many changes were made until it was cut off, or in all */
    const cutOffAt = async (place: number): Promise<number> => {
      const { log, folder, to } = publishing();
      const tiles = new CutOff(folder, place);
      await written(log, all.slice(0, 150));
      await caughtUp({ ...to, tiles }).catch((error: unknown) => {
        if ((error as Error).message !== 'cut off') throw error;
      });
      await written(log, all);
      await caughtUp(to);
      expect([place, brokenIn(await verified(folder))]).toEqual([place, []]);
      return tiles.changes;
    };
    const changes = await cutOffAt(Infinity);
    expect(changes).toBeGreaterThan(10);
    for (const place of someOf([...Array(changes).keys()])) await cutOffAt(place);
  });

  it('keeps nothing of a tile from before it was full', async () => {
    const { log, folder, to } = publishing();
    const all = chains();
    for (const end of [20, 60, all.length]) {
      await written(log, all.slice(0, end));
      await caughtUp(to);
    }
    expect(readdirSync(join(folder, 'tile/entries')).filter((name) => name.endsWith('.p'))).toHaveLength(1);
  });

  it('is one, whoever of several publishers puts what into it', async () => {
    const { log, folder } = publishing();
    const all = chains();
    let isOver = false;
    const publisher = async (): Promise<void> => {
      const to = publishedIn(folder, log);
      while (!isOver) {
        const following: Following = await Publisher.follow(to, options);
        const ended = following.ended.catch((error: unknown) => {
          if (!(error instanceof MovedOn)) throw error;
        });
        let hasEnded = false;
        void ended.then(() => (hasEnded = true));
        while (!isOver && !hasEnded) await new Promise(setImmediate);
        await following.stop();
        await ended;
      }
    };
    const publishers = [publisher(), publisher(), publisher()];
    for (let at = 0; at < all.length; at += 10) {
      await written(log, all.slice(at, at + 10));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const tiles = new FolderTiles(folder);
    while ((await tiles.head())?.size !== STORY.length) await new Promise((resolve) => setTimeout(resolve, 5));
    while ((await tiles.read('checkpoint'))?.toString('utf8').split('\n')[1] !== String(STORY.length))
      await new Promise((resolve) => setTimeout(resolve, 5));
    isOver = true;
    await Promise.all(publishers);
    expect(brokenIn(await verified(folder))).toEqual([]);
  });

  it('is not gone on with from a log that lacks its last event, or has another there', async () => {
    const { log, to } = publishing();
    await written(log, chains());
    await caughtUp(to);
    const shorter = new InMemoryEventStore({ clock: () => STORY[0]!.recordedAt });
    await written(shorter, chains().slice(0, 50));
    await expect(Publisher.follow({ ...to, log: shorter })).rejects.toThrow(
      `the log lacks event ${STORY.length} of the tree`,
    );
  });

  it('takes nothing from a store that keeps other bytes than the canonical ones', async () => {
    const { log, to } = publishing();
    await written(log, chains().slice(0, 5));
    const odd: Published['log'] = {
      read: (from) => log.read(from),
      head: () => log.head(),
      readEntries: async (after, limit) => {
        const page = await log.readEntries(after, limit);
        return { ...page, entries: page.entries.map(({ event }) => ({ event, entry: `${leaf(event)} ` })) };
      },
    };
    const following = await Publisher.follow({ ...to, log: odd }, options);
    await expect(following.ended).rejects.toThrow(
      /^event 1 \(programme-\S+, version 0\) is not stored in its canonical form$/,
    );
    expect(await to.tiles.head()).toBeUndefined();
  });

  it('is found wanting when a checkpoint beside it is of another history', async () => {
    const { log, folder, to } = publishing();
    await written(log, chains());
    await caughtUp(to);
    const root = Buffer.alloc(32, 7).toString('base64');
    const other = `${ORIGIN}\n10\n${root}\n`;
    const report = await verifyTree(folderAt(folder), [other], { key, kept: [] }, () => {});
    expect(brokenIn(report)).toEqual(['signature', 'published checkpoints']);
  });

  it('holds against a policy when its witness has cosigned, and not before', async () => {
    const { log, folder, to } = publishing();
    const witness = new Witness(
      'witness.example',
      generateKeyPairSync('ed25519').privateKey,
      new FileMemory(`${folder}.seen`),
    );
    const policy = parsePolicy(`witness other ${witness.verifierKey()}\nquorum other\n`);
    await written(log, chains().slice(0, 50));
    await caughtUp(to);
    const note = readFileSync(join(folder, 'checkpoint'), 'utf8');
    const known = { origin: ORIGIN, keys: [noteVerifier(parseVerifierKey(key))] };
    const cosigned = await witness.cosign(note, known, to.tiles, 1_700_000_000);
    await written(log, chains());
    await caughtUp(to);
    const judged = async (kept: readonly string[]) =>
      brokenIn(await verifyTree(folderAt(folder), [], { key, kept, policy }, () => {}));
    expect(await judged([note])).toEqual(['quorum']);
    expect(await judged([cosigned])).toEqual([]);
  });

  describe('on the web', () => {
    let server: Server;
    let folder: string;
    const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    beforeAll(async () => {
      const published = publishing();
      folder = published.folder;
      await written(published.log, chains());
      await caughtUp(published.to);
      server = createServer((request, response) => {
        void folderAt(folder)
          .read(request.url!.slice(1))
          .then((bytes) => {
            if (request.url === '/away/checkpoint') response.writeHead(500).end();
            else if (bytes === undefined) response.writeHead(404).end();
            else response.end(bytes);
          });
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterAll(() => server.close());

    const fromWeb = (place: string) => verifyTree(webTree(place), [], { key, kept: [] }, () => {});

    it('is verified as in a folder', async () => {
      const report = await fromWeb(url());
      expect([report.events, brokenIn(report)]).toEqual([STORY.length, []]);
    });

    it('is not verified where none is, nor where the server fails', async () => {
      await expect(fromWeb(`${url()}/nowhere`)).rejects.toThrow('there is no file checkpoint');
      await expect(fromWeb(`${url()}/away`)).rejects.toThrow('/away/checkpoint answers 500');
    });
  });
});

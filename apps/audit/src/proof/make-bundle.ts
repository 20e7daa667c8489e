import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EntrySource } from '@spillrom/event-sourcing';
import { checkpointText, writeTree, type Checkpoint, type Signer, type TreeHead } from '@spillrom/transparency';
import type { Progress } from '../command.js';
import { Fold } from '../replay/replay.js';
import { CommitsOfEntries } from './commits-of-entries.js';
import { entriesOfLog } from './entries.js';
import { figuresAsCsv } from './figures.js';
import { filesOf, folderAt, manifestLines } from './folder-checks.js';
import { PLACES } from './places.js';
import { instructions } from './texts.js';
import { eventsEnd } from './views.js';

export interface BundleWish {
  readonly log: EntrySource;
  /** Where it will stand; nothing stands there yet. */
  readonly to: string;
  readonly origin: string;
  /** Without one the checkpoint is not signed: then what vouches for it is who keeps it. */
  readonly signer?: Signer;
}

/** A folder in which each file is written once. */
class NewFolder {
  constructor(readonly root: string) {}

  async write(path: string, content: Buffer | string): Promise<void> {
    const to = join(this.root, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, content, { flag: 'wx' });
  }

  async stream(path: string): Promise<WriteStream> {
    const to = join(this.root, path);
    await mkdir(dirname(to), { recursive: true });
    return createWriteStream(to, { flags: 'wx' });
  }
}

const put = async (stream: WriteStream, content: Buffer | string): Promise<void> => {
  if (!stream.write(content)) await once(stream, 'drain');
};

/** Writes entries, tiles and readable events in one pass, and folds the history meanwhile. */
const writeHistory = async (
  { log, origin }: BundleWish,
  folder: NewFolder,
  progress: Progress,
): Promise<{ readonly checkpoint: Checkpoint; readonly figures: ReadonlyMap<string, bigint> }> => {
  const lines = await folder.stream(PLACES.events);
  const fold = new Fold();
  const commits = new CommitsOfEntries();
  const entries = async function* (): AsyncGenerator<Buffer> {
    for await (const { event, entry } of entriesOfLog(log, (count) => progress(`${count} events`))) {
      const ended = commits.add(event);
      if (ended !== undefined) fold.commit(ended);
      await put(lines, `${entry}\n`);
      yield Buffer.from(entry, 'utf8');
    }
    fold.commit(commits.end());
  };
  const head = await writeTree(entries(), (path, bytes) => folder.write(path, bytes));
  const checkpoint = { origin, ...head };
  await put(lines, eventsEnd(checkpoint));
  lines.end();
  await once(lines, 'finish');
  return { checkpoint, figures: fold.figures };
};

/** The log has no event: there is nothing to bundle. */
class EmptyLog extends Error {
  constructor() {
    super('the log is empty');
    this.name = 'EmptyLog';
  }
}

const fill = async (wish: BundleWish, folder: NewFolder, progress: Progress): Promise<TreeHead> => {
  const { signer } = wish;
  const { checkpoint, figures } = await writeHistory(wish, folder, progress);
  const { origin, size, root } = checkpoint;
  if (size === 0) throw new EmptyLog();
  const files = folderAt(folder.root);
  await folder.write(PLACES.checkpoint, (await signer?.sign(files, { size, root })) ?? checkpointText(checkpoint));
  if (signer !== undefined) await folder.write(PLACES.publicKey, `${signer.verifierKeys().join('\n')}\n`);
  await folder.write(PLACES.figures, figuresAsCsv(figures, [origin, size, root]));
  for (const [path, words] of instructions(checkpoint)) await folder.write(path, words);
  const lines = await manifestLines(files, filesOf(size, signer !== undefined));
  await folder.write(PLACES.manifest, [...lines.values(), ''].join('\n'));
  return { size, root };
};

const stands = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** @throws Error when another run writes there, or one was killed */
const begin = async (root: string): Promise<void> => {
  await mkdir(dirname(root), { recursive: true });
  try {
    await mkdir(root);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'EEXIST') throw error;
    throw new Error(`${root} is there: another run is writing it, or one was killed; in that case delete it`, {
      cause: error,
    });
  }
};

/**
 * A folder that holds the whole log and how to check it. It appears under its name when it is whole, or not at all. Of one log at one
 * size, and one key, it is the same to the byte.
 * @throws NotCanonical, EmptyLog, WillNotSign
 */
export const makeBundle = async (wish: BundleWish, progress: Progress): Promise<TreeHead> => {
  if (await stands(wish.to)) throw new Error(`${wish.to} is there already`);
  const folder = new NewFolder(`${wish.to}.unfinished`);
  await begin(folder.root);
  try {
    const head = await fill(wish, folder, progress);
    await rename(folder.root, wish.to);
    return head;
  } catch (error) {
    await rm(folder.root, { recursive: true, force: true });
    throw error;
  }
};

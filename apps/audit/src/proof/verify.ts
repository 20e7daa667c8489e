import type { StoredEvent } from '@spillrom/event-sourcing';
import {
  checkTree,
  NoteRefused,
  noteVerifier,
  openCheckpoint,
  parseCheckpoint,
  parseVerifierKey,
  readCheckpoint,
  type Checkpoint,
  type TileReader,
  type TreeFault,
} from '@spillrom/transparency';
import type { Progress } from '../command.js';
import { Fold } from '../replay/replay.js';
import { Findings, type CheckReport } from './checks.js';
import { CommitsOfEntries } from './commits-of-entries.js';
import { figuresAsCsv } from './figures.js';
import { checkFolder, filesOf, type Folder } from './folder-checks.js';
import { HistoryChecks } from './history-checks.js';
import { PLACES } from './places.js';
import { instructions } from './texts.js';
import { EventsDigest } from './views.js';

export interface Verified {
  readonly origin: string;
  readonly events: number;
  /** Of the checkpoint, base64. */
  readonly root: string;
  readonly holds: boolean;
  readonly checks: readonly CheckReport[];
}

export interface Anchors {
  /** The log's verifier key, given out of band. */
  readonly key?: string;
  /** Checkpoints that the auditor kept: signed notes, or their three lines. */
  readonly kept: readonly string[];
}

/** There is nothing to verify, or nothing to verify it against. */
export class NothingToVerify extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NothingToVerify';
  }
}

const isNote = (text: string): boolean => text.includes('\n\n');

/** A checkpoint of which nothing is believed yet, signed or not. @throws NoteRefused */
const anyCheckpoint = (text: string): Checkpoint => (isNote(text) ? readCheckpoint(text) : parseCheckpoint(text));

const text = async (files: TileReader, path: string): Promise<string> => {
  const bytes = await files.read(path);
  if (bytes === undefined) throw new NothingToVerify(`there is no file ${path}`);
  return bytes.toString('utf8');
};

const attempt = (findings: Findings, check: 'key' | 'signature', work: () => void): void => {
  try {
    work();
    findings.done(check);
  } catch (error) {
    if (!(error instanceof NoteRefused)) throw error;
    findings.add(check, error.message);
  }
};

const checkSignature = (note: string, { origin }: Checkpoint, key: string | undefined, findings: Findings): void => {
  if (key === undefined) return;
  attempt(findings, 'key', () => void noteVerifier(parseVerifierKey(key)));
  if (findings.count('key') > 0) return;
  attempt(findings, 'signature', () => void openCheckpoint(note, origin, [noteVerifier(parseVerifierKey(key))]));
};

const tell = (fault: TreeFault, findings: Findings): void => {
  switch (fault.kind) {
    case 'file':
      return findings.add('files', `${fault.path}: ${fault.reason}`);
    case 'leaf':
      return findings.add('leaves', `event ${fault.index + 1} has another hash than its tile says`);
    case 'tile':
      return findings.add('tiles', `${fault.path} does not follow from the tiles below it`);
  }
};

/** The history behind the entries: in order, and folded. */
class History {
  readonly #checks = new HistoryChecks();
  readonly #commits = new CommitsOfEntries();
  readonly fold = new Fold();
  #isFolding = true;

  constructor(private readonly findings: Findings) {}

  entry(entry: Buffer, index: number): void {
    const event = this.#checks.look(entry, index, ({ check, event: number, says }) =>
      this.findings.add(check, `event ${number}: ${says}`),
    );
    if (event === undefined) this.#isFolding = false;
    else this.#fold(this.#commits.add(event));
  }

  end(): void {
    this.#fold(this.#commits.end());
    for (const problem of this.fold.problems) this.findings.add('replay', problem);
    if (this.#isFolding) this.findings.done('replay');
  }

  /** @returns undefined when not all of it could be folded */
  figures(): ReadonlyMap<string, bigint> | undefined {
    return this.#isFolding ? this.fold.figures : undefined;
  }

  #fold(events: readonly StoredEvent[] | undefined): void {
    if (!this.#isFolding || events === undefined || events.length === 0) return;
    try {
      this.#isFolding = this.fold.commit(events);
    } catch (error) {
      this.findings.add('replay', error instanceof Error ? error.message : String(error));
      this.#isFolding = false;
    }
  }
}

const checkKept = (
  kept: readonly Checkpoint[],
  checkpoint: Checkpoint,
  roots: ReadonlyMap<number, Buffer>,
  findings: Findings,
): void => {
  for (const { origin, size, root } of kept) {
    if (origin !== checkpoint.origin)
      findings.add('kept checkpoints', `one is of ${origin}, not of ${checkpoint.origin}`);
    else if (size > checkpoint.size)
      findings.add(
        'kept checkpoints',
        `one has ${size} events: the history has lost its end, it has ${checkpoint.size}`,
      );
    else if (roots.get(size)?.equals(root) !== true)
      findings.add('kept checkpoints', `the first ${size} events are not those of the checkpoint that was kept`);
  }
  if (kept.length > 0) findings.done('kept checkpoints');
};

/**
 * Every check that can be done on a folder alone, offline.
 * @throws NothingToVerify, NoteRefused when the checkpoint is none
 */
export const verify = async (folder: Folder, anchors: Anchors, progress: Progress): Promise<Verified> => {
  if (anchors.key === undefined && anchors.kept.length === 0)
    throw new NothingToVerify('nothing that somebody else vouches for: give --key, --checkpoint, or both');
  const note = await text(folder, PLACES.checkpoint);
  const checkpoint = anyCheckpoint(note);
  if (checkpoint.size === 0) throw new NothingToVerify('the checkpoint is of an empty history');
  const findings = new Findings();
  const kept = anchors.kept.map(anyCheckpoint);
  checkSignature(note, checkpoint, anchors.key, findings);
  const history = new History(findings);
  const readable = new EventsDigest();
  const sizes = [...kept.map(({ size }) => size), checkpoint.size].filter((size) => size <= checkpoint.size);
  const roots = await checkTree(folder, checkpoint.size, sizes, {
    entry: (entry, index) => {
      history.entry(entry, index);
      readable.add(entry);
    },
    fault: (fault) => tell(fault, findings),
    progress: (entries) => progress(`${entries} of ${checkpoint.size} events`),
  });
  history.end();
  if ((await folder.sha256(PLACES.events)) !== readable.hex(checkpoint))
    findings.add('views', `${PLACES.events} is not what the entries say`);
  if (roots.get(checkpoint.size)?.equals(checkpoint.root) !== true)
    findings.add('root', `the entries do not make the root of the checkpoint of ${checkpoint.size} events`);
  checkKept(kept, checkpoint, roots, findings);
  await checkFigures(folder, checkpoint, history.figures(), findings);
  for (const [path, words] of instructions(checkpoint)) {
    if ((await folder.read(path))?.toString('utf8') !== words)
      findings.add('instructions', `${path} says something else`);
  }
  await checkFolder(folder, filesOf(checkpoint.size, isNote(note)), findings);
  findings.done(
    'files',
    'leaves',
    'tiles',
    'root',
    'canonical form',
    'recorded time',
    'versions',
    'ids',
    'views',
    'instructions',
  );
  const { origin, size, root } = checkpoint;
  return { origin, events: size, root: root.toString('base64'), holds: findings.isClean, checks: findings.report() };
};

const checkFigures = async (
  folder: Folder,
  { origin, size, root }: Checkpoint,
  figures: ReadonlyMap<string, bigint> | undefined,
  findings: Findings,
): Promise<void> => {
  if (figures === undefined) return;
  const stored = await folder.read(PLACES.figures);
  if (stored?.toString('utf8') === figuresAsCsv(figures, [origin, size, root])) findings.done('figures');
  else findings.add('figures', `${PLACES.figures} is not what the replay comes to`);
};

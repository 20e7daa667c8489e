import { checkTree, type Checkpoint, type TileReader, type TreeFault } from '@spillrom/transparency';
import type { Progress } from '../command.js';
import { anyCheckpoint, checkKept, checkQuorum, checkSignature, isNote, type Anchors } from './anchors.js';
import { Findings, type CheckReport } from './checks.js';
import { figuresAsCsv } from './figures.js';
import { checkFolder, filesOf, type Folder } from './folder-checks.js';
import { History } from './history.js';
import { PLACES } from './places.js';
import { instructions } from './texts.js';
import { checkStamps } from './time-stamps.js';
import { EventsDigest } from './views.js';

export interface Verified {
  readonly origin: string;
  readonly events: number;
  /** Of the checkpoint, base64. */
  readonly root: string;
  readonly holds: boolean;
  readonly checks: readonly CheckReport[];
}

/** There is nothing to verify, or nothing to verify it against. */
export class NothingToVerify extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NothingToVerify';
  }
}

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

interface Opened {
  /** The checkpoint as it lies there. */
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

/** @throws NothingToVerify, NoteRefused when the checkpoint is none */
const opened = async (files: TileReader, { key, kept, stamped }: Anchors): Promise<Opened> => {
  if (key === undefined && kept.length === 0 && stamped === undefined)
    throw new NothingToVerify('nothing that somebody else vouches for: give --key, --checkpoint, or both');
  const bytes = await files.read(PLACES.checkpoint);
  if (bytes === undefined) throw new NothingToVerify(`there is no file ${PLACES.checkpoint}`);
  const note = bytes.toString('utf8');
  const checkpoint = anyCheckpoint(note);
  if (checkpoint.size === 0) throw new NothingToVerify('the checkpoint is of an empty history');
  return { note, checkpoint };
};

interface Read {
  readonly figures: ReadonlyMap<string, bigint> | undefined;
  readonly readable: EventsDigest;
}

/** Everything that the entries and their tree tell, whoever published them. */
const checkHistory = async (
  files: TileReader,
  { note, checkpoint }: Opened,
  { key, kept, policy, stamped }: Anchors,
  published: readonly string[],
  findings: Findings,
  progress: Progress,
): Promise<Read> => {
  checkSignature(note, checkpoint, key, findings);
  checkQuorum([note, ...kept, ...published], policy, findings);
  await checkStamps(stamped, findings);
  const [own, others] = [kept.map(anyCheckpoint), published.map(anyCheckpoint)];
  const timed = (stamped?.stamps ?? []).map(({ note: text }) => anyCheckpoint(text));
  const history = new History(findings);
  const readable = new EventsDigest();
  const sizes = [...own, ...others, ...timed].map(({ size }) => size).filter((size) => size <= checkpoint.size);
  const roots = await checkTree(files, checkpoint.size, [...sizes, checkpoint.size], {
    entry: (entry, index) => {
      history.entry(entry, index);
      readable.add(entry);
    },
    fault: (fault) => tell(fault, findings),
    progress: (entries) => progress(`${entries} of ${checkpoint.size} events`),
  });
  findings.done('files', 'leaves', 'tiles', 'root');
  if (roots.get(checkpoint.size)?.equals(checkpoint.root) !== true)
    findings.add('root', `the entries do not make the root of the checkpoint of ${checkpoint.size} events`);
  checkKept('kept checkpoints', own, checkpoint, roots, findings);
  checkKept('time stamps', timed, checkpoint, roots, findings);
  for (const text of published) checkSignature(text, checkpoint, key, findings);
  checkKept('published checkpoints', others, checkpoint, roots, findings);
  return { figures: history.end(), readable };
};

const reportOn = ({ origin, size, root }: Checkpoint, findings: Findings): Verified => ({
  ...{ origin, events: size, root: root.toString('base64') },
  ...{ holds: findings.isClean, checks: findings.report() },
});

/**
 * Every check that can be done on a bundle alone, offline.
 * @throws NothingToVerify, NoteRefused when the checkpoint is none
 */
export const verifyBundle = async (folder: Folder, anchors: Anchors, progress: Progress): Promise<Verified> => {
  const findings = new Findings();
  const open = await opened(folder, anchors);
  const { figures, readable } = await checkHistory(folder, open, anchors, [], findings, progress);
  await checkDerived(folder, open, figures, readable, findings);
  return reportOn(open.checkpoint, findings);
};

/**
 * The same of a tree that is published, without what a bundle has beside it.
 * @param published the checkpoints that lie beside it
 * @throws NothingToVerify, NoteRefused when a checkpoint is none
 */
export const verifyTree = async (
  files: TileReader,
  published: readonly string[],
  anchors: Anchors,
  progress: Progress,
): Promise<Verified> => {
  const findings = new Findings();
  const open = await opened(files, anchors);
  await checkHistory(files, open, anchors, published, findings, progress);
  return reportOn(open.checkpoint, findings);
};

/** What a bundle derives from its entries. */
const checkDerived = async (
  folder: Folder,
  { note, checkpoint }: Opened,
  figures: ReadonlyMap<string, bigint> | undefined,
  readable: EventsDigest,
  findings: Findings,
): Promise<void> => {
  const { origin, size, root } = checkpoint;
  if ((await folder.sha256(PLACES.events)) !== readable.hex(checkpoint))
    findings.add('views', `${PLACES.events} is not what the entries say`);
  for (const [path, words] of instructions(checkpoint)) {
    if ((await folder.read(path))?.toString('utf8') !== words)
      findings.add('instructions', `${path} says something else`);
  }
  findings.done('views', 'instructions');
  if (figures !== undefined) {
    const stored = await folder.read(PLACES.figures);
    if (stored?.toString('utf8') === figuresAsCsv(figures, [origin, size, root])) findings.done('figures');
    else findings.add('figures', `${PLACES.figures} is not what the replay comes to`);
  }
  await checkFolder(folder, filesOf(size, isNote(note)), findings);
};

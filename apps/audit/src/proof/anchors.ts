import {
  cosignedBy,
  NoteRefused,
  noteVerifier,
  openCheckpoint,
  parseCheckpoint,
  parseVerifierKey,
  readCheckpoint,
  type Checkpoint,
  type Policy,
} from '@spillrom/transparency';
import type { CheckName, Findings } from './checks.js';
import type { StampsKept } from './time-stamps.js';

/** What somebody else vouches for. */
export interface Anchors {
  /** The log's verifier key, given out of band. */
  readonly key?: string;
  /** Whose cosignatures are enough. */
  readonly policy?: Policy;
  /** Checkpoints that the auditor kept: signed notes, or their three lines. */
  readonly kept: readonly string[];
  /** Time stamps of checkpoints, each of which is held against the history like one that was kept. */
  readonly stamped?: StampsKept;
}

export const isNote = (text: string): boolean => text.includes('\n\n');

/** A checkpoint of which nothing is believed yet, signed or not. @throws NoteRefused */
export const anyCheckpoint = (text: string): Checkpoint =>
  isNote(text) ? readCheckpoint(text) : parseCheckpoint(text);

const attempt = (findings: Findings, check: CheckName, work: () => void): boolean => {
  try {
    work();
    findings.done(check);
    return true;
  } catch (error) {
    if (!(error instanceof NoteRefused)) throw error;
    findings.add(check, error.message);
    return false;
  }
};

/** That a note is of this log, signed by the key that was given. */
export const checkSignature = (
  note: string,
  { origin }: Checkpoint,
  key: string | undefined,
  findings: Findings,
): void => {
  if (key === undefined) return;
  if (!attempt(findings, 'key', () => void noteVerifier(parseVerifierKey(key)))) return;
  attempt(findings, 'signature', () => void openCheckpoint(note, origin, [noteVerifier(parseVerifierKey(key))]));
};

/** That witnesses have seen one of these; that the history goes on from it is another check. */
export const checkQuorum = (texts: readonly string[], policy: Policy | undefined, findings: Findings): void => {
  if (policy === undefined) return;
  const isEnough = texts.filter(isNote).some((text) => {
    const { note } = readCheckpoint(text);
    let cosigned: ReadonlySet<string> = new Set();
    attempt(findings, 'quorum', () => (cosigned = cosignedBy(note, policy)));
    return policy.isQuorum(cosigned);
  });
  if (!isEnough)
    findings.add('quorum', `none of ${texts.length} checkpoints has the cosignatures that the policy asks for`);
};

/** That the history goes on from every one of these. */
export const checkKept = (
  check: 'kept checkpoints' | 'published checkpoints' | 'time stamps',
  kept: readonly Checkpoint[],
  checkpoint: Checkpoint,
  roots: ReadonlyMap<number, Buffer>,
  findings: Findings,
): void => {
  for (const { origin, size, root } of kept) {
    if (origin !== checkpoint.origin) findings.add(check, `one is of ${origin}, not of ${checkpoint.origin}`);
    else if (size > checkpoint.size)
      findings.add(check, `one has ${size} events: the history has lost its end, it has ${checkpoint.size}`);
    else if (roots.get(size)?.equals(root) !== true)
      findings.add(check, `the first ${size} events are not those of the checkpoint`);
  }
  if (kept.length > 0) findings.done(check);
};

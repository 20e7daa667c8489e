import { fromBase64, NoteRefused, openNote, parseNote, type Note, type NoteSignature, type Verifier } from './note.js';
import { HASH_BYTES, type Hash } from './tree.js';

/** What a log says of itself at one size. */
export interface Checkpoint {
  /** The log's name, for ever: a copy of an environment must not use it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

const SIZE = /^(?:0|[1-9]\d*)$/;

/** A whole number as these formats write it. @returns undefined for anything else */
export const parseNumber = (text: string): number | undefined => {
  const number = SIZE.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
};

/** @returns undefined for what is not one hash in base64 */
export const parseHash = (text: string): Hash | undefined => {
  const hash = fromBase64(text);
  return hash?.length === HASH_BYTES ? hash : undefined;
};

/** @throws NoteRefused; lines after the third, which nobody can audit, are refused */
export const parseCheckpoint = (text: string): Checkpoint => {
  const [origin, sizeText, rootText, end, ...more] = text.split('\n');
  const size = parseNumber(sizeText ?? '');
  const root = parseHash(rootText ?? '');
  if (!origin || size === undefined || root === undefined || end !== '' || more.length > 0) {
    throw new NoteRefused('not a checkpoint: origin, size and root, each a line');
  }
  return { origin, size, root };
};

export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note;
}

/** Nothing of it is to be believed yet. @throws NoteRefused */
export const readCheckpoint = (note: string): SignedCheckpoint => {
  const parsed = parseNote(note);
  return { ...parseCheckpoint(parsed.text), note: parsed };
};

/**
 * A checkpoint that the log has signed by one of its keys.
 * @throws NoteRefused when it is of another log, or nothing that is known has signed it
 */
export const openCheckpoint = (
  note: string,
  origin: string,
  keys: readonly Verifier[],
): SignedCheckpoint & { readonly verified: readonly NoteSignature[] } => {
  const { verified, ...parsed } = openNote(note, keys);
  const checkpoint = parseCheckpoint(parsed.text);
  if (checkpoint.origin !== origin) throw new NoteRefused(`a checkpoint of ${checkpoint.origin}, not of ${origin}`);
  return { ...checkpoint, note: parsed, verified };
};

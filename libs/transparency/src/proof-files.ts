import { parseHash, parseNumber, readCheckpoint } from './checkpoint.js';
import { NoteRefused } from './note.js';
import type { Hash } from './tree.js';

/** C2SP tlog-proof: that an entry stands at an index of the tree of a checkpoint. */
export interface InclusionFile {
  readonly index: number;
  /** From the leaf's sibling up. */
  readonly proof: readonly Hash[];
  /** The signed note, as it is. */
  readonly checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2⁶³ leaves has no longer path. */
const PROOF_MAX = 63;

const hashLines = (hashes: readonly Hash[]): string => hashes.map((hash) => `${hash.toString('base64')}\n`).join('');

export const inclusionFile = ({ index, proof, checkpoint }: InclusionFile): string =>
  `${HEADER}\nindex ${index}\n${hashLines(proof)}\n${checkpoint}`;

/** What stands before the first empty line, and the note behind it. */
const parts = (file: string): { readonly lines: readonly string[]; readonly checkpoint: string } => {
  const end = file.indexOf('\n\n');
  if (end < 0) throw new NoteRefused('no empty line before the checkpoint');
  const checkpoint = file.slice(end + 2);
  readCheckpoint(checkpoint);
  return { lines: file.slice(0, end).split('\n'), checkpoint };
};

const parseHashes = (lines: readonly string[]): readonly Hash[] => {
  if (lines.length > PROOF_MAX) throw new NoteRefused(`${lines.length} hashes in a proof: at most ${PROOF_MAX}`);
  return lines.map((line, index) => {
    const hash = parseHash(line);
    if (hash === undefined) throw new NoteRefused(`hash ${index} of the proof is not 32 bytes in base64`);
    return hash;
  });
};

const numberAfter = (word: string, line: string | undefined): number => {
  const number = line?.startsWith(`${word} `) === true ? parseNumber(line.slice(word.length + 1)) : undefined;
  if (number === undefined) throw new NoteRefused(`no line with ${word} and a number`);
  return number;
};

/** @throws NoteRefused */
export const parseInclusionFile = (file: string): InclusionFile => {
  const { lines, checkpoint } = parts(file);
  const [header, ...after] = lines;
  if (header !== HEADER) throw new NoteRefused(`does not begin with ${HEADER}`);
  // Extra data, which nothing vouches for, is passed over.
  const [index, ...hashes] = after[0]?.startsWith('extra ') === true ? after.slice(1) : after;
  return { index: numberAfter('index', index), proof: parseHashes(hashes), checkpoint };
};

/** What a witness is asked by, and how a bundle keeps that one checkpoint goes on from another. */
export interface ConsistencyFile {
  readonly former: number;
  readonly proof: readonly Hash[];
  /** The signed note of the latter. */
  readonly checkpoint: string;
}

export const consistencyFile = ({ former, proof, checkpoint }: ConsistencyFile): string =>
  `old ${former}\n${hashLines(proof)}\n${checkpoint}`;

/** @throws NoteRefused */
export const parseConsistencyFile = (file: string): ConsistencyFile => {
  const { lines, checkpoint } = parts(file);
  const [old, ...hashes] = lines;
  return { former: numberAfter('old', old), proof: parseHashes(hashes), checkpoint };
};

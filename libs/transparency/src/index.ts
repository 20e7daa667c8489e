export { openCheckpoint, parseCheckpoint, readCheckpoint, checkpointText } from './checkpoint.js';
export type { Checkpoint, SignedCheckpoint } from './checkpoint.js';
export { cosign, cosignatureVerifier, cosignedAt } from './cosignature.js';
export { GrowingTree } from './growing-tree.js';
export type { MadeTile } from './growing-tree.js';
export {
  NoteRefused,
  noteText,
  noteVerifier,
  openNote,
  parseSignatures,
  parseVerifierKey,
  SIGNATURE_TYPE,
  signNote,
  verifiedIn,
  verifierKey,
} from './note.js';
export type { Note, NoteSignature, Verifier, VerifierKey } from './note.js';
export { consistencyPlan, inclusionPlan, rootPlan } from './plan.js';
export { parsePolicy, PolicyRefused } from './policy.js';
export type { Policy } from './policy.js';
export { consistencyFile, inclusionFile, parseConsistencyFile, parseInclusionFile } from './proof-files.js';
export {
  bundleOf,
  entriesIn,
  hashIn,
  hashesIn,
  parseTilePath,
  tileHolding,
  tilePath,
  tilesBetween,
  tilesOf,
  TileMalformed,
} from './tile.js';
export type { Tile } from './tile.js';
export { EMPTY_ROOT, madeOf, nodeHash } from './tree.js';
export type { Hash, HashReader } from './tree.js';
export { isConsistent, isIncluded } from './verify.js';

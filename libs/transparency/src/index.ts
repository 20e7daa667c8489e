export { checkTree } from './check-tree.js';
export type { TreeFault, TreeVisitor } from './check-tree.js';
export {
  openCheckpoint,
  parseCheckpoint,
  parseHash,
  parseNumber,
  readCheckpoint,
  checkpointText,
} from './checkpoint.js';
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
export { entryHash, Integrator, MovedOn, TreeDiffers } from './integrate.js';
export { MemoryTiles } from './memory-tiles.js';
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
  TILE_WIDTH,
  tileHolding,
  tilePath,
  tilesBetween,
  tilesOf,
  TileMalformed,
} from './tile.js';
export type { Tile } from './tile.js';
export { cosignedBy } from './quorum.js';
export { Signer, WillNotSign } from './signer.js';
export type { SignerMemory } from './signer.js';
export { FileDiffers, isSameHead } from './tile-store.js';
export type { TileReader, TileStore, TreeHead } from './tile-store.js';
export { TreeReader } from './tree-reader.js';
export { EMPTY_ROOT, madeOf, nodeHash } from './tree.js';
export type { Hash, HashReader } from './tree.js';
export { isConsistent, isIncluded } from './verify.js';
export { writeTree } from './write-tree.js';
export { Witness } from './witness.js';
export type { WitnessedLog } from './witness.js';

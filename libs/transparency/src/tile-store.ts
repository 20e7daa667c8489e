import type { Hash } from './tree.js';

/** How far a tree has come. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Where a tree's files can be read, by paths relative to the tree's root. */
export interface TileReader {
  /** @returns undefined when there is no such file */
  read(path: string): Promise<Buffer | undefined>;
}

/**
 * Where the files of one tree are kept. A file never changes: what `write` resolved is durable, and the same bytes again change nothing.
 * How far the tree has come is told apart from the files, since files may stand there that no head counts yet. What every store
 * promises is shown by `testing/tile-store-suite.ts`.
 */
export interface TileStore extends TileReader {
  /** @throws FileDiffers when a file with other bytes stands there */
  write(path: string, bytes: Buffer): Promise<void>;
  /** How far the tree has come; undefined for one that was never advanced. */
  head(): Promise<TreeHead | undefined>;
  /**
   * Moves the head, if it is still the former one (undefined: none). Durable when it resolves.
   * @returns false when somebody else has moved it
   */
  advance(former: TreeHead | undefined, latter: TreeHead): Promise<boolean>;
}

/** A file was to be made again and came out otherwise: somebody changed it, or the log is not the one that it was made from. */
export class FileDiffers extends Error {
  constructor(readonly path: string) {
    super(`${path} holds other bytes than were to be written`);
    this.name = 'FileDiffers';
  }
}

export const isSameHead = (one: TreeHead | undefined, other: TreeHead | undefined): boolean =>
  one === undefined || other === undefined ? one === other : one.size === other.size && one.root.equals(other.root);

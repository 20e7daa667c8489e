import { GrowingTree } from './growing-tree.js';
import { entryHash } from './integrate.js';
import { bundleOf, TILE_WIDTH, tilePath } from './tile.js';
import type { TreeHead } from './tile-store.js';

/**
 * Writes the files that a tree has when it is finished, and none that it had on the way: partial ones stand at its right edge only.
 * @param write is told each file once
 */
export const writeTree = async (
  entries: AsyncIterable<Buffer>,
  write: (path: string, bytes: Buffer) => Promise<void>,
): Promise<TreeHead> => {
  const tree = GrowingTree.empty();
  let bundle: Buffer[] = [];
  const endBundle = async (): Promise<void> => {
    const tile = { level: 'entries', index: Math.floor((tree.size - 1) / TILE_WIDTH), width: bundle.length } as const;
    await write(tilePath(tile), bundleOf(bundle));
    bundle = [];
  };
  for await (const entry of entries) {
    bundle.push(entry);
    const full = tree.add(entryHash(entry));
    if (bundle.length === TILE_WIDTH) await endBundle();
    for (const { tile, bytes } of full) await write(tilePath(tile), bytes);
  }
  if (bundle.length > 0) await endBundle();
  for (const { tile, bytes } of tree.partial()) await write(tilePath(tile), bytes);
  return { size: tree.size, root: tree.root() };
};

import type { TileReader } from '@spillrom/transparency';
import { folderAt } from './folder-checks.js';
import { webTree } from './web-tree.js';

export const isUrl = (place: string): boolean => /^https?:/.test(place);

/** A published tree, in a folder or at a URL. */
export const treeAt = (place: string): TileReader => (isUrl(place) ? webTree(place) : folderAt(place));

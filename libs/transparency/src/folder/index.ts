export { FileMemory } from './file-memory.js';
export { FolderTiles } from './folder-tiles.js';

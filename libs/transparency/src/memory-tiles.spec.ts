import { MemoryTiles } from './memory-tiles.js';
import { describeTileStore } from './testing/tile-store-suite.js';

describeTileStore('in memory', async () => {
  const store = new MemoryTiles();
  return { store, second: store };
});

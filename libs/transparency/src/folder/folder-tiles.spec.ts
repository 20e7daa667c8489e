import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '@spillrom/embedded/testing';
import { describeTileStore } from '../testing/tile-store-suite.js';
import { FolderTiles } from './folder-tiles.js';

const folders: string[] = [];
const freshFolder = (): string => {
  const folder = join(scratchFolder(), `tiles-${folders.length}`);
  mkdirSync(folder);
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describeTileStore('in a folder', async () => {
  const folder = freshFolder();
  return { store: new FolderTiles(folder), second: new FolderTiles(folder) };
});

describe('a folder of tiles', () => {
  it('keeps nothing of what was left half written', async () => {
    const folder = freshFolder();
    const store = new FolderTiles(folder);
    writeFileSync(join(folder, '.new-1-1'), 'half');
    await store.write('tile/0/000.p/1', Buffer.alloc(32));
    expect(await store.read('tile/0/000.p/1')).toEqual(Buffer.alloc(32));
    expect(readdirSync(folder).sort()).toEqual(['.new-1-1', 'tile']);
  });

  it('keeps one head, however often it moved', async () => {
    const folder = freshFolder();
    const store = new FolderTiles(folder);
    let former = await store.head();
    for (let size = 1; size <= 5; size += 1) {
      const latter = { size, root: Buffer.alloc(32, size) };
      expect(await store.advance(former, latter)).toBe(true);
      former = latter;
    }
    expect(readdirSync(join(folder, '.heads'))).toEqual(['5']);
    expect(await store.head()).toEqual(former);
  });
});

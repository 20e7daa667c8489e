import { FileDiffers, type TileStore } from '../tile-store.js';
import { entryHash } from '../integrate.js';

interface Opened {
  readonly store: TileStore;
  /** The same files, as another process sees them. */
  readonly second: TileStore;
}

/** What every store of tiles promises. */
export const describeTileStore = (name: string, open: () => Promise<Opened>): void => {
  describe(`tiles ${name}`, () => {
    const root = (text: string) => entryHash(Buffer.from(text));
    const one = { size: 1, root: root('one') };
    const two = { size: 2, root: root('two') };

    it('are nothing at first', async () => {
      const { store } = await open();
      expect(await store.head()).toBeUndefined();
      expect(await store.read('tile/0/000')).toBeUndefined();
    });

    it('are read as they were written, by others too', async () => {
      const { store, second } = await open();
      await store.write('tile/entries/x001/234.p/7', Buffer.from([0, 255, 10]));
      for (const each of [store, second])
        expect(await each.read('tile/entries/x001/234.p/7')).toEqual(Buffer.from([0, 255, 10]));
    });

    it('can be written again with the same bytes, and with no others', async () => {
      const { store, second } = await open();
      await store.write('tile/0/000.p/1', root('a'));
      await second.write('tile/0/000.p/1', root('a'));
      await expect(second.write('tile/0/000.p/1', root('b'))).rejects.toThrow(FileDiffers);
      expect(await store.read('tile/0/000.p/1')).toEqual(root('a'));
    });

    it('keep what was written although its buffer changes', async () => {
      const { store } = await open();
      const bytes = Buffer.from('before');
      await store.write('tile/0/000.p/1', bytes);
      bytes.write('after!');
      expect(await store.read('tile/0/000.p/1')).toEqual(Buffer.from('before'));
    });

    it('have a head that moves only from where it stands', async () => {
      const { store, second } = await open();
      expect(await store.advance(undefined, one)).toBe(true);
      expect(await second.advance(undefined, two)).toBe(false);
      expect(await second.advance({ ...one, root: root('other') }, two)).toBe(false);
      expect(await second.head()).toEqual(one);
      expect(await second.advance(one, two)).toBe(true);
      expect(await store.head()).toEqual(two);
    });

    it('let one of many move the head', async () => {
      const { store, second } = await open();
      const heads = Array.from({ length: 16 }, (_, index) => ({ size: index + 1, root: root(String(index)) }));
      const moved = await Promise.all(
        heads.map((head, index) => (index % 2 === 0 ? store : second).advance(undefined, head)),
      );
      expect(moved.filter(Boolean)).toHaveLength(1);
      expect(await store.head()).toEqual(heads[moved.indexOf(true)]);
    });
  });
};

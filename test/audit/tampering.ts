import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { canonical, type JsonObject } from '@spillrom/event-sourcing';
import {
  bundleOf,
  checkpointText,
  entriesIn,
  parseTilePath,
  readCheckpoint,
  Signer,
  TILE_WIDTH,
  tilePath,
  tilesOf,
  writeTree,
  type Tile,
} from '@spillrom/transparency';
import { Remembered } from '../../libs/transparency/src/testing/remembered.js';

/** The files of a bundle or a tree, by path. */
export type Files = Map<string, Buffer>;

/** Numbers from which a tampering chooses what it does and where; each as large as it likes. */
export interface Dice {
  readonly one: number;
  readonly other: number;
  readonly bit: number;
}

/** What somebody does to a bundle whose checkpoint they cannot sign. */
export interface FileTampering {
  readonly what: string;
  /** The script of the bundle finds it too: it reads the checkpoint, the entries and the hashes of their leaves. */
  readonly script: boolean;
  /** @returns what `verify` must name: the file, or the number of an event; one of them is enough */
  readonly tamper: (files: Files, dice: Dice) => readonly string[];
}

const place = (dice: number, length: number): number => dice % length;
const isOfTree = (path: string): boolean => path.startsWith('tile/');
const isEntries = (path: string): boolean => path.startsWith('tile/entries/');
const isLeaves = (path: string): boolean => path.startsWith('tile/0/');

const chosen = (files: Files, dice: number, isMeant: (path: string) => boolean): readonly [string, Buffer] => {
  const meant = [...files].filter(([path]) => isMeant(path));
  return meant[place(dice, meant.length)]!;
};

const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[place(at, bytes.length)]! ^= 1 << (bit % 8);
  return changed;
};

/** The bundle of entries that the dice choose, taken apart, changed and put together again. */
const inBundle = (
  files: Files,
  { one }: Dice,
  change: (entries: Buffer[], first: number) => readonly string[],
): readonly string[] => {
  const { size } = readCheckpoint(files.get('checkpoint')!.toString('utf8'));
  const bundles = [...tilesOf(size)].filter(({ level }) => level === 'entries');
  const bundle: Tile = bundles[place(one, bundles.length)]!;
  const path = tilePath(bundle);
  const entries = [...entriesIn(bundle, files.get(path)!)];
  const named = change(entries, bundle.index * TILE_WIDTH);
  files.set(path, bundleOf(entries));
  return [...named, `${path}:`];
};

const edited = (entry: Buffer, edit: (event: JsonObject) => JsonObject): Buffer =>
  Buffer.from(canonical(edit(JSON.parse(entry.toString('utf8')) as JsonObject)), 'utf8');

const event = (number: number): string => `event ${number}`;

const onEntry =
  (edit: (event: JsonObject, of: JsonObject) => JsonObject) =>
  (files: Files, dice: Dice): readonly string[] =>
    inBundle(files, dice, (entries, first) => {
      const at = place(dice.other, entries.length - 1);
      const of = JSON.parse(entries[at + 1]!.toString('utf8')) as JsonObject;
      entries[at] = edited(entries[at]!, (each) => edit(each, of));
      return [event(first + at + 1)];
    });

const onFile =
  (isMeant: (path: string) => boolean, change: (bytes: Buffer, dice: Dice) => Buffer | undefined) =>
  (files: Files, dice: Dice): readonly string[] => {
    const [path, bytes] = chosen(files, dice.one, isMeant);
    const after = change(bytes, dice);
    if (after === undefined) files.delete(path);
    else files.set(path, after);
    return [path];
  };

const withCheckpoint =
  (change: (checkpoint: ReturnType<typeof readCheckpoint>, dice: Dice) => string) =>
  (files: Files, dice: Dice): readonly string[] => {
    const text = change(readCheckpoint(files.get('checkpoint')!.toString('utf8')), dice);
    const [, signatures] = files.get('checkpoint')!.toString('utf8').split('\n\n');
    files.set('checkpoint', Buffer.from(`${text}\n${signatures}`));
    return ['checkpoint', 'signed'];
  };

const stranger = generateKeyPairSync('ed25519').privateKey;

export const FILE_TAMPERINGS: readonly FileTampering[] = [
  {
    what: 'a bit of an entry',
    script: true,
    tamper: (files, dice) =>
      inBundle(files, dice, (entries, first) => {
        const at = place(dice.other, entries.length);
        entries[at] = flipped(entries[at]!, dice.other, dice.bit);
        return [event(first + at + 1)];
      }),
  },
  {
    what: 'a bit of a bundle of entries, of their lengths perhaps',
    script: true,
    tamper: (files, dice) => {
      const [path] = onFile(isEntries, (bytes, { other, bit }) => flipped(bytes, other, bit))(files, dice);
      return [path!, 'has another hash than its tile says'];
    },
  },
  {
    what: 'a bit of the hash of a leaf',
    script: true,
    tamper: (files, dice) => {
      const [path, bytes] = chosen(files, dice.one, isLeaves);
      files.set(path, flipped(bytes, dice.other, dice.bit));
      const { index } = parseTilePath(path)!;
      return [event(index * TILE_WIDTH + Math.floor(place(dice.other, bytes.length) / 32) + 1)];
    },
  },
  {
    what: 'a bit of an upper tile',
    script: false,
    tamper: onFile(
      (path) => path.startsWith('tile/1/'),
      (bytes, { other, bit }) => flipped(bytes, other, bit),
    ),
  },
  {
    what: 'a bit of what is derived from the entries',
    script: false,
    tamper: onFile(
      (path) => !isOfTree(path) && path !== 'checkpoint' && !path.startsWith('keys/'),
      (bytes, { other, bit }) => flipped(bytes, other, bit),
    ),
  },
  {
    what: 'the end of a file of the tree cut off',
    script: false,
    tamper: onFile(isOfTree, (bytes, { other }) => bytes.subarray(0, place(other, bytes.length))),
  },
  {
    what: 'bytes after a bundle or the hashes of its leaves',
    script: true,
    tamper: onFile(
      (path) => isEntries(path) || isLeaves(path),
      (bytes, { bit }) => Buffer.concat([bytes, Buffer.alloc(1 + (bit % 8))]),
    ),
  },
  { what: 'a file of the tree gone', script: false, tamper: onFile(isOfTree, () => undefined) },
  {
    what: 'a file too many',
    script: false,
    tamper: (files, { one }) => {
      files.set(`tile/entries/${one % 1000}.more`, Buffer.from('{}'));
      return [`${one % 1000}.more`];
    },
  },
  {
    what: 'the data of an event',
    script: true,
    tamper: onEntry((each) => ({ ...each, data: { ...(each['data'] as JsonObject), amountOre: '1' } })),
  },
  {
    what: 'the payload of its neighbour',
    script: true,
    tamper: onEntry((each, of) => ({
      ...each,
      data: of['data']!,
      type: of['type']!,
      meta: { ...(of['meta'] as JsonObject), swapped: 'yes' },
    })),
  },
  {
    what: 'the actor of an event',
    script: true,
    tamper: onEntry((each) => ({ ...each, meta: { ...(each['meta'] as JsonObject), actor: 'actor-nobody' } })),
  },
  {
    what: 'the time of an event',
    script: true,
    tamper: onEntry((each) => ({ ...each, recordedAt: '2021-01-01T00:00:00.000000Z' })),
  },
  { what: 'an id', script: true, tamper: onEntry((each) => ({ ...each, id: '01890000-0000-7000-8000-000000000001' })) },
  {
    what: 'an entry dropped',
    script: true,
    tamper: (files, dice) =>
      inBundle(files, dice, (entries) => {
        entries.splice(place(dice.other, entries.length), 1);
        return [];
      }),
  },
  {
    what: 'an entry appended inside a bundle',
    script: true,
    tamper: (files, dice) =>
      inBundle(files, dice, (entries) => {
        entries.push(entries[place(dice.other, entries.length)]!);
        return [];
      }),
  },
  {
    what: 'an entry inserted in place of another',
    script: true,
    tamper: (files, dice) =>
      inBundle(files, dice, (entries, first) => {
        const at = 1 + place(dice.other, entries.length - 1);
        entries[at] = entries[at - 1]!;
        return [event(first + at + 1)];
      }),
  },
  {
    what: 'two entries in the other order',
    script: true,
    tamper: (files, dice) =>
      inBundle(files, dice, (entries, first) => {
        const at = 1 + place(dice.other, entries.length - 1);
        [entries[at - 1], entries[at]] = [entries[at]!, entries[at - 1]!];
        return [event(first + at), event(first + at + 1)];
      }),
  },
  {
    what: 'another root in the checkpoint',
    script: true,
    tamper: withCheckpoint(({ root, ...rest }, { one, bit }) =>
      checkpointText({ ...rest, root: flipped(root, one, bit) }),
    ),
  },
  {
    what: 'another size in the checkpoint',
    script: true,
    tamper: withCheckpoint(({ size, ...rest }, { one }) => checkpointText({ ...rest, size: 1 + place(one, size - 1) })),
  },
];

/** What somebody does who writes the history anew and holds the log's key: tree and signature are right. */
export interface HistoryTampering {
  readonly what: string;
  /** Whether the history contradicts itself by it, so that it is found without a checkpoint that is held elsewhere. */
  readonly alone: boolean;
  /** @returns the first event that is another, from 1 */
  readonly tamper: (entries: Buffer[], dice: Dice) => number;
}

const anyOf = (entries: readonly Buffer[], { one }: Dice): number => place(one, entries.length);

const rewriting =
  (edit: (event: JsonObject) => JsonObject) =>
  (entries: Buffer[], dice: Dice): number => {
    const at = anyOf(entries, dice);
    entries[at] = edited(entries[at]!, edit);
    return at + 1;
  };

export const HISTORY_TAMPERINGS: readonly HistoryTampering[] = [
  {
    what: 'who did it is changed',
    alone: false,
    tamper: rewriting((each) => ({ ...each, meta: { ...(each['meta'] as JsonObject), actor: 'actor-nobody' } })),
  },
  {
    what: 'the version of an event is changed',
    alone: true,
    tamper: rewriting((each) => ({ ...each, version: Number(each['version']) + 1 })),
  },
  {
    what: 'an event is recorded before the one before it',
    alone: true,
    tamper: (entries, dice) => {
      const at = 1 + place(dice.one, entries.length - 1);
      entries[at] = edited(entries[at]!, (each) => ({ ...each, recordedAt: '2021-01-01T00:00:00.000000Z' }));
      return at + 1;
    },
  },
  {
    what: 'an id is used twice',
    alone: true,
    tamper: (entries, dice) => {
      const at = 1 + place(dice.one, entries.length - 1);
      const { id } = JSON.parse(entries[at - 1]!.toString('utf8')) as JsonObject;
      entries[at] = edited(entries[at]!, (each) => ({ ...each, id: id! }));
      return at + 1;
    },
  },
  {
    what: 'an event stands twice',
    alone: true,
    tamper: (entries, dice) => {
      const at = anyOf(entries, dice);
      entries.splice(at, 0, entries[at]!);
      return at + 2;
    },
  },
  {
    what: 'an entry is not in its canonical form',
    alone: true,
    tamper: (entries, dice) => {
      const at = anyOf(entries, dice);
      entries[at] = Buffer.concat([entries[at]!, Buffer.from(' ')]);
      return at + 1;
    },
  },
  {
    what: 'an event is dropped',
    alone: false,
    tamper: (entries, dice) => {
      const at = place(dice.one, entries.length - 1);
      entries.splice(at, 1);
      return at + 1;
    },
  },
  {
    what: 'the end is lost',
    alone: false,
    tamper: (entries, dice) => {
      const at = 1 + place(dice.one, entries.length - 1);
      entries.splice(at);
      return at + 1;
    },
  },
  {
    what: 'the end is rolled back and written anew',
    alone: false,
    tamper: (entries, dice) => {
      const at = place(dice.one, entries.length - 1);
      for (let index = at; index < entries.length; index += 1)
        entries[index] = edited(entries[index]!, (each) => ({
          ...each,
          meta: { ...(each['meta'] as JsonObject), actor: 'actor-nobody' },
        }));
      return at + 1;
    },
  },
];

/** The tree of these entries with a checkpoint that is signed by whoever holds the key. */
export const treeOf = async (entries: readonly Buffer[], origin: string, key: KeyObject = stranger): Promise<Files> => {
  const files: Files = new Map();
  const all = async function* (): AsyncGenerator<Buffer> {
    yield* entries;
  };
  const head = await writeTree(all(), async (path, bytes) => void files.set(path, Buffer.from(bytes)));
  const signer = new Signer(origin, [key], new Remembered());
  const note = await signer.sign({ read: async (path) => files.get(path) }, head);
  return files.set('checkpoint', Buffer.from(note));
};

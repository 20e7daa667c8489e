import {
  followEntries,
  isCanonical,
  START,
  type EntryPage,
  type EntrySource,
  type EventStore,
  type Following,
  type FollowOptions,
  type Position,
} from '@spillrom/event-sourcing';
import {
  Integrator,
  isSameHead,
  MovedOn,
  tilesBetween,
  TILE_WIDTH,
  WillNotSign,
  type Signer,
  type TreeHead,
} from '@spillrom/transparency';
import type { FolderTiles } from '@spillrom/transparency/folder';

/** A log that can be followed for the bytes that it keeps. */
type FollowedLog = EntrySource & Pick<EventStore, 'head'>;

/** Whoever caught up looks again so much later: so often a checkpoint is signed, at most. */
const LOOK_AGAIN_MS = { first: 500, max: 500 };

export interface Published {
  readonly log: FollowedLog;
  readonly tiles: FolderTiles;
  readonly signer: Signer;
}

/** The newest checkpoint, which alone changes; every one that was published stays under its size. */
const NEWEST = 'checkpoint';
const checkpointOf = (size: number): string => `checkpoints/${size}`;

/** The log and the tree do not tell the same: nothing is signed any more until somebody has looked. */
class LogDiffers extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'LogDiffers';
  }
}

/**
 * Where the log goes on after the entries of a tree, of which the last tells its stream and version.
 * @throws LogDiffers when the log does not hold that event, or holds another there
 */
const positionAfter = async (log: FollowedLog, integrator: Integrator): Promise<Position> => {
  const last = await integrator.last();
  if (last === undefined) return START;
  const { stream, version, id } = JSON.parse(last.toString('utf8')) as {
    readonly stream: Parameters<EntrySource['read']>[0][number]['stream'];
    readonly version: number;
    readonly id: string;
  };
  const [event] = await log.read([{ stream, after: version - 1 }]);
  if (event?.id !== id)
    throw new LogDiffers(`the log lacks event ${integrator.size} of the tree (${stream}, version ${version})`);
  return event.position;
};

const entriesOf = ({ entries }: EntryPage, size: number): readonly Buffer[] =>
  entries.map((each, place) => {
    if (!isCanonical(each)) {
      const { stream, version } = each.event;
      throw new LogDiffers(
        `event ${size + place + 1} (${stream}, version ${version}) is not stored in its canonical form`,
      );
    }
    return Buffer.from(each.entry, 'utf8');
  });

const forReading = (log: FollowedLog): FollowedLog => ({
  read: (from) => log.read(from),
  readEntries: (after, limit) => log.readEntries(after, limit),
  head: () => log.head(),
});

/** Follows a log into its tree, and signs a checkpoint whenever it has caught up. */
export class Publisher {
  #published: TreeHead | undefined;

  private constructor(
    private readonly to: Published,
    private readonly integrator: Integrator,
  ) {}

  /**
   * Goes on where the tree stands, whoever brought it there.
   * @returns what ends with `MovedOn` when another publisher has gone on meanwhile, and with `LogDiffers`, `WillNotSign` and their like
   *   when something is not as it was
   */
  static async follow(to: Published, options: FollowOptions = {}): Promise<Following> {
    const integrator = await Integrator.open(to.tiles);
    const publisher = new Publisher(to, integrator);
    const after = await positionAfter(to.log, integrator);
    const head = await to.log.head();
    // What was put into the tree and not signed before a process ended.
    if (head !== 'empty' && head.position === after) await publisher.#publish();
    // By looking again alone: a bell that rings for every commit would ask for a checkpoint of each.
    const log = { ...forReading(to.log), onAppend: () => async () => {} };
    return followEntries(log, after, (page) => publisher.#take(page), {
      pollMs: LOOK_AGAIN_MS,
      pageEvents: 2048,
      ...options,
    });
  }

  async #take(page: EntryPage): Promise<void> {
    const former = this.integrator.size;
    await this.integrator.add(entriesOf(page, former));
    await this.#dropPartials(former);
    if (page.end) await this.#publish();
  }

  /** Of the tiles that became full, the versions before that. */
  async #dropPartials(former: number): Promise<void> {
    for (const level of ['entries', 0, 1] as const) {
      for (const tile of tilesBetween(level, former, this.integrator.size))
        if (tile.width === TILE_WIDTH) await this.to.tiles.dropPartial(tile);
    }
  }

  async #publish(): Promise<void> {
    const { head } = this.integrator;
    if (head.size === 0 || isSameHead(head, this.#published)) return;
    const note = await this.#signed(head);
    await this.to.tiles.write(checkpointOf(head.size), note);
    await this.#showNewest(note);
    this.#published = head;
  }

  /** @throws MovedOn when another publisher has signed what comes after, WillNotSign */
  async #signed(head: TreeHead): Promise<Buffer> {
    try {
      return Buffer.from(await this.to.signer.sign(this.to.tiles, head), 'utf8');
    } catch (error) {
      if (error instanceof WillNotSign && !isSameHead(head, await this.to.tiles.head())) throw new MovedOn();
      throw error;
    }
  }

  /** Also of what another publisher has signed meanwhile: whoever comes last leaves the newest. */
  async #showNewest(note: Buffer): Promise<void> {
    const newest = await this.to.tiles.head();
    const theirs = newest === undefined ? undefined : await this.to.tiles.read(checkpointOf(newest.size));
    await this.to.tiles.replace(NEWEST, theirs ?? note);
    if (!isSameHead(newest, await this.to.tiles.head())) await this.#showNewest(note);
  }
}

import { ChainRefused, type Appended, type Chain } from '@spillrom/event-sourcing';
import type { Progress } from '../command.js';
import type { ReadableLog, WritableLog } from '../logs.js';
import { chainsOf } from './chains.js';
import { compareLogs, type Compared } from './compare-logs.js';
import { insist, type Sleep } from './insist.js';
import { pages } from './pages.js';
import { share } from './share.js';

export interface Copy {
  /** How many events the target held already. */
  readonly held: number;
  readonly copied: { readonly events: number; readonly commits: number };
  /** Why nothing, or nothing more, was copied. */
  readonly stopped: string | undefined;
  /** Both logs afterwards. */
  readonly compared: Compared;
}

const NOTHING = { events: 0, commits: 0 };

/**
 * Writes to a log what it lacks of another, commit by commit, and compares both. The target must hold a beginning of the source, or
 * nothing: it is compared first, so a copy that broke off is taken up by copying again, and one that is whole is only compared.
 */
export const copyLog = async (from: ReadableLog, to: WritableLog, progress: Progress, sleep?: Sleep): Promise<Copy> => {
  const before = await compareLogs(from, to, (line) => progress(`before copying: ${line}`));
  const held = before.events;
  if (before.unlike === undefined) return { held, copied: NOTHING, stopped: undefined, compared: before };
  if (!isBeginning(before)) {
    const stopped = 'the target is not a beginning of the source, so nothing was written';
    return { held, copied: NOTHING, stopped, compared: before };
  }
  const writing = new Writing(from, to, progress, sleep);
  const stopped = await writing.after(before);
  const compared = await compareLogs(from, to, (line) => progress(`after copying: ${line}`));
  const { events, commits } = writing;
  return { held, copied: { events, commits }, stopped, compared };
};

const isBeginning = ({ unlike }: Compared): boolean =>
  unlike?.kind === 'end' && unlike.ended === 'to' && unlike.other.commit.index === 0;

/** Takes the source's chains to the target, one after the other: were two under way, they could change places. */
class Writing {
  events = 0;
  commits = 0;

  constructor(
    private readonly from: ReadableLog,
    private readonly to: WritableLog,
    private readonly progress: Progress,
    private readonly sleep: Sleep | undefined,
  ) {}

  /** @returns why it stopped before the end, if it did */
  async after({ position }: Compared): Promise<string | undefined> {
    const head = await this.from.head();
    try {
      for await (const page of pages(this.from, position)) {
        for (const chain of chainsOf(page)) {
          const appended = await insist(this.to, chain, this.sleep);
          if ('conflicts' in appended) return overtaken(appended);
          this.count(chain);
        }
        const last = page.at(-1);
        if (last !== undefined) this.progress(`${this.events} events copied${share(last.position, head)}`);
      }
      return undefined;
    } catch (error) {
      if (!(error instanceof ChainRefused)) throw error;
      return `the rest of the source cannot be copied: ${error.message}`;
    }
  }

  private count(chain: Chain): void {
    this.commits += chain.length;
    for (const { events } of chain) this.events += events.length;
  }
}

type Conflicts = Extract<Appended, { conflicts: unknown }>;

const overtaken = ({ conflicts: [{ stream, expected, actual }] }: Conflicts): string =>
  `${stream} is at version ${actual} in the target and at ${expected} in the source: ` +
  'something else writes to the target, or the source contradicts itself';

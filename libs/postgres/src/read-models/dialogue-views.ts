import type { EntityManager } from 'typeorm';
import type { Position } from '@spillrom/event-sourcing';
import {
  contactWith,
  dialoguePage,
  readDialogueCursor,
  silentProviders,
  type DialogueQuery,
  type ShownEntry,
  type SilenceQuery,
  type SilentProvider,
} from './dialogue-query.js';
import { isPast, later, pastState, type AtLeast, type StateAsked } from './past-state.js';
import type { Snapshots } from './snapshots.js';

type At<Answer> = Answer & { readonly position: Position };

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** What is said between the region and the providers, as it is now or was. */
export class DialogueViews {
  constructor(private readonly snapshots: Snapshots) {}

  /** A page of the dialogue with a provider or about a case, in the order in which it happened. */
  async page({ cursor, ...asking }: DialogueQuery & StateAsked): Promise<At<Page<ShownEntry>>> {
    const { minPosition, position, recordedAt, ...query } = asking;
    const mark = readDialogueCursor(cursor, isPast(asking));
    const state = {
      ...(minPosition !== undefined && { minPosition }),
      ...(position !== undefined && { position }),
      ...(recordedAt !== undefined && { recordedAt }),
    };
    // What was known at a moment may still grow, so further pages keep to the position of the first.
    const until = mark?.until ?? (await pastState(this.snapshots, state))?.position;
    return this.#read(minPosition, until, (manager) => dialoguePage(manager, query, mark, until));
  }

  async contact(
    provider: string,
    contact: number,
    state: StateAsked = {},
  ): Promise<At<{ readonly item?: ShownEntry }>> {
    const until = (await pastState(this.snapshots, state))?.position;
    return this.#read(state.minPosition, until, async (manager) => {
      const item = await contactWith(manager, provider, contact, until);
      return item === undefined ? {} : { item };
    });
  }

  async silentProviders({ minPosition, ...query }: SilenceQuery & AtLeast): Promise<At<Page<SilentProvider>>> {
    return this.#read(minPosition, undefined, (manager) => silentProviders(manager, query));
  }

  /** Of a state of the past the answer says its own position. */
  async #read<Answer extends object>(
    minPosition: Position | undefined,
    until: Position | undefined,
    work: (manager: EntityManager) => Promise<Answer>,
  ): Promise<At<Answer>> {
    return this.snapshots.read('registers', later(minPosition, until), async (manager, position) => ({
      ...(await work(manager)),
      position: until ?? position,
    }));
  }
}

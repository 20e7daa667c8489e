import { comparePositions, type EventStore, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import type { ReadModel, RegisterName, RegisterRows, Row } from '@spillrom/read-models';
import { later, pastState, type StateAsked } from './past-state.js';
import { findRow, type Narrowed } from './register-query.js';
import type { Snapshots } from './snapshots.js';
import { finding } from './told-rows.js';

/** An event of a row's stream, and the row before and after it. */
export interface Step<Name extends RegisterName> {
  readonly stored: StoredEvent;
  readonly before?: RegisterRows[Name];
  readonly after: RegisterRows[Name];
}

/** How rows came to be what they are: folded anew from their streams, event by event. */
export class RowHistory {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly readModel: Pick<ReadModel, 'stream' | 'evolve'>,
    private readonly log: Pick<EventStore, 'read'>,
  ) {}

  /** Every step of a row until the state that is asked for; none where that state has no such row. Costs as much as the stream is long. */
  async of<Name extends RegisterName>(
    register: Name,
    id: string,
    state: StateAsked = {},
    narrowed: Narrowed<Name> = {},
  ): Promise<{ readonly steps: readonly Step<Name>[]; readonly position: Position }> {
    const past = await pastState(this.snapshots, state);
    const wanted = later(state.minPosition, past?.position);
    const { found, position } = await this.snapshots.read('registers', wanted, async (manager, reached) => {
      const row = await findRow(manager, register, id, { ...narrowed, at: past?.position });
      // As of something that has changed, so that what was left out is looked up.
      const one = row === undefined ? [] : [{ ...row, row: null }];
      return { found: await finding(manager, one), position: past?.position ?? reached };
    });
    if (found.found.length === 0) return { steps: [], position };
    const events = await this.log.read([{ stream: this.readModel.stream(register, id), after: -1 }]);
    const shown = events.filter((event) => comparePositions(event.position, position) <= 0);
    return { steps: this.#steps<Name>(shown.filter(({ id: event }) => !found.leftOut.has(event))), position };
  }

  #steps<Name extends RegisterName>(events: readonly StoredEvent[]): readonly Step<Name>[] {
    let before: Row | undefined;
    return events.flatMap((stored) => {
      const after = this.readModel.evolve(before, stored);
      const step = after === undefined ? [] : [{ stored, ...(before !== undefined && { before }), after }];
      before = after;
      return step as unknown as readonly Step<Name>[];
    });
  }
}

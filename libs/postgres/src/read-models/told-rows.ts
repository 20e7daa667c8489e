import type { EntityManager } from 'typeorm';
import { comparePositions, type EventStore, type StoredEvent, type StreamName } from '@spillrom/event-sourcing';
import type { ReadModel, RegisterName, RegisterRows, Row } from '@spillrom/read-models';
import type { Found } from './register-query.js';

/** Rows that a read has found, and the events that an operator has left out of them. */
export interface Finding {
  readonly found: readonly Found[];
  readonly leftOut: ReadonlySet<string>;
}

const LEFT_OUT = "SELECT event FROM projections.left_out WHERE projection = 'registers'";

/** What was found, in the same snapshot with what is left out of it. */
export const finding = async (manager: EntityManager, found: readonly Found[]): Promise<Finding> => {
  const hasChanged = found.some(({ row }) => row === null);
  const events = hasChanged ? await manager.query<{ event: string }[]>(LEFT_OUT) : [];
  return { found, leftOut: new Set(events.map(({ event }) => event)) };
};

const byStream = (events: readonly StoredEvent[]): ReadonlyMap<StreamName, readonly StoredEvent[]> => {
  const streams = new Map<StreamName, StoredEvent[]>();
  for (const event of events) {
    const own = streams.get(event.stream);
    if (own === undefined) streams.set(event.stream, [event]);
    else own.push(event);
  }
  return streams;
};

/** What rows say. One that has changed since the state that it was found in is folded from its stream, up to that state. */
export class ToldRows {
  constructor(
    private readonly readModel: Pick<ReadModel, 'stream' | 'evolve'>,
    private readonly log: Pick<EventStore, 'read'>,
  ) {}

  async tell<Name extends RegisterName>(
    register: Name,
    { found, leftOut }: Finding,
  ): Promise<readonly RegisterRows[Name][]> {
    const changed = found.filter(({ row }) => row === null).map(({ id }) => this.readModel.stream(register, id));
    const streams =
      changed.length === 0
        ? new Map<StreamName, readonly StoredEvent[]>()
        : byStream(await this.log.read(changed.map((stream) => ({ stream, after: -1 }))));
    return found.map(({ id, position, row }) => {
      if (row !== null) return JSON.parse(row) as RegisterRows[Name];
      const events = (streams.get(this.readModel.stream(register, id)) ?? []).filter(
        (event) => comparePositions(event.position, position) <= 0 && !leftOut.has(event.id),
      );
      return this.#folded(events) as RegisterRows[Name];
    });
  }

  #folded(events: readonly StoredEvent[]): Row {
    const row = events.reduce<Row | undefined>((so, event) => this.readModel.evolve(so, event), undefined);
    if (row === undefined) throw new Error('a register has a row of a stream that the log does not hold');
    return row;
  }
}

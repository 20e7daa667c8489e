import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '../../apps/audit/src/replay/replay.js';
import { comparePositions, START } from '@spillrom/event-sourcing';
import type { JsonObject, Position, StoredEvent } from '@spillrom/event-sourcing';
import { readModel, type Row } from '@spillrom/read-models';

/** What a log folds to. */
export interface Folded {
  /** Where the log contradicts itself. */
  readonly problems: readonly string[];
  readonly figures: Readonly<Record<string, string>>;
  /** Each row of a register by `<register>/<id>`. */
  readonly rows: Readonly<Record<string, Row>>;
}

const textOf = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

/** The events of a kept log: a line for each, in the order of the log. */
export const eventsOf = (history: string): readonly StoredEvent[] =>
  textOf(`${history}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredEvent);

/** What the log folded to when it was kept. */
export const keptResult = (history: string): JsonObject => JSON.parse(textOf(`${history}.result.json`)) as JsonObject;

const inOrder = <Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

/** Folds a log from nothing: the auditor's figures, and the rows of every register. */
export const foldLog = async (log: readonly StoredEvent[]): Promise<Folded> => {
  const readAll = async (after: Position) => {
    const events = log.filter(({ position }) => after === START || comparePositions(position, after) > 0);
    return { events, next: events.at(-1)?.position ?? after, end: true };
  };
  const { figures, problems } = await replay({ readAll }, log.at(-1)?.position ?? START, () => {});
  const rows = new Map<string, Row>();
  for (const event of log) {
    const place = readModel.place(event);
    if (place === undefined) continue;
    const key = `${place.register}/${place.id}`;
    const row = readModel.evolve(rows.get(key), event);
    if (row !== undefined) rows.set(key, row);
  }
  return { problems, figures: inOrder([...figures].map(([key, ore]) => [key, String(ore)])), rows: inOrder(rows) };
};

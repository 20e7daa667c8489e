import { readModel } from '../read-model.js';
import type { RegisterName, RegisterRows, Row } from '../registers/index.js';
import type { Story } from './story.js';

/** Every row, folded from its first event. */
export const rowsOf = (story: Story): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const event of story.events) {
    const place = readModel.place(event);
    if (place === undefined) continue;
    const name = `${place.register}/${place.id}`;
    // As they come from the database.
    const before = rows.has(name) ? (JSON.parse(JSON.stringify(rows.get(name))) as Row) : undefined;
    rows.set(name, readModel.evolve(before, event)!);
  }
  return rows;
};

export const rowOf = <Name extends RegisterName>(story: Story, register: Name, id: string): RegisterRows[Name] => {
  const row = rowsOf(story).get(`${register}/${id}`);
  if (row === undefined) throw new Error(`no ${register}/${id}`);
  return row as RegisterRows[Name];
};

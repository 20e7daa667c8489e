import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandCatalogue } from '@spillrom/commands';
import { aggregates, type Category } from '@spillrom/domain';
import {
  canonical,
  decode,
  empty,
  encode,
  foldOnto,
  streamName,
  write,
  type Aggregate,
  type Catalogue,
  type DomainEvent,
  type JsonObject,
  type StoredEvent,
} from '@spillrom/event-sourcing';
import { recorded } from '@spillrom/event-sourcing/testing';
import { uuidv7 } from '@spillrom/kernel';
import { histories } from './histories.js';

const categories = Object.keys(aggregates) as readonly Category[];

const catalogues = new Map<string, Catalogue<DomainEvent>>([
  ...categories.map((category): [string, Catalogue<DomainEvent>] => [category, aggregates[category].catalogue]),
  ['command', commandCatalogue],
]);

interface Shape {
  readonly category: string;
  readonly type: string;
  readonly schemaVersion: number;
}

const pathOf = ({ category, type, schemaVersion }: Shape): string => `${category}/${type}.v${schemaVersion}.json`;

const newestOf = (category: string, type: string): number => {
  const row = catalogues.get(category)?.[type];
  if (row === undefined) throw new Error(`no event ${type} of a ${category}`);
  return 1 + (row.upcasts?.length ?? 0);
};

/** Every shape that ever was: each type in each schema version up to its newest. */
const shapes: readonly Shape[] = [...catalogues].flatMap(([category, catalogue]) =>
  Object.keys(catalogue).flatMap((type) =>
    Array.from({ length: newestOf(category, type) }, (_, older) => ({ category, type, schemaVersion: older + 1 })),
  ),
);

const dataOf = (shape: Shape): JsonObject =>
  JSON.parse(readFileSync(join(__dirname, pathOf(shape)), 'utf8')) as JsonObject;

/** As any aggregate of the catalogue: what is stored does not depend on what is remembered of it. */
const storable = (category: string): Aggregate<null, DomainEvent> => ({
  initial: null,
  evolve: () => null,
  catalogue: catalogues.get(category)!,
});

const stored = (shape: Shape): StoredEvent => {
  const { category, type, schemaVersion } = shape;
  const ref = { stream: streamName(`${category}-golden`), aggregate: storable(category) };
  const [event] = recorded([write(ref, { type, data: dataOf(shape) })]);
  return { ...event!, schemaVersion };
};

/** Nothing that a payload lacks reaches a state: what is not there would be remembered as undefined or as no number. */
const gaps = (value: unknown, path = 'state'): readonly string[] => {
  if (value === undefined || Number.isNaN(value)) return [path];
  if (typeof value !== 'object' || value === null) return [];
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return members.flatMap(([key, member]) => [
    ...(key === undefined || key === 'undefined' ? [`${path} by no key`] : []),
    ...gaps(member, `${path}.${String(key)}`),
  ]);
};

describe('the golden events', () => {
  it('are one for every type and schema version, and no others', () => {
    const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    expect(files.sort()).toEqual(shapes.map(pathOf).sort());
  });

  it.each(shapes.map((shape) => [pathOf(shape), shape] as const))('%s is read and written as it was', (_, shape) => {
    const { category, type, schemaVersion } = shape;
    const newest = newestOf(category, type);
    const event = decode(stored(shape), catalogues.get(category)!);
    const ref = { stream: streamName(`${category}-golden`), aggregate: storable(category) };
    const again = encode(write(ref, event), uuidv7(0, new Uint8Array(10)), {});
    expect(again).toMatchObject({ type, schemaVersion: newest });
    if (schemaVersion === newest) expect(canonical(again.data)).toBe(canonical(dataOf(shape)));
  });
});

describe('the golden histories', () => {
  const words = (history: string): readonly string[] => history.split(/\s+/);

  it.each(categories)('of a %s tell every type of its events', (category) => {
    const told = new Set(histories[category].flatMap(words));
    expect([...told].sort()).toEqual(Object.keys(aggregates[category].catalogue).sort());
  });

  const told = categories.flatMap((category) =>
    histories[category].map(words).map((types) => [category, types.at(-1)!, types] as const),
  );

  it.each(told)('of a %s are remembered up to %s, with nothing missing', (category, _, types) => {
    const aggregate = aggregates[category] as Aggregate<unknown, DomainEvent>;
    const events = types.map((type, version) => ({
      ...stored({ category, type, schemaVersion: newestOf(category, type) }),
      version,
    }));
    let folded = empty(aggregate);
    for (const event of events) {
      folded = foldOnto(aggregate, folded, [event]);
      expect([event.type, ...gaps(folded.state)]).toEqual([event.type]);
    }
    expect(folded.version).toBe(types.length - 1);
  });
});

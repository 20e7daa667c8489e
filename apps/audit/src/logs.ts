import type { EntrySource, EventStore } from '@spillrom/event-sourcing';
import { FIRST_INSTANT } from '@spillrom/kernel';
import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import { PostgresEventStore } from '@spillrom/postgres/log';

/** Where a log is kept. */
export interface LogPlace {
  readonly kind: 'postgres' | 'kurrentdb';
  readonly url: string;
}

const KINDS = [
  ['postgres', /^postgres(ql)?:\/\//],
  ['kurrentdb', /^kurrentdb(\+discover)?:\/\//],
] as const;

/** The place that a URL names; nothing when it names none. */
export const logPlace = (url: string): LogPlace | undefined => {
  const kind = KINDS.find(([, pattern]) => pattern.test(url))?.[0];
  return kind === undefined ? undefined : { kind, url };
};

type OpenStore = EventStore & EntrySource & { close(): Promise<void> };

/** Whatever is written here brings its own time, so this one is never stored. */
const noClock = () => FIRST_INSTANT;

const open = async ({ kind, url }: LogPlace, importing: boolean): Promise<OpenStore> => {
  switch (kind) {
    case 'postgres':
      return new PostgresEventStore({ connection: { connectionString: url }, importing });
    case 'kurrentdb':
      return KurrentdbEventStore.to({ url, clock: noClock });
  }
};

const within = async <Store extends OpenStore, Result>(
  opening: Promise<Store>,
  work: (store: Store) => Promise<Result>,
): Promise<Result> => {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** A log that is read and never written to. */
export type ReadableLog = Pick<EventStore, 'readAll' | 'head'>;

/** One that is read for its bytes. */
export type LogOfEntries = ReadableLog & EntrySource;

export const reading = <Result>(place: LogPlace, work: (log: LogOfEntries) => Promise<Result>): Promise<Result> =>
  within(open(place, false), work);

/** A log that is written to, by somebody who may: its commits keep the times that they bring, even if they fall. */
export type WritableLog = ReadableLog & Pick<EventStore, 'append'>;

export const writing = <Result>(place: LogPlace, work: (log: WritableLog) => Promise<Result>): Promise<Result> =>
  within(open(place, true), work);

import type { StoredEvent, StreamName } from '@spillrom/event-sourcing';

export const byStream = (events: readonly StoredEvent[]): ReadonlyMap<StreamName, readonly StoredEvent[]> => {
  const streams = new Map<StreamName, StoredEvent[]>();
  for (const event of events) {
    const sameStream = streams.get(event.stream);
    if (sameStream === undefined) streams.set(event.stream, [event]);
    else sameStream.push(event);
  }
  return streams;
};

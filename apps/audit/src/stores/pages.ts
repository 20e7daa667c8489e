import { START, type EventStore, type Position, type StoredEvent } from '@spillrom/event-sourcing';

const PAGE_EVENTS = 2000;

/** Whole commits after a position, some at a time; the next are asked for while these are worked on. */
export async function* pages(
  log: Pick<EventStore, 'readAll'>,
  after: Position = START,
): AsyncGenerator<readonly StoredEvent[]> {
  let coming = log.readAll(after, PAGE_EVENTS);
  for (;;) {
    const page = await coming;
    if (!page.end) {
      coming = log.readAll(page.next, PAGE_EVENTS);
      // Whoever has seen enough does not come for it.
      coming.catch(() => {});
    }
    yield page.events;
    if (page.end) return;
  }
}

/** The whole log, event by event. */
export async function* everyEvent(log: Pick<EventStore, 'readAll'>): AsyncGenerator<StoredEvent, undefined> {
  for await (const page of pages(log)) yield* page;
  return undefined;
}

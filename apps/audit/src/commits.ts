import type { StoredEvent } from '@spillrom/event-sourcing';

/** Events in log order, by commit. */
export const commitsOf = (events: readonly StoredEvent[]): readonly (readonly [StoredEvent, ...StoredEvent[]])[] => {
  const commits: [StoredEvent, ...StoredEvent[]][] = [];
  for (const event of events) {
    const last = commits.at(-1);
    if (last !== undefined && last[0].commit.id === event.commit.id) last.push(event);
    else commits.push([event]);
  }
  return commits;
};

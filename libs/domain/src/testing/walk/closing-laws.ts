import { ok } from 'node:assert/strict';
import type { StreamName } from '@spillrom/event-sourcing';
import type { Watcher } from './walk.js';

/** In a programme that is closed no money moves and nothing is planned; all that happens in its stream is that it is reopened. */
export const closedStaysClosed = (): Watcher => {
  const closed = new Set<StreamName>();
  return ({ command }, events) => {
    for (const { ref, event } of events) {
      ok(
        !closed.has(ref.stream) || event.type === 'ProgrammeReopened',
        `${command.type} in a programme that is closed`,
      );
      if (event.type === 'ProgrammeClosed') closed.add(ref.stream);
      if (event.type === 'ProgrammeReopened') closed.delete(ref.stream);
    }
  };
};

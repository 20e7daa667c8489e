import { LISTENERS_PER_PERSON_MAX } from '../live/listeners.js';
import type { View } from './view.js';

/** Views of the log itself, and of what is new in it. */
export const LOG_VIEWS = {
  GetLive: {
    summary: 'What changes, while it changes: server-sent events',
    note: `Every message has as \`id\` the position that the read models have reached, and as data JSON of the shape below. \`resources\` names what you would now see otherwise than before, at most once a second: a resource by its path, figures by the path of their view, and lists by what is in them. A trust is told only of what changes in its own view of something. \`everything\` means that too much has changed to be named, or too long ago; \`parked\`, that an event has stopped these projections, which then show what they have. Begin without \`after\`, and come back with the last \`id\`, as \`after\` or, as browsers do by themselves, as \`Last-Event-ID\`: nothing is missed. A comment comes every 15 seconds. The stream ends when the token or the session does, and when the server stops. A person can have ${LISTENERS_PER_PERSON_MAX} streams from a process.`,
    readers: 'regionAndTrusts',
    parameters: ['after'],
    stream: true,
    refusals: ['BUSY'],
  },
  ListEvents: {
    summary: 'The log itself, in whole commits (auditor)',
    note: 'Whole commits, in log order, so a page may hold more than `limit` events. Send `next` as `after` for the next page.',
    readers: 'auditor',
    parameters: ['after', 'limit'],
  },
  GetEvent: { summary: 'One event of the log (auditor)', note: 'As it is stored.', readers: 'auditor' },
} as const satisfies Readonly<Record<string, View>>;

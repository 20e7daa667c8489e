import { LISTENERS_PER_PERSON_MAX } from '../live/listeners.js';
import { REGISTERS } from './registers.js';
import { AS_IT_WAS, PAGED, STATE, worded, type View } from './view.js';
import type { WithHistory } from './history.js';

/** The history of a row of a register. */
const history = (register: WithHistory, summary: string): View => ({
  summary: `${summary}, event by event`,
  note: worded(
    'In the order of the log: each event with who did it in which role, and which fields of the resource are others since. `from` and `to` are there where a field is one value; as of the positions of two events the resource shows all. Of the past you are told what you would have seen then, and to a trust nothing has happened where its own view has not changed.',
    PAGED,
    AS_IT_WAS,
  ),
  ...{ readers: REGISTERS[register].readers, projected: true, parameters: ['limit', 'cursor', ...STATE] },
});

/** Views of the log itself, and of what is new in it. */
export const LOG_VIEWS = {
  GetProgrammeHistory: history('programmes', 'What has happened to a programme, its plan and its money'),
  GetDecisionHistory: history('decisions', 'What has happened to a decision'),
  GetProviderHistory: history('providers', 'What has happened to a provider'),
  GetFrameworkHistory: history('frameworks', 'What has happened to a framework agreement'),
  GetRequestHistory: history('requests', 'What has happened to a capacity request'),
  GetInquiryHistory: history('inquiries', 'What has happened to an inquiry and its offers'),
  GetContractHistory: history('contracts', 'What has happened to a contract'),
  GetInvoiceHistory: history('invoices', 'What has happened to an invoice'),
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

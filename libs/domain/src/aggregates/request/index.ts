import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import type { RequestId } from '@spillrom/kernel';
import { requestCatalogue } from './catalogue.js';
import type { RequestEvent } from './events.js';
import { evolveRequest } from './evolve.js';
import type { RequestState } from './state.js';

export * from './events.js';
export * from './priority.js';
export { reservationLapsesOn } from './lapse.js';
export * from './state.js';

export const requestAggregate: Aggregate<RequestState, RequestEvent> = {
  initial: { status: 'absent' },
  evolve: evolveRequest,
  catalogue: requestCatalogue,
};

export const requestRef = (request: RequestId): StreamRef<RequestState, RequestEvent> => ({
  stream: streamName(`request-${request}`),
  aggregate: requestAggregate,
});

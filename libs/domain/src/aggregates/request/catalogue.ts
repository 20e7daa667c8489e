import type { Catalogue, JsonObject, Upcast } from '@spillrom/event-sourcing';
import type { RequestEvent } from './events.js';

/** Of what nothing was said the least is taken; numbers of that time are known to be unreliable. */
const unsaid = { urgency: 'C', breachedPatients: 0, longestWaitWeeks: 0 };

const fromFirst: Upcast = (data) => ({
  ...data,
  cohorts: (data['cohorts'] as readonly JsonObject[]).map((cohort) => ({ ...cohort, ...unsaid })),
  waitingData: { quality: 'unreliable' },
  // No event quoted the reference data that it relied on.
  quotes: [],
});

/** Releases and what contracts leave behind are movements and marks of use: the request as shown is the same after them. */
export const requestCatalogue: Catalogue<RequestEvent> = {
  RequestDrafted: { upcasts: [fromFirst] },
  DraftAmended: { upcasts: [fromFirst] },
  DraftDiscarded: {},
  RequestSubmitted: {},
  // Nobody said what had been examined.
  RequestAssessed: { upcasts: [(data) => ({ ...data, supply: [] })] },
  PriorityOverridden: {},
  RequestReturned: {},
  // An end of the reservation may be stated.
  RequestApproved: { upcasts: [(data) => data] },
  ApprovalAmended: { upcasts: [(data) => data] },
  RequestRejected: {},
  RequestWithdrawn: {},
  RequestSuperseded: {},
  CohortReservationReleased: { mark: true },
  ReservationLapsed: { mark: true },
  // The day of the drafting is said.
  ContractDraftNoted: { mark: true, upcasts: [(data) => data] },
  ContractDraftDropped: { mark: true },
  // A contract may lapse, and the kind of its provider is said.
  CoverageChanged: { mark: true, upcasts: [(data) => data] },
  InquiryNoted: { mark: true },
  InquiryDropped: { mark: true },
  AwardNoted: { mark: true },
  AwardRoomChanged: { mark: true },
  AwardDropped: { mark: true },
  ReservationReversalProposed: {},
  ReservationReversalWithdrawn: {},
  ReservationReversalDeclined: {},
  ReservationReversed: {},
};

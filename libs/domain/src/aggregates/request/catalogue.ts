import type { Catalogue, Upcast } from '@spillrom/event-sourcing';
import type { RequestEvent } from './events.js';

/** Before version 2 no event quoted the reference data that it relied on. */
const quotingNothing: Upcast = (data) => ({ ...data, quotes: [] });

/** Releases and what contracts leave behind are movements and marks of use: the request as shown is the same after them. */
export const requestCatalogue: Catalogue<RequestEvent> = {
  RequestDrafted: { upcasts: [quotingNothing] },
  DraftAmended: { upcasts: [quotingNothing] },
  DraftDiscarded: {},
  RequestSubmitted: {},
  RequestAssessed: {},
  RequestReturned: {},
  // An end of the reservation may be stated.
  RequestApproved: { upcasts: [(data) => data] },
  ApprovalAmended: { upcasts: [(data) => data] },
  RequestRejected: {},
  RequestWithdrawn: {},
  CohortReservationReleased: { mark: true },
  ReservationLapsed: { mark: true },
  // The day of the drafting is said.
  ContractDraftNoted: { mark: true, upcasts: [(data) => data] },
  ContractDraftDropped: { mark: true },
  // A contract may lapse.
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

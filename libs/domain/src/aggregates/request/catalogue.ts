import type { Catalogue } from '@spillrom/event-sourcing';
import type { RequestEvent } from './events.js';

/** Releases and what contracts leave behind are movements and marks of use: the request as shown is the same after them. */
export const requestCatalogue: Catalogue<RequestEvent> = {
  RequestDrafted: {},
  DraftAmended: {},
  DraftDiscarded: {},
  RequestSubmitted: {},
  RequestAssessed: {},
  RequestReturned: {},
  RequestApproved: {},
  ApprovalAmended: {},
  RequestRejected: {},
  RequestWithdrawn: {},
  CohortReservationReleased: { mark: true },
  ContractDraftNoted: { mark: true },
  ContractDraftDropped: { mark: true },
  CoverageChanged: { mark: true },
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

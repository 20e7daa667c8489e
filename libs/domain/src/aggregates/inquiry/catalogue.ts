import type { Catalogue } from '@spillrom/event-sourcing';
import type { InquiryEvent } from './events.js';

/** What a contract takes of an award is a mark of use: the inquiry as shown is the same after it. */
export const inquiryCatalogue: Catalogue<InquiryEvent> = {
  InquiryDrafted: {},
  InquiryDraftAmended: {},
  InquiryTextWritten: {},
  InquiryDiscarded: {},
  InquiryCodesNamed: {},
  InquirySent: {},
  DispatchRecorded: {},
  QuestionRecorded: {},
  AnswerPublished: {},
  OffersDeadlineExtended: {},
  NoOfferRecorded: {},
  InquiryClosed: {},
  InquiryCancelled: {},
  InquiryAwarded: {},
  OfferReceived: {},
  OfferOpened: {},
  OfferCountered: {},
  OfferRevised: {},
  OfferWithdrawn: {},
  OfferExpired: {},
  OfferEvaluated: {},
  OfferAwarded: {},
  OfferDeclined: {},
  AwardAnnulled: {},
  OfferAwardUsed: { mark: true },
};

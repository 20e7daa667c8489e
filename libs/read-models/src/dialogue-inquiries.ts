import type { InquiryEvent } from '@spillrom/domain';
import type { Instant, OrgNumber } from '@spillrom/kernel';
import type { DialogueEntry } from './dialogue.js';
import type { InquiryRow } from './registers/index.js';

/** What an entry says of its event; to everybody who is asked, unless a provider is named. */
type Told = Partial<Pick<DialogueEntry, 'provider' | 'at' | 'reason' | 'summary' | 'edition' | 'question' | 'offer'>>;

type Of<Type extends InquiryEvent['type']> = Extract<InquiryEvent, { type: Type }>;

const nothing = (): undefined => undefined;
const itself = (): Told => ({});
const why = ({ data: { reason } }: { readonly data: { readonly reason: string } }): Told => ({ reason });

const ofOffer = (
  { data: { offer } }: { readonly data: { readonly offer: number } },
  { offers }: InquiryRow,
): Told & { readonly provider: OrgNumber } => {
  const provider = offers.find((each) => each.offer === offer)?.provider;
  if (provider === undefined) throw new Error(`offer ${offer} was never received`);
  return { provider, offer };
};

const offerWhy = (event: Parameters<typeof ofOffer>[0] & Parameters<typeof why>[0], row: InquiryRow): Told => ({
  ...ofOffer(event, row),
  ...why(event),
});

/** What each event adds: nothing of prices and patients, and of an envelope no more than that it came. */
const TOLD: {
  readonly [Type in InquiryEvent['type']]: (event: Of<Type>, row: InquiryRow) => Told | undefined;
} = {
  InquiryDrafted: itself,
  InquiryDraftAmended: itself,
  InquiryTextWritten: nothing,
  InquiryDiscarded: itself,
  InquiryCodesNamed: nothing,
  InquirySent: ({ data: { edition } }) => ({ edition }),
  DispatchRecorded: ({ data: { invitee, edition, sentAt } }) => ({ provider: invitee, edition, at: sentAt }),
  QuestionRecorded: ({ data: { from, question, text } }) => ({ provider: from, question, summary: text }),
  AnswerPublished: ({ data: { question, edition, answer } }) => ({ question, edition, summary: answer }),
  OffersDeadlineExtended: ({ data: { edition, reason } }) => ({ edition, reason }),
  NoOfferRecorded: ({ data: { invitee, reason } }) => ({ provider: invitee, reason }),
  InquiryClosed: itself,
  InquiryCancelled: why,
  InquiryAwarded: ({ data: { rationale } }) => ({ reason: rationale }),
  OfferReceived: (event, row) => ({ ...ofOffer(event, row), at: event.data.receivedAt }),
  OfferOpened: ofOffer,
  OfferCountered: (event, row) => ({ ...ofOffer(event, row), summary: event.data.text }),
  OfferRevised: ofOffer,
  OfferWithdrawn: offerWhy,
  OfferExpired: ofOffer,
  OfferEvaluated: ofOffer,
  OfferAwarded: ofOffer,
  OfferDeclined: offerWhy,
  AwardAnnulled: offerWhy,
  OfferAwardUsed: nothing,
};

/** An entry for each provider whom an event of an inquiry concerns. */
export const ofInquiry = (event: InquiryEvent, row: InquiryRow, decidedAt: Instant): readonly DialogueEntry[] => {
  const told = (TOLD[event.type] as (event: InquiryEvent, row: InquiryRow) => Told | undefined)(event, row);
  if (told === undefined) return [];
  const { provider, at = decidedAt, ...said } = told;
  const { request, inquiry, invitees } = row;
  const by = 'by' in event.data ? { by: event.data.by } : {};
  const providers = provider === undefined ? invitees.map((invitee) => invitee.provider) : [provider];
  return providers.map((each) => ({
    ...{ provider: each, at, source: 'inquiry', type: event.type, ...by, request, inquiry },
    ...said,
  }));
};
